import { diagnosticsOf } from "@draftlint/core/testing";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

/** `message:heading` of each finding of a draft; all headings of an outline. */
function emptyIn(text: string, fileName = "draft.md"): readonly string[] {
  return diagnosticsOf(rule, text, { fileName }).map(({ messageId, start, end, ranges }) => {
    const places = ranges.length > 0 ? ranges : [{ start, end }];
    return `${messageId}:${places.map((place) => text.slice(place.start.offset, place.end.offset)).join("|")}`;
  });
}

const TEXT = "全年接待读者十万人次，开展活动一百余场，读者满意度保持在较高水平。";

describe("reports", () => {
  test.each<[draft: string, ...found: string[]]>([
    [`# 总结\n\n## 一、主要工作\n\n${TEXT}\n\n## 二、存在问题\n\n## 三、下一步打算\n\n${TEXT}`, "empty:二、存在问题"],
    [`# Report\n\n## Progress\n\nThe catalogue is complete.\n\n## Problems\n\n## Next steps\n\nWe go on.`, "empty:Problems"],
    [`# Report\n\n## Progress\n\nThe catalogue is complete.\n\n## Next steps\n`, "last:Next steps"],
    [`# Report\n\n## A\n\nText.\n\n## B\n\n<!-- to write -->\n\n## C\n\nText.`, "empty:B"],
    ["# Report\n\n## 1. Work\n\n### 1.1 Lists\n\nText.\n\n### 1.2 Readers\n\n## 2. Plan\n\nText.", "empty:1.2 Readers"],
    [`# Report\n\n## A\n\nText.\n\n## B\n\n---\n\n## C\n\nText.`, "empty:B"],
    [`# Report\n\n## A\n\nText.\n\n### A1\n\n### A2\n\nText.\n\n## C\n\nText.`, "empty:A1"],
    ["# Report\n\n## A\n\n## B\n\n## C\n\nText.", "outline:A|B"],
    ["# 总结\n\n## 主要工作\n\n## 存在问题\n\n## 下一步打算\n", "outline:主要工作|存在问题|下一步打算"],
  ])("%j", (draft, ...found) => {
    expect(emptyIn(draft)).toEqual(found);
  });

  test("a title that runs into nothing", () => {
    const draft = `工作总结\n一、主要工作\n（一）编目。${TEXT}\n（二）盘点。\n（三）修复。${TEXT}\n二、打算\n${TEXT}\n`;
    expect(emptyIn(draft, "draft.txt")).toEqual(["empty:（二）盘点"]);
  });

  test("a number without a text in a plain-text draft", () => {
    expect(emptyIn(`图书馆工作总结\n一、主要工作\n${TEXT}\n二、存在问题\n三、下一步打算\n${TEXT}\n`, "draft.txt")).toEqual([
      "empty:二、存在问题",
    ]);
  });
});

describe("leaves alone", () => {
  test.each([
    `# 总结\n\n## 一、主要工作\n\n### （一）编目\n\n${TEXT}\n\n## 二、问题\n\n无`,
    "# Report\n\n## A\n\nN/A\n\n## B\n\nNone",
    "# Report\n\n## A\n\n![plan](plan.png)\n\n## B\n\n| a |\n| --- |\n| 1 |\n\n## C\n\n```\ncode\n```",
    "# Report\n\n## A\n\n- one\n\n## B\n\n> quoted",
    "# Report\n\n## A\n\n（待补充）\n\n## B\n\nText.",
    "# Changelog\n\n## [Unreleased]\n\n## [1.0.0]\n\nFirst release.",
    "# API\n\n## add(path)\n\n## add(paths)\n\nAdds paths.\n\n## clear()\n\nClears.",
    "Setext\n======\n\nA\n-\n\nText.\n\nB\n-\n\nText.",
    "---\nkind: template\n---\n\n# Report\n\n## A\n\n## B\n\n## C\n",
    "# 议程\n\n1. 编目\n2. 盘点\n3. 修复",
    "A text without headings.",
    "",
  ])("%j", (draft) => {
    expect(emptyIn(draft)).toEqual([]);
  });

  test("the numbered lines of a list in a plain-text draft", () => {
    expect(emptyIn(`图书馆工作总结\n一、主要工作\n${TEXT}\n1.编目\n2.盘点\n3.修复\n二、下一步打算\n${TEXT}\n`, "draft.txt")).toEqual([]);
    expect(emptyIn("会议议程\n一、馆长讲话\n二、部门汇报\n三、自由讨论\n", "draft.txt")).toEqual([]);
  });

  test("a sentence after a number", () => {
    expect(emptyIn(`制度\n一、按时开馆。\n二、${TEXT}\n三、爱护图书。\n`, "draft.txt")).toEqual([]);
  });
});
