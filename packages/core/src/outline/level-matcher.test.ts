import { describe, expect, test } from "vitest";
import { headingMatcher } from "./level-matcher.ts";

const matcher = (...heading: string[]) => headingMatcher({ id: "x", heading }, { title: null, frontMatter: {} });

describe("patterns match as if each stood alone", () => {
  test.each([
    [["^\\d{4}年?$", "问题|不足"], "2024"],
    [["问题|.{2}$"], "ab"],
    [["(问题)?"], "anything"],
    [["\\b(risks?|issues)\\b", "风险"], "Open issues"],
    [["\\b(risks?|issues)\\b", "风险|隐患"], "主要风险"],
    [["foo|2024"], "2024 年"],
    [["foo|[^a-z]+"], "测试"],
    [["licen[cs]e|许可"], "许可"],
    [["^[a-z ]+$"], "plain words"],
    [["概况|概述", "^.{3}$"], "xyz"],
    [["^(?<n>a)x", "^(?<n>b)y"], "by"],
  ])("%j finds %s", (heading, title) => {
    expect(matcher(...heading).match(title, "")?.score).toBe(0.95);
  });
  test.each([
    [["\\b(risks?|issues)\\b"], "主要风险"],
    [["问题|不足"], "Problems"],
    [["^(存在|面临).{0,6}(问题|不足)"], "工作问题"],
  ])("%j does not find %s", (heading, title) => {
    expect(matcher(...heading).match(title, "")).toBeNull();
  });
});

test("the heading's own mark may be part of a pattern", () => {
  expect(matcher("^Step \\d").match("Install", "Step 1")?.score).toBe(0.95);
  expect(matcher("^Step \\d").match("Install", "1.")).toBeNull();
});

test("scores", () => {
  const own = matcher("工作开展情况", "Next steps", "*");
  expect(own.match("工作开展", "一、")).toEqual({ score: 1, joined: false });
  expect(own.match("工作开展情况及成效", "")).toEqual({ score: 0.9, joined: true });
  expect(own.match("全年重点工作开展情况", "")?.score).toBe(0.9);
  expect(own.match("Next steps for the team", "")?.score).toBe(0.8);
  expect(matcher("问题").match("存在问题", "")?.score).toBe(0.85);
  expect(own.match("Weather", "")).toEqual({ score: 0.5, joined: false });
});
