import { expect, test } from "vitest";
import { compareCounts, type Expectation } from "./expectation.ts";

const counts = (aboveFloor: Expectation["aboveFloor"], drafts = "abc"): Expectation => ({ node: "20.20.2", drafts, aboveFloor });
const expected = counts({ start: 10, report: 2000 });

test("noise and small changes pass", () => {
  const { failure, lines } = compareCounts(counts({ start: 13.5, report: 1990 }), expected);
  expect(failure).toBeNull();
  expect(lines[0]).toMatch(/^start +13\.5 million instructions {2}\+3\.5 \(\+35\.0 %\)$/);
  expect(lines[1]).toMatch(/−10\.0 \(−0\.5 %\)$/);
  expect(compareCounts(counts({ start: 10, report: 2160 }), expected).failure).toBeNull();
});

test("a case that takes more than 8 % more fails, and is named", () => {
  const { failure, lines } = compareCounts(counts({ start: 10, report: 2165 }), expected);
  expect(failure).toContain("More work than expected: report.");
  expect(failure).toContain("npm run bench:ci -- --update");
  expect(lines[1]).toMatch(/\(\+8\.3 %\), too much$/);
  expect(compareCounts(counts({ start: 14, report: 2000 }), expected).failure).toContain("More work than expected: start.");
});

test("a case that became much faster passes", () => {
  expect(compareCounts(counts({ start: 1, report: 200 }), expected).failure).toBeNull();
});

test("a case that was not counted before fails", () => {
  expect(compareCounts(counts({ start: 10, report: 2000, other: 1 }), expected).failure).toContain("other");
});

test("counts of other drafts are not compared", () => {
  expect(compareCounts(counts({ start: 10, report: 2000 }, "other"), expected).failure).toContain("The drafts are others");
});
