import {
  bindRule,
  type Document,
  learnOutline,
  lint,
  Memo,
  NO_SETTINGS,
  type Outline,
  parseDraft,
  parseOutline,
  type Uri,
} from "@draftlint/core";
import { describe, expect, test } from "vitest";
import { builtInOutlines } from "./built-in-outlines.ts";
import rule from "./rule.ts";

const { bound } = bindRule(rule, null, {});
const NOW = { year: 2026, month: 3, day: 1 };

const parse = (text: string): Document => parseDraft({ uri: "draft.md" as Uri, text, fileName: "draft.md", now: NOW }).document;

function check(text: string, outline: Outline): readonly string[] {
  const settings = { ...NO_SETTINGS, outlines: [outline] };
  const source = parseDraft({ uri: "draft.md" as Uri, text, fileName: "draft.md", settings, now: NOW });
  const found = lint([source], {
    rulesFor: () => [bound!],
    language: "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  });
  return found.get("draft.md" as Uri)!.map(({ messageId, message }) => `${messageId}: ${message}`);
}

/** An outline learned with the built-in outline of its kind at hand. */
function learn(texts: readonly string[], kind: string): Outline {
  const known = builtInOutlines().find((outline) => outline.kind === kind);
  const { outline, problems } = parseOutline(learnOutline(texts.map(parse), known ? { known } : {}), {
    uri: "learned.yaml",
    fileName: "learned.yaml",
  });
  expect(problems).toEqual([]);
  return outline!;
}

const paragraph = (words: string): string => `${words}${"各部门按照分工推进，年底前全部办结，没有遗留事项。".repeat(3)}`;

const summary = (year: number, headings: readonly string[]): string =>
  `# 市档案馆${year}年工作总结\n\n${headings.map((heading) => `## ${heading}\n\n${paragraph(heading)}`).join("\n\n")}\n`;

describe("three summaries with other words each year", () => {
  const texts = [
    summary(2023, ["一、工作开展情况", "二、存在的问题", "三、2024年工作打算"]),
    summary(2024, ["一、主要工作及成效", "二、困难和不足", "三、新馆搬迁", "四、下一步工作安排"]),
    summary(2025, ["一、目标任务完成情况", "二、存在的主要问题", "三、2026年工作思路"]),
  ];
  const outline = learn(texts, "work-summary");

  test("are one outline of three sections", () => {
    expect(outline.sections).toHaveLength(3);
    expect(outline.sections.every((section) => !("group" in section) && !section.optional)).toBe(true);
  });

  test("keep it themselves", () => {
    for (const text of texts) expect(check(text, outline)).toEqual([]);
  });

  test("next year's summary keeps it, one without a common section does not", () => {
    expect(check(summary(2026, ["一、工作开展情况", "二、困难和不足", "三、2027年工作打算"]), outline)).toEqual([]);
    expect(check(summary(2026, ["一、工作开展情况", "二、2027年工作打算"]), outline)).toEqual([
      expect.stringMatching(/^missing: .*存在的问题/),
    ]);
    expect(check(summary(2026, ["一、存在的问题", "二、2027年工作打算"]), outline)).toEqual([
      expect.stringMatching(/^missing: .*工作开展情况/),
    ]);
  });
});

const report = (quarter: number, sections: readonly string[]): string =>
  `# Reading room report, Q${quarter} 2025\n\n${sections
    .map(
      (heading) =>
        `## ${heading}\n\n${`In this part the reading room says what it did about the ${heading.toLowerCase()}, with the figures of the quarter. `.repeat(2)}`,
    )
    .join("\n\n")}\n`;

describe("three reports of quarters", () => {
  const texts = [
    report(1, ["Highlights", "Visitors", "Risks", "Next quarter"]),
    report(2, ["Highlights", "Visitors", "Problems", "Repairs", "Next quarter"]),
    report(3, ["Visitors", "Highlights", "Risks", "Outlook"]),
  ];
  const outline = learn(texts, "periodic-report");

  test("keep their outline, an odd section and another order included", () => {
    for (const text of texts) expect(check(text, outline)).toEqual([]);
  });

  test("a report without a common section does not", () => {
    for (const [lost, rest] of [
      ["Highlights", ["Visitors", "Risks", "Next quarter"]],
      ["Visitors", ["Highlights", "Risks", "Next quarter"]],
      ["Risks", ["Highlights", "Visitors", "Next quarter"]],
      ["Next quarter", ["Highlights", "Visitors", "Risks"]],
    ] as const)
      expect(check(report(4, rest), outline)).toEqual([expect.stringMatching(new RegExp(`^missing: .*"${lost}"`))]);
  });
});
