import type { ComparableSentences } from "./comparable-sentences.ts";
import { firstEquals } from "./exact-copies.ts";
import { type NearCopy, nearCopies } from "./near-copies.ts";

/** Which earlier sentence each one repeats; sentences by their index. */
export interface SentenceMatches {
  /** The earlier sentence with the same words, -1 for none. In a copied passage it is the next one of the passage. */
  readonly equal: Int32Array;
  /** Near copies among sentences that are not equal to an earlier one. */
  readonly near: readonly NearCopy[];
  /** Sentences that differ from an earlier one in their numbers alone, when there are two versions; of more than two, none. */
  readonly renumbered: ReadonlyMap<number, number>;
  /** Sentences of which there are three or more versions with different numbers. */
  readonly manyVersions: ReadonlySet<number>;
}

/** A short sentence may stand so many paragraphs after its first copy. */
const NEARBY_PARAGRAPHS = 2;

export function matchSentences(comparable: ComparableSentences): SentenceMatches {
  const { table, reach, list, closed } = comparable;
  const members: number[] = [];
  for (let i = 0; i < table.count; i++) if (reach[i]! > 0) members.push(i);
  const first = firstEquals(table, members, false);
  const equal = equalSentences(comparable, first);
  const distinct = members.filter((i) => reach[i] === 2 && first.get(i) === i);
  const { renumbered, manyVersions } = versions(comparable, distinct);
  const near = nearCopies({
    table,
    members: distinct,
    comparable: (later, earlier) => list[later] === 0 || list[later] !== list[earlier],
    mayContain: (later, earlier) => closed[later] === 1 && closed[earlier] === 1,
  }).filter(({ later, earlier }) => !(manyVersions.has(later) && manyVersions.has(earlier)));
  return { equal, near, renumbered, manyVersions };
}

function equalSentences(comparable: ComparableSentences, first: ReadonlyMap<number, number>): Int32Array {
  const { table, reach, unit, stretch } = comparable;
  const equal = new Int32Array(table.count).fill(-1);
  const latest = new Map<number, number>();
  let runStart = 0;
  for (let i = 0; i < table.count; i++) {
    const before = i > 0 ? equal[i - 1]! : -1;
    // A copied passage goes on as its first copy does, with short sentences too; it ends where it would run into itself.
    if (before >= 0 && before + 1 < runStart && stretch[i] === stretch[i - 1] && stretch[before] === stretch[before + 1] && table.equal(i, before + 1)) {
      equal[i] = before + 1;
      continue;
    }
    runStart = i;
    const origin = first.get(i);
    if (origin === undefined) continue;
    if (origin !== i) {
      const last = latest.get(origin) ?? origin;
      if (reach[i] === 2) equal[i] = origin;
      else if (unit[i]! - unit[last]! <= NEARBY_PARAGRAPHS) equal[i] = last;
    }
    latest.set(origin, i);
  }
  return equal;
}

function versions(
  { table, list }: ComparableSentences,
  distinct: readonly number[],
): { readonly renumbered: ReadonlyMap<number, number>; readonly manyVersions: ReadonlySet<number> } {
  const first = firstEquals(table, distinct, true);
  const byFirst = new Map<number, number[]>();
  for (const i of distinct) {
    const origin = first.get(i)!;
    if (origin !== i) byFirst.set(origin, [...(byFirst.get(origin) ?? [origin]), i]);
  }
  const renumbered = new Map<number, number>();
  const manyVersions = new Set<number>();
  for (const [origin, all] of byFirst) {
    if (all.length > 2) for (const i of all) manyVersions.add(i);
    else if (list[origin] === 0 || list[origin] !== list[all[1]!]) renumbered.set(all[1]!, origin);
  }
  return { renumbered, manyVersions };
}
