import type { Section } from "../model/section.ts";
import type { HeadingScore, HeadingScores } from "./level-matcher.ts";

/** One section that the outline lists at a level, with what the alignment needs of it. */
export interface Wanted {
  readonly required: boolean;
  /** Its heading is looked for at other levels, too. */
  readonly sought: boolean;
  readonly repeats: boolean;
}

/** A heading with its scores for the wanted sections. */
export interface ScoredHeading {
  readonly section: Section;
  readonly scores: HeadingScores;
}

/** A heading taken for a wanted section. */
export interface Pairing {
  /** Index into the wanted sections. */
  readonly wanted: number;
  readonly section: Section;
  readonly score: number;
}

export interface LevelPairs {
  /** Pairs that keep the outline's order: the set with the greatest sum of scores. */
  readonly inOrder: readonly Pairing[];
  /** Pairs that break it. */
  readonly outOfOrder: readonly Pairing[];
}

/** More cells than this are not aligned but paired one by one, and their order is not looked at. */
const MOST_CELLS = 2_000_000;
/** A heading out of place must be this surely the section's. */
const LEAST_OUT_OF_ORDER = 0.8;

/**
 * Pairs the headings of one level with the sections that an outline lists there, so that order is kept where it can be:
 * what is not paired in order is a missing section, an extra heading, or a section out of place, and shifts nothing.
 * A heading that joins two things (工作开展情况及成效) may be paired with several neighbours.
 */
export function pairLevel(wanted: readonly Wanted[], headings: readonly ScoredHeading[], ordered: boolean): LevelPairs {
  const rows = headings.filter(({ scores }) => scores.some((score) => score !== null));
  if (rows.length === 0) return NO_PAIRS;
  if (!ordered || rows.length * wanted.length > MOST_CELLS) return { inOrder: pairRest(wanted, rows, []), outOfOrder: [] };
  const inOrder = bestChain(wanted, rows);
  return { inOrder, outOfOrder: pairRest(wanted, rows, inOrder) };
}

const NO_PAIRS: LevelPairs = { inOrder: [], outOfOrder: [] };

const weight = (wanted: Wanted, score: HeadingScore): number => score.score * (wanted.required ? 1 : 0.95);

/**
 * Dynamic programme over (section of the outline, heading): `free[i][j]` is the greatest sum from there on, `taken[i][j]` the same
 * when heading j is already paired and may only be shared with further sections.
 */
function bestChain(wanted: readonly Wanted[], rows: readonly ScoredHeading[]): readonly Pairing[] {
  const n = wanted.length;
  const m = rows.length;
  const width = m + 1;
  const free = new Float64Array((n + 1) * width);
  const taken = new Float64Array((n + 1) * width);
  for (let j = m - 1; j >= 0; j--) taken[n * width + j] = free[n * width + j + 1]!;
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const at = i * width + j;
      const down = at + width;
      const score = rows[j]!.scores[i] ?? null;
      let best = Math.max(free[down]!, free[at + 1]!);
      let shared = Math.max(free[at + 1]!, taken[down]!);
      if (score) {
        const gain = weight(wanted[i]!, score);
        best = Math.max(best, gain + (score.joined ? taken[down]! : free[down + 1]!));
        if (wanted[i]!.repeats) best = Math.max(best, gain + free[at + 1]!);
        if (score.joined) shared = Math.max(shared, gain + taken[down]!);
      }
      free[at] = best;
      taken[at] = shared;
    }
  return traceChain(wanted, rows, free, taken);
}

function traceChain(
  wanted: readonly Wanted[],
  rows: readonly ScoredHeading[],
  free: Float64Array,
  taken: Float64Array,
): readonly Pairing[] {
  const width = rows.length + 1;
  const pairs: Pairing[] = [];
  let i = 0;
  let j = 0;
  let isTaken = false;
  while (i < wanted.length && j < rows.length) {
    const at = i * width + j;
    const down = at + width;
    const score = rows[j]!.scores[i] ?? null;
    const value = isTaken ? taken[at]! : free[at]!;
    const gain = score ? weight(wanted[i]!, score) : 0;
    const pair = (): void => {
      pairs.push({ wanted: i, section: rows[j]!.section, score: score!.score });
    };
    if (isTaken) {
      if (score?.joined && value === gain + taken[down]!) {
        pair();
        i++;
      } else if (value === taken[down]! && value > free[at + 1]!) i++;
      else {
        isTaken = false;
        j++;
      }
    } else if (score && !wanted[i]!.repeats && value === gain + (score.joined ? taken[down]! : free[down + 1]!)) {
      pair();
      i++;
      if (score.joined) isTaken = true;
      else j++;
    } else if (score && wanted[i]!.repeats && value === gain + free[at + 1]!) {
      pair();
      j++;
    } else if (score && value === gain + (score.joined ? taken[down]! : free[down + 1]!)) {
      pair();
      i++;
      if (score.joined) isTaken = true;
      else j++;
    } else if (value === free[down]!) i++;
    else j++;
  }
  return pairs;
}

/** Pairs what a chain left over, best scores first; a joined heading may be taken once more. */
function pairRest(wanted: readonly Wanted[], rows: readonly ScoredHeading[], chain: readonly Pairing[]): readonly Pairing[] {
  const paired = new Set(chain.map((pair) => pair.wanted));
  const used = new Set(chain.map((pair) => pair.section));
  const isFree = (i: number): boolean => !paired.has(i) || wanted[i]!.repeats;
  const candidates: (Pairing & { readonly joined: boolean })[] = [];
  for (const { section, scores } of rows)
    for (const [i, score] of scores.entries())
      if (score && isFree(i) && (score.joined || !used.has(section)) && (score.score >= LEAST_OUT_OF_ORDER || chain.length === 0))
        candidates.push({ wanted: i, section, ...score });
  candidates.sort((a, b) => b.score - a.score || a.section.start - b.section.start || a.wanted - b.wanted);
  const rest: Pairing[] = [];
  for (const { wanted: i, section, score, joined } of candidates) {
    if (!isFree(i) || (used.has(section) && !joined)) continue;
    paired.add(i);
    used.add(section);
    rest.push({ wanted: i, section, score });
  }
  return rest.sort((a, b) => a.section.start - b.section.start);
}
