import { describe, expect, test } from "vitest";
import { parseDraft } from "../pipeline.ts";
import type { Document, Uri } from "./document.ts";
import type { Section } from "./section.ts";

const parse = (text: string, fileName = "draft.md"): Document =>
  parseDraft({ uri: fileName as Uri, text, fileName, now: { year: 2026, month: 3, day: 1 } }).document;

/** The forest as lines: a part's title, then its sections indented by level, mark and title apart by a bar. */
function outlineOf(document: Document): string[] {
  const lines: string[] = [];
  const show = (sections: readonly Section[]): void => {
    for (const { level, mark, title, sections: inner, start } of sections) {
      if (mark) expect(document.text.startsWith(mark.text[0]!, mark.start), `mark ${mark.text} stands at its offset`).toBe(true);
      expect(start).toBeLessThanOrEqual(mark?.start ?? start);
      lines.push(`${"  ".repeat(level)}${mark?.text ?? "-"}|${title}`);
      show(inner);
    }
  };
  for (const part of document.parts) {
    lines.push(`# ${part.title?.text ?? "-"}`);
    show(part.sections);
  }
  return lines;
}

const check = (name: string, text: string, expected: readonly string[], fileName?: string): void =>
  test(name, () => {
    expect(outlineOf(parse(text, fileName))).toEqual(expected);
  });

const LONG = "全年组织培训十二次，参加人员覆盖各科室，形成了按月通报、按季检查的工作机制，读者满意度继续提高。";

describe("marks in plain text", () => {
  check(
    "一、（一）1. with run-in titles",
    `市图书馆2025年工作总结\n2025年，全馆上下围绕年度目标开展工作。${LONG}\n一、主要工作\n（一）优化馆藏结构。${LONG}\n（二）改进读者服务。${LONG}\n1.延长开放时间。${LONG}\n2.增设自助设备。${LONG}\n二、存在问题\n${LONG}\n三、下一步打算\n${LONG}`,
    [
      "# 市图书馆2025年工作总结",
      "  一、|主要工作",
      "    （一）|优化馆藏结构",
      "    （二）|改进读者服务",
      "      1.|延长开放时间",
      "      2.|增设自助设备",
      "  二、|存在问题",
      "  三、|下一步打算",
    ],
    "a.txt",
  );
  check(
    "Arabic numbers that run on through 一、二、三",
    `一、夯实基础\n1.建好台账。${LONG}\n2.配强人员。${LONG}\n二、提升服务\n3.优化流程。${LONG}\n4.公开承诺。${LONG}`,
    ["# -", "  一、|夯实基础", "    1.|建好台账", "    2.|配强人员", "  二、|提升服务", "    3.|优化流程", "    4.|公开承诺"],
    "a.txt",
  );
  check(
    "numbers that are no marks",
    `2026年是信息系统升级的关键一年。${LONG}\n10多位读者提出建议，3.5%的设备需要更换。\n一、二季度完成采购。${LONG}\n第一议题学习制度已经建立。\n一岗双责落实到位。\n（2024）年的数据不再使用。`,
    ["# -"],
    "a.txt",
  );
  check(
    "chapters, sections and articles",
    `图书借阅管理办法\n第一章 总则\n第一条 为规范借阅，制定本办法。\n第二条 本办法适用于全体读者。\n第二章 借阅\n第三条 读者凭证借书。\n第三章 附则\n第四条 本办法自发布之日起施行。`,
    [
      "# 图书借阅管理办法",
      "  第一章|总则",
      "    第一条|为规范借阅，制定本办法",
      "    第二条|本办法适用于全体读者",
      "  第二章|借阅",
      "    第三条|读者凭证借书",
      "  第三章|附则",
      "    第四条|本办法自发布之日起施行",
    ],
    "a.txt",
  );
  check(
    "decimal numbers below bare ones",
    `系统设计说明\n1 概述\n${LONG}\n1.1 背景\n${LONG}\n1.2 目标\n${LONG}\n2 设计\n2.1 架构\n${LONG}`,
    ["# 系统设计说明", "  1|概述", "    1.1|背景", "    1.2|目标", "  2|设计", "    2.1|架构"],
    "a.txt",
  );
  check(
    "a writer's own order of families",
    `1.总体情况\n（一）馆藏。${LONG}\n（二）读者。${LONG}\n2.主要问题\n（一）设备。${LONG}\n（二）人员。${LONG}\n3.工作打算\n（一）采购。${LONG}`,
    [
      "# -",
      "  1.|总体情况",
      "    （一）|馆藏",
      "    （二）|读者",
      "  2.|主要问题",
      "    （一）|设备",
      "    （二）|人员",
      "  3.|工作打算",
      "    （一）|采购",
    ],
    "a.txt",
  );
  check(
    "a number without its dot, between siblings that have theirs",
    `一、任务\n1.清点馆藏。${LONG}\n2更新目录。${LONG}\n3.修补图书。${LONG}`,
    ["# -", "  一、|任务", "    1.|清点馆藏", "    2|更新目录", "    3.|修补图书"],
    "a.txt",
  );
  check(
    "the list of annexes after the last section",
    `一、时间\n${LONG}\n二、地点\n1.总馆。${LONG}\n2.分馆。${LONG}\n附件：1.名额分配表\n2.会议议程\n市图书馆\n2026年1月5日`,
    ["# -", "  一、|时间", "  二、|地点", "    1.|总馆", "    2.|分馆"],
    "a.txt",
  );
  check(
    "English text with unmarked heading lines",
    "Library systems review\n\nSummary\n\nThe catalogue moved to the new servers in May, and all branches now share one index.\n\nFindings\n\nBackups ran every night, but nobody had restored one since the winter of last year.\n\nNext steps\n\nThe team restores one backup a month and writes down how long it took to do so.",
    ["# Library systems review", "  -|Summary", "  -|Findings", "  -|Next steps"],
    "a.txt",
  );
});

