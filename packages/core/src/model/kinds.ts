import type { PartialDate } from "../text/calendar.ts";
import { OFFICIAL_KINDS } from "./kinds-official.ts";
import { TECHNICAL_KINDS } from "./kinds-technical.ts";

/**
 * When drafts of a kind are written, in months from an edge of the period that they cover: a work summary from 1.5 months
 * before the end of its year to 4 months after it is `{ edge: "end", earliest: -1.5, latest: 4 }` (W − P).
 */
export interface PeriodRelation {
  readonly edge: "start" | "end";
  readonly earliest: number;
  readonly latest: number;
}

/** How writers name drafts of a kind. Titles are stripped of years, versions and bracketed notes such as （试行） before they are compared. */
export interface KindNames {
  /** Ends (with `$`) or whole forms of Chinese titles that say the kind surely. */
  readonly zh?: RegExp;
  /** The same for endings that other sorts of text share: 总结 alone is also the end of many a note. */
  readonly zhLikely?: RegExp;
  /** The last characters of all names in `zh` and `zhLikely`: a title that ends otherwise is not tried. Without it, each is. */
  readonly zhEnds?: string;
  /** English words for the kind, alternatives of a regular expression in lower case; they count at the end of a title, and before `:`, a number or "for". */
  readonly en?: string;
  /** English openings that say the kind by themselves: "minutes of", "how to". */
  readonly enOpening?: string;
  /** One of these stands in each name of `en` and `enOpening`: a title with none of them is not tried. */
  readonly enClues?: readonly string[];
  /** Only as the name of a file, in lower case with spaces for `-` and `_`. */
  readonly file?: RegExp;
}

/** A kind of document. */
export interface Kind {
  readonly id: string;
  readonly name: { readonly en: string; readonly "zh-CN": string };
  /** `frozen` texts stay as they were written; `living` ones are kept true to today. */
  readonly time: "frozen" | "living";
  /** `null` for kinds that cover no period. */
  readonly period: PeriodRelation | null;
  readonly names: KindNames;
  /** Further values that front matter and configuration may use; ids and names of both languages always count. */
  readonly aliases?: readonly string[];
}

/** All kinds; where two match a title, the earlier one is meant. */
export const KINDS: readonly Kind[] = [...OFFICIAL_KINDS, ...TECHNICAL_KINDS];

const byId: ReadonlyMap<string, Kind> = new Map(KINDS.map((kind) => [kind.id, kind]));

/** The kind with an id; `null` for ids that only a project knows. */
export const kindById = (id: string): Kind | null => byId.get(id) ?? null;

/**
 * The year that a draft of a kind covers, by its date of writing: 2025 for a work summary of January 2026, 2026 for a plan of December 2025.
 * `null` when the month is not known, the kind covers no period, or the month fits no year (a summary written in October).
 */
export function periodYearOf(kind: Kind, written: PartialDate): number | null {
  const { year, month } = written;
  if (kind.period === null || month === null) return null;
  const { edge, earliest, latest } = kind.period;
  // Months from the turn of the year before which the draft may be written, and after which it no longer is.
  if (month <= latest) return edge === "end" ? year - 1 : year;
  if (month > 12 + Math.floor(earliest)) return edge === "end" ? year : year + 1;
  return null;
}
