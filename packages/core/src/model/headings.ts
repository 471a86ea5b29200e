import type { Range } from "../text/range.ts";
import { isHan } from "../text/scripts.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { nextWith, TRAIT } from "../text/traits.ts";
import type { Document } from "./document.ts";
import type { Mark } from "./mark.ts";
import { FAMILIES_NEEDING_COMPANY, HEADING_FAMILIES, isDigitCode, type MarkMatch, matchMark } from "./mark-patterns.ts";
import type { Section } from "./section.ts";
import { isTitleLike } from "./title-line.ts";
import { sourceRange, type Unit } from "./unit.ts";

/** A heading before its level is known. */
export interface Heading {
  readonly unit: Unit;
  /** Index of `unit` among the document's units. */
  readonly unitIndex: number;
  readonly form: Section["form"];
  readonly mark: Mark | null;
  /** Depth of a Markdown heading, 0 for the others. */
  readonly depth: number;
  readonly title: string;
  readonly titleRange: Range;
  /** Mark and title; of a Markdown heading its whole block, with the `#`. */
  readonly range: Range;
}

/** A title that runs into its text is no longer than this; a longer first sentence is text. */
const LONGEST_TITLE = 80;
/** The line that names the annexes of a letter; the numbers of those after the first stand on lines of their own (GB/T 9704—2012 §7.3.4). */
const ANNEX_LIST = /^附\s*件\s*[:：]/;
/** A unit shorter than this has not lost its line breaks. */
const SHORTEST_FLATTENED = 160;

/** All headings of a document in text order: Markdown headings, marks that open a unit, and marks inside units whose line breaks were lost. */
export function findHeadings(document: Pick<Document, "units" | "blocks" | "format">): {
  readonly headings: readonly Heading[];
  readonly flattened: boolean;
} {
  const headings: Heading[] = [];
  let flattened = false;
  const { units } = document;
  const blockOf = new Map<Unit, Range>();
  for (const block of document.blocks) if (block.type === "heading") blockOf.set(block.unit, block);
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (unit.kind === "heading") {
      if (!unit.quoted && unit.listDepth === 0) headings.push(markdownHeading(unit, index, blockOf.get(unit) ?? unit));
      continue;
    }
    if (unit.kind !== "paragraph" || unit.quoted || unit.listDepth > 0) continue;
    if (unit.text.startsWith("附") && ANNEX_LIST.test(unit.text)) {
      while (matchMark(units[index + 1]?.text ?? "")?.family === "arabic-dot") index++;
      continue;
    }
    const next = units[index + 1];
    const split = next && unit.text.length <= 2 ? splitMark(unit, next, index) : null;
    if (split) {
      headings.push(split);
      index++;
      continue;
    }
    const inline = unit.text.length >= SHORTEST_FLATTENED ? inlineHeadings(unit, index) : [];
    if (inline.length > 0) {
      flattened = true;
      headings.push(...inline);
      continue;
    }
    const match = matchMark(unit.text) ?? bareNumber(unit.text);
    if (match && HEADING_FAMILIES.has(match.family)) headings.push(markedHeading(unit, index, match));
  }
  const confirmed = confirm(headings);
  return { headings: confirmed.length > 0 || document.format === "markdown" ? confirmed : unmarkedHeadings(units), flattened };
}

function markdownHeading(unit: Unit, unitIndex: number, block: Range): Heading {
  const match = matchMark(unit.text) ?? bareNumber(unit.text);
  const usable = match && HEADING_FAMILIES.has(match.family) ? match : null;
  const titleFrom = usable?.end ?? 0;
  return {
    unit,
    unitIndex,
    form: "markdown",
    mark: usable && toMark(unit, 0, usable),
    depth: unit.depth,
    title: unit.text.slice(titleFrom).trim(),
    titleRange: sourceRange(unit, titleFrom, unit.text.length),
    range: { start: block.start, end: block.end },
  };
}