describe("Markdown", () => {
  check("a title and its sections", "# Guide\n\nText.\n\n## Install\n\nText.\n\n### Linux\n\nText.\n\n## Use\n", [
    "# Guide",
    "  -|Install",
    "    -|Linux",
    "  -|Use",
  ]);
  check("marks inside headings", "# 医院信息化建设方案\n\n## 一、总体要求\n\n### （一）目标\n\n内容。\n\n## 二、主要任务\n", [
    "# 医院信息化建设方案",
    "  一、|总体要求",
    "    （一）|目标",
    "  二、|主要任务",
  ]);
  check(
    "marks in paragraphs below headings, one line each without blank lines",
    `# 2025年工作要点\n\n## 主要任务\n\n（一）强化培训。${LONG}\n（二）改进考核。${LONG}\n\n## 保障措施\n\n${LONG}`,
    ["# 2025年工作要点", "  -|主要任务", "    （一）|强化培训", "    （二）|改进考核", "  -|保障措施"],
  );
  check("ordered lists are lists", "# Release\n\n## Steps\n\n1. Build it.\n2. Test it.\n3. Ship it.\n", ["# Release", "  -|Steps"]);
  check(
    "hard-wrapped English is no mark",
    "# Book\n\nMore of this is told in\nChapter 10 of the book, and the answer is\n38. Nobody knows why.\n",
    ["# Book"],
  );
  check(
    "several titles with series of their own are a compilation",
    "# 甲馆总结\n\n## 一、工作\n\n文。\n\n## 二、问题\n\n文。\n\n# 乙馆总结\n\n## 一、工作\n\n文。\n\n## 二、问题\n\n文。\n",
    ["# 甲馆总结", "  一、|工作", "  二、|问题", "# 乙馆总结", "  一、|工作", "  二、|问题"],
  );
  check("setext headings", "Title\n=====\n\nOne\n---\n\ntext\n\nTwo\n---\n", ["# Title", "  -|One", "  -|Two"]);
  check("a title from the front matter", "---\ntitle: 会议纪要\n---\n\n## 议定事项\n\n文。\n\n## 其他\n", [
    "# 会议纪要",
    "  -|议定事项",
    "  -|其他",
  ]);
});

