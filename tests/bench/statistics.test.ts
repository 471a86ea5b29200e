import { expect, test } from "vitest";
import { median, percentile } from "./statistics.ts";

test("the median is the middle, whatever the order, and the mean of two middles", () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 100])).toBe(3.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeNaN();
});

test("a percentile lies between its neighbours in proportion", () => {
  const numbers = Array.from({ length: 101 }, (_, index) => 100 - index);
  expect(percentile(numbers, 95)).toBe(95);
  expect(percentile([10, 20], 95)).toBeCloseTo(19.5);
  expect(percentile([10, 20], 0)).toBe(10);
  expect(percentile([10, 20], 100)).toBe(20);
});
