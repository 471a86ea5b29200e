import type { Range } from "../text/range.ts";
import { type Contrast, contrastOf } from "./contrast.ts";
import { type Difference, differencesOf } from "./difference.ts";
import { areOfDifferentYears, areParallelPaths, isNamedByTitle, type TitlePath } from "./parallel.ts";

/** A sentence that nearly repeats an earlier one. `later` and `earlier` are source ranges, without outline marks. */
export interface NearSentence {
  readonly later: Range;
  readonly earlier: Range;
  /** The later sentence starts with an outline mark. */
  readonly marked: boolean;
  /** Plain, without outline marks. */
  readonly laterText: string;
  readonly earlierText: string;
  /** 0 to 1. */
  readonly similarity: number;
  /** Nearly all of the shorter sentence stands in the longer one. */
  readonly contained: boolean;
  readonly contrast: Contrast;
  /** In text order, offsets in the two texts, widened to whole numbers and dates. */
  readonly differences: readonly Difference[];
  /** The two say the same of different things on purpose: they stand in parallel sections, or a title names the difference. */
  readonly deliberate: boolean;
  /** They stand in different parts of a compilation, or in different files. */
  readonly apart: boolean;
}

/** What the comparison of two nearly equal sentences starts from. */
export interface SentencePair {
  readonly earlierText: string;
  readonly laterText: string;
  readonly earlierPath: TitlePath;
  readonly laterPath: TitlePath;
}

/** Of longer sentences it is not said where they differ. */
const LONGEST_DESCRIBED = 4000;

/** Where and in what two nearly equal sentences differ, and whether they do so on purpose. */
export function describePair(pair: SentencePair): Pick<NearSentence, "contrast" | "differences" | "deliberate"> {
  const { earlierText, laterText } = pair;
  if (Math.max(earlierText.length, laterText.length) > LONGEST_DESCRIBED) return { contrast: "words", differences: [], deliberate: false };
  const raw = differencesOf(earlierText, laterText);
  const { contrast, differences } = contrastOf(earlierText, laterText, raw);
  return { contrast, differences, deliberate: isDeliberate(pair, raw) };
}

function isDeliberate({ earlierText, laterText, earlierPath, laterPath }: SentencePair, differences: readonly Difference[]): boolean {
  if (areParallelPaths(earlierPath, laterPath) || areOfDifferentYears(earlierPath, laterPath)) return true;
  const from = differences.map(({ earlier }) => earlierText.slice(earlier.start, earlier.end).toLowerCase());
  const to = differences.map(({ later }) => laterText.slice(later.start, later.end).toLowerCase());
  if (isNamedByTitle(from, earlierPath, laterPath) || isNamedByTitle(to, laterPath, earlierPath)) return true;
  // One word changed to the same other one throughout, or two words that change places: 父组件…父组件… and 子组件…子组件…
  const seen = new Set<string>();
  for (const [index, word] of from.entries()) {
    const other = to[index]!;
    if (word === "" || other === "") continue;
    if (seen.has(`${word}\n${other}`) || seen.has(`${other}\n${word}`)) return true;
    seen.add(`${word}\n${other}`);
  }
  return false;
}
