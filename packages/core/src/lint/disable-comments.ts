import { walkBlocks } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { sourceRange } from "../model/unit.ts";
import { type CalendarDate, parseDate } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";

export const DIRECTIVES = ["disable", "disable-next-line", "disable-section", "disable-file", "enable"] as const;
export type Directive = (typeof DIRECTIVES)[number];

/** A comment that silences rules: for `<!-- draftlint-disable a, b until 2026-12-31 -- reason -->` the rules are `a` and `b`. */
export interface DisableComment extends Range {
  readonly type: "comment";
  readonly directive: Directive;
  /** Named rules with their places; empty where the comment means all. */
  readonly rules: readonly NamedRule[];
  /** Last day on which it holds; `null` without one. */
  readonly until: CalendarDate | null;
  readonly hasReason: boolean;
}
export interface NamedRule extends Range {
  readonly id: string;
}

/** A comment that starts like one of draftlint's and is none; `word` is the part that is wrong. */
export interface BrokenComment extends Range {
  readonly type: "broken";
  readonly problem: "unknown-directive" | "bad-date" | "not-closed";
  readonly word: NamedRule;
}

const OPEN = /<!--\s{0,40}draftlint-/g;
const REASON = /(?:^|\s)(?:--|——)(?=\s|$)/;
const WORD = /[^\s,，、]+/g;

/** All comments that start with `draftlint-`, in text order; not those in front matter, code, or behind a backslash. */
export function findDisableComments(document: Document): readonly (DisableComment | BrokenComment)[] {
  const { text } = document;
  const code = codeRanges(document);
  const found: (DisableComment | BrokenComment)[] = [];
  OPEN.lastIndex = document.frontMatter?.end ?? 0;
  let nextCode = 0;
  for (let open = OPEN.exec(text); open; open = OPEN.exec(text)) {
    const start = open.index;
    while (nextCode < code.length && code[nextCode]!.end <= start) nextCode++;
    if (code[nextCode] && code[nextCode]!.start <= start) {
      OPEN.lastIndex = code[nextCode]!.end;
      continue;
    }
    if (document.format === "markdown" && text[start - 1] === "\\") continue;
    const bodyStart = start + open[0].length;
    const close = text.indexOf("-->", bodyStart);
    if (close < 0) {
      const end = lineEnd(text, start);
      found.push({ type: "broken", problem: "not-closed", word: { id: "", start, end }, start, end });
      break;
    }
    const end = close + 3;
    found.push(readComment(text.slice(bodyStart, close), bodyStart, { start, end }));
    OPEN.lastIndex = end;
  }
  return found;
}

/** `body` is what stands between `draftlint-` and `-->`, at offset `at`. */
function readComment(body: string, at: number, range: Range): DisableComment | BrokenComment {
  const reason = REASON.exec(body);
  const head = reason ? body.slice(0, reason.index) : body;
  const words = [...head.matchAll(WORD)].map(
    (word): NamedRule => ({ id: word[0], start: at + word.index, end: at + word.index + word[0].length }),
  );
  const broken = (problem: BrokenComment["problem"], word: NamedRule): BrokenComment => ({ type: "broken", problem, word, ...range });
  const [first] = words;
  const isFirstAttached = first !== undefined && first.start === at;
  const directive = DIRECTIVES.find((known) => isFirstAttached && known === first.id);
  if (!directive) return broken("unknown-directive", isFirstAttached ? first : { id: "", start: at, end: at });
  const untilAt = words.findIndex((word) => word.id === "until");
  let until: CalendarDate | null = null;
  if (untilAt > 0) {
    const date = words[untilAt + 1];
    until = date && words.length === untilAt + 2 ? readDay(date.id) : null;
    if (!until || directive === "enable") return broken("bad-date", date ?? words[untilAt]!);
  }
  return {
    type: "comment",
    directive,
    rules: words.slice(1, untilAt > 0 ? untilAt : undefined),
    until,
    hasReason: reason !== null && body.slice(reason.index + reason[0].length).trim() !== "",
    ...range,
  };
}

function readDay(text: string): CalendarDate | null {
  const date = parseDate(text);
  return date && date.month !== null && date.day !== null ? { year: date.year, month: date.month, day: date.day } : null;
}

function lineEnd(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at;
}

/** Code blocks and code spans, ascending. */
function codeRanges(document: Document): readonly Range[] {
  if (document.format === "text") return [];
  const ranges: Range[] = [];
  for (const block of walkBlocks(document.blocks)) if (block.type === "code") ranges.push(block);
  for (const unit of document.units)
    for (const span of unit.spans) if (span.kind === "code") ranges.push(sourceRange(unit, span.start, span.end));
  return ranges.sort((a, b) => a.start - b.start);
}
