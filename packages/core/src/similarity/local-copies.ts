import type { ComparableSentences } from "./comparable-sentences.ts";
import type { GramIndex } from "./gram-index.ts";
import { powerOfTwo, Scratch } from "./scratch.ts";

/** A stretch of tokens that repeats an earlier stretch, maybe with a few words changed. Offsets count in the token table; ends are exclusive. */
export interface LocalCopy {
  readonly laterStart: number;
  readonly laterEnd: number;
  readonly earlierStart: number;
  readonly earlierEnd: number;
  /** Tokens that are equal, in order. */
  readonly matched: number;
}

/** Tokens that must stand unchanged to notice a copy, and to go on with it after a change. */
const KEY = { wide: 8, latin: 4 } as const;
const PIECE = { wide: 4, latin: 3 } as const;
/** Tokens that may be changed, added or left out at one place. */
const LONGEST_CHANGE = 10;
/** Equal tokens in a copy worth looking at, and their share of the longer side. */
export const FEWEST_MATCHED = { wide: 20, latin: 14 } as const;
const LEAST_DENSITY = 0.75;

const firstPlaces = new Scratch();

/**
 * Stretches inside sentences that repeat earlier ones: long Chinese sentences share clauses although the sentences differ.
 * Places whose grams all stand elsewhere too (`index` knows) are looked up in a table of first occurrences, and a hit is widened to both
 * sides (as BLAST does; Altschul 1990). Stretches do not cross paragraphs; sentences for which `skip` is true are left out on the later side.
 */
export function localCopies(
  comparable: ComparableSentences,
  members: readonly number[],
  index: GramIndex,
  skip: (sentence: number) => boolean,
): readonly LocalCopy[] {
  const { table } = comparable;
  const keys = keyPlaces(comparable, members, index);
  if (keys.length < 2) return [];
  const size = powerOfTwo(keys.length * 2);
  const first = firstPlaces.filled(size, 0);
  const found: LocalCopy[] = [];
  const bounds = unitBounds(comparable);
  let sentence = -1;
  let end = 0;
  let examined = 0;
  let diagonal = 0;
  for (const at of keys) {
    if (at >= end) {
      sentence = sentenceAt(comparable, at);
      end = table.starts[sentence + 1]!;
    }
    const wide = table.wide[sentence]!;
    const length = wide ? KEY.wide : KEY.latin;
    const slot = slotOf(table.tokens, at, length, first, size - 1);
    const hit = first[slot]! - 1;
    if (hit < 0) {
      first[slot] = at + 1;
      continue;
    }
    if (skip(sentence) || (at < examined && at - hit === diagonal)) continue;
    const other = sentenceAt(comparable, hit);
    // The parts of one sentence are parallel on purpose.
    if (other === sentence) continue;
    const copy = extend(table.tokens, at, hit, length, bounds[sentence]!, bounds[other]!, wide);
    examined = copy.laterEnd - length + 1;
    diagonal = at - hit;
    if (isWorthwhile(copy, wide)) found.push(copy);
  }
  return withoutOverlaps(found);
}

