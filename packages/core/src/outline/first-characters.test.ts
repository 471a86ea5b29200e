import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BeginningTable, firstCharacters } from "./first-characters.ts";

const charactersOf = (source: string): string | null => {
  const codes = firstCharacters(source);
  return (
    codes &&
    [...codes]
      .map((code) => String.fromCharCode(code))
      .sort()
      .join("")
  );
};

describe("first characters", () => {
  test.each([
    ["下(一)?步|今后", "下今"],
    ["^(工作)?(问题|不足)$", "不工问"],
    ["(主要|重点).{0,12}", "主重"],
    ["(在)?(?:工作|检查)中", "在工检"],
    ["但是?|(?:在|于)*我", "于但在我"],
    ["甲{2}|乙{0,3}丙|丁+", "丁丙乙甲"],
    ["甲([(]乙|[\\])|]丙)丁|戊", "戊甲"],
    ["[短弱]板", "弱短"],
    ["[二\\d]月", "0123456789二"],
    ["\\b(k|as?)", "AKak\u212a"],
    ["\\.\\d", "."],
    ["（甲", "（"],
    ["", null],
    ["(甲)?", null],
    ["甲|", null],
    ["甲?.乙", null],
    [".+", null],
    ["\\s甲", null],
    ["\\w+", null],
    ["[^甲]", null],
    ["[a-c]", null],
    ["(?=甲)乙", null],
    ["(?<n>甲)", null],
    ["\\p{L}甲", null],
    ["éa", null],
    ["(甲", null],
    ["甲)", null],
  ])("of %s are %s", (source, characters) => expect(charactersOf(source)).toBe(characters));
});

const literal = fc.constantFrom(
  "甲",
  "乙",
  "a",
  "k",
  "1",
  "\\.",
  "\\d",
  ".",
  "[甲b]",
  "[\\d甲]",
  "\\b",
  "^",
  "\\w",
  "[^甲]",
  "[a-c]",
  "\\(",
);
const pattern = fc.letrec<{ readonly node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    literal,
    fc.tuple(tie("node"), tie("node")).map(([a, b]) => a + b),
    fc.tuple(tie("node"), tie("node")).map(([a, b]) => `(${a}|${b})`),
    fc.tuple(tie("node"), fc.constantFrom("?", "*", "+", "{2}", "{0,2}", "{1,}", "??")).map(([a, times]) => `(?:${a})${times}`),
  ),
})).node;

test("whatever a pattern finds begins with one of them", () => {
  let seen = 0;
  fc.assert(
    fc.property(pattern, fc.array(fc.constantFrom(..."甲乙aAbKk1.(\u212a "), { maxLength: 8 }), (source, characters) => {
      const codes = firstCharacters(source);
      const match = new RegExp(source, "iu").exec(characters.join(""));
      if (codes === null || match === null) return;
      seen++;
      expect(codes.has(match[0].charCodeAt(0)), `${source} finds ${match[0]}`).toBe(true);
    }),
    { numRuns: 2000 },
  );
  expect(seen).toBeGreaterThan(100);
});

test("a table of beginnings", () => {
  const table = new BeginningTable();
  table.add(firstCharacters("下一步|risks?"));
  expect(["下", "Risk", "r"].map((text) => table.mayBegin(text))).toEqual([true, true, true]);
  expect(["上", "", "not"].map((text) => table.mayBegin(text))).toEqual([false, false, false]);
  table.add(null);
  expect(table.mayBegin("上")).toBe(true);
});
