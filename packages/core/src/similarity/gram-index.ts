import { powerOfTwo, Scratch } from "./scratch.ts";
import type { TokenTable } from "./tokens.ts";

/** A gram that leads to more texts than this, and than `COMMON_SHARE` of them, is too common to be looked up. */
const COMMON = 60;
const COMMON_SHARE = 0.02;
/** So many rare grams are looked up beyond the one that two texts must share: asking for several of them spares comparisons. */
const VOTES = 3;
/** Marks a gram that the text has at an earlier place already. */
const AGAIN = 0x80000000 | 0;

const scratch = {
  grams: new Scratch(),
  keys: new Scratch(),
  buckets: new Scratch(),
  postings: new Scratch(),
  seen: new Scratch(),
  owner: new Scratch(),
  older: new Scratch(),
};

/**
 * An inverted index on grams (three tokens of Chinese, two words of English) that gives for a text the earlier ones with which it
 * may share the wanted part of its grams. Grams that stand in one text only lead nowhere, and of the others only the rarest are looked
 * up: two texts that share so many grams share some of these (prefix filtering; Chaudhuri 2006, Bayardo 2007).
 *
 * Texts are numbered by their position in `members`. One index at a time.
 */
export class GramIndex {
  readonly #table: TokenTable;
  readonly #members: readonly number[];
  readonly #leastShared: number;
  readonly #common: number;
  /** Of each token position the bucket of the gram that starts there, with `AGAIN` where the text has it before. */
  readonly #grams: Int32Array;
  readonly #sizes: Int32Array;
  /** The gram of each bucket as a number of 32 bits, 0 where the bucket is free. */
  readonly #keys: Int32Array;
  /** For each bucket two numbers: in how many texts its gram stands, and the last text that was looked at, counted from 1. */
  readonly #buckets: Int32Array;

  /** Postings as linked lists: for each bucket the newest entry and how many there are, and for each entry its text and the next older entry. */
  readonly #postings: Int32Array;
  #owner = scratch.owner.take(1024);
  #older = scratch.older.take(1024);
  #entries = 1;

  /** For each text two numbers: the last text, counted from 1, that led to it, and by how many grams. */
  readonly #seen: Int32Array;

  /** The rare grams of the text last looked up, rarest first; those of them that are looked up come first. */
  #rare = new Float64Array(128);
  #rareOf = -1;
  #prefix = 0;
  #stamped = -1;

  /** Results of the last call of `candidates`. */
  found: Int32Array = new Int32Array(64);

  constructor(table: TokenTable, members: readonly number[], leastShared: number) {
    const total = table.starts[table.count]!;
    const count = powerOfTwo(Math.min(total * 2, 1 << 26));
    this.#table = table;
    this.#members = members;
    this.#leastShared = leastShared;
    this.#common = Math.max(COMMON, Math.floor(members.length * COMMON_SHARE));
    this.#grams = scratch.grams.take(total);
    this.#sizes = new Int32Array(members.length);
    this.#keys = scratch.keys.filled(count, 0);
    this.#buckets = scratch.buckets.filled(2 * count, 0);
    this.#postings = scratch.postings.filled(2 * count, 0);
    this.#seen = scratch.seen.filled(2 * members.length, 0);
    this.#collect(count - 1);
  }

