import {
  anchorNote,
  type Document,
  type Finding,
  isHidden,
  sayWriting,
  sourceRange,
  type TimedUnit,
  timeFrameOf,
  writingYears,
  yearLike,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

/** What stands between a relative year and the year that explains it: 今年（2025年）, 今年即2025年, "this year (2025)", "this year, 2025,". */
const EXPLAINS = /^\s?[（(]\s?(?:即|i\.e\.,? )?$|^[，,]?\s?(?:即|也就是)$/;
const APPOSITION = /^, $/;

/** D4: 今年（2021年） in a text that was written in another year. */
export function* checkRelativeYear({ unit, part, expressions }: TimedUnit, document: Document, say: Say): Generator<Finding> {
  for (const [index, word] of expressions.entries()) {
    const stated = expressions[index + 1];
    if (word.kind !== "point" || word.relativeYear === null || word.month !== null) continue;
    if ((stated?.kind !== "point" && stated?.kind !== "period") || stated.year === null || stated.yearRange === null) continue;
    const between = unit.text.slice(word.end, stated.start);
    const explains = EXPLAINS.test(between) || (APPOSITION.test(between) && /^[,)]/.test(unit.text.slice(stated.end)));
    if (!explains || isHidden(unit, word)) continue;
    const frame = timeFrameOf(part, document);
    const years = frame ? writingYears(frame) : [];
    const { relativeYear } = word;
    const { year, yearRange } = stated;
    if (!frame || years.length === 0 || years.some((present) => present + relativeYear === year)) continue;
    const expected = years.map((present) => present + relativeYear);
    const written = unit.text.slice(yearRange.start, yearRange.end);
    const range = sourceRange(unit, word.start, stated.end);
    const [only] = expected;
    yield say({
      message: "relative-year",
      data: {
        word: unit.text.slice(word.start, word.end),
        year,
        frame: sayWriting(frame),
        expected: { en: expected.join(" or "), "zh-CN": expected.join("年或") },
      },
      range,
      severity: frame.explicit && frame.role !== "living" && frame.period?.year !== year - relativeYear ? "error" : "warning",
      related: anchorNote(frame.written?.range ?? frame.range, range),
      fixes:
        expected.length > 1
          ? []
          : [
              {
                message: "write",
                data: { expected: yearLike(written, only!) },
                applies: "on-request",
                edits: [{ ...sourceRange(unit, yearRange.start, yearRange.end), text: yearLike(written, only!) }],
              },
            ],
    });
  }
}
