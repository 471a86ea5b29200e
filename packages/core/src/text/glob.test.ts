import { describe, expect, test } from "vitest";
import { compileGlob, isGlob } from "./glob.ts";

const matches = (pattern: string, path: string): boolean => compileGlob(pattern)(path.split("/"));

describe("compileGlob", () => {
  test.each([
    ["*.md", "a.md", true],
    ["*.md", "a/b.md", false],
    ["**/*.md", "a.md", true],
    ["**/*.md", "a/b/c.md", true],
    ["docs/**", "docs/a/b.md", true],
    ["docs/**", "docs", false],
    ["docs/**/a.md", "docs/a.md", true],
    ["docs/**/x/**/a.md", "docs/x/y/x/a.md", true],
    ["docs/**/x/**/a.md", "docs/y/a.md", false],
    ["202?年*总结.md", "2025年图书馆工作总结.md", true],
    ["202?年*总结.md", "2025年工作计划.md", false],
    ["?.md", "𠮷.md", true],
    ["[a-c]x[!0-9].md", "bxq.md", true],
    ["[a-c]x[!0-9].md", "bx7.md", false],
    ["*.{md,txt}", "a.txt", true],
    ["{a,b{c,d}}/x", "bd/x", true],
    ["{a,b{c,d}}/x", "b/x", false],
    ["{a}.md", "{a}.md", true],
    ["\\*.md", "*.md", true],
    ["\\*.md", "a.md", false],
    ["[草稿.md", "[草稿.md", true],
    ["A.md", "a.md", false],
    ["a*b*c", "aXbXbXc", true],
    ["a*b*c", "aXbXbX", false],
    ["*", "", true],
  ])("%s on %s", (pattern, path, expected) => expect(matches(pattern, path)).toBe(expected));

  test("hostile patterns do not hang", () => {
    const started = performance.now();
    expect(matches(`${"*a".repeat(60)}b`, "a".repeat(250))).toBe(false);
    expect(matches(`${"**/a/".repeat(60)}b`, "a/".repeat(200))).toBe(false);
    expect(matches("{a,b}".repeat(40), "x")).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

test("isGlob", () => {
  expect(["*.md", "a?.md", "[ab].md", "{a,b}.md"].map(isGlob)).toEqual([true, true, true, true]);
  expect(["a.md", "（草稿）.md", "a].md", "docs/"].map(isGlob)).toEqual([false, false, false, false]);
});
