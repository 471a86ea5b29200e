import {
  anchorNote,
  type Document,
  EXPLICIT,
  expressionsIn,
  type Finding,
  isHidden,
  MONTH_OF,
  MONTHS_EN,
  type PeriodExpression,
  sayPeriod,
  sayWriting,
  sectionOf,
  sectionRoleOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  type TimedUnit,
  timeFrameOf,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

/** D29 and D30: months said with a quarter or a half-year, and months that the text cannot know yet. */
export function* checkMonths(timed: TimedUnit, document: Document, say: Say): Generator<Finding> {
  const { unit, expressions } = timed;
  for (const [index, expression] of expressions.entries()) {
    if (isHidden(unit, expression)) continue;
    if (expression.kind === "period" && expression.unit !== "months") yield* checkBracket(timed, index, expression, say);
    else if (expression.kind === "period") yield* checkElapsed(timed, expression, document, say);
    else if (expression.kind === "point" && expression.month !== null && expression.relativeYear === null) {
      const finding = checkInPeriod(timed, { ...expression, month: expression.month }, document, say);
      if (finding) yield finding;
    }
  }
}

const MONTH_NAMES = /^\s?\(([A-Z][a-z]{2,8})\.?\s?(?:[–—-]|to|through)\s?([A-Z][a-z]{2,8})\.?\)/;

interface Months {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
}

function monthsInBrackets({ unit, expressions }: TimedUnit, index: number, end: number): Months | null {
  const next = expressions[index + 1];
  if (next?.kind === "period" && next.unit === "months" && /^\s?[（(]\s?(?:即)?$/.test(unit.text.slice(end, next.start)))
    return { from: next.startMonth, to: next.endMonth, start: next.start, end: next.end };
  const named = MONTH_NAMES.exec(unit.text.slice(end, end + 32));
  const from = named && MONTH_OF[named[1]!.toLowerCase()];
  const to = named && MONTH_OF[named[2]!.toLowerCase()];
  if (!named || !from || !to) return null;
  const start = end + named[0].indexOf("(") + 1;
  return { from, to, start, end: end + named[0].length - 1 };
}

function* checkBracket(timed: TimedUnit, index: number, period: PeriodExpression, say: Say): Generator<Finding> {
  const months = monthsInBrackets(timed, index, period.end);
  if (!months) return;
  const { unit } = timed;
  const length = period.endMonth - period.startMonth;
  if (months.from === period.startMonth && months.to === period.endMonth) return;
  const isEnglish = /^[A-Z]/.test(unit.text.slice(months.start, months.end));
  // A fiscal quarter may start in any month, but has three; a half-year may be told up to some month of it.
  if (isEnglish && (months.to - months.from + 12) % 12 === length) return;
  if (period.unit === "half" && months.from === period.startMonth && months.to < period.endMonth) return;
  const range = sourceRange(unit, months.start, months.end);
  const written = unit.text.slice(months.start, months.end);
  const name = unit.text.slice(period.start, period.end);
  const right = sayMonths(period.startMonth, period.endMonth);
  const severity = period.unit === "half" && !isEnglish ? "error" : "warning";
  yield say({ message: "months", data: { period: name, written, right }, range, severity });
}

const sayMonths = (from: number, to: number): { readonly en: string; readonly "zh-CN": string } => ({
  en: `${MONTHS_EN[from - 1]} to ${MONTHS_EN[to - 1]}`,
  "zh-CN": `${from}—${to}月`,
});

/** Words for another year in a sentence: its months are not those of this year. */
const OTHER_YEAR = /去年|上年|前年|明年|来年|同期|往年|历年|每年|次年|翌年|\b(?:last|previous|next|every|each) year\b/i;

/** 1—9月 and 前三季度 in a text written in July. */
function* checkElapsed({ unit, part, expressions }: TimedUnit, period: PeriodExpression, document: Document, say: Say): Generator<Finding> {
  const frame = timeFrameOf(part, document);
  if (!frame || frame.role === "living" || frame.role === "plan" || period.startMonth !== 1 || period.endMonth > 12) return;
  const sentence = sentenceAt(unit, period.start);
  if (
    OTHER_YEAR.test(sentence.text) ||
    speaksOfFuture(sentence.text) ||
    !/\d/.test(unit.text.slice(period.end, sentence.at + sentence.text.length))
  )
    return;
  if (sectionRoleOf(sectionOf(document, unit, period.start)) === "outlook") return;
  const { written, period: covered } = frame;
  const others = expressionsIn(expressions, sentence).flatMap((other) => (other !== period && "year" in other ? (other.year ?? []) : []));
  const isOwnYear = (year: number): boolean => period.year === year || (period.year === null && others.every((other) => other === year));
  const byPeriod = covered && covered.endMonth < 12 && isOwnYear(covered.year) && period.endMonth > covered.endMonth;
  const month = written && written.confidence >= EXPLICIT ? written.date.month : null;
  const byWriting =
    written &&
    month !== null &&
    isOwnYear(written.date.year) &&
    (!covered || covered.year === written.date.year) &&
    period.endMonth > month;
  const range = sourceRange(unit, period.start, period.end);
  const said = unit.text.slice(period.start, period.end);
  if (byWriting)
    yield say({
      message: "beyond-writing",
      data: { written: said, frame: sayWriting(frame) },
      range,
      related: anchorNote(written.range, range),
    });
  else if (byPeriod)
    yield say({
      message: "outside-period",
      data: { written: said, period: sayPeriod(covered) },
      range,
      severity: covered.confidence >= EXPLICIT ? "error" : "warning",
      related: anchorNote(covered.range, range),
    });
}

const DONE = /了(?![解结然])|已(?:经|于)?[\u4e00-\u9fff]|\b(?:was|were|launched|opened|completed|released|finished|held)\b/;

/** 9月，…完成了… in a text on the first half of the year. */
function checkInPeriod(
  { unit, part }: TimedUnit,
  point: { readonly year: number | null; readonly month: number; readonly start: number; readonly end: number },
  document: Document,
  say: Say,
): Finding | null {
  const frame = timeFrameOf(part, document);
  if (frame?.role !== "recap" || !frame.period || frame.period.endMonth === 12) return null;
  const { year, endMonth } = frame.period;
  if (point.month <= endMonth || point.month > 12 || (point.year !== null && point.year !== year)) return null;
  const sentence = sentenceAt(unit, point.start);
  const after = unit.text.slice(point.end, sentence.at + sentence.text.length);
  if (!DONE.test(after) || OTHER_YEAR.test(sentence.text) || speaksOfFuture(sentence.text)) return null;
  if (/(?:19|20)\d\d/.test(sentence.text.replaceAll(String(year), ""))) return null;
  if (sectionRoleOf(sectionOf(document, unit, point.start)) === "outlook") return null;
  const range = sourceRange(unit, point.start, point.end);
  return say({
    message: "outside-period",
    data: { written: unit.text.slice(point.start, point.end), period: sayPeriod(frame.period) },
    range,
    related: anchorNote(frame.period.range, range),
  });
}
