/** A code span: its content without padding, and the offset after it. Without one, `start` is -1 and `end` follows the backticks. */
export interface CodeSpan {
  readonly start: number;
  readonly stop: number;
  readonly end: number;
}

const BACKTICK = 96;

/**
 * The code span that may start with the backticks at `at` (CommonMark 0.31 §6.1).
 * `unclosed` remembers lengths of runs that no other closes in this text.
 */
export function readCodeSpan(text: string, at: number, to: number, unclosed: Set<number>): CodeSpan {
  let open = at + 1;
  while (open < to && text.charCodeAt(open) === BACKTICK) open++;
  const length = open - at;
  const close = unclosed.has(length) ? -1 : findRun(text, open, to, length);
  if (close < 0) {
    unclosed.add(length);
    return { start: -1, stop: -1, end: open };
  }
  const isPadded = isPadding(text.charCodeAt(open)) && isPadding(text.charCodeAt(close - 1)) && holdsMore(text, open, close);
  return isPadded ? { start: open + 1, stop: close - 1, end: close + length } : { start: open, stop: close, end: close + length };
}

function findRun(text: string, from: number, to: number, length: number): number {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== BACKTICK) continue;
    const start = at;
    while (at + 1 < to && text.charCodeAt(at + 1) === BACKTICK) at++;
    if (at + 1 - start === length) return start;
  }
  return -1;
}

const isPadding = (code: number): boolean => code === 32 || code === 10;

function holdsMore(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isPadding(text.charCodeAt(at))) return true;
  return false;
}
