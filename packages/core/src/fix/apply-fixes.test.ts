import { describe, expect, test } from "vitest";
import type { Fix } from "../lint/diagnostic.ts";
import { applyFixes } from "./apply-fixes.ts";

const fix = (...edits: readonly [start: number, end: number, text: string][]): Fix => ({
  title: "t",
  applies: "always",
  edits: edits.map(([start, end, text]) => ({ start, end, text })),
});

describe("applyFixes", () => {
  test("applies fixes in text order, whatever order they come in", () => {
    expect(applyFixes("abcdef", [fix([4, 5, "E"]), fix([0, 1, "A"], [2, 3, "C"])]).text).toBe("AbCdEf");
  });
  test("of overlapping fixes the earlier start wins, whole", () => {
    const { text, applied, skipped } = applyFixes("abcdef", [fix([2, 4, "x"]), fix([1, 3, "y"], [5, 6, "z"])]);
    expect([text, applied.length, skipped.length]).toEqual(["aydez", 1, 1]);
  });
  test("touching edits do not clash, equal ones do", () => {
    expect(applyFixes("abcd", [fix([0, 2, "x"]), fix([2, 4, "y"])]).text).toBe("xy");
    expect(applyFixes("abcd", [fix([1, 1, "+"]), fix([1, 1, "+"])]).text).toBe("a+bcd");
    expect(applyFixes("abcd", [fix([1, 1, "+"]), fix([1, 2, "B"])]).text).toBe("a+Bcd");
  });
  test("twenty thousand edits in one fix and as many around them", () => {
    const text = "a,".repeat(20_000);
    const commas = fix(...Array.from({ length: 20_000 }, (_, i): [number, number, string] => [i * 2 + 1, i * 2 + 2, "，"]));
    const letters = Array.from({ length: 20_000 }, (_, i) => fix([i * 2, i * 2 + 1, "b"]));
    expect(applyFixes(text, [commas, ...letters]).text).toBe("b，".repeat(20_000));
  });
});
