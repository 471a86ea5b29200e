import {
  anchorNote,
  type Document,
  EXPLICIT,
  expressionsIn,
  type Finding,
  isHidden,
  type PointExpression,
  sayPeriod,
  sectionOf,
  sectionRoleOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  surroundingsOf,
  type TimedUnit,
  timeFrameOf,
  yearLike,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

const BASE_BEFORE = /(?:较|比|同比|相较于?|相比于?|对比|compared (?:with|to)|\bfrom|\bover|\bvs\.?|versus|\bthan(?: in)?) ?$/i;
const BASE_WITH = /(?:与|和|跟|同) ?$/;
const WITH_AFTER = /^(?:全年|同期|度)?(?:相比|比较|相较)/;
const CHANGES = /增长|增加|提高|提升|上升|下降|减少|降低|缩短|翻|多|少|持平|回落/;
const CHANGES_BEFORE =
  /\b(?:up|down|rose|fell|grew|grow|growth|increase[ds]?|decrease[ds]?|more|fewer|less|higher|lower|gain(?:ed)?|drop(?:ped)?)\b/i;
const SAME_PERIOD = /同比|同期|year[- ](?:on|over)[- ]year/i;
/** Comparisons with a base that was chosen on purpose. */
const CHOSEN_BASE =
  /疫情|历史|峰值|高峰|新高|新低|基期|基准|规划|五年|三年|两年|翻番|翻一番|累计|pandemic|peak|baseline|record|two years|three years|five years/i;

/** D31 and D32: the base year of a comparison in a report on a known period. */
export function* checkComparisons({ unit, part, expressions }: TimedUnit, document: Document, say: Say): Generator<Finding> {
  for (const base of expressions) {
    if (base.kind !== "point" || base.year === null || base.month !== null || base.edge !== null || isHidden(unit, base)) continue;
    const frame = timeFrameOf(part, document);
    if (frame?.role !== "recap" || !frame.period) continue;
    const { year } = frame.period;
    if (base.year === year - 1 || !isBase(unit.text, base)) continue;
    const passage = sentenceAt(unit, base.start);
    const sentence = passage.text;
    if (speaksOfFuture(sentence) || sectionRoleOf(sectionOf(document, unit, base.start)) === "outlook") continue;
    // A sentence about another year has another base.
    if (
      expressionsIn(expressions, passage).some((other) => other !== base && "year" in other && other.year !== null && other.year !== year)
    )
      continue;
    const range = sourceRange(unit, base.start, base.end);
    const related = anchorNote(frame.range, range);
    const written = unit.text.slice(base.yearRange!.start, base.yearRange!.end);
    const expected = yearLike(written, year - 1);
    const fixes = [
      {
        message: "write" as const,
        data: { expected },
        applies: "on-request" as const,
        edits: [{ ...sourceRange(unit, base.yearRange!.start, base.yearRange!.end), text: expected }],
      },
    ];
    if (base.year >= year)
      yield say({
        message: "comparison-base",
        data: { period: sayPeriod(frame.period), year: base.year },
        range,
        related,
        fixes,
        severity: frame.period.confidence >= EXPLICIT ? "error" : "warning",
      });
    else if (CHOSEN_BASE.test(sentence)) continue;
    else if (SAME_PERIOD.test(sentence))
      yield say({
        message: "same-period",
        data: { period: sayPeriod(frame.period), year: base.year, expected: year - 1 },
        range,
        related,
        fixes,
      });
    else if (base.year === year - 2)
      yield say({
        message: "comparison-year",
        data: { period: sayPeriod(frame.period), year: base.year, expected: year - 1 },
        range,
        related,
      });
  }
}

function isBase(text: string, base: PointExpression): boolean {
  const { before, after } = surroundingsOf(text, base);
  if (BASE_BEFORE.test(before)) return CHANGES.test(after.slice(0, 24)) || CHANGES_BEFORE.test(before) || /同比 ?$/.test(before);
  return BASE_WITH.test(before) && WITH_AFTER.test(after);
}
