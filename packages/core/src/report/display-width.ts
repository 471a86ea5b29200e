import { eastAsianWidth } from "get-east-asian-width";

/** What a terminal shows in one place: a character with its accents, or a whole emoji. */
export interface Cell {
  /** Safe to print: control characters, invisible ones and tabs are replaced by visible signs or spaces. */
  readonly text: string;
  /** Columns, at least 1. */
  readonly width: number;
  /** Offset of its first code unit in the text that it was cut from. */
  readonly start: number;
}

const TAB_STOP = 4;
const INVISIBLE_SIGN = "·";
/** Text in which a code point is not always a cell: accents, joiners, flags, skin tones, Hangul letters. */
const COMPOSED = /[\p{Mn}\p{Me}\p{Mc}\p{Cf}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u1100-\u11ff]/u;
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u2028\u2029]+$/u;
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
const UNSAFE_ALL = new RegExp(UNSAFE, "g");

/** The cells of a text without line breaks; tabs reach to the next multiple of four columns from its start. */
export function cellsOf(text: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const [start, piece] of pieces(text)) {
    const cell = cellOf(piece, start, column);
    column += cell.width;
    cells.push(cell);
  }
  return cells;
}

/** Columns that a text takes on a terminal: 2 for "中", 1 for "é" however it is written, 2 for a family emoji. */
export function displayWidth(text: string): number {
  let width = 0;
  if (isPlainAscii(text)) return text.length;
  for (const [, piece] of pieces(text)) width += pieceWidth(piece);
  return width;
}

/** The text with spaces after it up to a number of columns; unchanged when it is wider. */
export const padToWidth = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - displayWidth(text)));

/**
 * A text of one line that cannot steer a terminal: control and direction characters give way to visible signs.
 * Words of a draft pass through it before they are printed.
 */
export const printable = (text: string): string => (UNSAFE.test(text) ? text.replace(UNSAFE_ALL, signFor) : text);

/** Pieces that stand in one place, with their offsets. Building a segmenter is slow, and most texts need none. */
function* pieces(text: string): Generator<readonly [number, string]> {
  if (COMPOSED.test(text)) {
    segmenter ??= new Intl.Segmenter();
    for (const { index, segment } of segmenter.segment(text)) yield [index, segment];
    return;
  }
  let at = 0;
  for (const character of text) {
    yield [at, character];
    at += character.length;
  }
}
let segmenter: Intl.Segmenter | null = null;

function cellOf(piece: string, start: number, column: number): Cell {
  if (piece === "\t") {
    const width = TAB_STOP - (column % TAB_STOP);
    return { text: " ".repeat(width), width, start };
  }
  const width = pieceWidth(piece);
  return width === 0 ? { text: signFor(piece), width: 1, start } : { text: printable(piece), width, start };
}

function pieceWidth(piece: string): number {
  const first = piece.codePointAt(0) ?? 0;
  if (first < 0x20 || (first >= 0x7f && first < 0xa0)) return 0;
  if (piece.length === 1 && first < 0x300) return first === 0xad ? 0 : 1;
  if (ZERO_WIDTH.test(piece)) return 0;
  // A variation selector or a second flag letter makes an emoji of what would be one column wide.
  if (piece.includes("\ufe0f") || /^[\u{1f1e6}-\u{1f1ff}]{2}/u.test(piece)) return 2;
  return eastAsianWidth(first);
}

function signFor(piece: string): string {
  const code = piece.charCodeAt(0);
  if (code === 0x09) return " ";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : INVISIBLE_SIGN;
}

function isPlainAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}
