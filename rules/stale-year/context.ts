import { type Document, EXPLICIT, type PeriodAnchor, type TimeFrame } from "@draftlint/core";
import type { Say } from "./messages.ts";

/** What the checks of a document share. */
export interface Context {
  readonly document: Document;
  readonly say: Say;
  /** The period that the options state for every text; "" for none. */
  readonly period: string;
  /** Words that excuse the sentence in which they stand. */
  readonly ignore: readonly string[];
}

export const explicitPeriod = (frame: TimeFrame | null): PeriodAnchor | null =>
  frame?.period && frame.period.confidence >= EXPLICIT ? frame.period : null;

export const isWholeYear = ({ startMonth, endMonth }: PeriodAnchor): boolean => startMonth === 1 && endMonth === 12;
