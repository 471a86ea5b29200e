import { expect, test } from "vitest";
import { parseSkeletonOutline } from "./outline-skeleton.ts";

const parse = (text: string) => parseSkeletonOutline(text, "sample");

test("headings are sections, nested by their depth", () => {
  const { outline, problems } = parse(`---
kind: weekly-report
order: strict
---
# {year}周报 | Weekly report
<!-- 一句话说明本周重点 -->

## 本周进展 | Progress
> 写清三件最重要的事
> 用数据说话

### 数据（可选）
## 风险 | Risks (optional) (repeated)
【没有就删去】
Text of the template's own.
\`\`\`
## not a heading
\`\`\`
## 下周计划（1-3次）
<!-- outline: { minCharacters: 100, items: { min: 2 } } -->
| 事项 | 责任人 |
| --- | --- |
`);
  expect(problems).toEqual([]);
  expect(outline).toMatchObject({
    id: "sample",
    kind: "weekly-report",
    order: "strict",
    title: ["{year}周报", "Weekly report"],
    lead: { guidance: { en: "一句话说明本周重点" } },
  });
  expect(outline!.sections).toEqual([
    {
      id: "本周进展",
      heading: ["本周进展", "Progress"],
      line: 8,
      guidance: { en: "写清三件最重要的事\n用数据说话", "zh-CN": "写清三件最重要的事\n用数据说话" },
      sections: [{ id: "数据", heading: ["数据"], line: 12, optional: true }],
    },
    {
      id: "风险",
      heading: ["风险", "Risks"],
      line: 13,
      optional: true,
      repeat: { min: 1 },
      guidance: { en: "没有就删去", "zh-CN": "没有就删去" },
    },
    {
      id: "下周计划",
      heading: ["下周计划"],
      line: 19,
      repeat: { min: 1, max: 3 },
      minCharacters: 100,
      items: { min: 2 },
      tables: { min: 1, headers: ["事项", "责任人"] },
    },
  ]);
});

test("several first-level headings are sections", () => {
  const { outline } = parse("# Progress\n\n# Plan\n");
  expect(outline).not.toHaveProperty("title");
  expect(outline!.sections).toMatchObject([{ id: "Progress" }, { id: "Plan" }]);
});

test("problems have places in the skeleton", () => {
  const text = "---\nkid: a\n---\n## A\n\n<!-- outline: { minCharacter: 3 } -->\n## (\\d\n";
  const { problems, outline } = parse(text);
  expect(problems.map(({ start, end, message }) => [text.slice(start, end), message.en])).toEqual([
    ["kid", 'unknown key "kid"; did you mean "kind"?'],
    ["minCharacter", 'unknown key "minCharacter"; did you mean "minCharacters"?'],
    ["## (\\d", expect.stringContaining("not a usable pattern")],
  ]);
  expect(outline!.sections).toMatchObject([{ id: "A" }]);
});

test("a file without headings is no skeleton", () => {
  expect(parse("Just text.").outline).toBeNull();
  expect(parse("").problems).toHaveLength(1);
  expect(parse("## \n").problems).toHaveLength(1);
});

test("an open comment or fence ends with the file", () => {
  expect(parse("## A\n<!-- open").outline?.sections).toMatchObject([{ id: "A", guidance: { en: "open" } }]);
  expect(parse("## A\n```\n## B").outline?.sections).toHaveLength(1);
});
