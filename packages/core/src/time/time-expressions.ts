import { factsOf } from "../model/text-unit.ts";
import { unitTraits } from "../model/unit-traits.ts";
import { TRAIT, traitsIn } from "../text/traits.ts";
import { RANGE_MARK, scanDigits } from "./scan-digits.ts";
import { scanEnglish } from "./scan-english.ts";
import { scanHan } from "./scan-han.ts";
import { scanSessions } from "./scan-sessions.ts";
import type { PointExpression, TimeExpression } from "./time-expression.ts";

const NONE: readonly TimeExpression[] = [];

/** The time expressions in the plain text of a unit, in text order and without overlaps; computed once for a unit. */
export function timeExpressionsOf(unit: { readonly text: string }): readonly TimeExpression[] {
  const facts = factsOf(unit);
  facts.times ??= findIn(unit.text, unitTraits(unit));
  return facts.times;
}

/** The time expressions in a text, in text order and without overlaps; of overlapping readings the one that starts first, then the longest. */
export const findTimeExpressions = (text: string): readonly TimeExpression[] => findIn(text, traitsIn(text));

/** Without a digit, a sign of the Chinese calendar or a congress, and a Latin letter there is no mention of time. */
const MAY_TELL_TIME = TRAIT.digit | TRAIT.calendar | TRAIT.congress | TRAIT.lower | TRAIT.capital;

function findIn(text: string, traits: number): readonly TimeExpression[] {
  if ((traits & MAY_TELL_TIME) === 0) return NONE;
  const found: TimeExpression[] = [];
  if ((traits & TRAIT.digit) !== 0) scanDigits(text, found);
  if ((traits & TRAIT.calendar) !== 0) scanHan(text, found);
  if ((traits & (TRAIT.lower | TRAIT.capital)) !== 0) scanEnglish(text, traits, found);
  scanSessions(text, traits, found);
  return found.length === 0 ? NONE : joinAll(text, found);
}

function joinAll(text: string, found: TimeExpression[]): readonly TimeExpression[] {
  if (found.length > 1) found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: TimeExpression[] = [];
  for (const expression of found) {
    const last = kept.at(-1);
    if (last && expression.start < last.end) continue;
    const range = last ? joined(text, last, expression) : null;
    if (range) kept[kept.length - 1] = range;
    else kept.push(expression);
  }
  for (let i = 0; i < kept.length; i++) kept[i] = withEndDay(text, kept[i]!);
  return kept;
}

const BETWEEN = new RegExp(`^\\s?(?:[）)]\\s?)?(?:${RANGE_MARK}|——|to|through|until|till|and)\\s?$`);

/** Two points with nothing but a range mark between them are a range; the second takes over what it leaves out. */
function joined(text: string, from: TimeExpression, to: TimeExpression): TimeExpression | null {
  if (from.kind !== "point" || to.kind !== "point") return null;
  const fromEnd = Math.max(from.end, from.weekday?.end ?? 0);
  if (to.start - fromEnd > 10 || to.start < fromEnd) return null;
  const between = text.slice(fromEnd, to.start);
  if (!BETWEEN.test(between)) return null;
  if (between.trim() === "and" && !/\bbetween\s$/i.test(text.slice(Math.max(0, from.start - 8), from.start))) return null;
  if ((from.month === null) !== (to.month === null) && to.month === null) return null;
  return { kind: "range", from: inherit(from, to), to: inherit(to, from), start: from.start, end: to.end };
}

/** "3 to 5 May 2025" and 2025年3月1日至5月2日 say the year once. */
const inherit = (point: PointExpression, other: PointExpression): PointExpression =>
  point.year === null && point.relativeYear === null
    ? { ...point, year: other.year, relativeYear: other.relativeYear, yearRange: other.yearRange }
    : point;

const END_DAY = new RegExp(`\\s?${RANGE_MARK}\\s?(\\d{1,2})\\s?[日号]`, "y");

/** 3月1日至5日 and 3月1日（周日）—5日: the second day stands without its month. */
function withEndDay(text: string, expression: TimeExpression): TimeExpression {
  if (expression.kind !== "point" || expression.day === null) return expression;
  let at = Math.max(expression.end, expression.weekday?.end ?? 0);
  if (text[at] === "）" || text[at] === ")") at++;
  END_DAY.lastIndex = at;
  const match = END_DAY.exec(text);
  if (!match) return expression;
  const end = at + match[0].length;
  const digits = match[1]!;
  const start = end - digits.length - 1;
  const to: PointExpression = { ...expression, day: Number(digits), weekday: null, start, end };
  return { kind: "range", from: expression, to, start: expression.start, end };
}
