import { describe, expect, test } from "vitest";
import { isReported, speaksOfFuture, surroundingsOf, tellsDone } from "./surroundings.ts";

const around = (text: string, words: string): readonly string[] => {
  const start = text.indexOf(words);
  const { before, after } = surroundingsOf(text, { start, end: start + words.length });
  return [before, after];
};

describe("surroundingsOf", () => {
  test("ends at the marks of the clause", () => {
    expect(around("去年，新馆将于2025年建成，随后开放。", "2025年")).toEqual(["新馆将于", "建成"]);
    expect(around("Last year, it opened in 2025 and closed, then moved.", "2025")).toEqual([" it opened in ", " and closed"]);
  });
  test("a comma inside a number ends nothing", () => {
    expect(around("we lent 1,200 books in 2025 here", "2025")).toEqual(["we lent 1,200 books in ", " here"]);
  });
  test("half-width commas end clauses in Chinese too", () => {
    expect(around("全馆平稳,2025年完成搬迁,随后开放", "2025年")).toEqual(["", "完成搬迁"]);
  });
  test("goes no farther than eighty characters", () => {
    const [before] = around(`${"字".repeat(200)}2025年`, "2025年");
    expect(before).toHaveLength(80);
  });
});

test.each([
  ["将于明年开放", true],
  ["力争六月底前完成", true],
  ["will open", true],
  ["已经完成", false],
  ["it opened", false],
])("%s speaks of the future: %s", (text, expected) => expect(speaksOfFuture(text)).toBe(expected));

test.each([
  ["完成了搬迁", true],
  ["已完成", true],
  ["was opened", true],
  ["了解情况", false],
  ["will open", false],
])("%s tells what is done: %s", (text, expected) => expect(tellsDone(text)).toBe(expected));

test.each([
  ["馆长宣布", true],
  ["原定", true],
  ["they announced that", true],
  ["全馆", false],
  ["the library", false],
])("%s reports what was said earlier: %s", (text, expected) => expect(isReported(text)).toBe(expected));
