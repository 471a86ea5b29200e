import {
  anchorNote,
  type CalendarDate,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  type Finding,
  isHidden,
  isReported,
  type PointExpression,
  sayPeriod,
  sayWriting,
  sectionOf,
  sectionRoleOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  surroundingsOf,
  type TimedUnit,
  type TimeFrame,
  tellsThePast,
  timeFrameOf,
} from "@draftlint/core";
import type { Context } from "./context.ts";

const AS_OF = /(?:截至|截止到?|截止至)\s?(?:今年)?$|\bas (?:of|at)(?: the)?(?: end of)?(?: the)? ?$/i;
/** 截至 before the last day of a call is its deadline, not the day of figures. */
const DEADLINE = /报名|申报|申请|提交|征集|投稿|缴费|办理|有效|预约|领取|register|apply|submi|valid|deadline/i;
/** Figures of others end where their source ends. */
const SOURCED = /据[^，。；]{0,16}(?:称|估计|统计|报道|介绍|显示)|according to|estimates?|reported by/i;
const COMPARES = /较|比|同期|增长|增加|减少|下降|compared|up from|rose|grew|increase/i;
/** Figures for the last day of a month are prepared some weeks before. */
const PREPARED_DAYS = 31;
const STALE_DAYS = 366;
/** A report written after its period may give figures of some months more. */
const LATER_MONTHS = 3;

/** D10 to D12: figures "as of" a day that is still to come, outside the period, or long ago. */
export function* checkAsOf(timed: TimedUnit, context: Context): Generator<Finding> {
  const { unit, part, expressions } = timed;
  for (const point of expressions) {
    if (point.kind !== "point" || point.year === null || isHidden(unit, point)) continue;
    if (point.bare && context.document.language === "zh") continue;
    if (point.month !== null && (point.month < 1 || point.month > 12)) continue;
    const { before, after } = surroundingsOf(unit.text, point);
    if (!AS_OF.test(before)) continue;
    const sentence = sentenceAt(unit, point.start).text;
    if (DEADLINE.test(sentence) || speaksOfFuture(before + after) || context.ignore.some((word) => sentence.includes(word))) continue;
    const frame = timeFrameOf(part, context.document, context.period);
    const finding = frame && judge(timed, point, { sentence, before }, frame, context);
    if (finding) yield finding;
  }
}

function judge(
  { unit, part }: TimedUnit,
  point: PointExpression,
  { sentence, before }: { readonly sentence: string; readonly before: string },
  frame: TimeFrame,
  { document, say }: Context,
): Finding | null {
  const range = sourceRange(unit, point.start, point.end);
  const first = firstDay(point);
  const last = lastDay(point);
  const { written, period, role } = frame;
  const date = unit.text.slice(point.start, point.end);
  const known =
    frame.latest && (role === "living" || (written && written.confidence >= EXPLICIT) || (role !== "unknown" && frame.explicit))
      ? frame.latest
      : null;
  if (known) {
    const isEdge = point.day === null || point.day === daysInMonth(point.year!, point.month ?? 12);
    const day = isEdge && (point.edge === "end" || point.month !== null) ? last - PREPARED_DAYS : first;
    if (day > dayNumber(known)) {
      const isTold =
        role === "living" || !written || written.source === "signature" || written.source === "settings" || first > dayNumber(document.now);
      return say({
        message: "as-of-future",
        data: { date, frame: sayWriting(frame) },
        range,
        severity: isTold ? "error" : "warning",
        related: anchorNote(written?.range ?? frame.range, range),
      });
    }
  }
  const section = sectionOf(document, unit, point.start);
  if (tellsThePast(section) || isReported(before) || SOURCED.test(sentence)) return null;
  if (role === "recap" && period) {
    if (isInPeriod(point, frame) || COMPARES.test(sentence) || sectionRoleOf(section) === "outlook") return null;
    return say({ message: "as-of-period", data: { date, period: sayPeriod(period) }, range, related: anchorNote(period.range, range) });
  }
  const writtenDay =
    role === "living" ? dayNumber(document.now) : written && written.confidence >= EXPLICIT ? dayNumber(frame.start) : null;
  if (writtenDay === null || writtenDay - last <= STALE_DAYS || !hasFigure(sentence, unit.text.slice(point.start, point.end))) return null;
  const isSure = role === "living" || role === "plan" || (part.kind !== null && part.kind.confidence >= EXPLICIT);
  return say({
    message: "as-of-old",
    data: { date, frame: sayWriting(frame) },
    range,
    ...(isSure ? {} : { severity: "info" as const }),
    related: anchorNote(written?.range ?? null, range),
  });
}

/** From the day before the period (its opening figures) to some months after it. */
function isInPeriod(point: PointExpression, { start, end }: TimeFrame): boolean {
  const openingMonth = start.year * 12 + start.month - 2;
  const closing = end.year * 12 + end.month - 1 + LATER_MONTHS;
  const firstMonth = point.year! * 12 + (point.month ?? (point.edge === "end" ? 12 : 1)) - 1;
  const lastMonth = point.year! * 12 + (point.month ?? (point.edge === "start" ? 1 : 12)) - 1;
  return lastMonth >= openingMonth && firstMonth <= closing;
}

const hasFigure = (sentence: string, date: string): boolean =>
  /\d|[一二三四五六七八九十百千万亿]+(?:个|项|家|人|次|件|名|所|台)/.test(sentence.replace(date, ""));

const firstDay = ({ year, month, day, edge }: PointExpression): number =>
  dayNumber({ year: year!, month: month ?? (edge === "end" ? 12 : 1), day: day ?? (edge === "end" ? 28 : 1) });

function lastDay({ year, month, day, edge }: PointExpression): number {
  const date: CalendarDate = { year: year!, month: month ?? (edge === "start" ? 1 : 12), day: 1 };
  return dayNumber({ ...date, day: Math.min(day ?? 31, daysInMonth(date.year, date.month)) });
}