  #collect(mask: number): void {
    const { tokens } = this.#table;
    const grams = this.#grams;
    const buckets = this.#buckets;
    for (let text = 0; text < this.#members.length; text++) {
      const wide = this.#table.wide[this.#members[text]!]!;
      const end = this.#end(text);
      let size = 0;
      for (let i = this.#start(text); i < end; i++) {
        let hash = Math.imul(tokens[i]!, 0x9e3779b1) ^ tokens[i + 1]!;
        hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
        if (wide) hash = Math.imul(hash ^ (hash >>> 13) ^ tokens[i + 2]!, 0xc2b2ae35);
        const bucket = this.#bucketOf(hash ^ (hash >>> 16) || 1, mask);
        if (buckets[2 * bucket + 1] === text + 1) grams[i] = bucket | AGAIN;
        else {
          buckets[2 * bucket + 1] = text + 1;
          buckets[2 * bucket]!++;
          grams[i] = bucket;
          size++;
        }
      }
      this.#sizes[text] = size;
    }
    for (let bucket = 0; bucket <= mask; bucket++) buckets[2 * bucket + 1] = 0;
  }

  /** The bucket of a gram: its own, so that what two texts share does not depend on how many others there are. */
  #bucketOf(gram: number, mask: number): number {
    const keys = this.#keys;
    let bucket = gram & mask;
    while (keys[bucket] !== gram) {
      if (keys[bucket] === 0) {
        keys[bucket] = gram;
        break;
      }
      bucket = (bucket + 1) & mask;
    }
    return bucket;
  }

  /** Token position of the first gram of a text. */
  #start(text: number): number {
    return this.#table.starts[this.#members[text]!]!;
  }

  /** Token position after the start of the last gram. */
  #end(text: number): number {
    const index = this.#members[text]!;
    return Math.max(this.#table.starts[index + 1]! - (this.#table.wide[index] ? 2 : 1), this.#table.starts[index]!);
  }

  /** Number of different grams of a text. */
  size(text: number): number {
    return this.#sizes[text]!;
  }

  /** True when the gram that starts at a token position of a text stands in another text too. */
  isShared(position: number): boolean {
    return this.#buckets[2 * (this.#grams[position]! & ~AGAIN)]! > 1;
  }

  /**
   * Puts into `found` the earlier texts, as far as they were added, that may share the needed number of grams with this one; returns how
   * many there are, or -1 when no other text can ever share enough with it. `needed` gives that number for a pair.
   */
  candidates(text: number, needed: (text: number, other: number) => number): number {
    if (!this.#sortRare(text)) return -1;
    const seen = this.#seen;
    let touched = 0;
    let skipped = 0;
    for (let i = 0; i < this.#prefix; i++) {
      const bucket = this.#rareBucket(i);
      if (this.#postings[2 * bucket + 1]! > this.#common) {
        skipped++;
        continue;
      }
      for (let entry = this.#postings[2 * bucket]!; entry > 0; entry = this.#older[entry]!) {
        const other = this.#owner[entry]!;
        if (seen[2 * other] === text + 1) {
          seen[2 * other + 1]!++;
          continue;
        }
        seen[2 * other] = text + 1;
        seen[2 * other + 1] = 1;
        if (touched === this.found.length) {
          const larger = new Int32Array(touched * 2);
          larger.set(this.found);
          this.found = larger;
        }
        this.found[touched++] = other;
      }
    }
    let count = 0;
    for (let i = 0; i < touched; i++) {
      const other = this.found[i]!;
      const hits = seen[2 * other + 1]! + skipped;
      if (hits < VOTES) continue;
      // What the two share beyond their rare grams is at most the rest of the longer one.
      const rest = Math.ceil(Math.max(this.size(text), this.size(other)) * this.#leastShared) - VOTES;
      if (hits + rest >= needed(text, other)) this.found[count++] = other;
    }
    return count;
  }

  /** Lets later texts find this one. Call after `candidates` of the same text. */
  add(text: number): void {
    if (this.#rareOf !== text) return;
    for (let i = 0; i < this.#prefix; i++) {
      const bucket = this.#rareBucket(i);
      // One more than is looked up, so that it is known to be too many.
      if (this.#postings[2 * bucket + 1]! > this.#common) continue;
      const entry = this.#entries++;
      if (entry >= this.#owner.length) {
        this.#owner = larger(scratch.owner, this.#owner);
        this.#older = larger(scratch.older, this.#older);
      }
      this.#owner[entry] = text;
      this.#older[entry] = this.#postings[2 * bucket]!;
      this.#postings[2 * bucket] = entry;
      this.#postings[2 * bucket + 1]!++;
    }
  }

  /** Number of different grams that two texts share, or -1 when it is less than needed. */
  shared(text: number, other: number, needed: number): number {
    const grams = this.#grams;
    const buckets = this.#buckets;
    if (this.#stamped !== text) {
      for (let i = this.#start(text), end = this.#end(text); i < end; i++) buckets[2 * (grams[i]! & ~AGAIN) + 1] = text + 1;
      this.#stamped = text;
    }
    let lacking = this.size(other) - needed;
    for (let i = this.#start(other), end = this.#end(other); i < end; i++) {
      const gram = grams[i]!;
      if (gram >= 0 && buckets[2 * gram + 1] !== text + 1 && --lacking < 0) return -1;
    }
    return needed + lacking;
  }

  #rareBucket(i: number): number {
    return this.#rare[i]! % 0x4000000;
  }

  /** Sorts the grams that stand in other texts too by their frequency; false when they are too few. */
  #sortRare(text: number): boolean {
    const buckets = this.#buckets;
    const grams = this.#grams;
    const end = this.#end(text);
    const size = this.size(text);
    const need = Math.max(1, Math.ceil(size * this.#leastShared));
    let lacking = size - need;
    for (let i = this.#start(text); i < end; i++) {
      const gram = grams[i]!;
      if (gram >= 0 && buckets[2 * gram]! < 2 && --lacking < 0) return false;
    }
    if (size === 0) return false;
    const count = need + lacking;
    if (this.#rare.length < count) this.#rare = new Float64Array(2 * count);
    const rare = this.#rare;
    let next = 0;
    for (let i = this.#start(text); i < end; i++) {
      const gram = grams[i]!;
      const frequency = gram >= 0 ? buckets[2 * gram]! : 0;
      if (frequency > 1) rare[next++] = frequency * 0x4000000 + gram;
    }
    sort(rare, count);
    this.#rareOf = text;
    this.#prefix = Math.min(count, count - need + VOTES);
    return true;
  }
}

function larger(pool: Scratch, array: Int32Array): Int32Array {
  const grown = pool.take(array.length * 2);
  grown.set(array);
  return grown;
}

function sort(values: Float64Array, count: number): void {
  if (count > 48) {
    values.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const value = values[i]!;
    let j = i - 1;
    for (; j >= 0 && values[j]! > value; j--) values[j + 1] = values[j]!;
    values[j + 1] = value;
  }
}
