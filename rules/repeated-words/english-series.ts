import { codeAt } from "@draftlint/core";

/** "tests, docs and examples": an English enumeration of single words. */
export const ENGLISH_SERIES = /\b[A-Za-z][\w-]*(?:, [A-Za-z][\w-]*){1,20},? (?:and|or) [A-Za-z][\w-]*/g;
/** Its last two words. */
const END = /, ([A-Za-z][\w-]*),? (?:and|or) ([A-Za-z][\w-]*)/g;
const MOST_WORDS = 22;
/** A first word may follow a number and a hyphen. */
const BEFORE_LETTER = /^(?![A-Za-z])[\w-]*?-(?=[A-Za-z])/;

/** True when an enumeration ends with the same word that it has before. */
export function mayRepeatInSeries(text: string): boolean {
  END.lastIndex = 0;
  for (let match = END.exec(text); match; match = END.exec(text)) {
    const words = [match[2]!, match[1]!];
    let end = match.index;
    while (words.length < MOST_WORDS) {
      const start = wordStart(text, end);
      words.push(text.slice(start, end).replace(BEFORE_LETTER, ""));
      if (start < 2 || !text.startsWith(", ", start - 2)) break;
      end = start - 2;
    }
    if (new Set(words).size < words.length) return true;
  }
  return false;
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && isOfWord(codeAt(text, start - 1))) start--;
  return start;
}

const isOfWord = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d;
