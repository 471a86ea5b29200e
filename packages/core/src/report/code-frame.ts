import type { Place } from "../lint/diagnostic.ts";
import { type Cell, cellsOf } from "./display-width.ts";

export interface CodeFrameOptions {
  /** Columns for the source, the gutter not counted. */
  readonly width: number;
  /** What to underline with, one column wide: "^". */
  readonly mark: string;
  /** Further places; those that are in sight on the frame's first line are underlined too. */
  readonly also?: readonly Place[];
}

/** A line of source with its underline; `marks` is "" where nothing is underlined. */
export interface FrameLine {
  readonly line: number;
  readonly source: string;
  readonly marks: string;
}

export interface CodeFrame {
  readonly lines: readonly FrameLine[];
  /** Last line of a place that goes on after the lines shown; `null` when all of it is in sight. */
  readonly lastLine: number | null;
}

const ELLIPSIS = "…";
/** A longer line of blanks is shown like any other. */
const MOST_BLANKS = 200;

/**
 * The source around a place, cut to the width, with the place underlined in terminal columns. A place of two lines is shown
 * whole, a longer one by its first line. An empty place on an empty line is shown under the nearest text before it.
 */
export function codeFrame(text: string, place: Place, options: CodeFrameOptions): CodeFrame {
  const line = place.start.line;
  const lineStart = place.start.offset - (place.start.column - 1);
  const lineEnd = lineEndAt(text, place.start.offset, options.width);
  const spots = [place, ...(options.also ?? [])]
    .filter((spot) => spot.start.line === line)
    .map((spot) => ({ start: spot.start.offset, end: spot.end.line === line ? spot.end.offset : Math.max(lineEnd, spot.start.offset) }));
  const lines = [frameLine(text, { line, start: lineStart, end: lineEnd }, spots, options)];
  if (lineEnd - lineStart <= MOST_BLANKS && text.slice(lineStart, lineEnd).trim() === "") {
    const before = textBefore(text, line, lineStart);
    if (before) lines.unshift(frameLine(text, before, [], options));
  }
  const below = place.end.line - line - (place.end.column === 1 ? 1 : 0);
  if (below === 1) {
    const start = place.end.offset - (place.end.column - 1);
    const end = lineEndAt(text, start, options.width);
    lines.push(frameLine(text, { line: line + 1, start, end }, [{ start, end: Math.min(place.end.offset, end) }], options));
  }
  return { lines, lastLine: below > 1 ? line + below : null };
}

interface SourceLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function frameLine(
  text: string,
  { line, start, end }: SourceLine,
  spots: readonly { readonly start: number; readonly end: number }[],
  { width, mark }: CodeFrameOptions,
): FrameLine {
  const focus = spots[0] ?? { start: end, end };
  // No cell is narrower than a column or shorter than a code unit: what lies farther away cannot be in sight.
  const from = wholeCharacter(text, Math.max(start, focus.start - width));
  const to = wholeCharacter(text, Math.min(end, focus.start + width));
  const cells = cellsOf(text.slice(from, to));
  const offsetOf = (index: number): number => from + (cells[index]?.start ?? to - from);
  const shown = cellsInSight(cells, focus.start - from, Math.min(focus.end, to) - from, width, { left: from > start, right: to < end });
  const head = shown.cutLeft ? ELLIPSIS : "";
  let source = head;
  let marks = " ".repeat(head.length);
  for (let i = shown.from; i < shown.to; i++) {
    const cell = cells[i]!;
    const marked = spots.some((spot) => spot.start < offsetOf(i + 1) && (offsetOf(i) < spot.end || offsetOf(i) === spot.start));
    source += cell.text;
    marks += (marked ? mark : " ").repeat(cell.width);
  }
  if (spots.some((spot) => spot.start === spot.end && spot.start === end) && shown.to === cells.length) marks += mark;
  return { line, source: (source + (shown.cutRight ? ELLIPSIS : "")).trimEnd(), marks: marks.trimEnd() };
}

/** Which cells fit, so that the focus is in sight and the rest of the room goes to what is around it. */
function cellsInSight(
  cells: readonly Cell[],
  focusStart: number,
  focusEnd: number,
  width: number,
  beyond: { readonly left: boolean; readonly right: boolean },
): { readonly from: number; readonly to: number; readonly cutLeft: boolean; readonly cutRight: boolean } {
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (!beyond.left && !beyond.right && total <= width) return { from: 0, to: cells.length, cutLeft: false, cutRight: false };
  const room = width - 2;
  let from = cells.findIndex((cell, i) => (cells[i + 1]?.start ?? Number.POSITIVE_INFINITY) > focusStart && cell.start <= focusStart);
  if (from < 0) from = cells.length;
  let to = from;
  let used = 0;
  const growRight = (limit: number, until: number): void => {
    while (to < cells.length && cells[to]!.start < until && used + cells[to]!.width <= limit) used += cells[to++]!.width;
  };
  const growLeft = (limit: number): void => {
    while (from > 0 && used + cells[from - 1]!.width <= limit) used += cells[--from]!.width;
  };
  growRight(room, focusEnd);
  const before = cells.slice(0, from).reduce((sum, cell) => sum + cell.width, 0);
  growLeft(!beyond.left && before + used <= room ? room : used + Math.floor((room - used) / 2));
  growRight(room, Number.POSITIVE_INFINITY);
  growLeft(room);
  return { from, to, cutLeft: from > 0 || beyond.left, cutRight: to < cells.length || beyond.right };
}

/** Where the line ends, looked for no farther than the frame can show: a line may have megabytes. */
function lineEndAt(text: string, offset: number, width: number): number {
  const sight = text.slice(offset, offset + width + 1);
  const end = sight.search(/[\r\n]/);
  return offset + (end < 0 ? sight.length : end);
}

/** The last line with words before a line that has none. */
function textBefore(text: string, line: number, lineStart: number): SourceLine | null {
  let at = line;
  let end = lineStart;
  while (at > 1) {
    end -= text.startsWith("\r\n", end - 2) ? 2 : 1;
    at--;
    const start = Math.max(text.lastIndexOf("\n", end - 1), text.lastIndexOf("\r", end - 1)) + 1;
    if (text.slice(start, end).trim() !== "") return { line: at, start, end };
    end = start;
  }
  return null;
}

/** The offset, or the next one where it would split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code < 0xe000 && offset > 0 ? offset + 1 : offset;
}
