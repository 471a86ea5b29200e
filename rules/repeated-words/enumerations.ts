import { codeAt, type Range } from "@draftlint/core";

/** Longest item of an enumeration joined by 、. */
const LONGEST_ITEM = 20;
const COMMA = 0x3001;

/** By the first two characters of an item, the enumeration in which it stood last; where two pairs share a place, one is looked at for nothing. */
const begunIn = new Int32Array(1024);
const NONE: readonly Range[] = [];

/** The runs of items joined by 、, from the start of the first to the end of the last, in which two items begin alike: no other names one twice. */
export function likelyEnumerations(text: string): readonly Range[] {
  let comma = text.indexOf("、");
  if (comma < 0) return NONE;
  const found: Range[] = [];
  begunIn.fill(0);
  for (let number = 1; comma >= 0; number++) {
    const start = itemStart(text, comma);
    beginsAgain(text, start, number);
    beginTail(text, start, comma, number);
    let beginAlike = beginsAgain(text, comma + 1, number);
    let end = itemEnd(text, comma + 1);
    while (end > comma + 1 && end < text.length && codeAt(text, end) === COMMA) {
      if (beginsAgain(text, end + 1, number)) beginAlike = true;
      end = itemEnd(text, end + 1);
    }
    if (beginAlike && start < comma && end > comma + 1) found.push({ start, end });
    comma = text.indexOf("、", Math.max(end, comma + 1));
  }
  return found;
}

/** True when an item of the enumeration began with the same two characters before. Spaces around an item do not count. */
function beginsAgain(text: string, start: number, number: number): boolean {
  let at = start;
  while (at < text.length && isSpace(codeAt(text, at))) at++;
  if (at + 1 >= text.length) return false;
  const second = codeAt(text, at + 1);
  if (isItemEdge(second)) return false;
  const place = (codeAt(text, at) * 31 + second) & 1023;
  if (begunIn[place] === number) return true;
  begunIn[place] = number;
  return false;
}

/** The first item may begin where Latin letters follow Han: 覆盖xxx、xxx等单位. */
function beginTail(text: string, start: number, end: number, number: number): void {
  let at = end;
  while (at > start && isSpace(codeAt(text, at - 1))) at--;
  const last = at;
  while (at > start && isLatin(codeAt(text, at - 1))) at--;
  if (start < at && at < last) beginsAgain(text, at, number);
}

function itemStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_ITEM && !isItemEdge(codeAt(text, start - 1))) start--;
  return start;
}

function itemEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST_ITEM && !isItemEdge(codeAt(text, end))) end++;
  return end;
}

const EDGES: ReadonlySet<number> = new Set(Array.from("\n、，。；：！？,;:“”《》（）()", (mark) => mark.charCodeAt(0)));
const isItemEdge = (code: number): boolean => (code < 0x4e00 || code > 0x9fff) && EDGES.has(code);
const isLatin = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0xd7;
const isSpace = (code: number): boolean => code <= 0x20 || (code >= 0xa0 && code < 0x4e00 && /\s/.test(String.fromCharCode(code)));
