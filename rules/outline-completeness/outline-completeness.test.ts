import {
  applyFixes,
  bindRule,
  type Diagnostic,
  type LintRun,
  lint,
  Memo,
  NO_SETTINGS,
  newDraft,
  type Outline,
  parseDraft,
  parseOutline,
  type Uri,
} from "@draftlint/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

const { bound } = bindRule(rule, null, {});

function outlineOf(yaml: string): Outline {
  const { outline, problems } = parseOutline(yaml, { uri: "o.yaml", fileName: "o.yaml" });
  expect(problems).toEqual([]);
  return outline!;
}

function check(text: string, outline: Outline | null = null, fileName = "draft.md"): readonly Diagnostic[] {
  const settings = { ...NO_SETTINGS, outlines: outline ? [outline] : [] };
  const source = parseDraft({ uri: fileName as Uri, text, fileName, settings, now: { year: 2026, month: 3, day: 1 } });
  const run: LintRun = {
    rulesFor: () => [bound!],
    language: source.document.language === "zh" ? "zh-CN" : "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  };
  return lint([source], run).get(fileName as Uri)!;
}

const fixed = (text: string, diagnostics: readonly Diagnostic[]): string =>
  applyFixes(
    text,
    diagnostics.flatMap(({ fixes }) => fixes[0] ?? []),
  ).text;

const BODY = "This section says what there is to say, in more words than the rule asks for, so that it is not thin.";

describe("the inserted section looks like its siblings", () => {
  const outline = outlineOf(
    "sections: [{ heading: [背景, Background] }, { heading: [目标, Goals], guidance: { en: What for, zh: 写明目的 } }, { heading: [安排, Plan] }]",
  );
  const zh = "本部分内容已经写好，有足够的文字说明有关情况，读者可以据此了解全部安排，不需要另外补充说明。";
  test.each([
    [
      "plain Markdown headings",
      `# T\n\n## Background\n\n${BODY}\n\n## Plan\n\n${BODY}\n`,
      `# T\n\n## Background\n\n${BODY}\n\n## Goals\n\n<!-- What for -->\n\n## Plan\n\n${BODY}\n`,
    ],
    [
      "numbered ones",
      `# T\n\n## 1. Background\n\n${BODY}\n\n## 2. Plan\n\n${BODY}\n`,
      `# T\n\n## 1. Background\n\n${BODY}\n\n## 2. Goals\n\n<!-- What for -->\n\n## 3. Plan\n\n${BODY}\n`,
    ],
    [
      "Chinese marks",
      `# 方案\n\n## 一、背景\n${zh}\n\n## 二、安排\n${zh}\n`,
      `# 方案\n\n## 一、背景\n${zh}\n\n## 二、目标\n\n<!-- 写明目的 -->\n\n## 三、安排\n${zh}\n`,
    ],
  ])("%s", (_, text, expected) => {
    const [only, ...more] = check(text, outline);
    expect(more).toEqual([]);
    expect(only).toMatchObject({ messageId: "missing", severity: "warning" });
    const result = fixed(text, [only!]);
    expect(result).toBe(expected);
    expect(check(result, outline)).toEqual([]);
  });
  test("lines of a plain text", () => {
    const text = `某某方案\n一、背景\n${zh}\n二、安排\n${zh}\n`;
    const found = check(text, outline, "draft.txt");
    expect(found).toHaveLength(1);
    const result = fixed(text, found);
    expect(result).toBe(`某某方案\n一、背景\n${zh}\n二、目标\n<!-- 写明目的 -->\n三、安排\n${zh}\n`);
    expect(check(result, outline, "draft.txt")).toEqual([]);
  });
  test("above the signature", () => {
    const text = `# 方案\n\n## 一、背景\n${zh}\n\n## 二、目标\n${zh}\n\n市图书馆\n\n2026年3月1日\n`;
    const result = fixed(text, check(text, outline));
    expect(result).toContain("## 三、安排\n\n<!-- 写明安排 -->\n\n市图书馆\n\n2026年3月1日\n");
    expect(check(result, outline)).toEqual([]);
  });
  test("with its subsections", () => {
    const nested = outlineOf("sections: [Background, { heading: Design, sections: [Data, { heading: Extra, optional: true }] }]");
    const text = `# T\n\n## Background\n\n${BODY}\n`;
    const result = fixed(text, check(text, nested));
    expect(result).toContain("## Design\n\n<!-- Write about: Design -->\n\n### Data\n\n<!-- Write about: Data -->\n");
    expect(check(result, nested)).toEqual([]);
  });
  test("CRLF", () => {
    const text = `# T\r\n\r\n## Background\r\n\r\n${BODY}\r\n\r\n## Plan\r\n\r\n${BODY}\r\n`;
    const result = fixed(text, check(text, outline));
    expect(result).toContain("## Goals\r\n\r\n<!-- What for -->\r\n\r\n## Plan");
    expect(check(result, outline)).toEqual([]);
  });
  test("nothing is offered where the draft shows no form", () => {
    const text = `二〇二六年安排 一、背景 ${zh} 二、安排 ${zh} （一）人员。${zh}`;
    expect(check(text, outline, "draft.txt").flatMap(({ fixes }) => fixes)).toEqual([]);
  });
});

/** Headings that no two share and none comes near to. */
const WORDS = ["Background", "Goals", "Scope", "Approach", "Timeline", "Budget", "Risks", "Staffing", "Quality", "Handover"];
const names = fc
  .subarray(WORDS, { minLength: 2, maxLength: 8 })
  .chain((all) => fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }));

