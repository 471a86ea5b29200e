import { describe, expect, test } from "vitest";
import { pathList, pathPatterns } from "./path-list.ts";

describe("pathList", () => {
  test.each([
    [["notes"], "a/notes/x.md", true],
    [["notes"], "a/notes", true],
    [["notes/"], "a/notes", null],
    [["notes/"], "a/notes/x.md", true],
    [["/notes"], "a/notes/x.md", null],
    [["/notes"], "notes/x.md", true],
    [["a/notes"], "b/a/notes/x.md", null],
    [["./a/*.md"], "a/x.md", true],
    [["*.tmp.md"], "a/b/c.tmp.md", true],
    [["drafts", "!drafts/keep.md"], "drafts/keep.md", false],
    [["drafts", "!drafts/keep.md"], "drafts/other.md", true],
    [["!x.md", "x.md"], "x.md", true],
    [["\\!x.md"], "!x.md", true],
    [["\\#x.md"], "#x.md", true],
    [["", "."], "x.md", null],
    [["归档/**"], "归档/2024/总结.md", true],
  ])("%j on %s", (patterns, path, expected) => expect(pathList(patterns).test(path)).toBe(expected));

  test("a folder itself is listed by a folder pattern", () => {
    expect(pathList(["build/"]).test("build", true)).toBe(true);
    expect(pathList(["build/"]).test("build")).toBe(null);
  });
});

test("pathPatterns leaves comments and empty lines out", () => {
  expect(pathPatterns("\uFEFF# 注释\r\nold/  \r\n\r\n\\#x.md\n")).toEqual(["old/", "\\#x.md"]);
});
