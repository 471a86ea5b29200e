import { isAlpha, isAlphanumeric, isBlankOrBreak, skipBlanks, skipBlanksAndBreaks } from "./characters.ts";

/**
 * The offset after an open or closing tag whose `<` stands at `at` (CommonMark 0.31 §6.6); -1 when there is none.
 * `acrossLines` is false where a tag must end in its line.
 */
export function endOfTag(text: string, at: number, to: number, acrossLines: boolean): number {
  const isClosing = text.charCodeAt(at + 1) === 47;
  let i = at + (isClosing ? 2 : 1);
  if (i >= to || !isAlpha(text.charCodeAt(i))) return -1;
  while (i < to && (isAlphanumeric(text.charCodeAt(i)) || text.charCodeAt(i) === 45)) i++;
  const skip = acrossLines ? skipBlanksAndBreaks : skipBlanks;
  if (isClosing) {
    i = skip(text, i, to);
    return i < to && text.charCodeAt(i) === 62 ? i + 1 : -1;
  }
  // Whether a blank, which an attribute needs before its name, stands before `i`.
  let isApart = false;
  for (;;) {
    const next = skip(text, i, to);
    isApart ||= next > i;
    i = next;
    if (i >= to) return -1;
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 47) return i + 1 < to && text.charCodeAt(i + 1) === 62 ? i + 2 : -1;
    if (!isApart || !startsName(code)) return -1;
    i++;
    while (i < to && continuesName(text.charCodeAt(i))) i++;
    const equals = skip(text, i, to);
    isApart = equals > i;
    if (equals >= to) return -1;
    if (text.charCodeAt(equals) !== 61) {
      i = equals;
      continue;
    }
    i = endOfValue(text, skip(text, equals + 1, to), to, acrossLines);
    // As the parser has it: in a block, a value without quotation marks may be followed by another.
    while (!acrossLines && i > 0 && text.charCodeAt(skip(text, i, to)) === 61 && !isQuote(text.charCodeAt(i - 1)))
      i = endOfValue(text, skip(text, skip(text, i, to) + 1, to), to, acrossLines);
    if (i < 0 || i >= to) return -1;
    isApart = false;
  }
}

const isQuote = (code: number): boolean => code === 34 || code === 39;

/** The offset after an attribute's value. */
function endOfValue(text: string, at: number, to: number, acrossLines: boolean): number {
  if (at >= to) return -1;
  const first = text.charCodeAt(at);
  if (isQuote(first)) {
    for (let i = at + 1; i < to; i++) {
      const code = text.charCodeAt(i);
      if (code === first) return i + 1;
      if (code === 10 && !acrossLines) return -1;
    }
    return -1;
  }
  if (first === 60 || first === 61 || first === 62 || first === 96 || first === 10) return -1;
  // A slash that begins the value is part of it in running text, and ends the tag in a block.
  let i = first === 47 && !acrossLines ? at : at + 1;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 62 || code === 47 || isBlankOrBreak(code)) break;
    if (code === 61 && !acrossLines) break;
    if (isQuote(code) || code === 60 || code === 61 || code === 96) return -1;
  }
  return i;
}

const startsName = (code: number): boolean => isAlpha(code) || code === 58 || code === 95;
const continuesName = (code: number): boolean => isAlphanumeric(code) || code === 45 || code === 46 || code === 58 || code === 95;
