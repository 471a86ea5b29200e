import { describe, expect, test } from "vitest";
import { compileSection } from "./compile-outline.ts";
import { OpeningFinder } from "./opening-finder.ts";
import type { OutlineSection } from "./outline.ts";

const VALUES = { title: null, frontMatter: {}, own: true };
const finderOf = (...sections: readonly Omit<OutlineSection, "id">[]): OpeningFinder =>
  new OpeningFinder(sections.map((section) => compileSection({ id: "x", ...section }, VALUES)));

const openedBy = (finder: OpeningFinder, text: string, isSentence: boolean): readonly number[] => {
  const found = new Set<number>();
  finder.opened({ text, isSentence, start: 0, end: text.length }, (section) => void found.add(section));
  return [...found].sort();
};

const finder = finderOf(
  { heading: ["存在问题", "Problems", "(主要)?困难"], frames: ["会议(决定|议定)", "出席"] },
  { heading: ["^下(一)?步.{0,4}$", "Next steps"], frames: ["(工作中)?还?存在.{0,6}问题"] },
);

describe("labels and clauses", () => {
  test.each([
    ["存在问题", [0, 1]],
    ["Problem", [0]],
    ["主要困难", [0]],
    ["会议决定由办公室牵头", [0]],
    ["出席：张三", [0]],
    ["下步打算", [1]],
    ["the next step", [1]],
  ])("%s opens %j", (text, sections) => {
    expect(finder.mayClause(text)).toBe(true);
    expect(openedBy(finder, text, false)).toEqual(sections);
  });
  test.each(["主要困难很多", "在会议决定之后", "No problems at all in the year", "下步工作一共有五点", ""])("%s opens nothing", (text) =>
    expect(openedBy(finder, text, false)).toEqual([]),
  );
});

describe("sentences open by frames alone", () => {
  test.each([
    ["会议决定由办公室牵头。", [0]],
    ["还存在一些问题。", [1]],
    ["存在问题", [1]],
  ])("%s opens %j", (text, sections) => {
    expect(finder.maySentence(text)).toBe(true);
    expect(openedBy(finder, text, true)).toEqual(sections);
  });
  test.each(["主要困难", "Problems", "下步打算"])("%s opens nothing", (text) => expect(openedBy(finder, text, true)).toEqual([]));
});

test("what cannot open a section is refused without a closer look", () => {
  expect(finder.maySentence("今年以来，各部门认真落实。")).toBe(false);
  expect(finder.mayClause("各部门认真落实")).toBe(false);
  expect(finder.mayClause("问题已存在多年")).toBe(false);
  expect(finder.mayClause("存在以下几个问题")).toBe(true);
  expect(finderOf({ heading: [".{0,3}安排"] }).mayClause("各部门安排")).toBe(true);
});
