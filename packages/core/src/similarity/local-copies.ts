import type { ComparableSentences } from "./comparable-sentences.ts";

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
const SEED = { wide: 6, latin: 4 } as const;
const PIECE = { wide: 4, latin: 3 } as const;
/** Tokens that may be changed, added or left out at one place. */
const LONGEST_CHANGE = 10;
/** Equal tokens in a copy worth looking at, and their share of the longer side. */
const FEWEST_MATCHED = { wide: 20, latin: 14 } as const;
const LEAST_DENSITY = 0.75;

/**
 * Stretches inside sentences that repeat earlier ones: long Chinese sentences share clauses although the sentences differ.
 * Every place is looked up once in a table of first occurrences, and a hit is widened to both sides (seed and extend, as BLAST does);
 * stretches do not cross paragraphs, and sentences for which `skip` is true are left out on the later side.
 */
export function localCopies(comparable: ComparableSentences, skip: (sentence: number) => boolean): readonly LocalCopy[] {
  const { table, unit } = comparable;
  const { tokens, starts } = table;
  const total = starts[table.count]!;
  let slots = 1024;
  while (slots < total * 2) slots *= 2;
  const first = new Int32Array(slots);
  const bounds = unitBounds(comparable);
  const found: LocalCopy[] = [];
  for (let sentence = 0; sentence < table.count; sentence++) {
    const length = table.wide[sentence] ? SEED.wide : SEED.latin;
    const bound = bounds[unit[sentence]!]!;
    const skipped = skip(sentence);
    const end = Math.min(starts[sentence + 1]!, bound.end - length + 1);
    let examined = 0;
    let diagonal = 0;
    for (let at = starts[sentence]!; at < end; at++) {
      const slot = slotOf(tokens, at, length, first);
      const hit = first[slot]! - 1;
      if (hit < 0) {
        first[slot] = at + 1;
        continue;
      }
      if (skipped || hit + length > at || (at < examined && at - hit === diagonal)) continue;
      const copy = extend(tokens, at, hit, length, bound, boundOf(bounds, comparable, hit), table.wide[sentence] === 1);
      examined = copy.laterEnd - length + 1;
      diagonal = at - hit;
      if (isWorthwhile(copy, table.wide[sentence] === 1)) found.push(copy);
    }
  }
  return withoutOverlaps(found);
}

interface Bound {
  start: number;
  end: number;
}

/** Token offsets of each unit. */
function unitBounds({ table, unit }: ComparableSentences): readonly Bound[] {
  const bounds: Bound[] = [];
  for (let sentence = 0; sentence < table.count; sentence++) {
    const ordinal = unit[sentence]!;
    const bound = bounds[ordinal];
    if (bound) bound.end = table.starts[sentence + 1]!;
    else bounds[ordinal] = { start: table.starts[sentence]!, end: table.starts[sentence + 1]! };
  }
  return bounds;
}

const boundOf = (bounds: readonly Bound[], comparable: ComparableSentences, token: number): Bound =>
  bounds[comparable.unit[sentenceAt(comparable, token)]!]!;

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
function slotOf(tokens: Int32Array, at: number, length: number, first: Int32Array): number {
  const mask = first.length - 1;
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

function extend(tokens: Int32Array, at: number, hit: number, length: number, later: Bound, earlier: Bound, wide: boolean): LocalCopy {
  // The earlier stretch must end where the later one starts, at the latest.
  const piece = wide ? PIECE.wide : PIECE.latin;
  let laterEnd = at + length;
  let earlierEnd = hit + length;
  let matched = length;
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

function isWorthwhile({ laterStart, laterEnd, earlierStart, earlierEnd, matched }: LocalCopy, wide: boolean): boolean {
  return (
    matched >= (wide ? FEWEST_MATCHED.wide : FEWEST_MATCHED.latin) &&
    matched >= Math.max(laterEnd - laterStart, earlierEnd - earlierStart) * LEAST_DENSITY
  );
}

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
