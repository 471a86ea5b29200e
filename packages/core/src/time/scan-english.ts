import { TRAIT } from "../text/traits.ts";
import { MONTH_OF, MONTH_PATTERN, WEEKDAY_OF, WEEKDAY_PATTERN } from "./calendar-words.ts";
import { exec, isYear, NO_YEAR, periodOf, pointOf, withWeekday, type YearPart } from "./scan-digits.ts";
import { RELATIVE_YEARS_EN } from "./tables/relative-words.ts";
import type { PointExpression, TimeExpression } from "./time-expression.ts";

const ORDINALS = "[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|1st|2nd|3rd|4th";
const ORDINAL_OF: Readonly<Record<string, number>> = { first: 1, "1st": 1, second: 2, "2nd": 2, third: 3, "3rd": 3, fourth: 4, "4th": 4 };
/** With a capital or without. */
const RELATIVE = Object.keys(RELATIVE_YEARS_EN)
  .map((words) => `[${words[0]!.toUpperCase()}${words[0]}]${words.slice(1)}`)
  .join("|");

const WORDS = new RegExp(
  [
    `\\b(?<weekday>${WEEKDAY_PATTERN})\\.?,? (?:the )?(?=\\d{1,2}\\b|\\d{1,2}(?:st|nd|rd|th)|${MONTH_PATTERN})`,
    `\\b(?<month>${MONTH_PATTERN})(?![a-z])(?: (?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]|,\\d))?(?:,? (?:of )?(?<year>\\d{4})(?![\\d.,]\\d|\\d))?`,
    `\\bQ(?<quarter>[1-4])(?:[ ,-]{0,2}(?:of )?(?<quarterYear>\\d{4})(?!\\d))?\\b`,
    `\\bH(?<half>[12])[ -]?(?:of )?(?<halfYear>\\d{4})(?!\\d)`,
    `\\b(?<ordinal>${ORDINALS}) (?<span>quarter|half)(?: of(?: the)?(?: year)? (?<spanYear>\\d{4})(?!\\d)|,? (?<spanYear2>\\d{4})(?!\\d))?`,
    "\\bFY ?(?:20)?(?<fiscal>\\d{2})\\b|\\b[Ff]iscal(?: [Yy]ear)? (?<fiscalYear>\\d{4})\\b",
    `(?<!the )\\b(?<relative>${RELATIVE})\\b(?!-| of\\b)`,
    "\\b(?<plan>\\d{1,2})(?:st|nd|rd|th) [Ff]ive-[Yy]ear [Pp]lan",
  ].join("|"),
  "g",
);
/** What a text must have for any expression, and for one that holds no digit. */
const HINT =
  /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Q[1-4]|H[12]|FY|iscal|quarter|half| year|[Yy]ear [Pp]lan/;
const HINT_WITHOUT_DIGITS = / (?:quarter|year)/;
const DATE_AFTER_WEEKDAY = new RegExp(
  `(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(${MONTH_PATTERN})(?![a-z])(?: (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]))?(?:,? (\\d{4})(?!\\d))?`,
  "y",
);

/** Finds expressions that start with an English word, in text order; `traits` are those of the text. */
export function scanEnglish(text: string, traits: number, found: TimeExpression[]): void {
  const hint = (traits & TRAIT.digit) === 0 ? HINT_WITHOUT_DIGITS : HINT;
  if (!hint.test(text)) return;
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(text); match; match = WORDS.exec(text)) {
    const expression = build(text, match.index, match[0], match.groups!);
    if (!expression) continue;
    found.push(expression);
    WORDS.lastIndex = Math.max(expression.end, match.index + 1);
  }
}

function build(text: string, start: number, whole: string, groups: Readonly<Record<string, string | undefined>>): TimeExpression | null {
  const end = start + whole.length;
  const withYear = (digits: string | undefined): YearPart => {
    if (digits === undefined) return { ...NO_YEAR, start };
    const at = start + whole.lastIndexOf(digits);
    return { year: Number(digits), relativeYear: null, start, yearRange: { start: at, end: at + 4 } };
  };
  if (groups.weekday !== undefined) return readAfterWeekday(text, start, end, groups.weekday);
  if (groups.month !== undefined) {
    const { month, day, year } = groups;
    // "may" and "march" are words; a month is written with a capital and has a number beside it.
    if (!/^[A-Z]/.test(month) || (day === undefined && year === undefined)) return null;
    if (year !== undefined && !isYear(Number(year))) return null;
    return withWeekday(text, pointOf(withYear(year), end, monthOf(month), day === undefined ? null : Number(day)));
  }
  if (groups.quarter !== undefined) {
    const quarter = Number(groups.quarter);
    return periodOf(withYear(groups.quarterYear), end, quarter * 3 - 2, quarter * 3, "quarter");
  }
  if (groups.half !== undefined)
    return periodOf(withYear(groups.halfYear), end, Number(groups.half) * 6 - 5, Number(groups.half) * 6, "half");
  if (groups.ordinal !== undefined) {
    const ordinal = ORDINAL_OF[groups.ordinal.toLowerCase()]!;
    const part = withYear(groups.spanYear ?? groups.spanYear2);
    if (groups.span?.toLowerCase() === "quarter") return periodOf(part, end, ordinal * 3 - 2, ordinal * 3, "quarter");
    return ordinal > 2 || part.year === null ? null : periodOf(part, end, ordinal * 6 - 5, ordinal * 6, "half");
  }
  const fiscal = groups.fiscal ?? groups.fiscalYear;
  if (fiscal !== undefined) return { kind: "fiscal", year: fiscal.length === 2 ? 2000 + Number(fiscal) : Number(fiscal), start, end };
  if (groups.plan !== undefined) return { kind: "plan", ordinal: Number(groups.plan), start, end };
  return pointOf({ year: null, relativeYear: RELATIVE_YEARS_EN[groups.relative!.toLowerCase()]!, start, yearRange: { start, end } }, end);
}

function readAfterWeekday(text: string, start: number, at: number, weekday: string): PointExpression | null {
  const match = exec(DATE_AFTER_WEEKDAY, text, at);
  const day = match?.[1] ?? match?.[3];
  if (!match || day === undefined) return null;
  const end = at + match[0].length;
  const year = match[4] === undefined ? null : Number(match[4]);
  const part: YearPart = { year, relativeYear: null, start, yearRange: year === null ? null : { start: end - 4, end } };
  return {
    ...pointOf(part, end, monthOf(match[2]!), Number(day)),
    weekday: { day: WEEKDAY_OF[weekday.slice(0, 3).toLowerCase()]!, start, end: start + weekday.length },
  };
}

const monthOf = (name: string): number => MONTH_OF[name.replace(".", "").toLowerCase()]!;
