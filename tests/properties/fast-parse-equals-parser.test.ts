import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scanBlocks } from "../../packages/core/src/parse/fast-blocks.ts";
import { parseMarkdown, parseMarkdownWhole, parseStretches } from "../../packages/core/src/parse/markdown.ts";

/** Everything that may start, end or disturb a construct of CommonMark 0.31 or GFM, and plain text between. */
const FRAGMENTS = [
  ..."*_`~[]()<>#-+=|\\&!:.\t\n ".split(""),
  "**",
  "``",
  "```\n",
  "~~~\n",
  "![",
  "](x)",
  "[a](b)",
  "[a][b]",
  "[b]: c\n",
  "<!--",
  "-->",
  "<div>\n",
  "</div>",
  "<b>",
  "&amp;",
  "&#35;",
  "\\*",
  "\\\n",
  "\n\n",
  "  \n",
  "    ",
  "- ",
  "* ",
  "1. ",
  "2) ",
  "> ",
  "# ",
  "## x #\n",
  "###### ",
  "---\n",
  "===\n",
  "***\n",
  "| a | b |\n| --- | --- |\n",
  "a|b\n-|-\n",
  "~~",
  "www.a.b",
  "http://a.b",
  "a@b.c",
  "[^1]",
  "[^1]: n\n",
  "- [ ] ",
  "<pre>\n",
  "<?",
  "\u0000",
  '[x](y "t")',
  "[x](<y>)",
  "`a\nb`",
  "***a***",
  "*a**b*",
  "(a)",
  "“*a*”",
  ":-:\n",
  ":--\n",
  "#。",
  "\u3000",
  "\u00a0",
  "😀",
  "\ude00",
  "foo",
  "bar ",
  "中文",
  "文字。",
  "一、",
  "（一）",
  "1.",
  "“引号”",
  "a_b_c",
  "**强调**文字",
  "`code`",
];

const markdown = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.constantFrom("\n\n", "\n", "text", "文") },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));

describe("reading without the parser", () => {
  test("gives the same blocks and units as the parser", () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom(0, 7), (text, base) => {
        expect(parseMarkdown(text, base)).toEqual(parseMarkdownWhole(text, base));
      }),
      { numRuns: 2500 },
    );
  });

  test("leaves nothing of a plain draft to the parser, and quotes and tables to it", () => {
    const plain =
      "# 标题\n\n第一段文字，**强调**与`代码`。\n\n## Heading\n\nA [link](a.md) in a\nwrapped paragraph.\n\n```ts\nconst a = 1;\n```\n";
    expect(scanBlocks(plain, 0).map(({ kind }) => kind)).toEqual(["read", "read", "read", "read", "read"]);
    expect(scanBlocks("text\n\n> a\n> b\n\n- c\n\ntext\n", 0).map(({ kind }) => kind)).toEqual(["read", "parser", "read"]);
  });

  test("puts read and parsed stretches together without falling back to the whole", () => {
    const mixed =
      "See [the guide][g] and `x`.\n\n> quoted, see [g]\n\n- [ ] task\n\nText.\n\n[g]: guide.md\n\n| a | b |\n| - | - |\n| [g] | 2 |\n";
    const together = parseStretches(mixed, scanBlocks(mixed, 0), 0);
    expect(together).not.toBeNull();
    expect(together).toEqual(parseMarkdownWhole(mixed, 0));
    expect(scanBlocks(mixed, 0).filter(({ kind }) => kind === "parser").length).toBeGreaterThan(1);
  });
});
