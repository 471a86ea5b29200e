import type { Document } from "../model/document.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Finding } from "../rule/rule.ts";
import type { Range } from "../text/range.ts";
import { type DisableComment, findDisableComments } from "./disable-comments.ts";
import { reportComments } from "./disable-reports.ts";
import { boundUnusedDisable, ENGINE_RULES, internalError, unusedDisable } from "./engine-messages.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { type Silence, silencesOf } from "./silence.ts";

/** Whether a text may have comments that silence findings: a quick look. */
export const mayHaveComments = (text: string): boolean => text.includes("draftlint-");

/**
 * Findings that no comment in the draft silences, and reports of comments that silence nothing, have expired or are wrong.
 * A finding with many places keeps those that are not silenced. Failures of rules cannot be silenced.
 */
export function applySuppressions(document: Document, found: readonly BoundFinding[], run: LintRun): BoundFinding[] {
  const comments = findDisableComments(document);
  if (comments.length === 0) return [...found];
  const readable = comments.filter((comment): comment is DisableComment => comment.type === "comment");
  const isKnown = (rule: string): boolean => run.knownRules.has(rule) || ENGINE_RULES.some(({ id }) => id === rule);
  const silences = silencesOf(document, readable, isKnown);
  const used = new Set<Silence>();
  const kept = keepAudible(found, silences.all, used);
  const rules = run.rulesFor(document.uri);
  const bound = boundReporter(rules);
  if (bound) {
    const unused = silences.all.filter((silence) => !used.has(silence) && couldBeUsed(silence, rules, run));
    for (const finding of reportComments({
      document,
      comments,
      unused,
      idle: silences.idle,
      knownRules: run.knownRules,
      isKnown,
      options: bound.options,
    }))
      kept.push({ bound, finding });
  }
  return kept;
}

/** The bound rule under which comments are reported: the run's own, or the default where the run leaves the engine's problems as they are. */
function boundReporter(rules: readonly BoundRule[]): BoundRule | null {
  const own = rules.find(({ rule }) => rule.id === unusedDisable.id);
  if (own) return own;
  return rules.some(({ rule }) => ENGINE_RULES.some(({ id }) => id === rule.id)) ? null : boundUnusedDisable;
}

/** False for a rule that does not run, or not in full, and for all rules where few run: another run may need the comment. */
function couldBeUsed({ rule }: Silence, rules: readonly BoundRule[], run: LintRun): boolean {
  if (!rule) return rules.length * 2 >= run.knownRules.size;
  if (ENGINE_RULES.some(({ id }) => id === rule.id)) return true;
  const bound = rules.find((candidate) => candidate.rule.id === rule.id);
  if (!bound) return false;
  return bound.rule.scope === "section" || !bound.rule.workspace || run.crossFile;
}

function keepAudible(found: readonly BoundFinding[], silences: readonly Silence[], used: Set<Silence>): BoundFinding[] {
  const silencer = new Silencer(silences);
  const places = found.flatMap(({ bound, finding }, index) =>
    (finding.ranges ?? [finding.range]).map((range) => ({ index, range, rule: bound.rule.id })),
  );
  places.sort((a, b) => a.range.start - b.range.start);
  const silenced = new Map<number, Set<Range>>();
  for (const { index, range, rule } of places) {
    if (rule === internalError.id) continue;
    const silence = silencer.silenceAt(rule, range.start);
    if (!silence) continue;
    used.add(silence);
    const ranges = silenced.get(index);
    if (ranges) ranges.add(range);
    else silenced.set(index, new Set([range]));
  }
  return found.flatMap(({ bound, finding }, index) => {
    const ranges = silenced.get(index);
    const audible = ranges ? withoutRanges(finding, ranges) : finding;
    return audible ? { bound, finding: audible } : [];
  });
}

/** Asked for ascending offsets, it knows the innermost silence there: the one that starts last, by name before one of all rules. */
class Silencer {
  readonly #coming: readonly Silence[];
  #next = 0;
  readonly #open = new Map<string | null, Silence[]>();

  constructor(silences: readonly Silence[]) {
    this.#coming = [...silences].sort((a, b) => a.start - b.start);
  }

  silenceAt(rule: string, offset: number): Silence | null {
    for (; this.#next < this.#coming.length && this.#coming[this.#next]!.start <= offset; this.#next++) {
      const silence = this.#coming[this.#next]!;
      const key = silence.rule?.id ?? null;
      const open = this.#open.get(key);
      if (open) open.push(silence);
      else this.#open.set(key, [silence]);
    }
    return this.#innermost(rule, rule, offset) ?? this.#innermost(null, rule, offset);
  }

  #innermost(key: string | null, rule: string, offset: number): Silence | null {
    const open = this.#open.get(key) ?? [];
    while (open.length > 0 && open.at(-1)!.end <= offset) open.pop();
    return open.findLast(({ end, enabledFrom }) => offset < end && offset < (enabledFrom.get(rule) ?? end)) ?? null;
  }
}

/** The finding for the places that are left, `null` when none is. Its data says `count` where its message tells how many there are. */
function withoutRanges(finding: Finding, silenced: ReadonlySet<Range>): Finding | null {
  const left = (finding.ranges ?? []).filter((range) => !silenced.has(range));
  const [first] = left;
  if (!first) return null;
  const gone = [...silenced].sort((a, b) => a.start - b.start);
  return {
    ...finding,
    range: first,
    ranges: left.length > 1 ? left : null,
    data: finding.data.count === finding.ranges?.length ? { ...finding.data, count: left.length } : finding.data,
    fixes: finding.fixes.flatMap((fix) => {
      const edits = fix.edits.filter((edit) => !isInside(edit, gone));
      return edits.length > 0 ? { ...fix, edits } : [];
    }),
  };
}

/** True when one of the ascending ranges, which do not overlap, holds the edit. */
function isInside(edit: Range, ranges: readonly Range[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= edit.start) low = middle + 1;
    else high = middle;
  }
  const range = ranges[low - 1];
  return range !== undefined && edit.end <= range.end;
}
