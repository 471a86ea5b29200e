import type { TokenTable } from "./tokens.ts";

/** A gram in more texts than this, and than `COMMON_SHARE` of them, is too common to lead from one text to another. */
const COMMON = 60;
const COMMON_SHARE = 0.02;
/** So many rare grams are looked up beyond those that two texts must have one of in common: asking for several spares comparisons. */
const VOTES = 3;

/**
 * An inverted index on hashed grams (three tokens of Chinese, two words of English) that gives for a text the earlier ones with which it
 * may share the wanted part of its grams. Grams that stand in one text only lead nowhere, and of the others only the rarest are looked
 * up: two texts that share so many grams share one of these (prefix filtering; Chaudhuri 2006, Bayardo 2007).
 *
 * Texts are numbered by their position in `members`.
 */
export class GramIndex {
  /** Buckets of the grams of all texts; of text `i` from `#starts[i]` to `#starts[i + 1]`, each once. */
  readonly #grams: Int32Array;
  readonly #starts: Uint32Array;
  /** Number of texts in which the grams of a bucket stand. */
  readonly #frequency: Int32Array;
  readonly #leastShared: number;
  readonly #common: number;

  /** Postings as linked lists: the newest entry of each bucket, and for each entry its text and the next older entry. */
  readonly #newest: Int32Array;
  #owner: Int32Array;
  #older: Int32Array;
  #entries = 1;

  /** Last text for which a bucket was looked at, and last text for which a text was found. */
  readonly #stamp: Int32Array;
  readonly #seen: Int32Array;
  readonly #hits: Uint16Array;
  #stamped = -1;

  /** The rare grams of the text last looked up, rarest first. */
  #rare: Float64Array = new Float64Array(256);
  #rareOf = -1;
  #prefix = 0;

  /** Results of the last call of `candidates`. */
  found: Int32Array;

  constructor(table: TokenTable, members: readonly number[], leastShared: number) {
    const count = members.length;
    let room = 0;
    for (const index of members) room += table.length(index);
    let buckets = 1024;
    while (buckets < room * 2 && buckets < 1 << 26) buckets *= 2;
    this.#leastShared = leastShared;
    this.#common = Math.max(COMMON, Math.floor(count * COMMON_SHARE));
    this.#grams = new Int32Array(room);
    this.#starts = new Uint32Array(count + 1);
    this.#frequency = new Int32Array(buckets);
    this.#newest = new Int32Array(buckets);
    this.#owner = new Int32Array(1024);
    this.#older = new Int32Array(1024);
    this.#stamp = new Int32Array(buckets).fill(-1);
    this.#seen = new Int32Array(count).fill(-1);
    this.#hits = new Uint16Array(count);
    this.found = new Int32Array(256);
    this.#collect(table, members, buckets - 1);
    this.#stamp.fill(-1);
  }

