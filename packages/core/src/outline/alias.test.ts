import { describe, expect, test } from "vitest";
import { aliasPattern, aliasProblem, isPatternAlias, isPlainAlias, plainForm, shownAlias, shownForm } from "./alias.ts";

const values = { title: "Search", frontMatter: { version: "2.1", draft: true } };

test("what is a pattern", () => {
  for (const alias of ["存在(的)?问题", "^Step", "总结$", "Risks|Dangers", "\\d+", "[ab]c", "A.*", "工作.{0,6}情况"])
    expect(isPatternAlias(alias), alias).toBe(true);
  for (const alias of ["C++", "Why?", "Notes (optional)", "e.g. this", "问题（可选）", "A & B", "{year} plan", "What (and why)"])
    expect(isPatternAlias(alias), alias).toBe(false);
  expect(isPlainAlias("{year} plan")).toBe(false);
  expect(isPlainAlias("*")).toBe(false);
});

test("values", () => {
  const test = (alias: string, text: string) => aliasPattern(alias, values)?.test(text);
  expect(test("{year}计划", "2026年计划")).toBe(true);
  expect(test("{year}计划", "二〇二六年度计划")).toBe(true);
  expect(test("{year}计划", "年度计划")).toBe(false);
  expect(test("Release {version}", "Release 2.1")).toBe(true);
  expect(test("Release {version}", "Release 211")).toBe(false);
  expect(test("About {title}", "About Search")).toBe(true);
  expect(test("{unknown} notes", "Any notes")).toBe(true);
  expect(test("{toString} notes", "Any notes")).toBe(true);
  expect(test("{text} (draft)", "Some (draft)")).toBe(true);
});

test("unusable patterns", () => {
  expect(aliasProblem("(a|b")?.en).toBe('a ")" is missing');
  expect(aliasProblem("(a|b)")).toBeNull();
  expect(aliasProblem("C++ (")).toBeNull();
  expect(aliasPattern("(a|b", values)).toBeNull();
});

describe("what people see", () => {
  test("plain form", () => {
    expect(plainForm("存在(的)?(主要)?(问题|不足)")).toBe("存在问题");
    expect(plainForm("^Step {number}", { number: "1" })).toBe("Step 1");
    expect(plainForm("下(一)?步")).toBe("下步");
    expect(plainForm("(?:Root )?cause|Reason")).toBe("cause");
    expect(plainForm("Plain (text)")).toBe("Plain (text)");
  });
  test("shown alias", () => {
    expect(shownAlias(["^(risks|dangers)", "风险", "Risks"], "en")).toBe("Risks");
    expect(shownAlias(["^(risks|dangers)", "风险", "Risks"], "zh")).toBe("风险");
    expect(shownAlias(["风险"], "en")).toBe("风险");
    expect(shownAlias([], "en")).toBe("");
  });
  test("forms of titles and file names", () => {
    expect(shownForm(["总结$"], "zh")).toBe("…总结");
    expect(shownForm(["^Runbook: "], "en")).toBe("Runbook: …");
    expect(shownForm(["^\\d{4}-\\d{2}-.+\\.md$"], "en")).toBe("2026-01-….md");
    expect(shownForm(["周报"], "zh")).toBe("周报");
  });
});