describe("for any outline", () => {
  const filled = (draft: string): string => draft.replace(/<!--[\s\S]*?-->/g, BODY);

  test("a new draft, filled in, lacks nothing", () => {
    fc.assert(
      fc.property(names, (sections) => {
        const outline = outlineOf(`sections: [${sections.join(", ")}]`);
        expect(check(filled(newDraft(outline, { language: "en", title: "Draft", year: 2026 })), outline)).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("without one section there is one finding, which the fix mends", () => {
    fc.assert(
      fc.property(names, fc.nat(), (sections, seed) => {
        const outline = outlineOf(`sections: [${sections.join(", ")}]`);
        const lost = sections[seed % sections.length]!;
        const rest = sections.filter((section) => section !== lost);
        const text = `# Draft\n\n${rest.map((section, i) => `## ${i + 1}. ${section}\n\n${BODY}\n\n`).join("")}`;
        const found = check(text, outline);
        expect(found.map(({ messageId }) => messageId)).toEqual(["missing"]);
        expect(found[0]!.message).toContain(`"${lost}"`);
        const result = fixed(text, found);
        expect(check(result, outline)).toEqual([]);
        const numbers = [...result.matchAll(/^## (\d+)\. /gm)].map(([, number]) => Number(number));
        expect(numbers).toEqual(sections.map((_, i) => i + 1));
      }),
      { numRuns: 20 },
    );
  });

  test("one section moved is one finding", () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (sections, from, to) => {
        const outline = outlineOf(`order: strict\nsections: [${sections.join(", ")}]`);
        const moved = sections[from % sections.length]!;
        const order = sections.filter((section) => section !== moved);
        order.splice(to % sections.length, 0, moved);
        const text = `# Draft\n\n${order.map((section) => `## ${section}\n\n${BODY}\n\n`).join("")}`;
        const isSame = order.every((section, i) => section === sections[i]);
        expect(check(text, outline).map(({ messageId }) => messageId)).toEqual(isSame ? [] : ["misplaced"]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("which outline", () => {
  const own = outlineOf("kind: work-summary\nsections: [Weather]");
  test("the project's comes before the built-in one of the kind", () => {
    const text = `# 2025年工作总结\n\n## 一、工作开展情况\n全年完成二十项任务，有关情况见附表，各部门均已确认，数据截至十二月底。\n\n## 二、其他\n无。\n`;
    expect(check(text, own).map(({ message }) => message)).toEqual([expect.stringContaining("Weather")]);
    expect(check(text).some(({ message }) => message.includes("问题"))).toBe(true);
  });
  test("an outline of another kind says nothing", () => {
    expect(check(`# Some notes\n\n## A\n\n${BODY}\n`, own)).toEqual([]);
  });
  test("each part of a compilation is checked by itself", () => {
    const part = (title: string, sections: string): string => `# ${title}\n\n${sections}\n`;
    const whole =
      "## 一、工作开展情况\n全年完成任务二十项，服务读者十二万人次，比上年增加一成，群众满意。\n\n## 二、存在问题\n- 设备老化，故障较多\n- 人员不足，夜班难以安排\n\n## 三、下一步打算\n明年六月底前更新设备四台，由信息科牵头落实，同时招聘两名技术人员。\n";
    const lacking = whole.replace(/## 二、[\s\S]*?(?=## 三)/, "").replace("三、", "二、");
    const text = [part("甲馆2025年工作总结", whole), part("乙馆2025年工作总结", lacking), part("丙馆2025年工作总结", whole)].join("\n");
    const found = check(text);
    expect(found.map(({ messageId }) => messageId)).toEqual(["missing"]);
    expect(text.slice(0, found[0]!.start.offset)).toContain("乙馆");
  });
});

describe("left alone", () => {
  test.each([
    [
      "a page with a title in its front matter",
      `---\ntitle: Loans\n---\n\n${BODY} ${BODY}\n\n## 一、甲\n\n${BODY}\n\n## 二、乙\n\n${BODY}\n`,
    ],
    ["a page of Markdown sections without a kind", `${BODY} ${BODY} ${BODY}\n\n## One\n\n${BODY}\n\n## Two\n\n${BODY}\n`],
    ["a short note", "各位同事，本周安排如下：\n\n一、周一开会，请准时参加。\n\n二、周五交表。\n"],
    [
      "a letter",
      `各位读者：\n\n${"感谢您一直以来的支持，图书馆将继续改进服务。".repeat(12)}\n\n一、开放时间\n\n每天九点到二十一点。\n\n二、借阅数量\n\n每人十册。\n`,
    ],
    [
      "an enumeration that is not of the sections",
      `# 说明\n\n我馆藏有图书、期刊、报纸、地图等文献。\n\n## 一、图书\n\n${"图书分两层存放，按中图法排列。".repeat(3)}\n\n## 二、开放时间\n\n每天九点到二十一点。\n`,
    ],
    [
      "a list that starts again below another heading",
      `# T\n\n## 一、甲\n\n（一）子\n\n（二）丑\n\n## 二、下半年打算\n\n（一）寅\n\n（二）卯\n`,
    ],
  ])("%s", (_, text) => {
    expect(check(text).map(({ message }) => message)).toEqual([]);
  });
});

test("a large draft costs little", () => {
  const section = (i: number): string => `## ${i}. Topic ${i}\n\n${BODY}\n\n`;
  const text = `# Draft\n\nThis covers one, two, three and four.\n\n${Array.from({ length: 2000 }, (_, i) => section(i + 1)).join("")}`;
  const outline = outlineOf("additional: warn\nsections: [Topic 1, Topic 1000, Summary of all]");
  const source = parseDraft({
    uri: "d.md" as Uri,
    text,
    fileName: "d.md",
    settings: { ...NO_SETTINGS, outlines: [outline] },
    now: { year: 2026, month: 3, day: 1 },
  });
  expect(source.document.parts[0]!.sections).toHaveLength(2000);
  const start = performance.now();
  expect(
    [...rule.check(source.document, { options: { builtIn: true, thinCharacters: 30, thinWords: 6 }, finding: (input) => input as never })]
      .length,
  ).toBeGreaterThan(1900);
  expect(performance.now() - start).toBeLessThan(6000);
});
