import {
  type CalendarDate,
  type DateAnchor,
  type Document,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  type Finding,
  type PointExpression,
  sayDate,
  sectionOf,
  sourceRange,
  type TimedUnit,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

const MEETING = /^(?:会议|开会)?(?:时间|日期)\s?[：:]|^(?:meeting )?(?:date|time|when)\s?:/i;
const EVENT = /^(?:会议|活动|培训|考试|举办|讲座|闭馆|停机|参观)?时间\s?[：:]|^(?:when|date and time|event date)\s?:/i;
const EVENT_HEADING = /^(?:会议|活动|培训|考试|举办|讲座|闭馆|停机|参观)?时间$|^(?:when|date and time)$/i;

/** D38: minutes dated before their meeting, notices dated after their event. */
export function* checkOrder({ unit, part, expressions }: TimedUnit, document: Document, say: Say): Generator<Finding> {
  const kind = part.kind && part.kind.confidence >= 0.7 ? part.kind.kind : null;
  const { written } = part.anchors;
  if (kind === null || !written || written.confidence < EXPLICIT || written.source === "label" || written.source === "title") return;
  const first = expressions[0]!;
  const isMinutes = kind === "minutes" || kind === "meeting-minutes";
  if (isMinutes && MEETING.test(unit.text)) {
    const point = first.kind === "range" ? first.from : first;
    if (!isDay(point) || earliest(point) <= latest(written)) return;
    yield say({
      message: "meeting-after-minutes",
      data: { date: sayDate(dateOf(point)), written: sayDate(written.date) },
      range: sourceRange(unit, point.start, point.end),
      related: written.range ? [{ message: "anchor", range: written.range }] : [],
    });
  }
  if (kind !== "notice") return;
  const inEventSection = unit.kind !== "heading" && EVENT_HEADING.test(sectionOf(document, unit, first.start)?.title ?? "");
  if (!EVENT.test(unit.text) && !(inEventSection && first.start <= 4)) return;
  const point = first.kind === "range" ? first.to : first;
  if (!isDay(point) || earliest(point) >= firstDay(written)) return;
  yield say({
    message: "event-before-notice",
    data: { date: sayDate(dateOf(point)), written: sayDate(written.date) },
    range: sourceRange(unit, first.start, first.end),
    related: written.range ? [{ message: "anchor", range: written.range }] : [],
  });
}

type Day = PointExpression & { readonly year: number; readonly month: number; readonly day: number };

const isDay = (expression: TimedUnit["expressions"][number]): expression is Day =>
  expression.kind === "point" &&
  expression.year !== null &&
  expression.month !== null &&
  expression.day !== null &&
  expression.day <= daysInMonth(expression.year, expression.month);

const dateOf = ({ year, month, day }: Day): CalendarDate => ({ year, month, day });
const earliest = (day: Day): number => dayNumber(dateOf(day));
const firstDay = ({ date }: DateAnchor): number => dayNumber({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
const latest = ({ date }: DateAnchor): number => {
  const month = date.month ?? 12;
  return dayNumber({ year: date.year, month, day: date.day ?? daysInMonth(date.year, month) });
};
