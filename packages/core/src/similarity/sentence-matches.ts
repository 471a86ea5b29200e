import { type ComparableSentences, mayResemble } from "./comparable-sentences.ts";
import { firstEquals } from "./exact-copies.ts";
import type { GramIndex } from "./gram-index.ts";
import { indexGrams, type NearCopy, nearCopies } from "./near-copies.ts";

/** Which earlier sentence each one repeats; sentences by their index. */
export interface SentenceMatches {
  /** The earlier sentence with the same words, -1 for none. In a copied passage it is the next one of the passage. */
  readonly equal: Int32Array;
  /** Near copies among sentences that are not equal to an earlier one. */
  readonly near: readonly NearCopy[];
  /** Sentences that differ from an earlier one in their numbers alone, when there are two versions; of more than two, none. */
  readonly renumbered: ReadonlyMap<number, number>;
  /** The sentences that were compared for near copies, and their grams. */
  readonly distinct: readonly number[];
  readonly index: GramIndex;
  /** Sentences of which there are three or more versions with different numbers. */
  readonly manyVersions: ReadonlySet<number>;
}

/** A short sentence may stand so many paragraphs after its first copy. */
const NEARBY_PARAGRAPHS = 2;

export function matchSentences(comparable: ComparableSentences): SentenceMatches {
  const { table, reach, closed } = comparable;
  const members: number[] = [];
  for (let i = 0; i < table.count; i++) if (reach[i]! > 0) members.push(i);
  const first = firstEquals(table, members, false);
  const equal = equalSentences(comparable, first);
  const distinct = members.filter((i) => reach[i] === 2 && first[i] === i);
  const { renumbered, manyVersions } = versions(comparable, distinct);
  const index = indexGrams(table, distinct);
  const search = {
    table,
    members: distinct,
    comparable: (later: number, earlier: number) => mayResemble(comparable, later, earlier),
    mayContain: (later: number, earlier: number) => closed[later]! && closed[earlier]!,
  };
  const near = nearCopies(search, index).filter(({ later, earlier }) => !(manyVersions.has(later) && manyVersions.has(earlier)));
  return { equal, near, renumbered, manyVersions, distinct, index };
}

function equalSentences(comparable: ComparableSentences, first: Int32Array): Int32Array {
  const { table, reach, unit, stretch, variant } = comparable;
  const areVariants = (a: number, b: number): boolean => comparable.areVariants(a, b);
  const equal = new Int32Array(table.count).fill(-1);
  const latest = new Map<number, number>();
  // The first copy in each tab, as one number: a copy in another tab is none.
  const inVariant = new Map<number, number>();
  let runStart = 0;
  for (let i = 0; i < table.count; i++) {
    const before = i > 0 ? equal[i - 1]! : -1;
    // A copied passage goes on as its first copy does, with short sentences too; it ends where it would run into itself or start again.
    if (
      before >= 0 &&
      before + 1 < runStart &&
      (first[i]! < 0 || first[i] !== first[runStart]) &&
      stretch[i] === stretch[i - 1] &&
      stretch[before] === stretch[before + 1] &&
      table.equal(i, before + 1) &&
      !areVariants(variant[i]!, variant[before + 1]!)
    ) {
      equal[i] = before + 1;
      continue;
    }
    runStart = i;
    const origin = first[i]!;
    if (origin < 0) continue;
    const key = variant[i]! * 0x100000000 + origin;
    const copied = inVariant.get(key) ?? (areVariants(variant[i]!, variant[origin]!) ? i : origin);
    if (copied === i) inVariant.set(key, i);
    else if (reach[i] === 2) equal[i] = copied;
    else if (unit[i]! - unit[latest.get(origin)!]! <= NEARBY_PARAGRAPHS) equal[i] = latest.get(origin)!;
    latest.set(origin, i);
  }
  return equal;
}

function versions(
  comparable: ComparableSentences,
  distinct: readonly number[],
): { readonly renumbered: ReadonlyMap<number, number>; readonly manyVersions: ReadonlySet<number> } {
  const numbered = distinct.filter((i) => comparable.table.numbered[i]);
  const first = firstEquals(comparable.table, numbered, true);
  const byFirst = new Map<number, number[]>();
  for (const i of numbered) {
    const origin = first[i]!;
    if (origin === i) continue;
    const known = byFirst.get(origin);
    if (known) known.push(i);
    else byFirst.set(origin, [origin, i]);
  }
  const renumbered = new Map<number, number>();
  const manyVersions = new Set<number>();
  for (const [origin, all] of byFirst) {
    if (all.length > 2) for (const i of all) manyVersions.add(i);
    else if (mayResemble(comparable, all[1]!, origin)) renumbered.set(all[1]!, origin);
  }
  return { renumbered, manyVersions };
}
