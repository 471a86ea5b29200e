import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ROWS } from "./decision-rows.ts";
import { type Draft, lintTime } from "./lint-time.ts";

/** Rows that only compare years with each other: no calendar, no table of facts, no two-digit code. */
const PURE = /^D(?:1|2|3|4|5|1[0-7]|3[0-5])(?: |$)/;
const NOW = { year: 2026, month: 11, day: 20 };

const shiftText = (text: string, by: number): string => text.replace(/(?<!\d)(?:19|20)\d\d(?!\d)/g, (year) => String(Number(year) + by));

const shifted = ({ text, fileName, now = NOW }: Draft, by: number): Draft => ({
  text: shiftText(text, by),
  ...(fileName === undefined ? {} : { fileName: shiftText(fileName, by) }),
  now: { ...now, year: now.year + by },
});

const found = (draft: Draft): readonly string[] =>
  lintTime(draft).map(({ rule, messageId, severity, start, end }) => `${start.offset}-${end.offset} ${severity} ${rule}/${messageId}`);

describe("arithmetic rows look at differences only", () => {
  const rows = Object.entries(ROWS).filter(([name]) => PURE.test(name));
  test("there are rows to shift", () => expect(rows.length).toBeGreaterThan(30));
  test("a draft with all its years and today moved by the same number has the same findings", () => {
    fc.assert(
      fc.property(fc.constantFrom(...rows), fc.integer({ min: -20, max: 40 }), ([, { hit, miss }], by) => {
        expect(found(shifted(hit, by))).toEqual(found(hit));
        expect(found(shifted(miss, by))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
