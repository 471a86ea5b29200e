import { maskNumber, type TokenTable } from "./tokens.ts";

/**
 * For each text the first text with the same tokens (itself when it is the first), in time linear in the tokens: a sentence that stands
 * ten thousand times costs no more than ten thousand different ones. With `masked`, numbers are all equal.
 */
export function firstEquals(table: TokenTable, members: readonly number[], masked: boolean): Map<number, number> {
  const { tokens, starts } = table;
  const first = new Map<number, number>();
  const byHash = new Map<number, number>();
  const following = new Map<number, number>();
  for (const index of members) {
    const hash = hashTokens(tokens, starts[index]!, starts[index + 1]!, masked);
    const known = byHash.get(hash);
    if (known === undefined) {
      byHash.set(hash, index);
      first.set(index, index);
      continue;
    }
    let other: number | undefined = known;
    let last = known;
    while (other !== undefined && !(masked ? equalMasked(table, other, index) : table.equal(other, index))) {
      last = other;
      other = following.get(other);
    }
    if (other === undefined) following.set(last, index);
    first.set(index, other ?? index);
  }
  return first;
}

function hashTokens(tokens: Int32Array, start: number, end: number, masked: boolean): number {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = start; i < end; i++) {
    const token = masked ? maskNumber(tokens[i]!) : tokens[i]!;
    a = Math.imul(a ^ token, 0x01000193);
    b = Math.imul(b ^ (token + i - start), 0x85ebca6b);
    b ^= b >>> 15;
  }
  // 53 bits: an exact integer, and no string to allocate.
  return (a >>> 0) * 0x200000 + (b & 0x1fffff);
}

function equalMasked(table: TokenTable, a: number, b: number): boolean {
  const { tokens, starts } = table;
  const length = table.length(a);
  if (length !== table.length(b)) return false;
  for (let i = 0, from = starts[a]!, to = starts[b]!; i < length; i++)
    if (maskNumber(tokens[from + i]!) !== maskNumber(tokens[to + i]!)) return false;
  return true;
}
