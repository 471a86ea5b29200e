import type { Range } from "../text/range.ts";
import { isSingleToken, type PlacedToken, placedTokens } from "./tokens.ts";

/** A place where two texts differ: offsets in each; one of the ranges is empty where words were added or left out. */
export interface Difference {
  readonly earlier: Range;
  readonly later: Range;
}

/** The middle parts of two texts that differ in more token pairs than this are one difference. */
const LARGEST_TABLE = 160_000;

/** Where two texts differ, word by word and in text order; punctuation, spaces and letter case do not count. */
export function differencesOf(earlier: string, later: string): readonly Difference[] {
  const a = placedTokens(earlier);
  const b = placedTokens(later);
  let start = 0;
  let endA = a.length;
  let endB = b.length;
  while (start < endA && start < endB && a[start]!.token === b[start]!.token) start++;
  while (endA > start && endB > start && a[endA - 1]!.token === b[endB - 1]!.token) {
    endA--;
    endB--;
  }
  if (start === endA && start === endB) return [];
  const common = (endA - start) * (endB - start) > LARGEST_TABLE ? [] : commonTokens(a.slice(start, endA), b.slice(start, endB));
  const hunks: Hunk[] = [];
  let fromA = start;
  let fromB = start;
  for (const [i, j] of [...common, [endA - start, endB - start] as const]) {
    const toA = start + i;
    const toB = start + j;
    if (toA > fromA || toB > fromB) hunks.push({ fromA, toA, fromB, toB });
    fromA = toA + 1;
    fromB = toB + 1;
  }
  return merged(hunks, a).map(({ fromA, toA, fromB, toB }) => ({
    earlier: rangeOf(a, fromA, toA, earlier.length),
    later: rangeOf(b, fromB, toB, later.length),
  }));
}

interface Hunk {
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Index pairs of a longest common subsequence. */
function commonTokens(a: readonly PlacedToken[], b: readonly PlacedToken[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i]!.token === b[j]!.token
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]!.token === b[j]!.token) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** One shared character between two changed ones is chance: 加强 and 强化 are two words. */
function merged(hunks: readonly Hunk[], a: readonly PlacedToken[]): readonly Hunk[] {
  const result: Hunk[] = [];
  for (const hunk of hunks) {
    const last = result.at(-1);
    if (last && hunk.fromA - last.toA === 1 && isSingleToken(a[last.toA]!.token))
      result[result.length - 1] = { fromA: last.fromA, toA: hunk.toA, fromB: last.fromB, toB: hunk.toB };
    else result.push(hunk);
  }
  return result;
}

/** An empty range stands after the token before it. */
function rangeOf(tokens: readonly PlacedToken[], from: number, to: number, length: number): Range {
  if (to > from) return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const at = from > 0 ? tokens[from - 1]!.end : (tokens[0]?.start ?? length);
  return { start: at, end: at };
}
