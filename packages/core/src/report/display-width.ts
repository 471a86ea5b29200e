import { piecesOf, pieceWidth } from "./pieces.ts";
import { plainWidths } from "./plain-widths.ts";

/** Columns that a text takes on a terminal: 2 for "中", 1 for "é" however it is written, 2 for a family emoji. */
export function displayWidth(text: string): number {
  const widths = plainWidths();
  let columns = 0;
  for (let i = 0; i < text.length; i++) {
    const width = widths[text.charCodeAt(i)]!;
    if (width === 0) return piecesOf(text).reduce((sum, piece) => sum + pieceWidth(piece), 0);
    columns += width;
  }
  return columns;
}

/** The text with spaces after it up to a number of columns; unchanged when it is wider. */
export const padToWidth = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));
