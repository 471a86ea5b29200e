import {
  type Document,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  type Finding,
  isHidden,
  MONTHS_EN,
  type PointExpression,
  sayDate,
  sourceRange,
  type TimedUnit,
  type TimeFrame,
  timeFrameOf,
  type Unit,
  WEEKDAYS_EN,
  WEEKDAYS_ZH,
  weekday,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

/** D36 and D37: days of the week and days of the month that the calendar does not have. */
export function* checkCalendar({ unit, part, expressions }: TimedUnit, document: Document, say: Say): Generator<Finding> {
  for (const expression of expressions) {
    const points = expression.kind === "point" ? [expression] : expression.kind === "range" ? [expression.from, expression.to] : [];
    for (const point of points) {
      if (point.month === null || isHidden(unit, point)) continue;
      const impossible = checkPossible(unit, point, say);
      if (impossible) yield impossible;
      else if (point.weekday !== null) yield* checkWeekday(unit, point, timeFrameOf(part, document), say);
    }
  }
}

function checkPossible(unit: Unit, point: PointExpression, say: Say): Finding | null {
  const { year, day } = point;
  const month = point.month!;
  const range = sourceRange(unit, point.start, point.end);
  const date = unit.text.slice(point.start, point.end);
  if (month < 1 || month > 12) {
    const isMonth = year !== null || day !== null || /月份/.test(date);
    return isMonth ? say({ message: "impossible-month", data: { date }, range }) : null;
  }
  if (day === null) return null;
  const days = year === null && month === 2 ? 29 : daysInMonth(year ?? 2000, month);
  if (day >= 1 && day <= days) return null;
  if (/^[A-Z]/.test(date) && year === null && !isEnglishDay(unit.text, point)) return null;
  const name = MONTHS_EN[month - 1]!;
  const monthName = year === null ? { en: name, "zh-CN": `${month}月` } : { en: `${name} ${year}`, "zh-CN": `${year}年${month}月` };
  return say({
    message: "impossible-date",
    data: { date, month: monthName, days },
    range,
    fixes: day > 31 || day === 0 ? [] : lastDayFix(unit, point, days),
  });
}

/** "In June 31 people joined" counts people; "on June 31", "June 31, …" and "June 31." name a day. */
const isEnglishDay = (text: string, { start, end }: PointExpression): boolean =>
  /\b(?:on|by|until|till|before|from|to|through|since|after|of) $/i.test(text.slice(Math.max(0, start - 8), start)) ||
  /^(?:[,.;:)–—-]|$)/.test(text.slice(end));

function lastDayFix(unit: Unit, { start, end, day }: PointExpression, days: number) {
  const text = unit.text.slice(start, end);
  const at = text.lastIndexOf(String(day));
  if (at < 0) return [];
  const from = start + at;
  return [
    {
      message: "write" as const,
      data: { expected: text.slice(0, at) + days + text.slice(at + String(day).length) },
      applies: "on-request" as const,
      edits: [{ ...sourceRange(unit, from, from + String(day).length), text: String(days) }],
    },
  ];
}

function* checkWeekday(unit: Unit, point: PointExpression, frame: TimeFrame | null, say: Say): Generator<Finding> {
  if (point.day === null) return;
  const said = point.weekday!;
  const years = point.year === null ? possibleYears(point, frame) : [point.year];
  const dates = years
    .map((year) => ({ year, month: point.month!, day: point.day! }))
    .filter(({ year, month, day }) => day <= daysInMonth(year, month));
  const [date] = dates;
  if (!date || dates.some((possible) => weekday(possible) === said.day)) return;
  const right = weekday(date);
  const written = unit.text.slice(said.start, said.end);
  const expected = /^[A-Za-z]/.test(written) ? englishName(right, written.length) : WEEKDAYS_ZH[right]!;
  const names = {
    right: { en: WEEKDAYS_EN[right]!, "zh-CN": WEEKDAYS_ZH[right]! },
    written: { en: WEEKDAYS_EN[said.day]!, "zh-CN": WEEKDAYS_ZH[said.day]! },
  };
  const range = sourceRange(unit, Math.min(point.start, said.start), Math.max(point.end, said.end));
  const fixes = [
    {
      message: "write" as const,
      data: { expected },
      applies: "on-request" as const,
      edits: [{ ...sourceRange(unit, said.start, said.end), text: expected }],
    },
  ];
  if (point.year === null) yield say({ message: "weekday-inferred", data: { year: date.year, ...names }, range, fixes });
  else yield say({ message: "weekday", data: { date: sayDate(date), ...names }, range, fixes });
}

const SHORT_NAME = 3;
const englishName = (day: number, length: number): string => {
  const name = WEEKDAYS_EN[day]!;
  return length <= SHORT_NAME + 1 ? name.slice(0, SHORT_NAME) : name;
};

/** Days farther from the writing may belong to a story of another year. */
const NEAR_DAYS = 100;

/** The years that a day without one may belong to: those of the explicit period and of the writing, or the one that brings it nearest to the writing. */
function possibleYears({ month, day, relativeYear }: PointExpression, frame: TimeFrame | null): readonly number[] {
  if (!frame?.explicit || frame.role === "living") return [];
  const { period } = frame;
  const written = frame.written && frame.written.confidence >= EXPLICIT ? frame.written.date : null;
  if (relativeYear !== null) return written ? [written.year + relativeYear] : [];
  const years = period ? [period.year] : [];
  if (!written || written.month === null) return years;
  if (period && written.year !== period.year) years.push(written.year);
  const at = dayNumber({ year: written.year, month: written.month, day: written.day ?? 15 });
  const away = (year: number): number => Math.abs(dayNumber({ year, month: month!, day: day! }) - at);
  const nearest = [written.year, written.year - 1, written.year + 1].reduce((best, year) => (away(year) < away(best) ? year : best));
  if (away(nearest) <= NEAR_DAYS) years.push(nearest);
  return years;
}
