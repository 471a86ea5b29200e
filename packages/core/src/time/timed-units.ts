import type { Document } from "../model/document.ts";
import { isMasked, YEAR_HIDING_MASKS } from "../model/masks.ts";
import type { Part, Section } from "../model/section.ts";
import { sentencesOf } from "../model/sentences.ts";
import { sourceRange, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import type { TimeExpression } from "./time-expression.ts";
import { timeExpressionsOf } from "./time-expressions.ts";

/** A unit that mentions time, with the part to whose anchors its mentions are compared. */
export interface TimedUnit {
  readonly unit: Unit;
  readonly part: Part;
  /** In text order; never empty. */
  readonly expressions: readonly TimeExpression[];
}

const cache = new WeakMap<Document, readonly TimedUnit[]>();

/** The units of a document that mention time, without block quotes, footnotes and tables of contents: these tell what others said, or repeat headings. */
export function timedUnits(document: Document): readonly TimedUnit[] {
  let units = cache.get(document);
  if (!units) {
    units = findTimedUnits(document);
    cache.set(document, units);
  }
  return units;
}

function findTimedUnits(document: Document): readonly TimedUnit[] {
  const listed = new Set<Unit>();
  for (const listing of document.listings) for (const entry of listing.entries) listed.add(entry.unit);
  const found: TimedUnit[] = [];
  for (const unit of document.units) {
    if (unit.quoted) continue;
    const expressions = timeExpressionsOf(unit);
    if (expressions.length > 0 && !listed.has(unit)) found.push({ unit, part: document.partAt(unit.start), expressions });
  }
  return found;
}

/** True when a mention stands in a title, a quotation, a standard's number or something else that dates nothing. */
export const isHidden = (unit: Unit, mention: Range): boolean => isMasked(unit, mention.start, YEAR_HIDING_MASKS);

/** A stretch of a unit's plain text, from `at`. */
export interface Passage {
  readonly text: string;
  readonly at: number;
}

/** What a mention has to do with stands near it: of an endless sentence only so much on each side counts. */
const REACH = 200;

/** The sentence around a plain offset of a unit, at most 200 code units on each side; the last one before it for spaces between sentences. */
export function sentenceAt(unit: Unit, at: number): Passage {
  const sentences = sentencesOf(unit);
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.at <= at) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[Math.max(low - 1, 0)];
  if (!sentence) return { text: "", at };
  const start = Math.max(sentence.at, at - REACH);
  const end = Math.min(sentence.at + sentence.text.length, at + REACH);
  return { text: unit.text.slice(start, end), at: start };
}

/** The expressions that lie inside a passage of their unit, in text order. */
export function expressionsIn(expressions: readonly TimeExpression[], { text, at }: Passage): readonly TimeExpression[] {
  let low = 0;
  let high = expressions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (expressions[middle]!.start < at) low = middle + 1;
    else high = middle;
  }
  const from = low;
  while (low < expressions.length && expressions[low]!.end <= at + text.length) low++;
  return expressions.slice(from, low);
}

/** The innermost section around a plain offset of a unit; `null` before the first one. */
export const sectionOf = (document: Document, unit: Unit, at: number): Section | null =>
  document.sectionAt(sourceRange(unit, at, at + 1).start);