/** `12深化…` and `3 Scope`: a number without its dot. Whether it counts as a mark is for its neighbours to say. */
function bareNumber(text: string): MarkMatch | null {
  if (!isDigitCode(text.charCodeAt(0))) return null;
  const match =
    /^(\d{1,2})(?:(?=[\u4e00-\u9fff])(?![年月日号时分秒个项多余名位人次家篇场期条件种类万亿元％%米岁届天周点步大余来级组层线倍折星代路角度环轮批款类型套台辆部本册页张只头维比对])|[ \u3000]+(?=[\u4e00-\u9fffA-Z]))/.exec(
      text,
    );
  if (!match) return null;
  const number = Number(match[1]);
  const spaced = match[0].length > match[1]!.length;
  return spaced
    ? { family: "decimal", number, path: [number], defect: null, markEnd: match[1]!.length, end: match[0].length }
    : { family: "arabic-dot", number, path: [number], defect: "no-dot", markEnd: match[1]!.length, end: match[0].length };
}

/** A number alone on its line, and on the next line the dot that belongs to it. */
function splitMark(unit: Unit, next: Unit, unitIndex: number): Heading | null {
  if (!/^\d{1,2}$/.test(unit.text) || !/^[.．、]\s*\S/.test(next.text)) return null;
  const dot = /^[.．、]\s*/.exec(next.text)![0].length;
  const range = { start: unit.start, end: next.end };
  const mark: Mark = {
    family: "arabic-dot",
    number: Number(unit.text),
    path: [Number(unit.text)],
    text: `${unit.text}${next.text[0]}`,
    defect: "split",
    start: unit.start,
    end: next.start + 1,
  };
  return {
    unit: next,
    unitIndex: unitIndex + 1,
    form: "line",
    mark,
    depth: 0,
    title: next.text.slice(dot).trim(),
    titleRange: sourceRange(next, dot, next.text.length),
    range,
  };
}

function toMark(unit: Unit, at: number, match: MarkMatch): Mark {
  const from = at + (unit.text.slice(at).length - unit.text.slice(at).trimStart().length);
  const range = sourceRange(unit, from, at + match.markEnd);
  return {
    family: match.family,
    number: match.number,
    path: match.path,
    text: unit.text.slice(from, at + match.markEnd).trim(),
    defect: match.defect,
    ...range,
  };
}

function markedHeading(unit: Unit, unitIndex: number, match: MarkMatch): Heading {
  const { text } = unit;
  const titleEnd = runInTitleEnd(text, match.end);
  const form = titleEnd === null ? "line" : "run-in";
  return makeHeading(unit, unitIndex, match, 0, titleEnd ?? text.length, form);
}

function makeHeading(unit: Unit, unitIndex: number, match: MarkMatch, at: number, to: number, form: Section["form"]): Heading {
  const titleFrom = at + match.end;
  const mark = toMark(unit, at, match);
  let end = to;
  while (end > titleFrom && /[\s。.：:；;]/.test(unit.text[end - 1]!)) end--;
  return {
    unit,
    unitIndex,
    form,
    mark,
    depth: 0,
    title: unit.text.slice(titleFrom, end).trim(),
    titleRange: sourceRange(unit, Math.min(titleFrom, end), end),
    range: { start: mark.start, end: Math.max(mark.end, sourceRange(unit, titleFrom, Math.max(to, titleFrom)).end) },
  };
}

/** Where the title of a run-in heading ends, its full stop included; `null` when the whole unit is the title. */
function runInTitleEnd(text: string, from: number): number | null {
  const rest = text.slice(from, from + LONGEST_TITLE * 3);
  const stop = /[。：:！？](?!\s*$)|\.\s+(?=[A-Z\u4e00-\u9fff])/.exec(rest);
  if (stop) return from + stop.index + 1;
  return text.length - from > LONGEST_TITLE * 2 ? from : null;
}

const INLINE_MARK =
  /[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]{1,3}[章节部]|\d{1,2}[.．、](?!\d)/y;
