import {
  anchorNote,
  type Document,
  dayNumber,
  daysInMonth,
  type Finding,
  isHidden,
  type PointExpression,
  type RangeExpression,
  sayWriting,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  surroundingsOf,
  type TimedUnit,
  timeFrameOf,
} from "@draftlint/core";
import { checkSpan } from "./check-spans.ts";
import type { Say } from "./messages.ts";

/** D33 to D35: ranges that end before they start, end after the day of writing, or do not have the length that is said. */
export function* checkRanges({ unit, part, expressions }: TimedUnit, document: Document, say: Say): Generator<Finding> {
  for (const expression of expressions) {
    if (expression.kind !== "range" || isHidden(unit, expression)) continue;
    const frame = timeFrameOf(part, document);
    const range = sourceRange(unit, expression.start, expression.end);
    const written = unit.text.slice(expression.start, expression.end);
    if (isReversed(expression)) {
      if (!isNumber(unit.text, expression))
        yield say({ message: "reversed-range", data: { range: written }, range, severity: expression.from.bare ? "warning" : "error" });
      continue;
    }
    yield* checkSpan(unit, expression, frame, say);
    if (!frame?.latest || frame.role === "living" || !frame.written || !isToldDone(unit.text, expression)) continue;
    if (dayNumber(firstDayOf(expression.to)) <= dayNumber(frame.latest) || speaksOfFuture(sentenceAt(unit, expression.start).text))
      continue;
    yield say({
      message: "range-after-writing",
      data: { range: written, frame: sayWriting(frame) },
      range,
      related: anchorNote(frame.written.range, range),
    });
  }
}

/** The second point says its own year. */
const hasOwnYear = ({ from, to }: RangeExpression): boolean => to.yearRange !== null && to.yearRange !== from.yearRange;

function isReversed(expression: RangeExpression): boolean {
  const { from, to } = expression;
  if (from.relativeYear !== null || to.relativeYear !== null) return false;
  if (hasOwnYear(expression) && from.year !== to.year) return from.year !== null && to.year !== null && to.year < from.year;
  if (from.month === null || to.month === null) return false;
  // 12月—1月 without a second year runs into the next one.
  if (from.month !== to.month) return hasOwnYear(expression) && to.month < from.month;
  return from.day !== null && to.day !== null && to.day < from.day;
}

/** "T/XYZ 2023-2019" and 第2023-2019号 are numbers of documents. */
const isNumber = (text: string, { start, end, from }: RangeExpression): boolean =>
  from.bare && (/[A-Za-z第№#:：/]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || /^\s?[号#\w-]/.test(text.slice(end, end + 2)));

const DONE = /了(?![解结然])|已|累计|共(?:有|计|完成)?|\b(?:was|were|have been|has been|totall?ed|completed|delivered|published|held)\b/;
const isToldDone = (text: string, { start, end, to }: RangeExpression): boolean =>
  to.year !== null && DONE.test(surroundingsOf(text, { start, end }).after + text.slice(end, end + 24));

const firstDayOf = ({ year, month, day }: PointExpression) => ({
  year: year!,
  month: month ?? 1,
  day: Math.min(day ?? 1, daysInMonth(year!, month ?? 1) || 1),
});
