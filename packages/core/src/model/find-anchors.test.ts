import { describe, expect, test } from "vitest";
import { parseDraft } from "../pipeline.ts";
import type { Anchors } from "./anchors.ts";
import type { Uri } from "./document.ts";
import { NO_SETTINGS } from "./settings.ts";

interface Given {
  readonly text: string;
  readonly fileName?: string;
  readonly date?: string;
  readonly period?: string;
}

const anchorsOf = ({ text, fileName = "draft.md", date, period }: Given): Anchors =>
  parseDraft({
    uri: fileName as Uri,
    text,
    fileName,
    settings: { ...NO_SETTINGS, date: date ?? null, period: period ?? null },
    now: { year: 2026, month: 6, day: 15 },
  }).document.parts[0]!.anchors;

const written = (given: Given): string | null => {
  const anchor = anchorsOf(given).written;
  return (
    anchor &&
    `${[anchor.date.year, anchor.date.month, anchor.date.day].filter((part) => part !== null).join("-")} ${anchor.source} ${anchor.confidence}`
  );
};
const covered = (given: Given): string | null => {
  const anchor = anchorsOf(given).period;
  return anchor && `${anchor.year} ${anchor.startMonth}-${anchor.endMonth} ${anchor.source} ${anchor.confidence}`;
};

describe("when a text was written", () => {
  const CASES: readonly (readonly [string, Given, string | null])[] = [
    ["settings come first", { text: "---\ndate: 2025-03-02\n---\n正文。\n", date: "2026-01-10" }, "2026-1-10 settings 1"],
    ["front matter", { text: "---\ndate: 2025-03-02\n---\n正文。\n" }, "2025-3-2 front-matter 0.95"],
    [
      "the last change before the first day",
      { text: "---\ndate: 2025-03-02\nupdated: 2026-01-10\n---\nText.\n" },
      "2026-1-10 front-matter 0.95",
    ],
    ["a date line at the end", { text: "# 总结\n\n正文。\n\n市图书馆\n\n2026年1月10日\n" }, "2026-1-10 signature 0.95"],
    ["in Han digits", { text: "# 总结\n\n正文。\n\n二〇二六年一月十日\n" }, "2026-1-10 signature 0.95"],
    ["with the writer's name before it", { text: "# 总结\n\n正文。\n\n市图书馆 2026年1月10日\n" }, "2026-1-10 signature 0.95"],
    ["in brackets under the title", { text: "# 在读书节上的讲话\n\n（2026年4月23日）\n\n同志们：\n" }, "2026-4-23 signature 0.95"],
    ["an English date line", { text: "# Notes\n\nText.\n\n10 January 2026\n" }, "2026-1-10 signature 0.95"],
    ["a label", { text: "# Guide\n\nLast updated: 2026-01-10\n\nText.\n" }, "2026-1-10 label 0.9"],
    ["a Chinese label", { text: "# 指南\n\n更新时间：2026年1月10日\n\n正文。\n" }, "2026-1-10 label 0.9"],
    ["the meeting dates its minutes", { text: "# 馆务会议纪要\n\n时间：2026年1月8日\n\n会议议定事项。\n" }, "2026-1-8 label 0.8"],
    ["the title of minutes", { text: "# Meeting minutes of 8 January 2026\n\nWe met.\n" }, "2026-1-8 title 0.8"],
    ["the file name", { text: "# Notes\n\nText.\n", fileName: "2026-01-10-notes.md" }, "2026-1-10 file-name 0.85"],
    ["the date of an event in a notice is not the notice's", { text: "# 关于闭馆的通知\n\n日期：2026年5月1日\n" }, null],
    ["a sentence that ends with a date is no signature", { text: "# 总结\n\n正文，完成于2026年1月10日\n" }, null],
    ["an item of a list is no signature", { text: "# 总结\n\n- 编目 2026年1月10日\n" }, null],
    ["a year alone dates nothing", { text: "---\ndate: 2025\n---\n正文。\n" }, null],
    ["nothing says so", { text: "# 总结\n\n正文。\n" }, null],
  ];
  test.each(CASES)("%s", (_, given, expected) => expect(written(given)).toBe(expected));

  test("the range is where the text says so", () => {
    const text = "# 总结\n\n正文。\n\n市图书馆\n\n2026年1月10日\n";
    const { range } = anchorsOf({ text }).written!;
    expect(text.slice(range!.start, range!.end)).toBe("2026年1月10日");
  });
});

