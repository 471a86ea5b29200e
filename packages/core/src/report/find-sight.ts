import type { Range } from "../text/range.ts";

/** A part of a line in which every code unit stands for one place on a terminal. */
export interface FrameRow {
  readonly text: string;
  /** Columns by code unit; where it has 0, the code unit is none of which a row is made. */
  readonly widths: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** Whether the line goes on before and after the part. */
  readonly beyond: { readonly left: boolean; readonly right: boolean };
}

/** What of a row is shown, and the underline below it. */
export interface Sight {
  readonly from: number;
  readonly to: number;
  readonly cutLeft: boolean;
  readonly cutRight: boolean;
  readonly marks: string;
}

/**
 * As much of a row as fits into a width: the focus, and what is around it. The spots in sight are underlined, without blanks at the end.
 * `null` when a code unit in sight, or the next one, is none of which a row is made.
 */
export function findSight(
  row: FrameRow,
  focus: Range,
  spots: readonly Range[],
  { width, mark }: { readonly width: number; readonly mark: string },
): Sight | null {
  const { text, widths, start, end, beyond } = row;
  const sight = (from: number, to: number): Sight => ({
    from,
    to,
    cutLeft: from > start || beyond.left,
    cutRight: to < end || beyond.right,
    marks: marksIn(row, from, to, spots, mark),
  });
  if (!beyond.left && !beyond.right && end - start <= width) {
    const columns = columnsOf(row, start, end);
    if (columns < 0) return null;
    if (columns <= width) return sight(start, end);
  }
  // Two columns are kept for the signs that the line goes on.
  let room = width - 2;
  const first = Math.max(start, Math.min(focus.start, end - 1));
  let to = first;
  // An empty focus stands under what follows it.
  for (const last = Math.min(Math.max(focus.end, first + 1), end); to < last; to++) {
    const columns = widths[text.charCodeAt(to)]!;
    if (columns === 0) return null;
    if (columns > room) break;
    room -= columns;
  }
  // Half of what is left goes to what stands before, more where that reaches the start of the line.
  let before = 0;
  let from = first;
  let used = 0;
  const half = Math.floor(room / 2);
  let at = first;
  for (; at > start; at--) {
    const columns = widths[text.charCodeAt(at - 1)]!;
    if (columns === 0) return null;
    before += columns;
    if (before > room) break;
    if (before <= half) {
      from = at - 1;
      used = before;
    }
  }
  if (at === start && !beyond.left) {
    from = start;
    used = before;
  }
  room -= used;
  for (; to < end; to++) {
    const columns = widths[text.charCodeAt(to)]!;
    if (columns === 0) return null;
    if (columns > room) break;
    room -= columns;
  }
  for (; from > start; from--) {
    const columns = widths[text.charCodeAt(from - 1)]!;
    if (columns === 0) return null;
    if (columns > room) break;
    room -= columns;
  }
  return sight(from, to);
}

/** An empty spot is as wide as what follows it. */
function marksIn(row: FrameRow, from: number, to: number, spots: readonly Range[], mark: string): string {
  const inOrder = spots.length > 1 ? spots.toSorted((a, b) => a.start - b.start) : spots;
  let marks = "";
  let at = from;
  for (const { start, end } of inOrder) {
    const first = Math.max(start, at);
    const last = Math.min(Math.max(end, start + 1), to);
    if (last > first) {
      marks += " ".repeat(columnsOf(row, at, first)) + mark.repeat(columnsOf(row, first, last));
      at = last;
    } else if (start === end && start === row.end && to === row.end) {
      marks += " ".repeat(columnsOf(row, at, to)) + mark;
      break;
    }
  }
  return marks;
}

/** -1 where a code unit is none of which a row is made. */
function columnsOf({ text, widths }: FrameRow, from: number, to: number): number {
  let columns = 0;
  for (let i = from; i < to; i++) {
    const width = widths[text.charCodeAt(i)]!;
    if (width === 0) return -1;
    columns += width;
  }
  return columns;
}
