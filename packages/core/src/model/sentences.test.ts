import { describe, expect, test } from "vitest";
import { parseDraft } from "../pipeline.ts";
import type { Uri } from "./document.ts";

const sentencesOf = (text: string, fileName = "a.md"): string[] => {
  const { document } = parseDraft({ uri: fileName as Uri, text, fileName, now: { year: 2026, month: 1, day: 1 } });
  return document.sentences.map((sentence) => {
    // Plain text and source agree wherever there is no markup inside.
    if (!/[*`[\]\\&\n]/.test(document.text.slice(sentence.start, sentence.end)))
      expect(document.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
    return sentence.text;
  });
};

describe("Chinese sentences", () => {
  test.each([
    ["书库搬迁完成。目录核对完毕！是否开放？明天开放。", ["书库搬迁完成。", "目录核对完毕！", "是否开放？", "明天开放。"]],
    ["采购图书；修补旧书；更换书架。", ["采购图书；", "修补旧书；", "更换书架。"]],
    ["馆长说：“书要读。读了要想。”大家同意。", ["馆长说：“书要读。读了要想。”", "大家同意。"]],
    ["印发《办法（试行。）》和通知。", ["印发《办法（试行。）》和通知。"]],
    ["他问“何时开馆？”，没有人回答。", ["他问“何时开馆？”，没有人回答。"]],
    ["等了很久……终于来了。", ["等了很久……", "终于来了。"]],
    ["少了一个引号“的句子。第二句。", ["少了一个引号“的句子。", "第二句。"]],
    ["检索速度为3.5秒。版本2.0.1已发布。", ["检索速度为3.5秒。", "版本2.0.1已发布。"]],
  ])("%s", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe("English sentences", () => {
  test.each([
    ["Dr. Smith came, e.g. by train. He left.", ["Dr. Smith came, e.g. by train.", "He left."]],
    [
      "See Fig. 3 and No. 7 of the list. Is the answer no. Then stop.",
      ["See Fig. 3 and No. 7 of the list.", "Is the answer no.", "Then stop."],
    ],
    ["It costs 3.5 dollars. Version 2.0 is out!", ["It costs 3.5 dollars.", "Version 2.0 is out!"]],
    ['"Stop." Then he left.', ['"Stop."', "Then he left."]],
    ["J. R. Smith wrote it in the U.S. Army report.", ["J. R. Smith wrote it in the U.S. Army report."]],
    ["Run `a. B` first. Then `c`.", ["Run a. B first.", "Then c."]],
    ["A line\nthat wraps. And\nanother.", ["A line that wraps.", "And another."]],
  ])("%s", (text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

test("list items, cells and headings are units of their own", () => {
  expect(sentencesOf("# 标题\n\n- 第一项\n- 第二项\n\n| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n")).toEqual([
    "标题",
    "第一项",
    "第二项",
    "甲",
    "乙",
    "丙",
    "丁",
  ]);
});
