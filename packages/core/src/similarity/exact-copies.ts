import { powerOfTwo, Scratch } from "./scratch.ts";
import { maskNumber, type TokenTable } from "./tokens.ts";

const buckets = new Scratch();

/**
 * For each text the first text with the same tokens (itself when it is the first), -1 for texts that are no members. Linear in the
 * tokens: a sentence that stands ten thousand times costs no more than ten thousand different ones. With `masked`, numbers are all equal.
 */
export function firstEquals(table: TokenTable, members: readonly number[], masked: boolean): Int32Array {
  const first = new Int32Array(table.count).fill(-1);
  const size = powerOfTwo(members.length * 2);
  // An open hash table of member indexes, counted from 1.
  const known = buckets.filled(size, 0);
  for (const index of members) {
    let bucket = hashTokens(table, index, masked) & (size - 1);
    while (known[bucket]! > 0 && !areEqual(table, known[bucket]! - 1, index, masked)) bucket = (bucket + 1) & (size - 1);
    if (known[bucket] === 0) known[bucket] = index + 1;
    first[index] = known[bucket]! - 1;
  }
  return first;
}

function hashTokens({ tokens, starts }: TokenTable, index: number, masked: boolean): number {
  let hash = 0x811c9dc5;
  for (let i = starts[index]!, end = starts[index + 1]!; i < end; i++) {
    hash = Math.imul(hash ^ (masked ? maskNumber(tokens[i]!) : tokens[i]!), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash ^ (hash >>> 13);
}

function areEqual(table: TokenTable, a: number, b: number, masked: boolean): boolean {
  if (!masked) return table.equal(a, b);
  const { tokens, starts } = table;
  const length = table.length(a);
  if (length !== table.length(b)) return false;
  for (let i = 0, from = starts[a]!, to = starts[b]!; i < length; i++)
    if (maskNumber(tokens[from + i]!) !== maskNumber(tokens[to + i]!)) return false;
  return true;
}