const MARK_OPENERS = TRAIT.hanNumber | TRAIT.ordinal | TRAIT.digit | TRAIT.roundBracket;
const NO_HEADINGS: readonly Heading[] = [];

/** The headings inside one long unit: at least three marks after sentence ends or spaces, in sequence, with text between them. */
function inlineHeadings(unit: Unit, unitIndex: number): readonly Heading[] {
  const { text } = unit;
  const found: { at: number; match: MarkMatch }[] = [];
  for (let at = nextWith(text, MARK_OPENERS, 0); at < text.length; at = nextWith(text, MARK_OPENERS, at + 1)) {
    if (at > 0 && !endsBeforeMark(text.charCodeAt(at - 1))) continue;
    INLINE_MARK.lastIndex = at;
    if (!INLINE_MARK.test(text)) continue;
    const match = matchMark(text.slice(at, at + 64));
    if (match && HEADING_FAMILIES.has(match.family)) found.push({ at, match });
  }
  if (found.length < 3) return NO_HEADINGS;
  const kept = inSequence(found);
  const inner = kept.filter(({ at }) => at > 0);
  const families = new Set(kept.map(({ match }) => match.family)).size;
  // One family alone may be an enumeration inside a paragraph, unless its items are as long as paragraphs.
  const shortest = families > 1 ? 20 : 90;
  if (kept.length < 3 || inner.length < 2 || text.length / kept.length < shortest) return [];
  return kept.map(({ at, match }, index) => {
    const next = kept[index + 1]?.at ?? text.length;
    return makeHeading(unit, unitIndex, match, at, inlineTitleEnd(text, at + match.end, next), "inline");
  });
}

/** A space, or a mark that ends a sentence or announces. */
const endsBeforeMark = (code: number): boolean => isSpaceCode(code) || "。！？!?：:.".includes(String.fromCharCode(code));

/** Keeps marks whose family counts up from 1: each is 1, or follows the number before it in its family. */
function inSequence(found: readonly { at: number; match: MarkMatch }[]): readonly { at: number; match: MarkMatch }[] {
  const last = new Map<string, number>();
  const kept: { at: number; match: MarkMatch }[] = [];
  const size = new Map<string, number>();
  for (const entry of found) {
    const { family, number } = entry.match;
    const before = last.get(family);
    if (number !== 1 && (before === undefined || number <= before || number > before + 2)) continue;
    last.set(family, number);
    size.set(family, (size.get(family) ?? 0) + 1);
    kept.push(entry);
  }
  return kept.filter(({ match }) => (size.get(match.family) ?? 0) > 1);
}

function inlineTitleEnd(text: string, from: number, next: number): number {
  const rest = text.slice(from, Math.min(next, from + LONGEST_TITLE));
  const stop = /[。！？：:]/.exec(rest);
  for (let at = 1; at < (stop?.index ?? rest.length); at++)
    if (/[\s\u3000]/.test(rest[at]!) && isHan(rest[at - 1]!) && (at + 1 >= rest.length || isHan(rest[at + 1]!) || /\d/.test(rest[at + 1]!)))
      return from + at;
  return from + (stop ? stop.index + 1 : rest.length);
}

/** Headings of a plain-text draft without marks: short title lines, each with text below it. The first line is the title. */
function unmarkedHeadings(units: readonly Unit[]): readonly Heading[] {
  const found: Heading[] = [];
  for (let index = 1; index < units.length - 1; index++) {
    const unit = units[index]!;
    const next = units[index + 1]!;
    if (!isTitleLike(unit) || unit.text.length > 40 || next.text.length < 40 || next.text.length < unit.text.length * 2) continue;
    if (/^[A-Za-z]/.test(unit.text) && (!/^[A-Z]/.test(unit.text) || unit.text.split(/\s+/).length > 7)) continue;
    if (/[\u4e00-\u9fff]/.test(unit.text) && unit.text.length > 16) continue;
    const range = { start: unit.start, end: unit.end };
    found.push({ unit, unitIndex: index, form: "line", mark: null, depth: 0, title: unit.text.trim(), titleRange: range, range });
  }
  return found.length >= 3 ? found : [];
}

