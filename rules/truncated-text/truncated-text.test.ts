import { diagnosticsOf } from "@draftlint/core/testing";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

/** `severity message:text` of each finding of a draft. */
function cutsIn(text: string, fileName = "draft.md"): readonly string[] {
  return diagnosticsOf(rule, text, { fileName }).map(
    ({ severity, messageId, start, end }) => `${severity} ${messageId}:${text.slice(start.offset, end.offset)}`,
  );
}

const ZH = [
  "全年接待读者十万人次，开展活动一百余场，读者满意度保持在较高水平。",
  "完成古籍编目三千册，修复受损图书二百册，建立数字化档案。",
  "在六个街道设立自助借阅点，延长周末开放时间，方便居民就近借阅。",
];
const EN = [
  "The library served one hundred thousand readers in the whole year.",
  "It catalogued three thousand old books and repaired two hundred of them.",
  "Six branches now have machines at which readers borrow and return books.",
];
const zh = (last: string): string => [...ZH, last].join("\n\n");
const en = (last: string): string => [...EN, last].join("\n\n");

describe("reports", () => {
  test.each<[draft: string, ...found: string[]]>([
    [
      zh(
        "下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设，提升服务水平，努力为各街道社区的居民提供更加便捷的阅读服务，对各分馆的藏书",
      ),
      "error no-mark:对各分馆的藏书",
    ],
    [zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设"), "warning no-mark:加强志愿者队伍建设"],
    [zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设，"), "error hanging:加强志愿者队伍建设，"],
    [zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设以及"), "error hanging:加强志愿者队伍建设以及"],
    [zh("下一步将完善总分馆体系，推进古籍数字化，开展“书香进社区"), "error hanging:开展“书香进社区"],
    [zh("下一步将完善总分馆体系，推进古籍数字化，重点做好以下工作："), "warning nothing:重点做好以下工作："],
    [en("Next year the library will digitise its old books and open two"), "warning no-mark:books and open two"],
    [en("Next year the library will digitise its old books and open two branches in the"), "error hanging:two branches in the"],
    [en("Next year the library will digitise its old books,"), "error hanging:its old books,"],
    [`## 工作\n\n${ZH[0]!.replace("。", "，")}\n\n## 打算\n\n${ZH[1]}`, "warning comma:读者满意度保持在较高水平，"],
    [`${EN[0]}\n\n\`\`\`sh\nmake all`, "warning fence:```sh"],
  ])("%j", (draft, ...found) => {
    expect(cutsIn(draft)).toEqual(found);
  });
});

describe("leaves alone", () => {
  test.each([
    zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设。"),
    zh("市图书馆"),
    zh("2026年1月10日"),
    zh("市图书馆办公室\n\n2026年1月10日"),
    zh("附件：1.读者满意度调查表 2.古籍修复清单 3.自助借阅点分布图及开放时间安排"),
    zh("联系人：林小雨 电话：请拨打总服务台转各部门，工作日九点到十七点有人接听"),
    zh("（此件公开发布）"),
    zh("| 项目 | 数量 |\n| --- | --- |\n| 编目 | 三千册 |"),
    zh("- 编目\n- 盘点\n- 修复"),
    zh("## 附录"),
    zh("```\ncode\n```"),
    zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设，详见[工作计划](plan.md)"),
    zh("下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设（详见附件）"),
    zh("他说：“下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设。”"),
    // A draft that leaves final marks out leaves them out.
    ZH.map((text) => text.replace(/。$/, "")).join("\n\n"),
    [ZH[0], "下一步将完善总分馆体系，推进古籍数字化，加强志愿者队伍建设"].join("\n\n"),
    en("Next year the library will digitise its old books and open two branches."),
    en("The Library Board"),
    en("See https://example.org/plan for the plan of the next year and its budget at https://example.org/budget"),
    en("To build it, read the guide for new members and then run `make all`"),
    en("- digitise the old books of the library in the coming year\n- open two new branches in the north of the town"),
    `${EN[0]}\n\n\`\`\`sh\nmake all\n\`\`\``,
    `${EN[0]}\n\n    indented code`,
    "",
  ])("%j", (draft) => {
    expect(cutsIn(draft)).toEqual([]);
  });
});
