import type { Place } from "../lint/diagnostic.ts";
import type { Range } from "../text/range.ts";
import { cellsOf } from "./cells.ts";
import { findSight, type Sight } from "./find-sight.ts";
import { plainWidths } from "./plain-widths.ts";

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
  const spots = [spotOf(place, line, lineEnd)];
  for (const other of options.also ?? []) {
    if (other.start.line !== line || other.start.offset > lineEnd) continue;
    const spot = spotOf(other, line, lineEnd);
    if (spot.end >= place.start.offset - options.width) spots.push(spot);
  }
  const lines = [frameLine(text, { line, start: lineStart, end: lineEnd }, spots, options)];
  if (lineEnd - lineStart <= MOST_BLANKS && isBlank(text, lineStart, lineEnd)) {
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

const spotOf = ({ start, end }: Place, line: number, lineEnd: number): Range => ({
  start: start.offset,
  end: end.line === line ? end.offset : Math.max(lineEnd, start.offset),
});

interface SourceLine {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function frameLine(text: string, { line, start, end }: SourceLine, spots: readonly Range[], options: CodeFrameOptions): FrameLine {
  const focus = spots[0] ?? { start: end, end };
  // No cell is narrower than a column or shorter than a code unit: what lies farther away cannot be in sight.
  const from = wholeCharacter(text, Math.max(start, focus.start - options.width));
  const to = wholeCharacter(text, Math.min(end, focus.start + options.width));
  const beyond = { left: from > start, right: to < end };
  const plain = findSight({ text, widths: plainWidths(), start: from, end: to, beyond }, focus, spots, options);
  if (plain) return lineOf(line, plain, text.slice(plain.from, plain.to));
  const { shape, widths, starts, printed } = cellsOf(text.slice(from, to));
  const inCells = (spot: Range): Range => {
    const cellAfter = starts.findIndex((cell) => cell >= spot.end - from);
    return { start: starts.findLastIndex((cell) => cell <= spot.start - from), end: cellAfter < 0 ? shape.length : cellAfter };
  };
  const sight = findSight({ text: shape, widths, start: 0, end: shape.length, beyond }, inCells(focus), spots.map(inCells), options)!;
  return lineOf(line, sight, printed.slice(sight.from, sight.to).join(""));
}

function lineOf(line: number, { cutLeft, cutRight, marks }: Sight, shown: string): FrameLine {
  const source = cutRight ? shown + ELLIPSIS : shown.trimEnd();
  return { line, source: cutLeft ? ELLIPSIS + source : source, marks: cutLeft && marks !== "" ? ` ${marks}` : marks };
}

/** Where the line ends, looked for no farther than the frame can show: a line may have megabytes. */
function lineEndAt(text: string, offset: number, width: number): number {
  const sight = text.slice(offset, offset + width + 1);
  const lineFeed = sight.indexOf("\n");
  const line = lineFeed < 0 ? sight : sight.slice(0, lineFeed);
  const carriageReturn = line.indexOf("\r");
  return offset + (carriageReturn < 0 ? line.length : carriageReturn);
}

const isLineBreak = (code: number): boolean => code === 0x0a || code === 0x0d;

/** The last line with words before a line that has none. */
function textBefore(text: string, line: number, lineStart: number): SourceLine | null {
  let at = line;
  let end = lineStart;
  while (at > 1) {
    end -= text.startsWith("\r\n", end - 2) ? 2 : 1;
    at--;
    let start = end;
    while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
    if (!isBlank(text, start, end)) return { line: at, start, end };
    end = start;
  }
  return null;
}

function isBlank(text: string, start: number, end: number): boolean {
  if (start === end) return true;
  const first = text.charCodeAt(start);
  // Nearly all lines start with ASCII or a Chinese character.
  if ((first > 0x20 && first < 0x7f) || (first >= 0x4e00 && first < 0xa000)) return false;
  return text.slice(start, end).trim() === "";
}

/** The offset, or the next one where it would split a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  if (offset === 0 || offset >= text.length) return offset;
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code < 0xe000 ? offset + 1 : offset;
}
