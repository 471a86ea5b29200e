import { expect, test, vi } from "vitest";

const PLAIN = "# 标题\n\n第一段文字，**强调**与`代码`。\n\n- 一项\n  - 又一项\n\n| a | b |\n| - | - |\n| 1 | 2 |\n";
/** Holds a character reference that only the parser knows. */
const RARE = "# T\n\n&Amacr;\n";

/** Core without its parser, as a host has it at start. */
async function fresh() {
  vi.resetModules();
  const core = await import("../index.ts");
  const parse = (text: string) =>
    core.parseDraft({ uri: "a.md" as never, text, fileName: "a.md", now: { year: 2026, month: 1, day: 1 } }).document.blocks.length;
  return { ...core, parse };
}

test("ordinary drafts need no parser", async () => {
  const { parse, withMarkdownParser } = await fresh();
  expect(await withMarkdownParser(() => parse(PLAIN))).toBe(4);
  expect(() => parse(RARE)).toThrow("loadMarkdownParser()");
});

test("others have it loaded", async () => {
  const { parse, withMarkdownParser } = await fresh();
  expect(await withMarkdownParser(() => parse(RARE.replaceAll("\n", "\r\n")))).toBe(2);
  expect(parse(RARE)).toBe(2);
});
