import {
  anchorNote,
  EXPLICIT,
  type Finding,
  isHidden,
  type Part,
  type Passage,
  type PeriodExpression,
  type PointExpression,
  type Range,
  sayDate,
  sayPeriod,
  sectionOf,
  sectionRoleOf,
  sentenceAt,
  sourceRange,
  speaksOfFuture,
  tellsDone,
  timedUnits,
  timeFrameOf,
  type Unit,
} from "@draftlint/core";
import { type Context, explicitPeriod } from "./context.ts";

interface Found {
  readonly word: string;
  readonly means: number;
  readonly intended: number;
  readonly ranges: Range[];
}

/** D5: 今年 for the facts of 2025, and 明年 for the plans of 2026, in a report on 2025 that was written in 2026. */
export function* checkRelativeWords(part: Part, { document, say, period: override, ignore }: Context): Generator<Finding> {
  const frame = timeFrameOf(part, document, override);
  const period = explicitPeriod(frame);
  const written = frame?.written;
  if (frame?.role !== "recap" || !period || !written || written.confidence < EXPLICIT || written.date.year !== period.year + 1) return;
  const byWord = new Map<number, Found>();
  for (const { unit, part: own, expressions } of timedUnits(document)) {
    if (own !== part) continue;
    for (const expression of expressions) {
      if ((expression.kind !== "point" && expression.kind !== "period") || expression.year !== null) continue;
      const away = expression.relativeYear;
      if ((away !== 0 && away !== 1) || expression.yearRange === null || isHidden(unit, expression)) continue;
      const sentence = sentenceAt(unit, expression.start);
      if (ignore.some((word) => sentence.text.includes(word))) continue;
      const role = sectionRoleOf(sectionOf(document, unit, expression.start));
      const isWrong =
        away === 0
          ? role !== "outlook" && tellsOldYear(unit, expression, sentence, written.date)
          : role === "outlook" || unit.kind === "heading";
      if (!isWrong || / ?[（(]?(?:19|20)\d\d/.test(unit.text.slice(expression.end, expression.end + 6))) continue;
      const range = sourceRange(unit, expression.yearRange.start, expression.yearRange.end);
      const known = byWord.get(away);
      if (known) known.ranges.push(range);
      else {
        const word = unit.text.slice(expression.yearRange.start, expression.yearRange.end);
        byWord.set(away, { word, means: written.date.year + away, intended: period.year + away, ranges: [range] });
      }
    }
  }
  for (const { word, means, intended, ranges } of byWord.values()) {
    const [first] = ranges;
    const isChinese = !/^[A-Za-z]/.test(word);
    yield say({
      message: "relative-frame",
      data: { word, means, written: sayDate(written.date), period: sayPeriod(period) },
      range: first!,
      ...(ranges.length > 1 ? { ranges } : {}),
      related: anchorNote(written.range, first!),
      fixes: isChinese
        ? [
            {
              message: "write",
              data: { expected: `${intended}年` },
              applies: "on-request",
              edits: ranges.map((range) => ({ ...range, text: `${intended}年` })),
            },
          ]
        : [],
    });
  }
}

/** The mention tells what is over, of months that had not come when the text was written. */
function tellsOldYear(
  unit: Unit,
  expression: PointExpression | PeriodExpression,
  sentence: Passage,
  written: { readonly year: number; readonly month: number | null },
): boolean {
  if (speaksOfFuture(sentence.text) || sentence.text.includes(String(written.year))) return false;
  const month = expression.kind === "period" ? expression.endMonth : expression.month;
  if (month !== null) return written.month !== null && month > written.month;
  return /^(?:以来|全年)/.test(unit.text.slice(expression.end, expression.end + 4)) || tellsDone(sentence.text);
}
