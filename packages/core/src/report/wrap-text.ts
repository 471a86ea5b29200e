import { type Cell, cellsOf } from "./display-width.ts";

/** Characters that no line may start with, and that no line may end with (GB/T 15834-2011 §5.1). */
const NEVER_FIRST = /^[、，。．·：；！？）》〉」』】〕〗〞”’…—～%‰℃,.:;!?)\]}]/u;
const NEVER_LAST = /^[（《〈「『【〔〖〝“‘([{]/u;

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between Chinese characters where a line may end.
 * A word longer than a line is broken anywhere. `firstWidth` is the room in the first line, where it differs.
 * Gives at least one line; control characters come out as visible signs.
 */
export function wrapText(text: string, width: number, firstWidth = width): readonly string[] {
  const cells = cellsOf(text);
  const lines: string[] = [];
  let from = 0;
  let room = firstWidth;
  while (from < cells.length) {
    const to = lineEnd(cells, from, Math.max(room, 4));
    lines.push(textOf(cells, from, to).trimEnd());
    from = to;
    while (from < cells.length && cells[from]!.text === " ") from++;
    room = width;
  }
  return lines.length > 0 ? lines : [""];
}

/** Index after the last cell of the line that starts at `from`. */
function lineEnd(cells: readonly Cell[], from: number, room: number): number {
  let used = 0;
  let to = from;
  while (to < cells.length && used + cells[to]!.width <= room) used += cells[to++]!.width;
  if (to === cells.length || cells[to]!.text === " ") return to;
  for (let at = to; at > from; at--) if (mayBreak(cells[at - 1]!, cells[at]!)) return at;
  return Math.max(to, from + 1);
}

function mayBreak(before: Cell, after: Cell): boolean {
  if (before.text === " ") return true;
  if (NEVER_FIRST.test(after.text) || NEVER_LAST.test(before.text)) return false;
  return before.width === 2 || after.width === 2;
}

const textOf = (cells: readonly Cell[], from: number, to: number): string =>
  cells
    .slice(from, to)
    .map((cell) => cell.text)
    .join("");
