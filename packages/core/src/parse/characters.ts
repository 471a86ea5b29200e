/** Character classes of CommonMark 0.31 §2.1 for UTF-16 code units; the end of a text, written as -1, counts as whitespace. */

export const END = -1;

const PUNCTUATION = /[\p{P}\p{S}]/u;
const WHITESPACE = /\s/;

/** 0 for other characters, 1 for Unicode whitespace and the end, 2 for Unicode punctuation and symbols. */
export function classOf(code: number): 0 | 1 | 2 {
  if (code < 128) return code < 0 || code === 32 || (code >= 9 && code <= 13) ? 1 : isAsciiPunctuation(code) ? 2 : 0;
  // The bulk of Chinese text, before any pattern is asked.
  if (code >= 0x3400 && code <= 0x9fff) return 0;
  const character = String.fromCharCode(code);
  return WHITESPACE.test(character) ? 1 : PUNCTUATION.test(character) ? 2 : 0;
}

export const isAsciiPunctuation = (code: number): boolean =>
  (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126);

export const isAlpha = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isAlphanumeric = (code: number): boolean => isAlpha(code) || isDigit(code);

/** Space or tab, the only blanks within a line. */
export const isBlank = (code: number): boolean => code === 32 || code === 9;

export const isBlankOrBreak = (code: number): boolean => code === 32 || code === 9 || code === 10;

/** Line breaks and tabs too. */
export const isControl = (code: number): boolean => (code >= 0 && code < 32) || code === 127;

/** The first offset from `from` that holds no space or tab. */
export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The same, over line breaks too. */
export function skipBlanksAndBreaks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlankOrBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the last character of a stretch that is no space or tab. */
export function trimBlanks(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}
