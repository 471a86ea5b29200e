import { describe, expect, test } from "vitest";
import type { Document, Uri } from "../model/document.ts";
import { parseDraft } from "../pipeline.ts";
import { alignOutline } from "./align.ts";
import { checkContent } from "./check-content.ts";
import { learnOutline } from "./learn-outline.ts";
import type { Outline } from "./outline.ts";
import { parseOutline } from "./parse-outline.ts";
import { PassageContent } from "./passage-content.ts";

const draft = (text: string, fileName = "draft.md"): Document =>
  parseDraft({ uri: fileName as Uri, text, fileName, now: { year: 2026, month: 3, day: 1 } }).document;

const read = (yaml: string): Outline => {
  const { outline, problems } = parseOutline(yaml, { uri: "learned.yaml", fileName: "learned.yaml" });
  expect(problems).toEqual([]);
  return outline!;
};

const VALUES = { title: null, frontMatter: {} };

/** What a draft lacks: "missing x", and the content faults of its sections. */
function faultsOf(outline: Outline, document: Document): readonly string[] {
  const part = document.parts[0]!;
  const { faults, found } = alignOutline({
    outline,
    sections: part.sections,
    values: VALUES,
    language: document.language,
    openings: () => [],
  });
  const said = faults.map((fault) => ("wanted" in fault ? `${fault.type} ${fault.wanted.heading[0]}` : fault.type));
  for (const { wanted, section } of found)
    if (section)
      for (const fault of checkContent(
        new PassageContent(document, { start: section.heading.end, end: section.end }, section.sections),
        wanted,
        VALUES,
      ))
        said.push(`${fault.type} ${wanted.heading[0]}`);
  return said;
}

const text = (sentence: string, times: number): string => sentence.repeat(times);

const ZH_2023 = `# 市图书馆2023年工作总结

一年来，全馆围绕读者需要开展各项工作。

## 一、工作开展情况

（一）阅读推广。${text("全年举办讲座和展览，读者参与踊跃。", 6)}

（二）馆藏建设。${text("新增图书按计划完成编目上架。", 6)}

## 二、存在的问题

${text("部分分馆开放时间不足，读者反映较多。", 4)}

## 三、2024年工作打算

${text("延长分馆开放时间，增加晚间值班人员。", 4)}
`;
const ZH_2024 = `# 市图书馆2024年度工作总结

## 一、主要工作开展情况

（一）阅读推广。${text("全年举办讲座和展览，读者参与踊跃。", 5)}

（二）馆藏建设。${text("新增图书按计划完成编目上架。", 5)}

（三）数字服务。${text("上线预约系统。", 5)}

## 二、智慧书房建设

${text("建成三处智慧书房。", 5)}

## 三、存在的主要问题

${text("自助设备故障较多。", 6)}

## 四、2025年工作打算

${text("更换老旧设备，完善巡检制度。", 5)}
`;
const ZH_2025 = `# 市图书馆2025年工作总结

## 一、工作开展情况

（一）馆藏建设。${text("新增图书按计划完成编目上架。", 8)}

（二）阅读推广。${text("全年举办讲座和展览，读者参与踊跃。", 8)}

## 二、存在的问题和不足

${text("古籍修复人手不足，进度偏慢。", 6)}

## 三、2026年工作计划

${text("招聘修复人员两名，安排专项经费。", 6)}
`;
const zhFiles = [
  ["2023.md", ZH_2023],
  ["2024.md", ZH_2024],
  ["2025.md", ZH_2025],
] as const;
const zh = zhFiles.map(([name, content]) => draft(content, name));

/** As the built-in outline of the kind gives it. */
const KNOWN = read("sections: [{ id: problems, heading: [存在问题] }, { id: plan, heading: [下一步工作打算, '工作(打算|计划)$'] }]");

