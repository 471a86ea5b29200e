import { describe, expect, test } from "vitest";
import { plainOffset, sourceOffset, sourceRange, type Unit } from "./unit.ts";

const unit = (text: string, start: number, end: number, pairs: readonly number[] | null): Unit => ({
  kind: "paragraph",
  text,
  start,
  end,
  map: pairs && { pairs },
  spans: [],
  depth: 0,
  quoted: false,
  listDepth: 0,
});

describe("the way back to the source", () => {
  // a**bc** d, at 10
  const marked = unit("abc d", 10, 19, [0, 0, 1, 3, 3, 7]);

  test("of each code unit, and of what lies behind the text", () => {
    expect([0, 1, 2, 3, 4, 5, 9].map((at) => sourceOffset(marked, at))).toEqual([10, 13, 14, 17, 18, 19, 19]);
    expect([0, 2].map((at) => sourceOffset(unit("abc", 4, 7, null), at))).toEqual([4, 6]);
  });

  test("of a range leaves closing marks out", () => {
    expect(sourceRange(marked, 0, 3)).toEqual({ start: 10, end: 15 });
    expect(sourceRange(marked, 1, 1)).toEqual({ start: 13, end: 13 });
    expect(sourceRange(marked, 2, 5)).toEqual({ start: 14, end: 19 });
  });

  test("and from there to the first code unit at or after an offset", () => {
    expect([0, 10, 11, 13, 14, 15, 16, 17, 18, 19, 50].map((source) => plainOffset(marked, source))).toEqual([
      0, 0, 1, 1, 2, 3, 3, 3, 4, 5, 5,
    ]);
    expect([0, 5, 99].map((source) => plainOffset(unit("abc", 4, 7, null), source))).toEqual([0, 1, 3]);
  });
});
