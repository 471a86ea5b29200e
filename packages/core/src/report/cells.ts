import { piecesOf, pieceWidth } from "./pieces.ts";
import { plainWidths } from "./plain-widths.ts";
import { printable, signFor } from "./printable.ts";

/**
 * A text in which a code unit is not always what stands in one place of a terminal, by such places (cells). What is printed is safe: control
 * characters and invisible ones give way to visible signs, tabs to spaces up to the next multiple of four columns.
 */
export interface Cells {
  /** One code unit for each cell: what lays out plain text by `plainWidths` lays this out by `widths`. */
  readonly shape: string;
  /** Columns by code unit of the shape, at least 1. */
  readonly widths: Uint8Array;
  /** Offset of each cell in the text, and the text's length after the last. */
  readonly starts: readonly number[];
  readonly printed: readonly string[];
}

const TAB_STOP = 4;

/** The cells of a text without line breaks. */
export function cellsOf(text: string): Cells {
  const widths = shapeWidths();
  const printed: string[] = [];
  const starts: number[] = [];
  let shape = "";
  let start = 0;
  let column = 0;
  for (const piece of piecesOf(text)) {
    const isTab = piece === "\t";
    const width = isTab ? TAB_STOP - (column % TAB_STOP) : pieceWidth(piece);
    const columns = Math.max(width, 1);
    const shown = isTab ? " ".repeat(width) : width === 0 ? signFor(piece) : printable(piece);
    printed.push(shown);
    starts.push(start);
    shape += widths[shown.charCodeAt(0)] === columns ? shown[0] : String.fromCharCode(columns);
    start += piece.length;
    column += columns;
  }
  return { shape, widths, starts: [...starts, start], printed };
}

/** Those of plain code units, and control characters for cells of as many columns as their code says. */
function shapeWidths(): Uint8Array {
  if (table) return table;
  table = plainWidths().slice();
  for (let width = 1; width <= TAB_STOP; width++) table[width] = width;
  return table;
}
let table: Uint8Array | null = null;
