import {
  anchorNote,
  type Document,
  type Finding,
  isHidden,
  type Part,
  type Range,
  sayPeriod,
  sectionOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  surroundingsOf,
  type TimedUnit,
  type TimeExpression,
  type TimeFrame,
  tellsThePast,
  timedUnits,
  timeFrameOf,
} from "@draftlint/core";
import { type Context, explicitPeriod } from "./context.ts";

/** One mention of last year is a reminder of it; this many are its text. */
const FEWEST_MENTIONS = 2;
/** A text about last year names it more often than others. */
const SHARE = 0.6;
/** Years that stand as the start or the base of something, and years of events that are over. */
const ANCHORED_BEFORE =
  /(?:自|从|自从|始于|早在|较|比|同比|与|和|跟|截至|截止|到|于|since|from|until|before|after|than|over|compared (?:with|to)|as of|vs\.?|versus|against)[^\d，。]{0,4}$/i;
const ANCHORED_AFTER = /^(?:以来|以后|以前|之前|之后|前后|年?[初底末]|相比|同期|起|开始|至今|'s|\s?(?:baseline|level))/;
const EVENT = /成立|发布|印发|出台|颁布|施行|建成|落成|获(?:得|评)|荣获|评为|通过|修订|founded|established|introduced|published|awarded/i;

/** D3: a title about one year over a text that speaks only of the year before. */
export function* checkCopiedText(part: Part, { document, say, period: override, ignore }: Context): Generator<Finding> {
  const frame = timeFrameOf(part, document, override);
  const period = explicitPeriod(frame);
  if (!frame || !period || (frame.role !== "recap" && frame.role !== "plan" && part.kind?.kind !== "notice")) return;
  const found: Range[] = [];
  let mentions = 0;
  for (const timed of timedUnits(document)) {
    if (timed.part !== part || (part.title && timed.unit.start < part.title.end)) continue;
    for (const expression of timed.expressions) {
      const years = yearsOf(expression);
      if (years.includes(period.year) || isPresent(expression)) return;
      if (isWriting(sourceRange(timed.unit, expression.start, expression.end), frame)) continue;
      mentions += years.length;
      if (!years.includes(period.year - 1) || expression.kind === "range") continue;
      if (
        isOwnMention(timed, expression, document, frame.role === "recap") &&
        !ignore.some((word) => sentenceAt(timed.unit, expression.start).text.includes(word))
      )
        found.push(sourceRange(timed.unit, expression.start, expression.end));
    }
  }
  const [first] = found;
  if (!first || found.length < FEWEST_MENTIONS || found.length < mentions * SHARE) return;
  yield say({
    message: "copied-text",
    data: { period: sayPeriod(period), year: period.year - 1 },
    range: first,
    ranges: found,
    related: anchorNote(period.range, first),
  });
}

function yearsOf(expression: TimeExpression): readonly number[] {
  if (expression.kind === "range") return [expression.from.year, expression.to.year].flatMap((year) => year ?? []);
  if (expression.kind === "point" || expression.kind === "period" || expression.kind === "fiscal")
    return expression.year === null ? [] : [expression.year];
  return [];
}

/** The day of writing is no fact of the text. */
const isWriting = (range: Range, { written }: TimeFrame): boolean =>
  written?.range != null && range.start < written.range.end && written.range.start < range.end;

/** 今年 and 本年度 say the year of the text. */
const isPresent = (expression: TimeExpression): boolean =>
  (expression.kind === "point" || expression.kind === "period") && expression.relativeYear === 0;

/** A mention that tells the text's own facts or tasks, not its history or its base of comparison. */
function isOwnMention({ unit }: TimedUnit, expression: TimeExpression, document: Document, isRecap: boolean): boolean {
  if (
    isHidden(unit, expression) ||
    (expression.kind === "point" && (expression.edge !== null || (expression.bare && document.language === "zh")))
  )
    return false;
  if (
    /[（(]\s?$/.test(unit.text.slice(Math.max(0, expression.start - 2), expression.start)) ||
    tellsThePast(sectionOf(document, unit, expression.start))
  )
    return false;
  const { before, after } = surroundingsOf(unit.text, expression);
  if (ANCHORED_BEFORE.test(before) || ANCHORED_AFTER.test(after) || EVENT.test(after)) return false;
  // A plan starts from what last year achieved: only its tasks are its own.
  return isRecap || speaksOfFuture(sentenceAt(unit, expression.start).text);
}
