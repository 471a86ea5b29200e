import { parseChineseNumeral } from "../text/numerals.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { nextWith, TRAIT } from "../text/traits.ts";
import { MONTH_OF, MONTH_PATTERN, WEEKDAY_OF, WEEKDAY_PATTERN, WEEKDAYS_ZH } from "./calendar-words.ts";
import type { PeriodExpression, PointExpression, TimeExpression } from "./time-expression.ts";

const NUMBER = "\\d{1,2}|十[一二]?|[一二三四五六七八九]|二十[一二三四五六七八九]?|三十一?|十[三四五六七八九]";
export const RANGE_MARK = "(?:[-–—~～]{1,2}|至|到|到了)";

/** What may follow the first number of a month, a day or an anniversary. */
const MAY_FOLLOW = "月多余周年-–—~～至到 stnr";
/** What may stand between the years of a range, before its mark or as its first character. */
const MAY_JOIN_YEARS = "年 -–—~～至到tu";
/** What stands before a digit that is part of a word, a sum of money or another number. */
const BEFORE_OTHER_NUMBERS = ".,_$€£¥#";
const YEAR_RANGE = new RegExp(
  `(\\d{4})(?: ?年)? ?(?:${RANGE_MARK}|to|through|until) ?(\\d{4})(?:( ?年)(?!\\s?\\d{1,2}\\s?月|[上下]半年)|(?![\\d年]|[-/.]\\d))`,
  "y",
);
const YEAR_ZH = /(\d{4}) ?年(?:度)?/y;
const ISO = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d.]|[-/]\d)/y;
const ISO_MONTH = /(\d{4})[-/](0[1-9]|1[0-2])(?![\d./-]|\s?[元万亿个])/y;
const YEAR_PERIOD = /(\d{4})(?:[ -]?Q([1-4])|[ -]?H([12])|(?= ?[上下]半年)|(?=第[一二三四]季度)|(?=[一二三四]季度))(?![\dA-Za-z])/y;
const MAY_OPEN_PERIOD = " -QH上下第一二三四";
const YEAR_FISCAL = /(\d{4}) ?财[年政]/y;
const COUNTED =
  "[元人米次个名件家户篇本册台套项条例处所辆间张份吨斤克亩页字点时天周月分秒倍万亿余多]|(?:bytes?|characters|days?|files|GB|hours?|items|kg|km|KB|lines|MB|meters|metres|miles|minutes|ms|pages|people|percent|pixels|px|records|rows|seconds|students|times|users|words)\\b";
