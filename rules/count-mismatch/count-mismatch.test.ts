import { diagnosticsOf } from "@draftlint/core/testing";
import { describe, expect, test } from "vitest";
import rule from "./rule.ts";

/** `message text announced→found` of each finding of a draft. */
function mismatchesIn(text: string, fileName = "draft.md"): readonly string[] {
  return diagnosticsOf(rule, text, { fileName }).map(({ messageId, start, end, message }) => {
    const counts = message.replace(/^[^:]*?"[^"]*"/, "").match(/\d+/g)!;
    return `${messageId} ${text.slice(start.offset, end.offset)} ${counts.join("→")}`;
  });
}

describe("reports", () => {
  test.each<[draft: string, ...found: string[]]>([
    ["重点做好以下三项工作：\n\n- 编目\n- 盘点\n- 修复\n- 推广", "list 三项工作 3→4"],
    ["存在以下四个方面的问题：一是经费不足；二是人手紧张；三是设备老化。", "list 四个方面 4→3"],
    ["主要有三点原因。一是经费不足。二是人手紧张。", "list 三点原因 3→2"],
    ["做好五项工作：（1）编目；（2）盘点；（3）修复。", "list 五项工作 5→3"],
    ["The project has the following three steps:\n\n1. Scan\n2. Check\n3. Publish\n4. Archive", "list three steps 3→4"],
    ["The following five gaps matter most: First, staff is short. Second, money is short.", "list five gaps 5→2"],
    ["There are four reasons for the delay:\n\n- Staff\n- Money", "list four reasons 4→2"],
    ["着力做好强服务、促阅读、保安全四项工作。", "enumeration 四项工作 4→3"],
    ["完善学习、考勤、财务、档案三项制度。", "enumeration 三项制度 3→4"],
    ["健全省、市、县四级联动机制。", "enumeration 四级 4→3"],
    ["把握“学、查、改”四个环节。", "enumeration 四个环节 4→3"],
    ["抓住三个环节，即编目、盘点。", "enumeration 三个环节 3→2"],
    ["坚持两项原则：读者至上、公平开放、厉行节约。", "enumeration 两项原则 2→3"],
    ["# 读者活动\n\n下面从三个方面介绍如下：\n\n## 一、展览\n\n全年十场。\n\n## 二、讲座\n\n全年六场。", "sections 三个方面 3→2"],
  ])("%s", (draft, ...found) => {
    expect(mismatchesIn(draft)).toEqual(found);
  });

  test("the number of texts in the title of a compilation", () => {
    const text = (name: string): string =>
      `${name}\n一、总体情况\n全年接待读者十万人次，开展活动一百余场，读者满意度保持在较高水平。\n二、下一步打算\n继续做好读者服务工作，推进古籍数字化，完善总分馆体系建设。\n`;
    const draft = `图书馆工作总结汇编（3篇）\n${text("总馆2025年工作总结")}${text("分馆2025年工作总结")}`;
    expect(mismatchesIn(draft, "draft.txt")).toEqual(["compilation （3篇） 2"]);
    expect(mismatchesIn(draft.replace("3篇", "2篇"), "draft.txt")).toEqual([]);
  });
});

describe("leaves alone", () => {
  test.each([
    "重点做好以下三项工作：\n\n- 编目\n- 盘点\n- 修复",
    "存在以下三个方面的问题：一是经费不足；二是人手紧张；三是设备老化。",
    "学习“读者第一”“服务至上”等12个专题。",
    "走访南湖、北山、东门等五个分馆。",
    "着力做好强服务、促阅读、保安全、提效能四项工作。",
    "落实“三会一课”制度，开展“五个一”活动。",
    "按照“三个以案”要求开展警示教育。",
    "增强政治判断力、政治领悟力、政治执行力三种能力。",
    "建立市、区、机构三级联动机制。",
    "中央和省、市、县四级投入经费。",
    "省市、县、乡四级书记",
    "学校和幼儿园、医院三个重点领域",
    "水稻、小麦、番茄、黄瓜两大类",
    "购买铅笔、钢笔、橡皮三十支。",
    "召开党组会、馆务会五次。",
    "安排一、二、三年级两个班参观。",
    "做好三四项工作：编目、盘点。",
    "十余项工作：编目、盘点。",
    "第三项工作：编目、盘点。",
    "抓好编目、盘点两项以上工作。",
    "分为三大类五项工作：\n\n- 甲类\n- 乙类\n- 丙类\n- 丁类\n- 戊类",
    "前三项工作：\n\n- 编目\n- 盘点",
    "其中两项工作：编目、盘点、修复。",
    "报文包含两个关键信息：\n\n- **SYN**：序号\n- **ACK**：确认\n- 发送后等待。",
    "只能同时满足以下三点中的两个：\n\n- 一致\n- 可用\n- 容错",
    "设定两个指针，分别指向队首、队中、队尾。",
    "三大日志详解：理解归档、回滚、重做、慢查询。",
    "有三个问题：经费不足，人手紧张，设备老化，场地狭小。",
    "接待两个方面的读者：一般读者、研究者等。",
    "以下两点需要说明。\n\n开放时间不变。\n\n- 甲\n- 乙\n- 丙",
    "重点做好以下三项工作：\n\n1. 编目\n2. 盘点\n\n```\n代码\n```\n\n3. 修复",
    "存在三个问题：一是经费不足；三是设备老化；四是场地狭小。",
    "1、[全国阅读三大指标居首](https://example.org)",
    "| 三项工作 | 编目、盘点 |\n| --- | --- |\n| a | b |",
    "The following three steps:\n\n1. Scan\n2. Check\n3. Publish",
    "More than three reasons speak for it:\n\n- Staff\n- Money",
    "One of the three options is free:\n\n- Scan\n- Check",
    "At least four readers came:\n\n- Ann\n- Ben",
    "Wait two minutes, then do this:\n\n- Scan\n- Check\n- Publish",
    "It takes three to five steps:\n\n- Scan\n- Check",
    "Rust provides these two ways to refer to a value. As an example:\n\n- a\n- b\n- c",
    "There are three steps, and each needs a reader:\n\n- Scan\n- Check",
  ])("%s", (draft) => {
    expect(mismatchesIn(draft)).toEqual([]);
  });
});

test("a long line is read in time that grows with its length", () => {
  const started = performance.now();
  mismatchesIn(`${"甲、乙三项工作".repeat(8_000)}\n\n${"甲、".repeat(40_000)}三项工作\n\n${"三个：甲".repeat(10_000)}`, "draft.txt");
  expect(performance.now() - started).toBeLessThan(2000);
});
