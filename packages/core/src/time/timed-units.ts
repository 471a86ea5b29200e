import type { Document } from "../model/document.ts";
import { isMasked, YEAR_HIDING_MASKS } from "../model/masks.ts";
import type { Part, Section } from "../model/section.ts";
import { type Sentence, sentencesOf } from "../model/sentences.ts";
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

/** True when a mention stands in a title, a quotation, a standard's number or something else that dates nothing (STANDARDS §3.2). */
export const isHidden = (unit: Unit, mention: Range): boolean => isMasked(unit, mention.start, YEAR_HIDING_MASKS);

/** The sentence around a plain offset of a unit; the last one before it for spaces between sentences. */
export function sentenceAt(unit: Unit, at: number): Sentence {
  const sentences = sentencesOf(unit);
  let found = sentences[0]!;
  for (const sentence of sentences) {
    if (sentence.at > at) break;
    found = sentence;
  }
  return found;
}

/** The innermost section around a plain offset of a unit; `null` before the first one. */
export const sectionOf = (document: Document, unit: Unit, at: number): Section | null =>
  document.sectionAt(sourceRange(unit, at, at + 1).start);