describe("three Chinese reports", () => {
  const yaml = learnOutline(zh, { known: KNOWN });
  const outline = read(yaml);

  test("the outline reads well", () => {
    expect(yaml).toBe(`# 由 3 份文稿归纳：2023.md、2024.md、2025.md
# 只在个别文稿中出现，未列入：智慧书房建设 (1/3)
kind: work-summary
title: ['^市图书馆\\d{4}年度?工作总结$']
numbering: ['一、', '（一）']
minCharacters: 100
sections:
  # 3 份中有 3 份
  - heading:
      - '工作开展情况'
      - '主要工作开展情况'
    minCharacters: 80
    order: free # 各份的顺序不同
    sections:
      # 3 份中有 3 份
      - heading: ['阅读推广']
        minCharacters: 30
      # 3 份中有 3 份
      - heading: ['馆藏建设']
  # 3 份中有 3 份
  - heading:
      - '存在的问题'
      - '存在的主要问题'
      - '存在的问题和不足'
  # 3 份中有 3 份
  - heading:
      - '{year}工作打算'
      - '{year}工作计划'
`);
  });

  test("the reports keep it, an extra section and another order of subsections included", () => {
    for (const document of zh) expect(faultsOf(outline, document), document.fileName).toEqual([]);
  });

  test("next year's report keeps it", () => {
    expect(faultsOf(outline, draft(ZH_2025.replaceAll("2026", "2027").replaceAll("2025", "2026")))).toEqual([]);
  });

  test.each(["工作开展情况", "存在的问题", "{year}工作打算"])("a report without %s does not", (heading) => {
    const index = ["工作开展情况", "存在的问题", "{year}工作打算"].indexOf(heading);
    const document = draft(ZH_2025);
    const section = document.parts[0]!.sections[index]!;
    expect(
      faultsOf(outline, draft(ZH_2025.slice(0, document.text.lastIndexOf("## ", section.titleRange.start)) + ZH_2025.slice(section.end))),
    ).toContain(`missing ${heading}`);
  });

  test("a report without a common subsection, or with a section cut short, does not", () => {
    expect(faultsOf(outline, draft(ZH_2025.replace(/（一）馆藏建设。.*\n\n（二）/, "（一）")))).toContain("missing 馆藏建设");
    expect(faultsOf(outline, draft(ZH_2025.replace(/（二）阅读推广。.*/, "（二）阅读推广。已完成。")))).toContain("few 阅读推广");
  });
});

const EN = [
  `# Catalogue service: report for Q1 2025

## Summary

${text("The service stayed up and the move to the new search went ahead. ", 3)}

## Key figures

| Measure | Q1 2025 | Target |
| --- | --- | --- |
| Loans | 120 | 100 |

## Risks

${text("One supplier may stop its support this year. ", 3)}

## Next quarter

${text("We will finish the move and close the old search. ", 3)}
`,
  `# Catalogue service: report for Q2 2025

## Summary

${text("The old search was closed without complaints from readers. ", 3)}

## Key figures

| Measure | Q2 2025 | Target |
| --- | --- | --- |
| Loans | 130 | 100 |

## Next quarter

${text("We will look for a new supplier and train the staff. ", 3)}

## Risks and issues

${text("The supplier has announced the end of its support. ", 3)}
`,
  `# Catalogue service: report for Q3 2025

## Summary

${text("A new supplier was found and the contract was signed. ", 3)}

## Staff

${text("Two colleagues joined us in August. ", 3)}

## Key figures

| Measure | Q3 2025 | Target |
| --- | --- | --- |
| Loans | 125 | 110 |

## Risks

${text("The switch falls into the busiest weeks of the year. ", 3)}

## Next quarter

${text("We will switch over on a Sunday and keep the old system for a month. ", 3)}
`,
];

