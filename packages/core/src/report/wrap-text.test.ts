import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { displayWidth } from "./display-width.ts";
import { wrapText } from "./wrap-text.ts";

describe("wrapText", () => {
  test("English breaks at spaces", () => {
    expect(wrapText("number 13 follows 11; add the missing section", 16)).toEqual([
      "number 13",
      "follows 11; add",
      "the missing",
      "section",
    ]);
  });

  test("no line starts with a comma or ends with an opening bracket", () => {
    expect(wrapText("编号不连续，请补上", 10)).toEqual(["编号不连", "续，请补上"]);
    expect(wrapText("请检查编（二）", 10)).toEqual(["请检查编", "（二）"]);
    expect(wrapText("他说“好”，走", 8)).toEqual(["他说", "“好”，走"]);
  });

  test("an English word in Chinese text stays whole", () => {
    expect(wrapText("请运行draftlint再看", 12)).toEqual(["请运行", "draftlint再", "看"]);
  });

  test("a word longer than the line is broken", () => {
    expect(wrapText("aaaaaaaaaa", 4)).toEqual(["aaaa", "aaaa", "aa"]);
  });

  test("an empty text is one empty line", () => {
    expect(wrapText("", 10)).toEqual([""]);
  });

  test("lines fit and nothing but spaces is lost", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b ", "中", "，", "（", "）", "“", "e\u0301", "👍🏽", " "), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (value, width) => {
        const lines = wrapText(value, width);
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(value.replaceAll(" ", ""));
      }),
    );
  });
});
