import { eastAsianWidth } from "get-east-asian-width";

/** Text in which a code point is not always a piece: accents, joiners, flags, skin tones, Hangul letters. */
const COMPOSED = /[\p{Mn}\p{Me}\p{Mc}\p{Cf}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}\u1100-\u11ff]/u;
const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\u2028\u2029]+$/u;
const FLAG = /^[\u{1f1e6}-\u{1f1ff}]{2}/u;

/** What a terminal shows in one place each: characters with their accents, and whole emoji. Building a segmenter is slow, and few texts need one. */
export function piecesOf(text: string): readonly string[] {
  if (!COMPOSED.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
let segmenter: Intl.Segmenter | null = null;

/** Columns that a piece takes; 0 for what a terminal does not show. */
export function pieceWidth(piece: string): number {
  const first = piece.codePointAt(0) ?? 0;
  if (first < 0x20 || (first >= 0x7f && first < 0xa0)) return 0;
  if (piece.length === 1 && first < 0x300) return first === 0xad ? 0 : 1;
  if (ZERO_WIDTH.test(piece)) return 0;
  // A variation selector or a second flag letter makes an emoji of what would be one column wide.
  if (piece.includes("\ufe0f") || FLAG.test(piece)) return 2;
  return eastAsianWidth(first);
}
