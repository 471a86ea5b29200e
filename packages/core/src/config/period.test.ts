import { expect, test } from "vitest";
import { readPeriod } from "./period.ts";

test.each([
  ["2025", "2025"],
  ["2025年度", "2025"],
  ["FY2025", "2025"],
  ["2025H1", "2025H1"],
  ["2025-h2", "2025H2"],
  ["2025年上半年", "2025H1"],
  ["2025 Q3", "2025Q3"],
  ["Q3 2025", "2025Q3"],
  ["2025年第三季度", "2025Q3"],
  ["2025年4季度", "2025Q4"],
  ["2025-7", "2025-07"],
  ["2025年12月", "2025-12"],
])("%s is %s", (text, expected) => expect(readPeriod(text)).toBe(expected));

test.each(["", "25", "2025Q5", "2025-13", "2025年0月", "2025H3", "3025", "去年", "2025-07-01"])("%j is none", (text) =>
  expect(readPeriod(text)).toBeNull(),
);