describe("three English reports", () => {
  const documents = EN.map((content, i) => draft(content, `q${i + 1}.md`));
  const yaml = learnOutline(documents);
  const outline = read(yaml);

  test("the outline reads well", () => {
    expect(yaml).toBe(`# Learned from 3 documents: q1.md, q2.md, q3.md
# Not listed, since few documents have it: Staff (1/3)
title: ['^Catalogue service: report for Q\\d+ \\d{4}$']
minCharacters: 150
order: free # the documents differ in order
sections:
  # in 3 of 3
  - heading: ['Summary']
    minCharacters: 50
  # in 3 of 3
  - heading: ['Key figures']
    tables: { headers: ['Measure', 'Target'] }
  # in 3 of 3
  - heading:
      - 'Risks'
      - 'Risks and issues'
    minCharacters: 40
  # in 3 of 3
  - heading: ['Next quarter']
    minCharacters: 40
`);
  });

  test("the reports keep it", () => {
    for (const document of documents) expect(faultsOf(outline, document), document.fileName).toEqual([]);
  });

  test.each(["Summary", "Key figures", "Risks", "Next quarter"])("a report without %s does not", (heading) => {
    const without = EN[2]!.replace(new RegExp(`## ${heading}\\n[^#]*`), "");
    expect(without).not.toBe(EN[2]);
    expect(faultsOf(outline, draft(without))).toContain(`missing ${heading}`);
  });

  test("a table without its common column does not", () => {
    expect(faultsOf(outline, draft(EN[2]!.replace("Target", "Goal")))).toContain("table-header Key figures");
  });
});

describe("what makes a section the same", () => {
  const levels = (...headings: readonly (readonly string[])[]): Outline =>
    read(learnOutline(headings.map((own) => draft(`# Notes\n\n${own.map((heading) => `## ${heading}\n\nText.`).join("\n\n")}\n`))));
  const headingsOf = (outline: Outline) => outline.sections.map((item) => ("group" in item ? item.group : item.heading));

  test("a section of some documents is optional, of one among many is left out", () => {
    const outline = levels(["Scope", "Budget", "Team"], ["Scope", "Budget"], ["Scope", "Venue"]);
    expect(outline.sections).toMatchObject([{ heading: ["Scope"] }, { heading: ["Budget"], optional: true }]);
  });

  test("headings of unlike words are not joined, however alike their characters", () => {
    expect(headingsOf(levels(["推进文化建设"], ["推进文明建设"]))).toEqual([]);
  });

  test("an outline of the kind joins what its aliases join", () => {
    const known = read("sections: [{ id: problems, heading: [存在问题, 困难和不足] }]");
    const drafts = ["存在问题", "困难和不足"].map((heading) => draft(`# 总结\n\n## ${heading}\n\n正文。\n\n## 打算\n\n正文。\n`));
    expect(headingsOf(read(learnOutline(drafts, { known })))).toEqual([["存在问题", "困难和不足"], ["打算"]]);
    expect(headingsOf(read(learnOutline(drafts)))).toEqual([["打算"]]);
  });

  test("headings that differ in a number are one section that repeats", () => {
    const outline = levels(["Sprint 1", "Sprint 2", "Result"], ["Sprint 3", "Sprint 4", "Sprint 5", "Result"]);
    expect(outline.sections).toMatchObject([{ heading: ["Sprint {number}"], repeat: { min: 1 } }, { heading: ["Result"] }]);
  });

  test("signs of patterns in a heading stay plain", () => {
    const outline = levels(["Input|Output", "Use {name}", "Why?"], ["Input|Output", "Use {name}", "Why?"]);
    expect(headingsOf(outline)).toEqual([["^Input\\|Output$"], ["^Use \\{name\\}$"], ["Why?"]]);
    const document = draft("# Notes\n\n## Input|Output\n\nText.\n\n## Use {name}\n\nText.\n\n## Why?\n\nText.\n");
    expect(faultsOf(outline, document)).toEqual([]);
    expect(faultsOf(outline, draft("# Notes\n\n## Input\n\nText.\n"))).toHaveLength(3);
  });
});

test("documents without sections give an outline without sections", () => {
  expect(learnOutline([draft("Only text.")])).toBe("# Learned from 0 documents: draft.md\nsections: []\n");
  expect(learnOutline([])).toBe("# 由 0 份文稿归纳\nsections: []\n");
});
