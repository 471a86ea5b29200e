import { expect, test } from "vitest";
import { Nesting } from "./nesting.ts";

test("knows the range around an offset, and which ranges stand side by side", () => {
  const nesting = new Nesting([
    { start: 50, end: 60 },
    { start: 0, end: 40 },
    { start: 5, end: 15 },
    { start: 20, end: 30 },
  ]);
  expect([0, 5, 14, 15, 22, 39, 45, 55, 70].map((offset) => nesting.innermost(offset))).toEqual([1, 2, 2, 1, 3, 1, 0, 4, 0]);
  expect([1, 2, 3, 4, 0].map((range) => nesting.outermost(range))).toEqual([1, 1, 1, 4, 0]);
  expect(nesting.areApart(2, 3)).toBe(true);
  expect(nesting.areApart(1, 4)).toBe(true);
  expect(nesting.areApart(1, 2)).toBe(false);
  expect(nesting.areApart(3, 3)).toBe(false);
  expect(nesting.areApart(0, 3)).toBe(false);
});
