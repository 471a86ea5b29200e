import { describe, expect, test } from "vitest";
import { compileGlob, isGlob } from "./glob.ts";

const matches = (pattern: string, path: string): boolean | undefined => compileGlob(pattern).glob?.(path);

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
    ["*.md", ".draft.md", true],
    ["*", "", false],
  ])("%s on %s", (pattern, path, expected) => expect(matches(pattern, path)).toBe(expected));

  test.each([
    ["*报告(终稿).md", "年度报告(终稿).md", true],
    ["报告(终稿).md", "报告终稿.md", false],
    ["*(a|b).md", "xa.md", false],
    ["*a+.md", "xaa.md", false],
    ["+(a).md", "aa.md", false],
    ["!a.md", "b.md", false],
    ['"*".md', '"x".md', true],
  ])("signs of other languages are plain text: %s on %s", (pattern, path, expected) => expect(matches(pattern, path)).toBe(expected));

  test.each([
    ["**/*年*总结*.md", "docs/2025年工作总结（终稿）.md"],
    ["docs/**/drafts/**/*.md", "docs/a/drafts/b/c.md"],
    ["*/*/*/*.md", "a/b/c/d.md"],
    ["{docs,drafts,minutes,reports}/**/*.{md,markdown,txt,mdx}", "drafts/a/b.mdx"],
  ])("%s is taken", (pattern, path) => expect(matches(pattern, path)).toBe(true));

  test.each([
    `${"*a".repeat(20)}b`,
    "*a*a*a*b",
    `${"**/a/".repeat(9)}b`,
    "a/**/a/**/a/**/b",
    "{a,b}".repeat(9),
    "{*a,*a,*a,*a,*a}b",
    "a".repeat(1001),
  ])("refused: %s", (pattern) => {
    const compiled = compileGlob(pattern);
    expect(compiled.glob).toBeNull();
    expect(compiled).toMatchObject({ problem: { en: expect.stringMatching(/this pattern/), "zh-CN": expect.stringMatching(/此模式/) } });
  });

  test("the worst patterns that are taken end soon", () => {
    const name = "a".repeat(255);
    const started = performance.now();
    for (const pattern of ["*a*a*b", "*a*/*a*b", "**/*a*a*/**/b", "a/**/a/**/b", "{a,aa}{a,aa}{a,aa}b"])
      for (const path of [name, `${name}/${name}`, "a/".repeat(400), `${"a/".repeat(99)}a`]) expect(matches(pattern, path)).toBe(false);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test("a class that ends before it starts is malformed", () => expect(compileGlob("[z-a].md").glob).toBeNull());
});

test("isGlob", () => {
  expect(["*.md", "a?.md", "[ab].md", "{a,b}.md"].map(isGlob)).toEqual([true, true, true, true]);
  expect(["a.md", "（草稿）.md", "a].md", "docs/"].map(isGlob)).toEqual([false, false, false, false]);
});
