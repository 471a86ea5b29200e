import { classOf } from "./characters.ts";

/** A run of `*`, `_` or `~` in running text. What is left of it after pairing is text. */
export interface Delimiter {
  readonly character: number;
  /** Index of the token that holds what is left of the run. */
  readonly token: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Where tokens stand in the scanned text. Pairing takes from the ends of the delimiters' ones. */
export interface TokenRanges {
  readonly starts: number[];
  readonly ends: number[];
}

/** Emphasis found: it opens at the end of one delimiter's token and closes at the start of another's. */
export interface Pair {
  readonly kind: "emphasis" | "strong" | "delete";
  readonly open: number;
  readonly close: number;
  /** Where the closing mark ends. */
  readonly closedAt: number;
}

const ASTERISK = 42;
const TILDE = 126;

/** CommonMark 0.31 §6.2: what a run may do, by the code units around it. */
export function flanking(character: number, before: number, after: number): { readonly opens: boolean; readonly closes: boolean } {
  const left = classOf(before);
  const right = classOf(after);
  // Tildes count as markers of their own to the asterisks beside them (GFM).
  const opens = right === 0 || (right === 2 && left > 0) || (after === TILDE && character !== TILDE);
  const closes = left === 0 || (left === 2 && right > 0) || (before === TILDE && character !== TILDE);
  if (character === ASTERISK || character === TILDE) return { opens, closes };
  return { opens: opens && (left > 0 || !closes), closes: closes && (right > 0 || !opens) };
}

/**
 * Pairs the delimiters from index `bottom` on and takes them out of the list (the appendix of CommonMark 0.31, “process emphasis”).
 * False where emphasis and strikethrough overlap, which depends on what the parser met first.
 */
export function pairDelimiters(delimiters: Delimiter[], bottom: number, tokens: TokenRanges, pairs: Pair[]): boolean {
  if (delimiters.length === bottom) return true;
  const first = pairs.length;
  pairTildes(delimiters, bottom, tokens, pairs);
  const tildes = pairs.length;
  pairEmphasis(delimiters, bottom, tokens, pairs);
  delimiters.length = bottom;
  return first === tildes || tildes === pairs.length || areNested(pairs.slice(first));
}

function areNested(pairs: readonly Pair[]): boolean {
  const sorted = [...pairs].sort((a, b) => a.open - b.open || b.closedAt - a.closedAt);
  const around: Pair[] = [];
  for (const pair of sorted) {
    while (around.length > 0 && around.at(-1)!.close <= pair.open) around.pop();
    if (around.length > 0 && around.at(-1)!.closedAt < pair.closedAt) return false;
    around.push(pair);
  }
  return true;
}

/** Runs of one tilde pair with such, and runs of two; what stands open between a pair stays text. */
function pairTildes(delimiters: readonly Delimiter[], bottom: number, { starts, ends }: TokenRanges, pairs: Pair[]): void {
  const openOf: readonly [number[], number[]] = [[], []];
  for (let index = bottom; index < delimiters.length; index++) {
    const close = delimiters[index]!;
    if (close.character !== TILDE) continue;
    const same = ends[close.token]! - starts[close.token]! === 1 ? openOf[0] : openOf[1];
    const at = close.closes ? same.pop() : undefined;
    if (at === undefined) {
      if (close.opens) same.push(index);
      continue;
    }
    const open = delimiters[at]!;
    const closedAt = ends[close.token]!;
    pairs.push({ kind: "delete", open: open.token, close: close.token, closedAt });
    ends[open.token] = starts[open.token]!;
    starts[close.token] = closedAt;
    for (const waiting of openOf) while (waiting.length > 0 && waiting.at(-1)! > at) waiting.pop();
  }
}

/** The deepest index at which an opener for closers of one sort may stand: below it, the search has failed before. */
class Bottoms {
  readonly #of = new Int32Array(12);

  constructor(bottom: number) {
    this.#of.fill(bottom);
  }

  static sort({ character, opens }: Delimiter, length: number): number {
    return (character === ASTERISK ? 0 : 6) + (opens ? 3 : 0) + (length % 3);
  }

  get(sort: number): number {
    return this.#of[sort]!;
  }

  raise(sort: number, to: number): void {
    this.#of[sort] = to;
  }

  /** An opener that lost part of its marks may pair with what it refused before. */
  lower(to: number): void {
    for (let i = 0; i < this.#of.length; i++) if (this.#of[i]! > to) this.#of[i] = to;
  }
}

function pairEmphasis(delimiters: readonly Delimiter[], bottom: number, { starts, ends }: TokenRanges, pairs: Pair[]): void {
  const bottoms = new Bottoms(bottom);
  const lengthOf = ({ token }: Delimiter): number => ends[token]! - starts[token]!;
  // Indexes of delimiters that may still open, as a stack.
  const openers: number[] = [];
  for (let index = bottom; index < delimiters.length; index++) {
    const close = delimiters[index]!;
    if (close.character === TILDE) continue;
    let left = lengthOf(close);
    while (close.closes && left > 0) {
      const sort = Bottoms.sort(close, left);
      const deepest = bottoms.get(sort);
      let top = openers.length - 1;
      while (top >= 0 && openers[top]! >= deepest) {
        const open = delimiters[openers[top]!]!;
        if (mayPair(open, lengthOf(open), close, left)) break;
        top--;
      }
      if (top < 0 || openers[top]! < deepest) {
        bottoms.raise(sort, index);
        break;
      }
      const open = delimiters[openers[top]!]!;
      const opening = lengthOf(open);
      const use = opening > 1 && left > 1 ? 2 : 1;
      ends[open.token]! -= use;
      starts[close.token]! += use;
      left -= use;
      pairs.push({ kind: use === 2 ? "strong" : "emphasis", open: open.token, close: close.token, closedAt: starts[close.token]! });
      openers.length = opening > use ? top + 1 : top;
      if (opening > use) bottoms.lower(openers[top]!);
    }
    if (close.opens && left > 0) openers.push(index);
  }
}

/** Rules 9 and 10, by what is left of the runs, as the parser counts. */
function mayPair(open: Delimiter, opening: number, close: Delimiter, closing: number): boolean {
  if (open.character !== close.character) return false;
  return !((open.closes || close.opens) && closing % 3 !== 0 && (opening + closing) % 3 === 0);
}
