import { codeAt } from "@draftlint/core";

/** Longest Chinese word, in characters, that is looked for twice. */
export const LONGEST_HAN = 8;

// What may stand twice in a row in a text, as bits.
export const HAN = 1;
export const LATIN = 2;

/** Where a Han character stood last, by the low bits of its code: where two share a place, a text is looked at for nothing. */
const lastAt = new Int32Array(512);

const TAB = 0x09;
const SPACE = 0x20;

/** The kinds of words that may stand twice in a row: one pass over a text, after which next to all texts need no pattern. */
export function mayDouble(text: string): number {
  let bits = 0;
  lastAt.fill(-LONGEST_HAN - 1);
  // Han characters in a row that stood within the length of a word before, and the shortest way back among them.
  let run = 0;
  let shortest = 0;
  // The small letters up to here and the word of small letters before the spaces before them, as hashes; 0 for none.
  let word = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    if (code >= 0x61 && code <= 0x7a) {
      word = (Math.imul(word, 31) + code) | 0;
      continue;
    }
    if (code >= 0x4e00 && code <= 0x9fff) {
      const place = code & 511;
      const back = at - lastAt[place]!;
      lastAt[place] = at;
      if (back > LONGEST_HAN) run = 0;
      else {
        shortest = run === 0 || back < shortest ? back : shortest;
        run++;
        // In a word of n characters that stands twice each of the last n stood n before.
        if (run > 1 && run >= shortest) bits |= HAN;
      }
      before = 0;
    } else {
      run = 0;
      if (word !== 0 && word === before) bits |= LATIN;
      if (code !== SPACE && code !== TAB) before = 0;
      else if (word !== 0) before = word;
    }
    word = 0;
  }
  return word !== 0 && word === before ? bits | LATIN : bits;
}
