import { describe, expect, test } from "vitest";
import { ignoreLines, ignoreList } from "./ignore-list.ts";

describe("ignoreList", () => {
  test.each([
    [["notes"], "a/notes/x.md", true],
    [["notes"], "a/notes", true],
    [["notes/"], "a/notes", null],
    [["notes/"], "a/notes/x.md", true],
    [["/notes"], "a/notes/x.md", null],
    [["/notes"], "notes/x.md", true],
    [["a/notes"], "b/a/notes/x.md", null],
    [["*.tmp.md"], "a/b/c.tmp.md", true],
    [["drafts/*", "!drafts/keep.md"], "drafts/keep.md", false],
    [["drafts/*", "!drafts/keep.md"], "drafts/other.md", true],
    [["drafts", "!drafts/keep.md"], "drafts/keep.md", true],
    [["!x.md", "x.md"], "x.md", true],
    [["\\!x.md"], "!x.md", true],
    [["\\#x.md"], "#x.md", true],
    [["# x.md", "", "."], "# x.md", null],
    [["归档/**"], "归档/2024/总结.md", true],
    [["A.md"], "a.md", null],
    [["*.md"], "../a.md", true],
    [["*.md"], "", null],
  ])("%j on %s", (patterns, path, expected) => expect(ignoreList(patterns).test(path)).toBe(expected));

  test("a folder itself is left out by a folder pattern", () => {
    expect(ignoreList(["build/"]).test("build", true)).toBe(true);
    expect(ignoreList(["build/"]).test("build")).toBe(null);
  });

  test("patterns that could take very long are left out, and folders without end are in no list", () => {
    const hostile = [`${"*a".repeat(60)}b`, "a/**/a/**/a/**/b", "a".repeat(1001)];
    const started = performance.now();
    for (const path of ["a".repeat(255), `${"a/".repeat(99)}a`]) expect(ignoreList(hostile).test(path)).toBe(null);
    expect(ignoreList(["a"]).test("a/".repeat(400))).toBe(null);
    expect(ignoreList([...hostile, "x.md"]).test("x.md")).toBe(true);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test("lines of an ignore file", () => {
  const list = ignoreList(ignoreLines("\uFEFF# 注释\r\nold/  \r\n\r\n\\#x.md\n"));
  expect(["old/a.md", "#x.md", "# 注释", "a.md"].map((path) => list.test(path))).toEqual([true, true, null, null]);
});