/** Drops marks that nothing around them confirms. */
function confirm(headings: readonly Heading[]): readonly Heading[] {
  const families = new Map<string, number>();
  for (const { mark } of headings)
    if (mark && mark.defect !== "no-dot") families.set(familyKey(mark), (families.get(familyKey(mark)) ?? 0) + 1);
  const decimals = headings.some(({ mark }) => mark?.family === "decimal" && mark.path.length > 1);
  return headings.flatMap((heading, index): readonly Heading[] => {
    const { mark } = heading;
    if (!mark) return [heading];
    if (isConfirmed(heading, headings, index, families, decimals)) return [heading];
    return heading.form === "markdown"
      ? [{ ...heading, mark: null, title: heading.unit.text.trim(), titleRange: { start: heading.unit.start, end: heading.unit.end } }]
      : [];
  });
}

const familyKey = (mark: Mark): string => (mark.family === "decimal" ? `decimal-${mark.path.length}` : mark.family);

function isConfirmed(
  heading: Heading,
  headings: readonly Heading[],
  index: number,
  families: ReadonlyMap<string, number>,
  decimals: boolean,
): boolean {
  const mark = heading.mark!;
  if (mark.defect === "no-dot") {
    if (heading.title.length === 0 || heading.title.length > LONGEST_TITLE) return false;
    return neighbours(headings, index, "arabic-dot", mark.number - 1, mark.number + 1);
  }
  if (mark.family === "decimal" && mark.path.length === 1) {
    if (heading.form === "markdown") return decimals || (families.get("decimal-1") ?? 0) > 1;
    return decimals && heading.form === "line" && heading.title.length <= 40;
  }
  if (!FAMILIES_NEEDING_COMPANY.has(mark.family)) return true;
  if (mark.family === "decimal" && heading.form === "markdown" && (families.get(familyKey(mark)) ?? 0) > 2) return true;
  return mark.family === "decimal"
    ? neighbours(headings, index, "decimal", mark.number - 1, mark.number + 1) || hasParent(headings, index) || hasSibling(headings, index)
    : (families.get(mark.family) ?? 0) > 1;
}

/** True when the nearest mark of the family before has the first number, or the nearest after has the second. */
function neighbours(headings: readonly Heading[], index: number, family: Mark["family"], before: number, after: number): boolean {
  for (let i = index - 1, seen = 0; i >= 0 && seen < 12; i--, seen++) {
    const mark = headings[i]!.mark;
    if (mark?.family !== family || mark.defect === "no-dot") continue;
    if (mark.number === before) return true;
    break;
  }
  for (let i = index + 1, seen = 0; i < headings.length && seen < 12; i++, seen++) {
    const mark = headings[i]!.mark;
    if (mark?.family !== family || mark.defect === "no-dot") continue;
    return mark.number === after;
  }
  return false;
}

/** `2.1` after a heading numbered 2, of whatever family. */
function hasParent(headings: readonly Heading[], index: number): boolean {
  const { path } = headings[index]!.mark!;
  if (path.at(-1) !== 1) return false;
  for (let i = index - 1; i >= 0 && i > index - 8; i--) if (headings[i]!.mark?.number === path.at(-2)) return true;
  return false;
}

/** `1.4` near another mark under 1, such as `1.2`: a number between them may be missing. */
function hasSibling(headings: readonly Heading[], index: number): boolean {
  const { path } = headings[index]!.mark!;
  const parent = path.slice(0, -1).join(".");
  for (let i = Math.max(0, index - 6); i < Math.min(headings.length, index + 7); i++) {
    const other = headings[i]!.mark;
    if (i === index || other?.family !== "decimal" || other.path.length !== path.length || other.path.slice(0, -1).join(".") !== parent)
      continue;
    if (other.number !== path.at(-1) && Math.abs(other.number - path.at(-1)!) <= 3) return true;
  }
  return false;
}
