import { cellsOf } from "./cells.ts";
import { plainWidths } from "./plain-widths.ts";

/** Characters that no line may start with, and that no line may end with (GB/T 15834-2011 §5.1). */
const NEVER_FIRST = "、，。．·：；！？）》〉」』】〕〗〞”’…—～%‰℃,.:;!?)]}";
const NEVER_LAST = "（《〈「『【〔〖〝“‘([{";
const SPACE = 0x20;
const NARROWEST = 4;

/**
 * Breaks a text into lines of at most `width` columns: at spaces, and between Chinese characters where a line may end.
 * A word longer than a line is broken anywhere. `firstWidth` is the room in the first line, where it differs.
 * Gives at least one line; control characters come out as visible signs.
 */
export function wrapText(text: string, width: number, firstWidth = width): readonly string[] {
  if (text === "") return [""];
  const bounds = lineBounds(text, plainWidths(), width, firstWidth);
  if (bounds) return linesBetween(bounds, (from, to) => text.slice(from, to));
  const { shape, widths, printed } = cellsOf(text);
  return linesBetween(lineBounds(shape, widths, width, firstWidth)!, (from, to) => printed.slice(from, to).join(""));
}

function linesBetween(bounds: readonly number[], slice: (from: number, to: number) => string): readonly string[] {
  const lines: string[] = [];
  for (let i = 0; i < bounds.length; i += 2) lines.push(slice(bounds[i]!, bounds[i + 1]!).trimEnd());
  return lines;
}

/** Start and end of each line in turn; `null` for a text with a code unit that has no width. */
function lineBounds(text: string, widths: Uint8Array, width: number, firstWidth: number): readonly number[] | null {
  const bounds: number[] = [];
  let from = 0;
  let room = Math.max(firstWidth, NARROWEST);
  while (from < text.length) {
    let used = 0;
    let to = from;
    for (; to < text.length; to++) {
      const columns = widths[text.charCodeAt(to)]!;
      if (columns === 0) return null;
      used += columns;
      if (used > room) break;
    }
    if (to < text.length) to = lastBreak(text, widths, from, to);
    bounds.push(from, to);
    from = to;
    while (from < text.length && text.charCodeAt(from) === SPACE) from++;
    room = Math.max(width, NARROWEST);
  }
  return bounds;
}

/** Where a line that starts at `from` and has no room for `to` ends. */
function lastBreak(text: string, widths: Uint8Array, from: number, to: number): number {
  if (text.charCodeAt(to) === SPACE) return to;
  for (let at = to; at > from; at--) if (mayBreak(text, widths, at)) return at;
  return Math.max(to, from + 1);
}

function mayBreak(text: string, widths: Uint8Array, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  if (before === SPACE) return true;
  if (widths[before] !== 2 && widths[text.charCodeAt(at)] !== 2) return false;
  return !NEVER_FIRST.includes(text[at]!) && !NEVER_LAST.includes(text[at - 1]!);
}
