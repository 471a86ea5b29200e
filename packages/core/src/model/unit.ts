import type { Range } from "../text/range.ts";

/** What a stretch of plain text came from in the Markdown source. */
export interface InlineSpan extends Range {
  readonly kind: "code" | "link" | "image" | "html" | "strong" | "emphasis" | "delete" | "footnote-reference";
  /** Address of a link or an image, label of a footnote reference; "" for the others. */
  readonly target: string;
}

/**
 * A piece of running text that stands by itself: a heading, a paragraph (or one line of it, where lines are paragraphs
 * to the writer), a list item's text, a table cell. Sentences never cross units.
 *
 * `text` is plain: no markup, no line breaks, character references resolved; code keeps its content.
 * `start` and `end` are the range of the source, with the markup inside but not the block's own markers (`##`, `-`, `>`).
 */
export interface Unit extends Range {
  readonly kind: "heading" | "paragraph" | "item" | "cell";
  readonly text: string;
  /** Where `text` stands in the source when that is not all at `start + i`; asked through `sourceOffset` and `plainOffset`. */
  readonly map: OffsetMap | null;
  /** In offsets of `text`, ascending by start; spans may nest. */
  readonly spans: readonly InlineSpan[];
  /** Depth of a Markdown heading, from 1; 0 for the other kinds. */
  readonly depth: number;
  /** Inside a block quote or a footnote definition. */
  readonly quoted: boolean;
  /** Depth of list nesting, 0 outside lists. */
  readonly listDepth: number;
}

/**
 * Pairs of an offset in a unit's text and one in the source, counted from the unit's start, both ascending; between pairs both
 * go on alike. For "a**b**" it is `[0, 0, 1, 3]`. A unit that moves keeps its map.
 */
export interface OffsetMap {
  readonly pairs: readonly number[];
}

/** The source offset of a code unit of a unit's text; the unit's end for what lies behind the text. */
export function sourceOffset(unit: Unit, at: number): number {
  if (unit.map === null) return unit.start + at;
  if (at >= unit.text.length) return unit.end;
  const { pairs } = unit.map;
  const pair = lastPair(pairs, 0, at);
  return unit.start + pairs[pair + 1]! + at - pairs[pair]!;
}

/** The offset in a unit's text of the first code unit that stands at or after a source offset; the text's length when none does. */
export function plainOffset(unit: Unit, source: number): number {
  const { length } = unit.text;
  const from = source - unit.start;
  if (from <= 0) return 0;
  if (unit.map === null) return Math.min(from, length);
  const { pairs } = unit.map;
  const pair = lastPair(pairs, 1, from);
  return Math.min(pairs[pair]! + from - pairs[pair + 1]!, pairs[pair + 2] ?? length, length);
}

/** Index of the last pair whose number (0 for offsets of the text, 1 for those of the source) is not above a value. */
function lastPair(pairs: readonly number[], side: 0 | 1, value: number): number {
  let low = 0;
  let high = (pairs.length >> 1) - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pairs[2 * middle + side]! <= value) low = middle;
    else high = middle - 1;
  }
  return 2 * low;
}

/** The source range of a range of a unit's plain text. */
export function sourceRange(unit: Unit, start: number, end: number): Range {
  if (unit.map === null) return { start: unit.start + start, end: unit.start + end };
  const from = sourceOffset(unit, start);
  // The end follows the last character, so that closing markup stays outside.
  const to = end > start ? (end > unit.text.length ? unit.end : sourceOffset(unit, end - 1) + 1) : from;
  return { start: from, end: Math.max(to, from) };
}

/** True when a span of one of the kinds covers the plain offset. */
export const insideSpan = (unit: Unit, at: number, kinds: ReadonlySet<InlineSpan["kind"]>): boolean =>
  unit.spans.some((span) => span.start <= at && at < span.end && kinds.has(span.kind));
