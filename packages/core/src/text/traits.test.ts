import { describe, expect, test } from "vitest";
import { TRAIT, traitsIn } from "./traits.ts";

const namesOf = (traits: number): readonly string[] =>
  Object.entries(TRAIT)
    .filter(([, bit]) => (traits & bit) !== 0)
    .map(([name]) => name)
    .sort();

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["", []],
  ["书库", ["han"]],
  ["五", ["calendar", "han", "hanNumber"]],
  ["〇", ["filler", "hanNumber"]],
  ["年", ["calendar", "han"]],
  ["大", ["congress", "han"]],
  ["某", ["filler", "han"]],
  ["第", ["han", "ordinal"]],
  ["a", ["lower"]],
  ["X", ["capital", "filler"]],
  ["Ｘ", ["filler", "fullWidth"]],
  ["７", ["fullWidth"]],
  ["（", ["roundBracket"]],
  ["，", ["comma"]],
  ["。", ["stop"]],
  ["～", ["dash"]],
  ["①", ["circled"]],
  ["\t", ["space"]],
  ["\n", ["lineBreak"]],
  ["\u200b", ["invisible"]],
  ["\u0007", ["invisible"]],
  ["é", ["other"]],
  ["%", ["percent"]],
  ["GB/T 9704", ["capital", "digit", "slash", "space"]],
  ["“2025年”：《a》", ["calendar", "colon", "digit", "han", "lower", "quotationMark", "titleMark"]],
];

describe("the traits of a text", () => {
  test.each(CASES)("%j", (text, expected) => {
    expect(namesOf(traitsIn(text))).toEqual(expected);
  });

  test("every character outside ASCII has a trait", () => {
    const without: string[] = [];
    for (let code = 0x80; code < 0x10000; code++) if (traitsIn(String.fromCharCode(code)) === 0) without.push(String.fromCharCode(code));
    expect(without).toEqual([]);
  });
});
