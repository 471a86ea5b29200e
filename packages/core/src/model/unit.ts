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
  /** Offsets into the source, one for each code unit of `text` and one for its end; `null` when `text[i]` stands at `start + i`. */
  readonly map: Uint32Array | null;
  /** In offsets of `text`, ascending by start; spans may nest. */
  readonly spans: readonly InlineSpan[];
  /** Depth of a Markdown heading, from 1; 0 for the other kinds. */
  readonly depth: number;
  /** Inside a block quote or a footnote definition. */
  readonly quoted: boolean;
  /** Depth of list nesting, 0 outside lists. */
  readonly listDepth: number;
}

/** The source range of a range of a unit's plain text. */
export function sourceRange(unit: Unit, start: number, end: number): Range {
  if (unit.map === null) return { start: unit.start + start, end: unit.start + end };
  const from = unit.map[start] ?? unit.end;
  // The end follows the last character, so that closing markup stays outside.
  const to = end > start ? (unit.map[end - 1] ?? unit.end - 1) + 1 : from;
  return { start: from, end: Math.max(to, from) };
}

/** True when a span of one of the kinds covers the plain offset. */
export const insideSpan = (unit: Unit, at: number, kinds: ReadonlySet<InlineSpan["kind"]>): boolean =>
  unit.spans.some((span) => span.start <= at && at < span.end && kinds.has(span.kind));
