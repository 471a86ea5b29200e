import {
  type CalendarDate,
  type Document,
  dayNumber,
  daysInMonth,
  type PartialDate,
  parseDate,
  type Range,
  type TimeFrame,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

/** What the checks of a document share. */
export interface Context {
  readonly document: Document;
  readonly say: Say;
}

const dates = new Map<string, PartialDate>();

/** Reads a date of the tables. */
export function dateOf(iso: string): PartialDate {
  let date = dates.get(iso);
  if (!date) dates.set(iso, (date = parseDate(iso)!));
  return date;
}

/** True when all that a text may call its present comes after a day, or after the last day of a month or year. */
export const isAfter = (frame: TimeFrame, { year, month, day }: PartialDate): boolean =>
  dayNumber(frame.start) > dayNumber({ year, month: month ?? 12, day: day ?? daysInMonth(year, month ?? 12) });

/** Days from a day (the first of a month or year) to the start of a text's present. */
export const daysSince = (frame: TimeFrame, { year, month, day }: PartialDate): number =>
  dayNumber(frame.start) - dayNumber({ year, month: month ?? 1, day: day ?? 1 } satisfies CalendarDate);

const NO_PLACES: readonly Range[] = [];

/** Where a global pattern matches in a text, in text order. */
export function placesOf(pattern: RegExp, text: string): readonly Range[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (!match) return NO_PLACES;
  const places: Range[] = [];
  for (; match; match = pattern.exec(text)) places.push({ start: match.index, end: match.index + match[0].length });
  return places;
}
