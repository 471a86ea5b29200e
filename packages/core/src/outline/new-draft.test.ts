import { describe, expect, test } from "vitest";
import { draftNotes, newDraft } from "./new-draft.ts";
import type { Outline } from "./outline.ts";
import { parseOutline } from "./parse-outline.ts";

const read = (yaml: string): Outline => {
  const { outline, problems } = parseOutline(yaml, { uri: "shift.yaml", fileName: "shift.yaml" });
  expect(problems).toEqual([]);
  return outline!;
};

const SUMMARY = read(`
kind: work-summary
guidance: { en: What was done and what comes next, zh: 写明做了什么、下一步怎么办 }
sections:
  - { id: progress, heading: [主要工作及成效, Main work, "工作(开展)?情况"], guidance: { en: With figures, zh: 用数据说话 } }
  - { heading: [经验体会, Lessons], optional: true, guidance: { en: What to keep, zh: 值得保持的做法 } }
  - { heading: [附件, Appendix], optional: true }
  - heading: ["{year}工作计划", "Plan for {year}"]
    sections:
      - { heading: [重点任务, Tasks], tables: { headers: [事项/Task, 责任人/Owner] } }
      - { heading: [时限, Dates] }
`);

describe("a new draft", () => {
  test("of an official kind is numbered as its writers do", () => {
    expect(newDraft(SUMMARY, { language: "zh", title: null, year: 2026 })).toBe(`# 2026年工作总结

<!-- 写明做了什么、下一步怎么办 -->

## 一、主要工作及成效

<!-- 用数据说话 -->

## 二、经验体会

<!-- 值得保持的做法 -->
<!-- 可选，不需要请删去本部分 -->

## 三、2026年工作计划

### （一）重点任务

<!-- 请填写“重点任务” -->

| 事项 | 责任人 |
| --- | --- |
|  |  |

### （二）时限

<!-- 请填写“时限” -->
`);
  });

  test("in English has plain headings", () => {
    expect(newDraft(SUMMARY, { language: "en", title: "Library work summary 2026", year: 2026 })).toBe(`# Library work summary 2026

<!-- What was done and what comes next -->

## Main work

<!-- With figures -->

## Lessons

<!-- What to keep -->
<!-- Optional: delete this section if it is not needed -->

## Plan for 2026

### Tasks

<!-- Write "Tasks" here -->

| 事项 | 责任人 |
| --- | --- |
|  |  |

### Dates

<!-- Write "Dates" here -->
`);
  });

  const headings = (yaml: string, language: "zh" | "en" = "en"): readonly string[] =>
    newDraft(read(yaml), { language, title: null, year: 2026 }).match(/^#+ .*$/gm)!;

  test("takes the numbering of its outline", () => {
    expect(headings("numbering: ['1.', '1.1']\nsections: [{ heading: [Scope], sections: [In, Out] }, Dates]")).toEqual([
      "# Shift",
      "## 1. Scope",
      "### 1.1 In",
      "### 1.2 Out",
      "## 2. Dates",
    ]);
    expect(headings("numbering: [第一章, none]\nsections: [{ heading: [总则], sections: [目的] }, 附则]", "zh")).toEqual([
      "# shift",
      "## 第一章 总则",
      "### 目的",
      "## 第二章 附则",
    ]);
    expect(headings("numbering: [I., a), ①]\nsections: [{ heading: [A], sections: [{ heading: [B], sections: [C, D] }, E] }]")).toEqual([
      "# Shift",
      "## I. A",
      "### a) B",
      "#### ①C",
      "#### ②D",
      "### b) E",
    ]);
  });

  test("has one section of a group, and what goes with it", () => {
    const yaml = `sections:
  - { id: options, heading: [Options], onlyWhen: { section: outcome } }
  - oneOf: [{ id: outcome, heading: [Outcome] }, { id: decision, heading: [Decision] }]
  - { id: effects, heading: [Effects], onlyWhen: { section: decision } }
  - { id: cost, heading: [Cost], onlyWhen: { section: effects } }
  - { heading: [摘要], onlyWhen: { language: zh } }
  - heading: ["*"]
  - allOrNone: [Left, Right]`;
    expect(headings(yaml)).toEqual(["# Shift", "## Options", "## Outcome", "## Left", "## Right"]);
  });

  test("asks in front matter for what its outline asks for, and says its kind where the title does not", () => {
    const outline = read(
      "kind: paper\nfrontMatter: { required: [status, owner], properties: { status: { enum: [draft, final] } } }\nsections: [Methods]",
    );
    expect(newDraft(outline, { language: "en", title: "Reading in the dark", year: 2026 })).toMatch(
      /^---\nkind: paper\nstatus: "draft"\nowner:\n---\n\n# Reading in the dark\n/,
    );
    expect(newDraft(SUMMARY, { language: "zh", title: "图书馆2026年工作总结", year: 2026 })).toMatch(/^# 图书馆/);
    expect(newDraft(SUMMARY, { language: "zh", title: "活动总结", year: 2026 })).toMatch(/^---\nkind: work-summary\n---\n/);
  });

  test("is titled as its outline's titles are", () => {
    expect(headings("title: ['^市图书馆\\d{4}年度?工作总结$']\nsections: [概况]", "zh")[0]).toBe("# 市图书馆2026年工作总结");
    expect(headings("kind: postmortem\nsections: [Impact]")[0]).toBe("# Postmortem");
  });

  test("ends with a note of what its end must say", () => {
    const outline = read("closing: { mustContain: [[妥否，请批示, 当否，请批复, Please approve]] }\nsections: [事由]");
    expect(newDraft(outline, { language: "zh", title: "请示", year: 2026 })).toMatch(/\n<!-- 文末写：妥否，请批示。 -->\n$/);
    expect(newDraft(outline, { language: "en", title: "Request", year: 2026 })).toMatch(/\n<!-- End with: Please approve\. -->\n$/);
    expect(draftNotes(outline)).toContain("文末写：妥否，请批示。");
  });

  test("keeps guidance inside its comment", () => {
    const outline = read("sections: [{ heading: [Steps], guidance: 'first --> then' }]");
    expect(newDraft(outline, { language: "en", title: "T", year: 2026 })).toContain("<!-- first → then -->");
  });
});
