import type { PartialDate } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";

export type AnchorSource = "settings" | "front-matter" | "title" | "signature" | "label" | "file-name" | "kind" | "headings" | "text";

/** When a part was written. */
export interface DateAnchor {
  readonly date: PartialDate;
  readonly source: AnchorSource;
  /** Expected share of drafts in which an anchor from this source is right, 0 to 1. */
  readonly confidence: number;
  /** Where the text says so; `null` for settings, front matter and the file name. */
  readonly range: Range | null;
}

/** Which period a part covers: a year, a half-year, a quarter or a month; `end` counts in months, from 1 to 12, inclusive. */
export interface PeriodAnchor {
  readonly year: number;
  readonly startMonth: number;
  readonly endMonth: number;
  readonly source: AnchorSource;
  readonly confidence: number;
  readonly range: Range | null;
}

/**
 * The time frame in which a part is read (W, when it was written; P, the period that it covers).
 * Anchors said explicitly have a confidence of 0.8 or more; only these may carry an error.
 */
export interface Anchors {
  readonly written: DateAnchor | null;
  readonly period: PeriodAnchor | null;
}

export const NO_ANCHORS: Anchors = { written: null, period: null };
