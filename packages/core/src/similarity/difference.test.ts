import { describe, expect, test } from "vitest";
import { type Contrast, contrastOf } from "./contrast.ts";
import { differencesOf } from "./difference.ts";
import { sayDifferences } from "./say-differences.ts";

const changes = (earlier: string, later: string): readonly string[] =>
  differencesOf(earlier, later).map(
    (at) => `${earlier.slice(at.earlier.start, at.earlier.end)}→${later.slice(at.later.start, at.later.end)}`,
  );

test("differences are words, in text order", () => {
  expect(changes("我们要加强理论学习，三季度完成入库。", "我们要强化理论学习,四季度完成入库")).toEqual(["加强→强化", "三→四"]);
  expect(changes("各科室按时上报", "各科室应当按时上报")).toEqual(["→应当"]);
  expect(changes("Copies are kept safe for years", "Copies are kept for many years")).toEqual(["safe→", "→many"]);
  expect(changes("Same words.", "same words")).toEqual([]);
});

describe("what two texts differ in", () => {
  const CASES: readonly (readonly [Contrast, string, string])[] = [
    ["number", "The library holds 120,000 volumes.", "The library holds 150,000 volumes."],
    ["number", "Backups are kept for seven days.", "Backups are kept for ten days."],
    ["number", "满意度达到95%。", "满意度达到98%。"],
    ["number", "每年组织两次演练。", "每年组织三次演练。"],
    ["unit", "Sessions last for 30 minutes.", "Sessions last for 30 hours."],
    ["unit", "全年预算为3亿元。", "全年预算为3万元。"],
    ["unit", "较上年增长12%。", "较上年增长12个百分点。"],
    ["date", "项目将于2026年6月30日前完成验收。", "项目将于2026年9月15日前完成验收。"],
    ["date", "例会每周一上午召开。", "例会每周三上午召开。"],
    ["date", "上半年完成验收。", "下半年完成验收。"],
    ["date", "The committee meets on Monday.", "The committee meets on Tuesday."],
    ["negation", "系统支持离线登录。", "系统不支持离线登录。"],
    ["negation", "管理员可以删除日志。", "管理员不得删除日志。"],
    ["negation", "Backups are encrypted at rest.", "Backups aren't encrypted at rest."],
    ["negation", "Users must not share passwords.", "Users must share passwords."],
    ["series", "2024年接待读者12万人次。", "2025年接待读者15万人次。"],
    ["subject", "详见表3所列的设备清单。", "详见表4所列的设备清单。"],
    ["subject", "三号楼已完成改造。", "五号楼已完成改造。"],
    ["subject", "Version 2.1 of the client is required.", "Version 3.0 of the client is required."],
    ["subject", "The group meets in Room 101 today.", "The group meets in Room 202 today."],
    ["subject", "该接口与 provide() 类似。", "该接口与 inject() 类似。"],
    ["subject", "各馆要落实《消防安全规定》的要求。", "各馆要落实《档案管理办法》的要求。"],
    ["words", "各馆要落实《馆舍消防安全管理规定》的要求。", "各馆要落实《馆舍消防安全管理规章》的要求。"],
    ["opposite", "组件在挂载之前会调用这个钩子。", "组件在卸载之前会调用这个钩子。"],
    ["opposite", "The hook runs before the component.", "The hook runs after the component."],
    ["data", "东馆全年接待读者3万人次，同比增长5%。", "西馆全年接待读者4万人次，同比增长6%。"],
    ["words", "各科室应当在月底前上报。", "各科室可以在月底前上报。"],
    ["words", "截止到目前，工程已近尾声。", "截至目前，工程已近尾声。"],
  ];
  test.each(CASES)("%s: %s", (contrast, earlier, later) => {
    expect(contrastOf(earlier, later, differencesOf(earlier, later)).contrast).toBe(contrast);
  });
});

describe("differences are said", () => {
  const say = (earlier: string, later: string) => {
    const { differences } = contrastOf(earlier, later, differencesOf(earlier, later));
    return sayDifferences(earlier, later, differences);
  };

  test("with whole words, numbers and units", () => {
    expect(say("截止到目前，共有12万册。", "截至目前，共有15万册。")).toEqual({
      en: '"截止到" → "截至", "12万册" → "15万册"',
      "zh-CN": "“截止到”→“截至”、“12万册”→“15万册”",
    });
  });

  test("as added and left out", () => {
    expect(say("各科室按时如实上报数据", "各科室应当按时上报数据")).toEqual({
      en: 'added "应当", left out "如实"',
      "zh-CN": "增加“应当”、少了“如实”",
    });
  });

  test("at most three of them, each cut", () => {
    const said = say("red one two blue three four green five six white seven", "pink one two grey three four black five six brown seven");
    expect(said.en).toBe('"red" → "pink", "blue" → "grey", "green" → "black" and 1 more');
    expect(said["zh-CN"]).toBe("“red”→“pink”、“blue”→“grey”、“green”→“black”等 4 处");
    expect(say("各馆每月上报数据", "各馆在主管部门统一组织并且严格要求的前提下每月上报数据")["zh-CN"]).toMatch(/^增加“.{17}…”$/);
  });
});