/** Token positions in members from which on a key's grams all stand in other members too. */
function keyPlaces({ table }: ComparableSentences, members: readonly number[], index: GramIndex): readonly number[] {
  const keys: number[] = [];
  for (const sentence of members) {
    const [key, gram] = table.wide[sentence] ? [KEY.wide, 3] : [KEY.latin, 2];
    const last = table.starts[sentence + 1]! - gram;
    let run = 0;
    for (let at = table.starts[sentence]!; at <= last; at++) {
      run = index.isShared(at) ? run + 1 : 0;
      if (run > key - gram) keys.push(at - (key - gram));
    }
  }
  return keys;
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** For each sentence the token offsets of the unit around it. */
function unitBounds({ table, unit }: ComparableSentences): readonly Bounds[] {
  const bounds: Bounds[] = [];
  for (let first = 0; first < table.count; ) {
    let next = first + 1;
    while (next < table.count && unit[next] === unit[first]) next++;
    const bound = { start: table.starts[first]!, end: table.starts[next]! };
    for (; first < next; first++) bounds.push(bound);
  }
  return bounds;
}

/** Index of the sentence in which a token stands. */
export function sentenceAt({ table }: ComparableSentences, token: number): number {
  let low = 0;
  let high = table.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.starts[middle]! <= token) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The slot of the first occurrence of the tokens at `at`, or a free one. */
function slotOf(tokens: Int32Array, at: number, length: number, first: Int32Array, mask: number): number {
  let hash = 0;
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ tokens[at + i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const known = first[slot]! - 1;
    if (known < 0) return slot;
    let i = 0;
    while (i < length && tokens[known + i] === tokens[at + i]) i++;
    if (i === length) return slot;
  }
}

function extend(tokens: Int32Array, at: number, hit: number, length: number, later: Bounds, earlier: Bounds, wide: boolean): LocalCopy {
  const piece = wide ? PIECE.wide : PIECE.latin;
  let laterEnd = at + length;
  let earlierEnd = hit + length;
  let matched = length;
  // The earlier stretch ends where the later one starts, at the latest.
  const stop = Math.min(earlier.end, at);
  for (;;) {
    while (laterEnd < later.end && earlierEnd < stop && tokens[laterEnd] === tokens[earlierEnd]) {
      laterEnd++;
      earlierEnd++;
      matched++;
    }
    const gap = nextPiece(tokens, laterEnd, earlierEnd, later.end, stop, piece, 1);
    if (gap < 0) break;
    laterEnd += (gap >> 8) + piece;
    earlierEnd += (gap & 255) + piece;
    matched += piece;
  }
  let laterStart = at;
  let earlierStart = hit;
  const floor = Math.max(later.start, earlierEnd);
  for (;;) {
    while (laterStart > floor && earlierStart > earlier.start && tokens[laterStart - 1] === tokens[earlierStart - 1]) {
      laterStart--;
      earlierStart--;
      matched++;
    }
    const gap = nextPiece(tokens, laterStart - 1, earlierStart - 1, floor - 1, earlier.start - 1, piece, -1);
    if (gap < 0) break;
    laterStart -= (gap >> 8) + piece;
    earlierStart -= (gap & 255) + piece;
    matched += piece;
  }
  return { laterStart, laterEnd, earlierStart, earlierEnd, matched };
}

/**
 * The nearest place, in one direction, where both sides go on with `piece` equal tokens: tokens to skip on the later side times 256
 * plus those on the earlier side; -1 when there is none within a change.
 */
function nextPiece(tokens: Int32Array, a: number, b: number, endA: number, endB: number, piece: number, step: 1 | -1): number {
  for (let sum = 1; sum <= 2 * LONGEST_CHANGE; sum++)
    for (let skipA = Math.max(0, sum - LONGEST_CHANGE); skipA <= Math.min(sum, LONGEST_CHANGE); skipA++) {
      const skipB = sum - skipA;
      const fromA = a + step * skipA;
      const fromB = b + step * skipB;
      if ((endA - fromA) * step < piece || (endB - fromB) * step < piece) continue;
      let i = 0;
      while (i < piece && tokens[fromA + step * i] === tokens[fromB + step * i]) i++;
      if (i === piece) return skipA * 256 + skipB;
    }
  return -1;
}

const isWorthwhile = ({ laterStart, laterEnd, earlierStart, earlierEnd, matched }: LocalCopy, wide: boolean): boolean =>
  matched >= (wide ? FEWEST_MATCHED.wide : FEWEST_MATCHED.latin) &&
  matched >= Math.max(laterEnd - laterStart, earlierEnd - earlierStart) * LEAST_DENSITY;

/** Of copies that overlap on the later side the one with most equal tokens. */
function withoutOverlaps(copies: readonly LocalCopy[]): readonly LocalCopy[] {
  const kept: LocalCopy[] = [];
  for (const copy of copies) {
    const last = kept.at(-1);
    if (!last || copy.laterStart >= last.laterEnd) kept.push(copy);
    else if (copy.matched > last.matched) kept[kept.length - 1] = copy;
  }
  return kept;
}
