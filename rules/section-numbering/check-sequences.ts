import { type Document, type Finding, formatMark, type Range, type Section, type Series } from "@draftlint/core";
import { type Group, markKey, type Numbered, numberedGroups } from "./groups.ts";
import { missingMarks } from "./mark-text.ts";
import type { Say } from "./messages.ts";
import { renumberFix } from "./renumber.ts";

/** Numbers that skip, repeat, run backwards, start again or start wrong among siblings; then the series inside running text. */
export function* checkSequences(document: Document, options: { readonly inText: boolean }, finding: Say): Generator<Finding> {
  const groups = numberedGroups(document);
  const running: Running = new Map();
  const restarting = restartingFamilies(groups);
  for (let index = 0; index < groups.length; index++)
    yield* checkGroup(document, withRunningOn(groups, index), running, restarting, finding);
  yield* checkSkippedLevels(groups, finding);
  if (options.inText) for (const series of document.series) yield* checkSeries(series, finding);
}

/** The last heading of each family so far, in each scope. */
type Running = Map<string, Numbered>;

const written = ({ mark }: Numbered): string => mark.text.replace(/\s+/g, " ").replace(/[、.．，,：:]$/, "");

/** Families of which several parents have a first child numbered 1: the others that start elsewhere are wrong. */
function restartingFamilies(groups: readonly Group[]): ReadonlySet<string> {
  const starts = new Map<string, number>();
  for (const { key, items, scope } of groups)
    if (items[0]!.mark.number <= 1) starts.set(`${scope} ${key}`, (starts.get(`${scope} ${key}`) ?? 0) + 1);
  return new Set([...starts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** A group with the headings that run on from it under the parents that follow. */
interface RunningGroup extends Group {
  readonly runningOn: readonly Numbered[];
}

function withRunningOn(groups: readonly Group[], index: number): RunningGroup {
  const group = groups[index]!;
  const runningOn: Numbered[] = [];
  for (const other of groups.slice(index + 1)) {
    if (other.scope !== group.scope || other.key !== group.key) continue;
    if (other.items[0]!.mark.number <= 1) break;
    runningOn.push(...other.items);
  }
  return { ...group, runningOn };
}

const MOST_SHARED_EDITS = 300;

function* checkGroup(
  document: Document,
  group: RunningGroup,
  running: Running,
  restarting: ReadonlySet<string>,
  finding: Say,
): Generator<Finding> {
  const { items } = group;
  const first = items[0]!;
  const scopeKey = `${group.scope} ${group.key}`;
  const previous = running.get(scopeKey);
  const before = previous?.mark.number;
  running.set(scopeKey, items.at(-1)!);
  const startsAt = before !== undefined && first.mark.number !== 1 && !restarting.has(scopeKey) ? before + 1 : 1;
  let made: ReturnType<typeof renumberFix> | null = null;
  // All findings of a group share one fix; a very long one is given once, not with each of thousands of findings.
  const fix = (): ReturnType<typeof renumberFix> => {
    if (made) return made.some(({ edits }) => edits.length > MOST_SHARED_EDITS) ? [] : made;
    made = renumberFix(document, group, startsAt);
    return made;
  };
  if (first.mark.number > 1 && !(before !== undefined && first.mark.number === before + 1)) {
    const expected = before !== undefined && !restarting.has(scopeKey) ? before + 1 : 1;
    const isTree = first.section !== null;
    // One numbered paragraph, such as a note, shows no series that could have begun before it.
    if (previous && before !== undefined && !restarting.has(scopeKey) && first.mark.number > before + 1)
      yield finding({
        message: "gap",
        data: { mark: written(first), before: written(previous), missing: missingMarks(first.mark, before, first.mark.number) },
        range: first.range,
        related: [{ message: "before", data: { mark: written(previous) }, range: previous.range }],
        fixes: fix(),
      });
    else if (items.length > 1 || (isTree && group.key !== "arabic-dot") || first.section?.form === "markdown")
      yield finding({
        message: "wrong-start",
        data: { mark: written(first), expected: plainMark(first, expected) },
        range: first.range,
        fixes: fix(),
      });
  }
  if (items.length === 1) {
    yield* checkSingle(document, group, first, finding);
    return;
  }
  for (let i = 1; i < items.length; i++) {
    const item = items[i]!;
    const neighbour = items[i - 1]!;
    const number = item.mark.number;
    const last = neighbour.mark.number;
    if (number === last + 1) continue;
    const wrong = parentProblem(item);
    if (wrong) {
      yield finding({ message: "wrong-parent", data: wrong, range: item.range });
      continue;
    }
    const related = [{ message: "before" as const, data: { mark: written(neighbour) }, range: neighbour.range }];
    if (number === last) yield finding({ message: "repeat", data: { mark: written(item) }, range: item.range, related, fixes: fix() });
    else if (number > last)
      yield finding({
        message: "gap",
        data: { mark: written(item), before: written(neighbour), missing: missingMarks(item.mark, last, number) },
        range: item.range,
        related,
        fixes: fix(),
      });
    else if (number === 1) {
      if (mayRestart(document, group, item, neighbour)) continue;
      const start = lastStart(items, i);
      yield finding({
        message: "restart",
        data: { mark: written(item), before: written(neighbour) },
        range: item.range,
        related: [{ message: "first-series", data: { mark: written(start) }, range: start.range }],
      });
    } else
      yield finding({
        message: "order",
        data: { mark: written(item), before: written(neighbour) },
        range: item.range,
        related,
        fixes: fix(),
      });
  }
}

const plainMark = ({ mark }: Numbered, number: number): string =>
  (formatMark(mark, number) ?? String(number)).replace(/[、.．，,：:]$/, "");

const lastStart = (items: readonly Numbered[], before: number): Numbered => {
  for (let i = before - 1; i > 0; i--) if (items[i]!.mark.number === 1) return items[i]!;
  return items[0]!;
};

/** A decimal number whose beginning is not the number of the section around it. */
function parentProblem(item: Numbered): { mark: string; parent: string; expected: string } | null {
  const { path } = item.mark;
  const parent = item.section?.parent?.mark;
  if (path.length < 2 || !parent) return null;
  const own = parent.family === "decimal" ? parent.path : [parent.number];
  if (own.length !== path.length - 1 || own.every((number, i) => number === path[i])) return null;
  return { mark: written(item), parent: own.join("."), expected: [...own, path.at(-1)!].join(".") };
}

/**
 * Numbered paragraphs start again where the text between announces another list. Headings do not,
 * unless nothing numbered stands above them.
 */
function mayRestart(document: Document, group: Group, item: Numbered, previous: Numbered): boolean {
  if (group.isListing) return false;
  const between = textBetween(document, previous, item);
  if (between === null) return false;
  if (group.parent?.mark && (group.key === "chinese-parenthesis" || group.key === "chinese-comma")) return false;
  return /[：:]\s*$/.test(between) || group.parent === null || group.key === "arabic-dot" || group.key === "arabic-parenthesis";
}

/** The last unit that belongs to neither heading between two; `null` when nothing unnumbered stands there. */
function textBetween(document: Document, previous: Numbered, item: Numbered): string | null {
  const { units } = document;
  let found: string | null = null;
  const own = previous.section?.unit;
  for (const unit of units) {
    if (unit.start <= previous.range.start) continue;
    if (unit.start >= item.range.start) break;
    if (unit === own || unit.listDepth > 0 || unit.kind === "cell") continue;
    found = unit.text;
  }
  return found;
}

function* checkSingle(document: Document, group: Group, item: Numbered, finding: Say): Generator<Finding> {
  const { mark, section } = item;
  if (
    group.isListing ||
    !section ||
    mark.number !== 1 ||
    mark.family === "appendix" ||
    mark.family === "article" ||
    mark.family === "step" ||
    mark.path.length > 1
  )
    return;
  if (section.form === "markdown" && section.mark === null) return;
  const isTop = section.level === 1;
  // One numbered paragraph among prose is a remark; a title with subsections, or with text of its own, is a section.
  if (mark.family === "arabic-dot" && (section.sections.length === 0 || section.parent?.form === "markdown")) return;
  const part = document.partAt(section.start);
  if (isTop && part.sections.length > 1) return;
  yield finding({
    message: "single",
    data: { mark: written(item), next: plainMark(item, 2) },
    range: item.range,
    ...(isTop ? {} : { severity: "info" as const }),
  });
}

/** 1. directly under 一、 in a part where （一） stands between them elsewhere. */
function* checkSkippedLevels(groups: readonly Group[], finding: Say): Generator<Finding> {
  const chains = new Map<string, { between: Section; scope: number }>();
  for (const { items, parent, scope } of groups) {
    const grand = parent?.parent;
    const first = items[0]!.section;
    if (!parent?.mark || !grand?.mark || !first?.mark) continue;
    const chain = `${scope} ${markKey(grand.mark)} ${markKey(first.mark)}`;
    if (!chains.has(chain)) chains.set(chain, { between: parent, scope });
  }
  if (chains.size === 0) return;
  for (const { items, parent, scope } of groups) {
    const first = items[0]!;
    if (!parent?.mark || !first.section) continue;
    const chain = chains.get(`${scope} ${markKey(parent.mark)} ${markKey(first.mark)}`);
    if (!chain?.between.mark) continue;
    yield finding({
      message: "skipped-level",
      data: { mark: written(first), parent: written({ ...first, mark: parent.mark }), between: chain.between.mark.text },
      range: first.range,
      related: [{ message: "sibling-form", data: { mark: chain.between.mark.text }, range: chain.between.heading }],
    });
  }
}

function* checkSeries(series: Series, finding: Say): Generator<Finding> {
  const { items } = series;
  if (items.length < 2) return;
  for (let i = 1; i < items.length; i++) {
    const { mark } = items[i]!;
    const before = items[i - 1]!.mark;
    if (mark.number === -1 || before.number === -1 || mark.number === before.number + 1) continue;
    const range: Range = { start: mark.start, end: mark.end };
    const related = [{ message: "before" as const, data: { mark: before.text }, range: { start: before.start, end: before.end } }];
    // First, … Third, without Second, and two lone items are ways of writing.
    if (mark.family === "chinese-first" || mark.family === "english-first" || items.length < 3) continue;
    if (mark.number === before.number) yield finding({ message: "series-repeat", data: { mark: mark.text }, range, related });
    else if (mark.number > before.number)
      yield finding({
        message: "series-gap",
        data: { mark: mark.text, before: before.text, missing: missingMarks(mark, before.number, mark.number) },
        range,
        related,
      });
  }
}
