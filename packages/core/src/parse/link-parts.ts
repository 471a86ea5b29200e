import { isBlankOrBreak, isControl, skipBlanksAndBreaks } from "./characters.ts";

/** Most code units of a label (CommonMark 0.31 §4.7). */
const LONGEST_LABEL = 999;
/** Most parentheses that nest in the address of an inline link. */
const DEEPEST_PARENTHESES = 32;

const BACKSLASH = 92;

/** The offset after the `]` of a label whose `[` stands at `at`; -1 when there is no label. */
export function endOfLabel(text: string, at: number, to: number): number {
  let isEmpty = true;
  const last = Math.min(to, at + 2 + LONGEST_LABEL);
  for (let i = at + 1; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === 91) return -1;
    if (code === 93) return isEmpty ? -1 : i + 1;
    if (isEmpty && !isBlankOrBreak(code)) isEmpty = false;
    if (code === BACKSLASH && isOneOf(text.charCodeAt(i + 1), 91, BACKSLASH, 93)) i++;
  }
  return -1;
}

/** The offset after the `]` of a footnote's label whose `[^` stands at `at`; -1 when there is none. */
export function endOfFootnoteLabel(text: string, at: number, to: number): number {
  const last = Math.min(to, at + 3 + LONGEST_LABEL);
  for (let i = at + 2; i < last; i++) {
    const code = text.charCodeAt(i);
    if (code === 93) return i > at + 2 ? i + 1 : -1;
    if (code === 91 || isBlankOrBreak(code)) return -1;
    if (code === BACKSLASH && isOneOf(text.charCodeAt(i + 1), 91, BACKSLASH, 93)) i++;
  }
  return -1;
}

/** A label as Markdown compares labels: spaces folded, case ignored. */
export function labelKey(label: string): string {
  const folded = /[\t\n ]/.test(label) ? label.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "") : label;
  return folded.toLowerCase().toUpperCase().toLowerCase();
}

/** The offset after an address as written, `<…>` or bare; -1 when there is none. */
export function endOfAddress(text: string, at: number, to: number, deepest: number): number {
  return text.charCodeAt(at) === 60 && at < to ? endOfEnclosed(text, at, to) : endOfBare(text, at, to, deepest);
}

function endOfEnclosed(text: string, at: number, to: number): number {
  for (let i = at + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 60 || code === 10) return -1;
    if (code === BACKSLASH && isOneOf(text.charCodeAt(i + 1), 60, 62, BACKSLASH)) i++;
  }
  return -1;
}

function endOfBare(text: string, at: number, to: number, deepest: number): number {
  let open = 0;
  let i = at;
  for (; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 41) {
      if (open === 0) break;
      open--;
    } else if (code === 40) {
      if (open >= deepest) return -1;
      open++;
    } else if (code === 32 || isControl(code)) {
      if (open > 0 || !isBlankOrBreak(code)) return -1;
      break;
    } else if (code === BACKSLASH && isOneOf(text.charCodeAt(i + 1), 40, 41, BACKSLASH)) i++;
  }
  return open > 0 || i === at ? -1 : Math.min(i, to);
}

/** The offset after a title whose mark stands at `at`; -1 when it has no end. */
export function endOfTitle(text: string, at: number, to: number): number {
  const open = text.charCodeAt(at);
  const close = open === 40 ? 41 : open;
  for (let i = at + 1; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i + 1;
    if (code === BACKSLASH && isOneOf(text.charCodeAt(i + 1), close, BACKSLASH)) i++;
  }
  return -1;
}

export const startsTitle = (code: number): boolean => code === 34 || code === 39 || code === 40;

/** What stands in the parentheses after a link's text: the address as written, and the offset after the `)`. */
export interface Resource {
  readonly addressStart: number;
  readonly addressEnd: number;
  readonly end: number;
}

/** Reads `(address "title")` at its `(`. Remembers, for one text, which marks have no closing one, so that many tries stay linear. */
export class ResourceReader {
  readonly #unclosed = new Set<number>();

  /** Forgets, for another text. */
  reset(): void {
    if (this.#unclosed.size > 0) this.#unclosed.clear();
  }

  read(text: string, at: number, to: number): Resource | null {
    let i = skipBlanksAndBreaks(text, at + 1, to);
    if (i < to && text.charCodeAt(i) === 41) return { addressStart: i, addressEnd: i, end: i + 1 };
    const addressStart = i;
    const addressEnd = endOfAddress(text, i, to, DEEPEST_PARENTHESES);
    if (addressEnd < 0) return null;
    i = skipBlanksAndBreaks(text, addressEnd, to);
    if (i > addressEnd && i < to && startsTitle(text.charCodeAt(i))) {
      const mark = text.charCodeAt(i);
      if (this.#unclosed.has(mark)) return null;
      const end = endOfTitle(text, i, to);
      if (end < 0) {
        this.#unclosed.add(mark);
        return null;
      }
      i = skipBlanksAndBreaks(text, end, to);
    }
    return i < to && text.charCodeAt(i) === 41 ? { addressStart, addressEnd, end: i + 1 } : null;
  }
}

/** An address without the `<>` around it. */
export const addressText = (text: string, start: number, end: number): string =>
  end > start && text.charCodeAt(start) === 60 ? text.slice(start + 1, end - 1) : text.slice(start, end);

const isOneOf = (code: number, a: number, b: number, c: number = a): boolean => code === a || code === b || code === c;