const YEAR_BARE = new RegExp(`(\\d{4})(?![\\d%％‰°℃A-Za-z_]|[.,:：/-]\\d|\\s?(?:${COUNTED}))`, "y");
const MAY_OPEN_NUMBER = "0123456789十一二三四五六七八九";
const MONTHS_ZH = new RegExp(`(${NUMBER})(?: ?月)? ?${RANGE_MARK} ?(${NUMBER}) ?月(?!龄|\\s?\\d{1,2}\\s?[日号])`, "y");
const MONTH_ZH = new RegExp(`(${NUMBER}) ?月(?!龄|球|饼|亮)(?:份)?(?: ?(${NUMBER}) ?[日号](?!召))?`, "y");
const MAY_OPEN_PART = "上下第前全一二三四1234";
const AFTER_YEAR_PERIOD = /\s?(?:(上|下)半年|第?([一二三四1-4])季度|前([二三])季度|(全年))/y;
const EDGE = /[初底末](?!始|端)/y;
const MAY_OPEN_WEEKDAY = "（(，,星周礼MTWFS";
const ZH_WEEKDAY = /\s?[（(，,]?\s?(?:星期|周|礼拜)([一二三四五六日天])(?!次|至|到|个|期|级|班)/y;
const EN_WEEKDAY_AFTER = new RegExp(`,? ?\\(?(${WEEKDAY_PATTERN})\\b`, "y");
const DAY_MONTH_EN = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${MONTH_PATTERN})(?![a-z])(?:,? (\\d{4})(?!\\d))?`, "y");
const MAY_OPEN_ANNIVERSARY = "周年多余 stnr";
const ANNIVERSARY = /(\d{1,3})(?: ?(多|余))?(?: ?(周年)| ?(年来)|(?:st|nd|rd|th)[ -](anniversary))/y;

export const isYear = (value: number): boolean => value >= 1800 && value < 2200;

/** Finds expressions that start with a digit, in text order. */
export function scanDigits(text: string, found: TimeExpression[]): void {
  for (let at = nextWith(text, TRAIT.digit, 0); at < text.length; ) {
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    const expression = end - at <= 4 ? readAt(text, at, end - at) : null;
    if (expression) found.push(expression);
    at = nextWith(text, TRAIT.digit, expression ? Math.max(expression.end, end) : end);
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLatin = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Reads from a run of one to four digits. */
function readAt(text: string, at: number, length: number): TimeExpression | null {
  const isYearLong = length === 4;
  if (isYearLong ? !isYear(Number(text.slice(at, at + 4))) : !isOneOf(MAY_FOLLOW, text, at + length)) return null;
  const before = at === 0 ? "" : text[at - 1]!;
  if (before !== "" && (isLatin(before.charCodeAt(0)) || BEFORE_OTHER_NUMBERS.includes(before))) return null;
  if (isYearLong) return readFromYear(text, at);
  const anniversary = isOneOf(MAY_OPEN_ANNIVERSARY, text, at + length) ? exec(ANNIVERSARY, text, at) : null;
  if (anniversary)
    return {
      kind: "anniversary",
      count: Number(anniversary[1]),
      form: anniversary[4] === undefined ? "anniversary" : "since",
      approximate: anniversary[2] !== undefined,
      countRange: { start: at, end: at + anniversary[1]!.length },
      start: at,
      end: at + anniversary[0].length,
    };
  if (length > 2 || before === "-" || before === "/") return null;
  return readMonths(text, at, NO_YEAR) ?? readDayMonth(text, at);
}

/** True when one of the characters stands at an offset of the text. */
const isOneOf = (characters: string, text: string, at: number): boolean => at < text.length && characters.includes(text[at]!);

export interface YearPart {
  readonly year: number | null;
  readonly relativeYear: number | null;
  /** Where the expression begins; -1 to begin with the month. */
  readonly start: number;
  readonly yearRange: { readonly start: number; readonly end: number } | null;
}
export const NO_YEAR: YearPart = { year: null, relativeYear: null, start: -1, yearRange: null };

function readFromYear(text: string, at: number): TimeExpression | null {
  const year = Number(text.slice(at, at + 4));
  const yearRange = { start: at, end: at + 4 };
  const part: YearPart = { year, relativeYear: null, start: at, yearRange };
  const next = text[at + 4] ?? "";
  const range = isOneOf(MAY_JOIN_YEARS, text, at + 4) ? exec(YEAR_RANGE, text, at) : null;
  if (range && isYear(Number(range[2]))) {
    const end = at + range[0].length;
    const second = end - (range[3]?.length ?? 0) - 4;
    return {
      kind: "range",
      from: { ...pointOf(part, at + 4), bare: range[3] === undefined },
      to: {
        ...pointOf({ ...part, year: Number(range[2]), start: second, yearRange: { start: second, end: second + 4 } }, end),
        bare: range[3] === undefined,
      },
      start: at,
      end,
    };
  }
  const fiscal = next === "财" || next === " " ? exec(YEAR_FISCAL, text, at) : null;
  if (fiscal) return { kind: "fiscal", year, start: at, end: at + fiscal[0].length };
  const zh = next === "年" || next === " " ? exec(YEAR_ZH, text, at) : null;
  if (zh)
    return year % 100 === 0 && /^(?:的?历史|多|余|前|以前|来的?|的?文明)/.test(text.slice(at + zh[0].length, at + zh[0].length + 5))
      ? null
      : readAfterYear(text, at + zh[0].length, part);
  const hasHyphen = next === "-" || next === "/";
  const iso = hasHyphen || next === "." ? exec(ISO, text, at) : null;
  if (iso && (iso[2] !== "." || Number(iso[3]) <= 12)) {
    const point = pointOf(part, at + iso[0].length, Number(iso[3]), Number(iso[4]));
    return Number(iso[3]) > 0 && Number(iso[4]) > 0 && Number(iso[3]) <= 12 ? withWeekday(text, point) : null;
  }
  const isoMonth = hasHyphen ? exec(ISO_MONTH, text, at) : null;
  if (isoMonth && Number(isoMonth[2]) !== (year % 100) + 1) return pointOf(part, at + isoMonth[0].length, Number(isoMonth[2]));
  const period = isOneOf(MAY_OPEN_PERIOD, text, at + 4) ? exec(YEAR_PERIOD, text, at) : null;
  if (period) {
    if (period[2] !== undefined) return periodOf(part, at + period[0].length, Number(period[2]) * 3 - 2, Number(period[2]) * 3, "quarter");
    if (period[3] !== undefined) return periodOf(part, at + period[0].length, Number(period[3]) * 6 - 5, Number(period[3]) * 6, "half");
    return readAfterYear(text, at + 4, part);
  }
  return exec(YEAR_BARE, text, at) ? { ...pointOf(part, at + 4), bare: true } : null;
}

/** What follows a year that ends at `at`: a half-year, a quarter, months, a month with its day, or nothing. */
export function readAfterYear(text: string, at: number, part: YearPart): PointExpression | PeriodExpression {
  const gap = isSpaceCode(text.charCodeAt(at)) ? 1 : 0;
  const period = isOneOf(MAY_OPEN_PART, text, at + gap) ? exec(AFTER_YEAR_PERIOD, text, at) : null;
  if (period) {
    const end = at + period[0].length;
    if (period[1] !== undefined) return period[1] === "上" ? periodOf(part, end, 1, 6, "half") : periodOf(part, end, 7, 12, "half");
    if (period[2] !== undefined) {
      const quarter = parseChineseNumeral(period[2]) ?? Number(period[2]);
      return periodOf(part, end, quarter * 3 - 2, quarter * 3, "quarter");
    }
    if (period[3] !== undefined) return periodOf(part, end, 1, period[3] === "二" ? 6 : 9, "quarter");
    return pointOf(part, end);
  }
  const months = readMonths(text, at + gap, part);
  if (months) return months;
  const edge = edgeAt(text, at);
  return { ...pointOf(part, at + (edge?.[0].length ?? 0)), edge: edge ? (edge[0] === "初" ? "start" : "end") : null };
}

/** 初, 底 or 末 after a year or a month. */
const edgeAt = (text: string, at: number): RegExpExecArray | null => (isOneOf("初底末", text, at) ? exec(EDGE, text, at) : null);

/** `6月`, `6月3日`, `1—6月` at an offset; `null` when nothing of the kind stands there. */
export function readMonths(text: string, at: number, part: YearPart): PointExpression | PeriodExpression | null {
  if (!isOneOf(MAY_OPEN_NUMBER, text, at)) return null;
  const begin = part.start < 0 ? { ...part, start: at } : part;
  const months = exec(MONTHS_ZH, text, at);
  if (months) return periodOf(begin, at + months[0].length, numeral(months[1]!), numeral(months[2]!), "months");
  const month = exec(MONTH_ZH, text, at);
  if (!month) return null;
  const end = at + month[0].length;
  if (month[2] !== undefined) return withWeekday(text, pointOf(begin, end, numeral(month[1]!), numeral(month[2])));
  const edge = edgeAt(text, end);
  return {
    ...pointOf(begin, end + (edge?.[0].length ?? 0), numeral(month[1]!)),
    edge: edge ? (edge[0] === "初" ? "start" : "end") : null,
  };
}

function readDayMonth(text: string, at: number): PointExpression | null {
  const match = exec(DAY_MONTH_EN, text, at);
  if (!match) return null;
  const end = at + match[0].length;
  const year = match[3] === undefined ? null : Number(match[3]);
  const part: YearPart = { year, relativeYear: null, start: at, yearRange: year === null ? null : { start: end - 4, end } };
  return withWeekday(text, pointOf(part, end, MONTH_OF[match[2]!.replace(".", "").toLowerCase()]!, Number(match[1])));
}

/** Adds a day of the week that follows the date. */
export function withWeekday(text: string, point: PointExpression): PointExpression {
  if (!isOneOf(MAY_OPEN_WEEKDAY, text, point.end) && !isSpaceCode(text.charCodeAt(point.end))) return point;
  const zh = exec(ZH_WEEKDAY, text, point.end);
  if (zh) {
    const at = point.end + zh[0].length - 1;
    return { ...point, weekday: { day: zh[1] === "天" ? 0 : WEEKDAYS_ZH.indexOf(zh[1]!), start: at, end: at + 1 } };
  }
  const en = exec(EN_WEEKDAY_AFTER, text, point.end);
  if (!en) return point;
  const end = point.end + en[0].length;
  return { ...point, weekday: { day: WEEKDAY_OF[en[1]!.slice(0, 3).toLowerCase()]!, start: end - en[1]!.length, end } };
}

export const pointOf = (part: YearPart, end: number, month: number | null = null, day: number | null = null): PointExpression => ({
  kind: "point",
  year: part.year,
  relativeYear: part.relativeYear,
  month,
  day,
  edge: null,
  bare: false,
  yearRange: part.yearRange,
  weekday: null,
  start: part.start,
  end,
});

export const periodOf = (
  part: YearPart,
  end: number,
  startMonth: number,
  endMonth: number,
  unit: PeriodExpression["unit"],
): PeriodExpression => ({
  kind: "period",
  year: part.year,
  relativeYear: part.relativeYear,
  startMonth,
  endMonth,
  unit,
  yearRange: part.yearRange,
  start: part.start,
  end,
});

const numeral = (text: string): number => parseChineseNumeral(text) ?? Number(text);

/** Runs a sticky pattern at an offset. */
export function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
