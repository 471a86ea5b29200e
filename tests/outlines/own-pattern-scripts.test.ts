import { aliasPattern, isPlainAlias, type OutlineItem, sectionsOf } from "@draftlint/core";
import { expect, test } from "vitest";
import { scriptOf } from "../../packages/core/src/outline/compile-outline.ts";
import { builtInOutlines } from "../../rules/outline-completeness/built-in-outlines.ts";

const aliasesOf = (items: readonly OutlineItem[]): readonly string[] =>
  sectionsOf(items).flatMap(({ heading, frames = [], sections = [] }) => [...heading, ...frames, ...aliasesOf(sections)]);

test("the patterns of the built-in outlines need letters of the script in which they are written", () => {
  const aliases = builtInOutlines()
    .flatMap(({ sections }) => aliasesOf(sections))
    .filter((alias) => alias !== "*" && !isPlainAlias(alias));
  const patterns = aliases.flatMap((alias) => aliasPattern(alias, { title: null, frontMatter: {}, own: true }) ?? []);
  const without = {
    han: ["", "x".repeat(100), "Main problems and next steps of 2026, the last year: 3 items - all done."],
    latin: ["", " - ' : ", "存在的主要问题：三、下一步 - 2026年“工作”打算 ' "],
  };
  const counts = { han: 0, latin: 0 };
  const wrong: string[] = [];
  for (const pattern of patterns) {
    const script = scriptOf(pattern);
    if (script === null) continue;
    counts[script]++;
    if (without[script].some(pattern.test)) wrong.push(pattern.source);
  }
  expect(wrong).toEqual([]);
  expect(counts.han).toBeGreaterThan(150);
  expect(counts.latin).toBeGreaterThan(150);
});