  #collect(table: TokenTable, members: readonly number[], mask: number): void {
    const { tokens, starts } = table;
    const grams = this.#grams;
    const frequency = this.#frequency;
    const stamp = this.#stamp;
    let next = 0;
    for (let text = 0; text < members.length; text++) {
      const index = members[text]!;
      const length = table.wide[index] ? 3 : 2;
      const end = starts[index + 1]!;
      for (let i = starts[index]!; i + length <= end; i++) {
        let hash = Math.imul(tokens[i]!, 0x9e3779b1) ^ tokens[i + 1]!;
        hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
        if (length === 3) hash = Math.imul(hash ^ (hash >>> 13) ^ tokens[i + 2]!, 0xc2b2ae35);
        const bucket = (hash ^ (hash >>> 16)) & mask;
        if (stamp[bucket] === text) continue;
        stamp[bucket] = text;
        frequency[bucket]!++;
        grams[next++] = bucket;
      }
      this.#starts[text + 1] = next;
    }
  }

  /** Number of different grams of a text. */
  size(text: number): number {
    return this.#starts[text + 1]! - this.#starts[text]!;
  }

  /**
   * Puts into `found` the earlier texts, as far as they were added, that may share the needed number of grams with this one; returns how
   * many there are, or -1 when no other text can ever share enough with it. `needed` gives that number for a pair.
   */
  candidates(text: number, needed: (text: number, other: number) => number): number {
    if (!this.#sortRare(text)) return -1;
    const seen = this.#seen;
    const hits = this.#hits;
    let touched = 0;
    let probed = 0;
    for (; probed < this.#prefix; probed++) {
      const bucket = this.#rareBucket(probed);
      if (this.#frequency[bucket]! > this.#common) break;
      for (let entry = this.#newest[bucket]!; entry > 0; entry = this.#older[entry]!) {
        const other = this.#owner[entry]!;
        if (seen[other] === text) {
          hits[other]!++;
          continue;
        }
        seen[other] = text;
        hits[other] = 1;
        if (touched === this.found.length) this.found = grown(this.found);
        this.found[touched++] = other;
      }
    }
    const skipped = this.#prefix - probed;
    const size = this.size(text);
    let count = 0;
    for (let i = 0; i < touched; i++) {
      const other = this.found[i]!;
      if (hits[other]! + skipped < VOTES) continue;
      // What the two share beyond their rare grams is at most the rest of the longer one.
      const rest = Math.ceil(Math.max(size, this.size(other)) * this.#leastShared) - VOTES;
      if (hits[other]! + skipped + rest >= needed(text, other)) this.found[count++] = other;
    }
    return count;
  }

  /** Lets later texts find this one. Call after `candidates` of the same text. */
  add(text: number): void {
    if (this.#rareOf !== text) return;
    for (let i = 0; i < this.#prefix; i++) {
      const bucket = this.#rareBucket(i);
      if (this.#frequency[bucket]! > this.#common) break;
      if (this.#entries === this.#owner.length) {
        this.#owner = grown(this.#owner);
        this.#older = grown(this.#older);
      }
      const entry = this.#entries++;
      this.#owner[entry] = text;
      this.#older[entry] = this.#newest[bucket]!;
      this.#newest[bucket] = entry;
    }
  }

  /** Number of different grams that two texts share, or -1 when it is less than needed. */
  shared(text: number, other: number, needed: number): number {
    const grams = this.#grams;
    const stamp = this.#stamp;
    if (this.#stamped !== text) {
      for (let i = this.#starts[text]!; i < this.#starts[text + 1]!; i++) stamp[grams[i]!] = text;
      this.#stamped = text;
    }
    let lacking = this.size(other) - needed;
    for (let i = this.#starts[other]!; i < this.#starts[other + 1]!; i++) if (stamp[grams[i]!] !== text && --lacking < 0) return -1;
    return needed + lacking;
  }

  #rareBucket(i: number): number {
    return this.#rare[i]! % 0x4000000;
  }

  /** Sorts the grams that stand in other texts too by their frequency; false when they are too few. */
  #sortRare(text: number): boolean {
    const from = this.#starts[text]!;
    const to = this.#starts[text + 1]!;
    const size = to - from;
    const need = Math.max(1, Math.ceil(size * this.#leastShared));
    let count = 0;
    for (let i = from; i < to; i++) if (this.#frequency[this.#grams[i]!]! > 1) count++;
    if (size === 0 || count < need) return false;
    if (this.#rare.length < count) this.#rare = new Float64Array(2 * count);
    const rare = this.#rare;
    let next = 0;
    for (let i = from; i < to; i++) {
      const bucket = this.#grams[i]!;
      const frequency = this.#frequency[bucket]!;
      if (frequency > 1) rare[next++] = frequency * 0x4000000 + bucket;
    }
    sort(rare, count);
    this.#rareOf = text;
    this.#prefix = Math.min(count, count - need + VOTES);
    return true;
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
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