describe("lost line breaks", () => {
  const flat = `现将情况报告如下： 一、主要工作 （一）优化馆藏。${LONG}（二）改进服务。${LONG} 二、存在问题 （一）设备老化。${LONG}（二）人手不足。${LONG}`;
  check(
    "marks after sentence ends and spaces",
    flat,
    [
      "# -",
      "  一、|主要工作",
      "    （一）|优化馆藏",
      "    （二）|改进服务",
      "  二、|存在问题",
      "    （一）|设备老化",
      "    （二）|人手不足",
    ],
    "a.txt",
  );
  test("are said", () => {
    expect(parse(flat, "a.txt").flattened).toBe(true);
    expect(parse(`一、工作\n${LONG}\n二、问题\n${LONG}`, "a.txt").flattened).toBe(false);
  });
  test("an enumeration inside a paragraph is none", () => {
    const document = parse(`会议要求：一、按时完成；二、按质完成；三、按量完成。${LONG}${LONG}`, "a.txt");
    expect(document.flattened).toBe(false);
    expect(document.parts[0]!.sections.filter(({ form }) => form === "inline")).toEqual([]);
  });
});

describe("compilations and listings", () => {
  const body = (unit: string) =>
    `${unit}2026年工作要点\n2026年，${unit}围绕中心任务开展工作。${LONG}\n一、加强学习，提高认识\n1.制定计划。${LONG}\n2.组织研讨。${LONG}\n二、改进作风，服务读者\n3.走访读者。${LONG}`;
  const text = `工作要点汇编（2篇）\n目录\n1.甲馆2026年工作要点 2\n2.乙馆2026年工作要点 9\n${body("甲馆")}\n${body("乙馆")}`;
  check(
    "titles over series that start again",
    text,
    ["甲馆", "乙馆"].flatMap((unit) => [
      `# ${unit}2026年工作要点`,
      "  一、|加强学习，提高认识",
      "    1.|制定计划",
      "    2.|组织研讨",
      "  二、|改进作风，服务读者",
      "    3.|走访读者",
    ]),
    "a.txt",
  );
  test("the contents list is known as such", () => {
    const document = parse(text, "a.txt");
    expect(document.compilationTitle?.text).toBe("工作要点汇编（2篇）");
    expect(document.listings.map(({ kind, entries }) => [kind, entries.map(({ title, page }) => [title, page])])).toEqual([
      [
        "contents",
        [
          ["甲馆2026年工作要点", 2],
          ["乙馆2026年工作要点", 9],
        ],
      ],
    ]);
  });
  test("a leading outline is known as such", () => {
    const outline = "一、加强学习\n1.制定计划\n2.组织研讨\n二、改进作风\n3.走访读者\n";
    const document = parse(`${outline}${body("甲馆")}`, "a.txt");
    expect(document.listings.map(({ kind, entries }) => [kind, entries.length])).toEqual([["outline", 5]]);
    expect(document.parts).toHaveLength(1);
    expect(document.parts[0]!.title?.text).toBe("甲馆2026年工作要点");
  });
  test("a skeleton without text is no listing", () => {
    expect(parse("一、背景\n二、目标\n三、任务\n四、步骤\n五、保障\n六、附则\n", "a.txt").listings).toEqual([]);
  });
  test("a Markdown contents list of links", () => {
    const document = parse("# Guide\n\n## Contents\n\n- [Install](#install)\n- [Use](#use)\n\n## Install\n\nText.\n\n## Use\n\nText.\n");
    expect(document.listings.map(({ entries }) => entries.map(({ title }) => title))).toEqual([["Install", "Use"]]);
  });
});

describe("series", () => {
  const seriesOf = (text: string, fileName = "a.txt") =>
    parse(text, fileName).series.map(({ items }) => items.map(({ mark }) => mark.text));
  test("一是 二是 三是, one series in each section", () => {
    expect(
      seriesOf(`（一）学习。一是定计划。${LONG}二是抓落实。${LONG}三是重考核。${LONG}\n（二）服务。一是延时。${LONG}二是上门。${LONG}`),
    ).toEqual([
      ["一是", "二是", "三是"],
      ["一是", "二是"],
    ]);
  });
  test("a gap is kept, a lone 一是 is none", () => {
    expect(seriesOf("一是学习；二是检查；四是总结。")).toEqual([["一是", "二是", "四是"]]);
    expect(seriesOf("问题之一是设备老化。这唯一是例外。")).toEqual([]);
  });
  test("English ordinals and letters", () => {
    expect(seriesOf("First, stop the server. Second, copy the data. Finally, start it again.")).toEqual([["First", "Second", "Finally"]]);
    expect(seriesOf("The index a) is small and b) fits in memory.")).toEqual([["a)", "b)"]]);
  });
});
