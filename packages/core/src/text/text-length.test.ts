import { expect, test } from "vitest";
import { textLength } from "./text-length.ts";

test.each([
  ["", "en", 0],
  ["two words", "en", 2],
  ["A dash – is no word, 3.5 is.", "en", 7],
  ["三个字", "zh", 3],
  ["全年接待 3 万人次。", "zh", 9],
  ["升级 PostgreSQL 数据库", "zh", 15],
  ["the character 年 in an English sentence", "en", 7],
  ["𠮷野", "zh", 2],
] as const)("%j", (text, language, count) => {
  expect(textLength(text)).toEqual({ language, count });
});
