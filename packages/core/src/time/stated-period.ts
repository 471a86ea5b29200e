import { type MaskKind, masksOf, YEAR_HIDING_MASKS } from "../model/masks.ts";
import { TextUnit } from "../model/text-unit.ts";
import type { Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import type { TimeExpression } from "./time-expression.ts";
import { timeExpressionsOf } from "./time-expressions.ts";

/** A period of one year; months from 1 to 12, inclusive. */
export interface StatedPeriod {
  readonly year: number;
  readonly startMonth: number;
  readonly endMonth: number;
}

/** Reads the period of a setting: "2025", "2025H1", "2025Q3", "2025-07", 2025年上半年; `null` for anything else. */
export function parsePeriodName(text: string): StatedPeriod | null {
  const match = /^\s*(\d{4})(?:\s*年度?)?(?:\s*-?\s*(?:H([12])|Q([1-4])|-(\d{1,2})|(\d{1,2})月))?\s*$/i.exec(text);
  if (!match) return periodOfText(text);
  const year = Number(match[1]);
  if (year < 1800 || year >= 2200) return null;
  if (match[2] !== undefined) return { year, startMonth: Number(match[2]) * 6 - 5, endMonth: Number(match[2]) * 6 };
  if (match[3] !== undefined) return { year, startMonth: Number(match[3]) * 3 - 2, endMonth: Number(match[3]) * 3 };
  const month = Number(match[4] ?? match[5] ?? 0);
  if (month > 12) return null;
  return month === 0 ? { year, startMonth: 1, endMonth: 12 } : { year, startMonth: month, endMonth: month };
}

/**
 * The one period that a title or an opening names, with its place in the text: "2025年度工作总结" covers all of 2025.
 * Years in names of products, standards and events are none. Of two years that follow each other (2025年工作总结和2026年工作计划) the first is meant.
 * `null` when no period is named, or several, or a range of years.
 */
export function periodOfText(text: string): (StatedPeriod & Range) | null {
  if (!YEAR.test(text)) return null;
  const unit = unitOf(text);
  const masks = masksOf(unit).filter((mask) => HIDING.has(mask.kind));
  const found: (StatedPeriod & Range)[] = [];
  for (const expression of timeExpressionsOf(unit)) {
    if (masks.some((mask) => mask.start <= expression.start && expression.end <= mask.end)) continue;
    if (expression.kind === "range") return null;
    const period = asPeriod(expression);
    if (period) found.push({ ...period, start: expression.start, end: expression.end });
  }
  const [first, second] = found;
  if (!first || found.length > 2) return null;
  return !second || second.year === first.year + 1 ? first : second.year === first.year ? first : null;
}

/** A text without one of these names no year. */
const YEAR = /(?:1[89]|20|21)\d\d|[一二][〇零○九八]/;

/** True when a text names a range of years (2023—2025年): it covers no single one. */
export const namesSeveralYears = (text: string): boolean =>
  YEAR.test(text) &&
  timeExpressionsOf(unitOf(text)).some((expression) => expression.kind === "range" && expression.from.year !== expression.to.year);

/** A title is often quoted as a whole, or holds the title of what it issues: 关于印发《2025年工作要点》的通知. */
const HIDING: ReadonlySet<MaskKind> = new Set(
  [...YEAR_HIDING_MASKS].filter((kind) => kind !== "title" && kind !== "quotation" && kind !== "link-text"),
);

function asPeriod(expression: TimeExpression): StatedPeriod | null {
  if ((expression.kind !== "point" && expression.kind !== "period") || expression.year === null) return null;
  const { year } = expression;
  if (expression.kind === "period") return { year, startMonth: expression.startMonth, endMonth: expression.endMonth };
  if (expression.day !== null) return null;
  return expression.month === null
    ? { year, startMonth: 1, endMonth: 12 }
    : { year, startMonth: expression.month, endMonth: expression.month };
}

const unitOf = (text: string): Unit => new TextUnit("paragraph", text, 0, text.length, null, [], { depth: 0, quoted: false, listDepth: 0 });
