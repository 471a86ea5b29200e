import {
  anchorNote,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  expressionsIn,
  type Finding,
  isHidden,
  isReported,
  type PeriodExpression,
  type PointExpression,
  sayWriting,
  sectionOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  surroundingsOf,
  type TimedUnit,
  type TimeExpression,
  type TimeFrame,
  tellsThePast,
  timeFrameOf,
} from "@draftlint/core";
import type { Context } from "./context.ts";

const PROMISE =
  /(?:将[于在自]|拟[于在]|计划[于在到]|预计[于在到将]?|力争[在到于]?|争取[在到于]?|定于|有望[在于]|确保[在到于]?)[^，。；]{0,4}$|\b(?:will|shall|(?:is|are) (?:scheduled|planned|expected|due|set|slated|going)|plans? to|aims? to|expects? to)\b[^.;]{0,80}?\b(?:by|in|before|for|on|until|at|during|around)(?: the)?(?: end of| start of| middle of| early| late| mid)?(?: the)?[- ]?$/i;
/** 2024年，我们将继续…: 将 before such words is future; before a noun it may mean 把. */
const PROMISE_AFTER =
  /^[，,]?\s?(?:我[们国省市县区局院校馆委]|全[国省市县区局院校馆镇乡]|本[省市县区局院校馆])?(?:将|要)(?:继续|进一步|重点|着力|全面|持续|深入|切实|积极|努力|紧紧|紧扣|围绕|坚持|力争|不断|大力|认真|严格|聚焦|抓好|做好|加快|加大)|^,? (?:we|the \w+|our \w+) (?:will|plans? to|aims? to|intends? to)\b/i;
/** The date opens its sentence, maybe after "In" or a heading mark. */
const isOpening = (text: string, at: number): boolean =>
  /(?:^|[。；！？.;]\s?|[：:]\s?)(?:在|In |By )?$/.test(text.slice(Math.max(0, at - 6), at));
/** What became of it is said, or it is a goal that somebody set earlier. */
const RESOLVED =
  /推迟|延期|延后|延迟|调整为|改为|取消|未能|未完成|滞后|逾期|如期|按期|提前|已|提出|既定|部署|要求|原|postpone|delay|slip|missed|cancel|instead|originally|already|\bbut\b|however/i;

/** D14 and D15: the future of a day that is past, and the past of a day that is still to come. */
export function* checkPromises({ unit, part, expressions }: TimedUnit, { document, say, period, ignore }: Context): Generator<Finding> {
  for (const point of expressions) {
    if (!isDated(point, document) || isHidden(unit, point)) continue;
    const frame = timeFrameOf(part, document, period);
    if (!frame) return;
    const passage = sentenceAt(unit, point.start);
    const sentence = passage.text;
    if (ignore.some((word) => sentence.includes(word))) continue;
    const range = sourceRange(unit, point.start, point.end);
    const date = unit.text.slice(point.start, point.end);
    const { before, after } = surroundingsOf(unit.text, point);
    const related = anchorNote(frame.written?.range ?? frame.range, range);
    if (PROMISE.test(before) || (isOpening(unit.text, point.start) && PROMISE_AFTER.test(unit.text.slice(point.end)))) {
      if (lastDay(point) >= pastBefore(frame) || RESOLVED.test(sentence) || isReported(sentence)) continue;
      if (tellsThePast(sectionOf(document, unit, point.start)) || isSetEarlier(expressionsIn(expressions, passage), point)) continue;
      yield say({ message: "past-promise", data: { date, frame: sayWriting(frame) }, range, related });
    } else if (
      frame.latest &&
      firstDay(point) > dayNumber(frame.latest) &&
      isToldDone(before, after, sentence, unit.text.slice(point.end))
    ) {
      const isSure = frame.role === "living" ? frame.explicit : (frame.written?.confidence ?? 0) >= EXPLICIT;
      yield say({
        message: "future-fact",
        data: { date, frame: sayWriting(frame) },
        range,
        related,
        severity: isSure ? "error" : "warning",
      });
    }
  }
}

/** An earlier year before the date sets the scene in which it was future: "The minutes of 1962 say that … by 1963". */
const isSetEarlier = (nearby: readonly TimeExpression[], point: Dated): boolean =>
  nearby.some((other) => other.end <= point.start && "year" in other && other.year !== null && other.year <= point.year);

type Dated = (PointExpression | PeriodExpression) & { readonly year: number };

/** In Chinese a year is written with 年; other four-digit numbers may be anything. */
const isDated = (expression: TimeExpression, document: Context["document"]): expression is Dated =>
  (expression.kind === "point" || expression.kind === "period") &&
  expression.year !== null &&
  (expression.kind === "period" || !expression.bare || document.language === "en") &&
  (expression.kind === "period" || expression.month === null || (expression.month >= 1 && expression.month <= 12));

/** Days before this one are past for the text. */
function pastBefore({ role, written, start }: TimeFrame): number {
  if (role === "living" || !written || written.confidence < EXPLICIT) return dayNumber(start);
  const { year, month, day } = written.date;
  return dayNumber({ year, month: month ?? 1, day: day ?? 1 });
}

/** 2027年3月，完成了…; 于2027年3月完成了…; "was released in 2027". */
const DONE_AFTER = /^(?:以来)?[，,]?[^，。；,]{0,40}?(?:了(?![解结然])|已(?:经|于|全面|全部|正式)?[\u4e00-\u9fff])/;
const DONE_BEFORE =
  /\b(?:was|were|has been|have been)(?: \w+){0,3} (?:in|on|since|by)(?: the)?(?: end of| early| late)? ?$|\b(?:launched|released|opened|completed|finished|shipped|founded|signed|adopted) (?:in|on)(?: early| late)? ?$/i;
const DONE_EN =
  /^,? (?:we|the|it|they|our)\b[^.;]{0,60}\b(?:launched|released|opened|completed|finished|shipped|moved|introduced|signed|adopted|was|were)\b/i;
const UNTIL = /(?:到|至|前|截至|by|before|until|through) ?$/i;
const UNTIL_AFTER = /^(?:前|底前|之前|以前|止|为止|时)/;

function isToldDone(before: string, after: string, sentence: string, rest: string): boolean {
  if (speaksOfFuture(sentence) || isReported(sentence) || UNTIL_AFTER.test(after)) return false;
  if (/[\u4e00-\u9fff]/.test(sentence)) return !UNTIL.test(before) && /(?:^|于|在|[，。：、])$/.test(before) && DONE_AFTER.test(rest);
  return DONE_BEFORE.test(before) || (/\b(?:in|on) $/i.test(before) && DONE_EN.test(rest));
}

function firstDay(expression: Dated): number {
  const month = expression.kind === "period" ? expression.startMonth : (expression.month ?? (expression.edge === "end" ? 12 : 1));
  const day = expression.kind === "period" ? 1 : Math.min(expression.day ?? 1, daysInMonth(expression.year, month));
  return dayNumber({ year: expression.year, month, day });
}

function lastDay(expression: Dated): number {
  const month = expression.kind === "period" ? expression.endMonth : (expression.month ?? (expression.edge === "start" ? 1 : 12));
  const days = daysInMonth(expression.year, month);
  return dayNumber({ year: expression.year, month, day: expression.kind === "period" ? days : Math.min(expression.day ?? days, days) });
}
