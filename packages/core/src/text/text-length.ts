import type { Language } from "./scripts.ts";

/** How long a text is for its reader: characters without white space in Chinese, words in English. */
export interface TextLength {
  readonly language: Language;
  readonly count: number;
}

/**
 * The length of a text in the unit of its own script: `{ language: "en", count: 2 }` for "two words", `{ language: "zh", count: 3 }` for "三个字".
 * A text with more Han characters than Latin words counts as Chinese. A number or an address is one word.
 */
export function textLength(text: string): TextLength {
  let han = 0;
  let characters = 0;
  let words = 0;
  let latinWords = 0;
  let wordStart = -1;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0x20;
    const isSpace = code === 0x20 || code === 0x3000 || code === 0xa0 || (code >= 0x09 && code <= 0x0d);
    if (!isSpace && (code & 0xfc00) !== 0xdc00) characters++;
    if (code >= 0x3400 && code <= 0x9fff) han++;
    if (isSpace) {
      if (wordStart >= 0 && holdsLetter(text, wordStart, at)) {
        words++;
        if (isLatin(text, wordStart, at)) latinWords++;
      }
      wordStart = -1;
    } else if (wordStart < 0) wordStart = at;
  }
  return han > latinWords ? { language: "zh", count: characters } : { language: "en", count: words };
}

/** A dash or a bar between spaces is no word. */
function holdsLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0xc0 && !isSign(code))
    )
      return true;
  }
  return false;
}

function isLatin(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) >= 0x2e80) return false;
  return true;
}

/** Dashes, quotation marks, bullets, arrows and the punctuation of Chinese. */
const isSign = (code: number): boolean =>
  (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code === 0xd7 || code === 0xf7;
