import { expect, test } from "vitest";
import { globList } from "./glob-list.ts";

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
  [["*.{md,txt}"], "a/b.txt", true],
  [["drafts", "!drafts/keep.md"], "drafts/keep.md", false],
  [["drafts", "!drafts/keep.md"], "drafts/other.md", true],
  [["!x.md", "x.md"], "x.md", true],
  [["\\!x.md"], "!x.md", true],
  [["\\#x.md"], "#x.md", true],
  [["", "."], "x.md", null],
  [["归档/**"], "归档/2024/总结.md", true],
  [["*a*a*a*b", "x.md"], "x.md", true],
])("%j on %s", (globs, path, expected) => expect(globList(globs).test(path)).toBe(expected));