describe("which period a text covers", () => {
  const CASES: readonly (readonly [string, Given, string | null])[] = [
    ["settings come first", { text: "# 2024年工作总结\n", period: "2025H1" }, "2025 1-6 settings 1"],
    ["front matter", { text: "---\nperiod: 2025Q3\n---\n# 总结\n" }, "2025 7-9 front-matter 0.98"],
    ["a number in the front matter", { text: "---\nyear: 2025\n---\n# 总结\n" }, "2025 1-12 front-matter 0.98"],
    ["the title", { text: "# 市图书馆2025年度工作总结\n" }, "2025 1-12 title 0.95"],
    ["a half-year in the title", { text: "# 2025年上半年工作总结\n" }, "2025 1-6 title 0.95"],
    ["an English title", { text: "# Q3 2025 report\n" }, "2025 7-9 title 0.95"],
    ["a month in the title", { text: "# 2025年6月工作总结\n" }, "2025 6-6 title 0.95"],
    ["two years that follow each other", { text: "# 2025年工作总结和2026年工作计划\n" }, "2025 1-12 title 0.95"],
    ["the title of what is issued", { text: "# 关于印发《2026年工作要点》的通知\n" }, "2026 1-12 title 0.95"],
    ["the file name", { text: "# 工作总结\n", fileName: "2025年工作总结.md" }, "2025 1-12 file-name 0.8"],
    ["a date in the file name is no period", { text: "# 工作总结\n", fileName: "2026-01-10-工作总结.md" }, "2025 1-12 kind 0.6"],
    ["the opening", { text: "2025年上半年，全馆工作平稳。\n\n现将有关情况报告如下。\n" }, "2025 1-6 text 0.75"],
    ["the sentence that announces the report", { text: "各位代表：\n\n按照安排，现将2025年工作情况报告如下。\n" }, "2025 1-12 text 0.75"],
    ["kind and day of writing", { text: "# 工作总结\n\n正文。\n\n2026年1月10日\n" }, "2025 1-12 kind 0.6"],
    [
      "most headings",
      { text: "# 馆史\n\n## 2025年大事\n\n无。\n\n## 2025年人事\n\n无。\n\n## 2024年人事\n\n无。\n" },
      "2025 1-12 headings 0.5",
    ],
    ["several years are none", { text: "# 2023—2025年工作总结\n\n2025年，工作平稳。\n" }, null],
    ["a product is none", { text: "# Windows Server 2008 migration\n" }, null],
    ["an event is none", { text: "# 2022年北京冬奥会志愿服务总结\n" }, null],
    ["a fiscal year is none", { text: "# FY2025 report\n" }, null],
    ["nothing says so", { text: "# 总结\n\n2025年建成分馆。\n" }, null],
  ];
  test.each(CASES)("%s", (_, given, expected) => expect(covered(given)).toBe(expected));

  test("each part of a compilation has its own", () => {
    const text = "---\nperiod: 2023\n---\n# 2024年工作总结\n\n正文。\n\n# 2025年工作总结\n\n正文。\n";
    const { parts } = parseDraft({ uri: "a" as Uri, text, fileName: "a.md", now: { year: 2026, month: 6, day: 15 } }).document;
    expect(parts.map(({ anchors }) => anchors.period?.year)).toEqual(parts.length === 2 ? [2024, 2025] : [2023]);
  });

  test("the range is where the text says so", () => {
    const text = "# 市图书馆**2025年**工作总结\n";
    const { range } = anchorsOf({ text }).period!;
    expect(text.slice(range!.start, range!.end)).toBe("2025年");
  });
});
