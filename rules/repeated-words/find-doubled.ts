import { TRAIT } from "@draftlint/core";
import { HAN, LATIN, LONGEST_HAN, mayDouble } from "./may-double.ts";
import { MAY_DOUBLE_EN, NEVER_DOUBLED_ZH } from "./words.ts";

/** A word that stands twice in a row: `end` is the end of the second, `again` where the second (with the space before it) starts. */
export interface Doubled {
  readonly word: string;
  readonly start: number;
  readonly again: number;
  readonly end: number;
}

const EN = /(?<![\w'’-])([A-Za-z]{2,20})([ \t]+)\1(?![\w'’-])/g;

const NONE: readonly Doubled[] = [];

/** Words that stand twice in a row where no way of writing doubles them. */
export function findDoubled(text: string, traits: number): readonly Doubled[] {
  const bits = traits & (TRAIT.han | TRAIT.space) ? mayDouble(text) : 0;
  if (bits === 0) return NONE;
  const found: Doubled[] = [];
  if (bits & HAN)
    for (const { start, length } of doubledHan(text)) {
      const word = text.slice(start, start + length);
      if (!isReduplication(word)) found.push({ word, start, again: start + length, end: start + 2 * length });
    }
  if (bits & LATIN)
    for (const match of text.matchAll(EN)) {
      const word = match[1]!;
      // Names double (Bora Bora); a capital at the start of a sentence is followed by a small letter.
      if (word !== word.toLowerCase() || MAY_DOUBLE_EN.has(word)) continue;
      found.push({ word, start: match.index, again: match.index + word.length, end: match.index + match[0].length });
    }
  return found;
}

/** Runs of Han characters that stand twice in a row, the longest first where one holds another; in text order. */
function doubledHan(text: string): readonly { readonly start: number; readonly length: number }[] {
  const found: { start: number; length: number }[] = [];
  let covered: Uint8Array | null = null;
  for (let length = LONGEST_HAN; length >= 2; length--) {
    let run = 0;
    for (let i = 0; i + length < text.length; i++) {
      const code = text.charCodeAt(i);
      run = code === text.charCodeAt(i + length) && code >= 0x4e00 && code <= 0x9fff ? run + 1 : 0;
      if (run < length) continue;
      const start = i - length + 1;
      run = 0;
      // What was found before is no shorter, so an overlap covers one of the ends.
      if (covered && (covered[start] === 1 || covered[start + 2 * length - 1] === 1)) continue;
      found.push({ start, length });
      covered ??= new Uint8Array(text.length);
      covered.fill(1, start, start + 2 * length);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 研究研究, 一个一个, 一步一步, 很多很多: two characters double freely unless they belong to a closed class; 一次又一次 and numbers double at any length. */
function isReduplication(word: string): boolean {
  if (word.length === 2) return !NEVER_DOUBLED_ZH.has(word);
  if (/^(.)\1+$/.test(word)) return true;
  if (/[一二三四五六七八九十百千万两几]/.test(word[0]!) || /[又再]/.test(word.at(-1)!) || word[0] === "又" || word[0] === "再") return true;
  // 想拿多少拿多少, 该干什么干什么.
  if (/多少|什么|[谁哪几]|怎么/.test(word)) return true;
  // 2×2 characters that are themselves doubled: 哈哈哈哈.
  return word.length === 4 && word.slice(0, 2) === word.slice(2);
}
