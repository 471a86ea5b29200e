import { beforeAll, describe, expect, test } from "vitest";
import { parseMarkdown } from "../../packages/core/src/parse/markdown.ts";
import { loadMarkdownParser } from "../../packages/core/src/parse/markdown-parser.ts";
import { readStretches } from "../../packages/core/src/parse/read-stretches.ts";

beforeAll(loadMarkdownParser);

/** Each is repeated so often that quadratic work would take minutes. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ["opening brackets", "["],
  ["bracket pairs", "[]"],
  ["nested images", "!["],
  ["links without end", "[a]("],
  ["links in brackets", "[[a](b)"],
  ["titles without end", '[a](b "'],
  ["titles in parentheses", "[a](b (c"],
  ["references", "[a][b"],
  ["asterisks that open", "*a "],
  ["asterisks that close", "a* "],
  ["asterisks both ways", "*a**"],
  ["underscores", "_a"],
  ["runs of each length", "*a **a ***a ****a "],
  ["tildes", "~a ~~b"],
  ["crossing marks", "~*a~*"],
  ["strikethrough beside emphasis", "~a~ *b* "],
  ["backticks", "`a``"],
  ["backticks of each length", "`a``a```a````a"],
  ["angles", "<"],
  ["tags without end", "<a b='c "],
  ["comments without end", "<!-- "],
  ["declarations without end", "<!a "],
  ["instructions without end", "<?a "],
  ["autolinks without end", "<a:b"],
  ["ampersands", "&a"],
  ["addresses", "www.a"],
  ["addresses and marks", "http://a!!!"],
  ["dots of addresses", "http://a..._"],
  ["mail", "a@b"],
  ["exclamation after addresses", "https://a.b!*"],
  ["footnote calls", "[^a"],
  ["escapes", "\\[\\"],
  ["bars", "|"],
  ["quotes in a line", "> "],
  ["lines of quotes", "> a\n"],
  ["quotes and lazy lines", "> a\nb\n"],
  ["list items", "- a\n"],
  ["items in a line", "- "],
  ["items of two lists", "- a\n* b\n"],
  ["loose items", "- a\n\n"],
  ["ordered items", "1. a\n\n   b\n"],
  ["definitions", "[a]: b\n"],
  ["definitions without end", "[a]:\n"],
  ["headings", "# a\n"],
  ["underlines", "a\n===\n"],
  ["table rows", "a|b\n-|-\n"],
  ["fences", "```\n"],
  ["fences of each kind", "```\n~~~\n"],
  ["HTML blocks", "<div>\n"],
  ["HTML and blank lines", "<div>\n\n"],
  ["indented code", "    a\n\n"],
  ["footnotes", "[^a]: b\n"],
  ["Chinese lines", "一、甲**乙**。\n"],
  ["hard breaks", "a  \n"],
  ["blank lines", "\n \n"],
];

describe("reading without the parser takes time that grows with the text", () => {
  test.each(HOSTILE)("%s", (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const started = performance.now();
    readStretches(text, 0);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("deep nesting does not overflow", () => {
    for (const deep of [
      "> ".repeat(2000),
      "- ".repeat(2000),
      `${"*a ".repeat(5000)}${"b* ".repeat(5000)}`,
      `${"[".repeat(5000)}a${"](b)".repeat(5000)}`,
    ])
      expect(() => readStretches(deep, 0)).not.toThrow();
  });

  test("a hundred thousand items are read without the parser", () => {
    const text = "- item\n".repeat(100_000);
    expect(parseMarkdown(text, 0).units).toHaveLength(100_000);
    expect(readStretches(text, 0).every(({ kind }) => kind === "read")).toBe(true);
  });
});
