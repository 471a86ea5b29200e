import { isHanCode } from "../text/scripts.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { ABBREVIATIONS, BEFORE_NUMBERS } from "./abbreviations.ts";

/** What follows a full stop, and the word before it, are looked at no further than this. */
const REACH = 24;

/** A low dot ends a sentence before a space and a capital or Han, unless it belongs to an abbreviation, an initial, a number or an ellipsis. */
export function endsAtFullStop(text: string, at: number): boolean {
  const limit = Math.min(text.length, at + REACH);
  let next = at + 1;
  while (next < limit && text.charCodeAt(next) === DOT) next++;
  while (next < limit && isCloser(text.charCodeAt(next))) next++;
  const closed = next;
  while (next < limit && isSpaceCode(text.charCodeAt(next))) next++;
  if (next >= text.length) return true;
  const code = text.charCodeAt(next);
  if (next === closed) return isHanCode(code) && isHanCode(text.charCodeAt(at - 1));
  return mayStartSentence(code) && !isAbbreviated(text, at, code);
}

const DOT = 46;

/** " ' ” ’ ) ] */
const isCloser = (code: number): boolean => code === 34 || code === 39 || code === 41 || code === 93 || code === 0x2019 || code === 0x201d;

/** A capital, a digit, Han, or what opens a quotation, a bracket or code. */
function mayStartSentence(code: number): boolean {
  if (code < 0x80)
    return isAsciiCapital(code) || isAsciiDigit(code) || code === 34 || code === 39 || code === 40 || code === 91 || code === 96;
  if ((code >= 0x3400 && code <= 0x9fff) || code === 0x201c || code === 0x2018) return true;
  return !isDashOrQuote(code) && /[\p{Lu}\p{N}]/u.test(String.fromCharCode(code));
}

const isDashOrQuote = (code: number): boolean => code >= 0x2010 && code <= 0x205e;

const isAsciiDigit = (code: number): boolean => code >= 48 && code <= 57;
const isAsciiCapital = (code: number): boolean => code >= 65 && code <= 90;
const isAsciiLetter = (code: number): boolean => isAsciiCapital(code) || (code >= 97 && code <= 122);

/** True when the dot belongs to the word before it. */
function isAbbreviated(text: string, at: number, next: number): boolean {
  const word = wordBefore(text, at);
  if (isAscii(word)) {
    if (word.length === 1 && isAsciiCapital(word.charCodeAt(0))) return true;
    if (word.length === at && /^\d+$/.test(word)) return true;
    if (word.includes(".") && /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)) return true;
  } else if (/^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word) || (word.length === at && /^\p{N}+$/u.test(word))) return true;
  const lower = word.toLowerCase();
  if (BEFORE_NUMBERS.has(lower)) return next < 0x80 ? isAsciiDigit(next) : /\p{N}/u.test(String.fromCharCode(next));
  return ABBREVIATIONS.has(lower);
}

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) >= 0x80) return false;
  return true;
}

/** Letters, digits and the signs within words up to a plain offset. */
function wordBefore(text: string, at: number): string {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (code >= 0x80) return /[\p{L}\p{N}.&'-]*$/u.exec(text.slice(limit, at))![0];
    if (!isAsciiLetter(code) && !isAsciiDigit(code) && code !== DOT && code !== 38 && code !== 39 && code !== 45) break;
    start--;
  }
  return text.slice(start, at);
}
