import type { TokenTable } from "./tokens.ts";

/** Sentences in a row that repeat an earlier row; sentences by index. */
export interface RepeatedRow {
  readonly first: number;
  readonly count: number;
  /** Sentences of the row that are changed a little. */
  readonly changed: number;
  /** Where the row stands again, at least once. */
  readonly laters: readonly number[];
}

/** What finding repeated rows starts from; arrays by sentence. */
export interface RowSearch {
  readonly table: TokenTable;
  /** Rows do not cross a change of this number. */
  readonly stretch: ArrayLike<number>;
  /** The earlier sentence with the same words, -1 for none. */
  readonly equal: Int32Array;
  /** The earlier sentence that is nearly repeated, for those that may stand inside a copied passage. */
  readonly near: ReadonlyMap<number, number>;
  /** True for a sentence that is worth a finding when it is repeated by itself. */
  counts(sentence: number): boolean;
}

const PASSAGE = { wide: 40, latin: 25 } as const;

/**
 * Joins repeated sentences that follow one another as their first copies do: three of them, or two of some length, are one passage.
 * Equal rows stand together, so that a sentence written ten times is one result with nine places.
 */
export function repeatedRows(search: RowSearch): readonly RepeatedRow[] {
  const { table, stretch, equal, near } = search;
  const rows = new Map<string, { first: number; count: number; changed: number; laters: number[] }>();
  const partnerOf = (sentence: number): number => (equal[sentence]! >= 0 ? equal[sentence]! : (near.get(sentence) ?? -1));
  const put = (later: number, count: number, changed: number): void => {
    const first = partnerOf(later);
    const key = changed > 0 ? `${first} ${count} ${later}` : `${first} ${count}`;
    const row = rows.get(key);
    if (row) row.laters.push(later);
    else rows.set(key, { first, count, changed, laters: [later] });
  };
  for (let i = 0; i < table.count; ) {
    const partner = partnerOf(i);
    if (partner < 0) {
      i++;
      continue;
    }
    let end = i + 1;
    while (end < table.count && partner + end - i < i && partnerOf(end) === partner + end - i && stretch[end] === stretch[i]) end++;
    const from = equal[i]! >= 0 ? i : i + 1;
    const to = equal[end - 1]! >= 0 ? end : end - 1;
    const changed = countChanged(equal, from, to);
    if (to > from && isPassage(table, from, to, changed)) put(from, to - from, changed);
    else for (let k = i; k < end; k++) if (equal[k]! >= 0 && search.counts(k)) put(k, 1, 0);
    i = end;
  }
  return [...rows.values()];
}

/** Han characters and words of sentences in a row. */
export function wordsOf(table: TokenTable, from: number, to: number): number {
  let words = 0;
  for (let i = from; i < to; i++) words += table.words[i]!;
  return words;
}

function countChanged(equal: Int32Array, from: number, to: number): number {
  let changed = 0;
  for (let i = from; i < to; i++) if (equal[i]! < 0) changed++;
  return changed;
}

function isPassage(table: TokenTable, from: number, to: number, changed: number): boolean {
  const count = to - from;
  if (count < 2 || changed * 2 >= count) return false;
  return count >= 3 || wordsOf(table, from, to) >= (table.wide[from] ? PASSAGE.wide : PASSAGE.latin);
}
