import { describe, expect, test } from "vitest";
import { parseConfig } from "./parse-config.ts";

/** Problems as "line:column message | hint". */
const problemsOf = (text: string, syntax: "yaml" | "json" | "package-json" = "yaml", language: "en" | "zh-CN" = "en") =>
  parseConfig(text, syntax, ".draftlintrc").problems.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message[language]}${hint ? ` | ${hint[language]}` : ""}`,
  );

describe("a good configuration", () => {
  const yaml = `$schema: https://example.org/schema.json
extends: [draftlint:strict, ./team.yaml]
ignore: archive/
language: zh
document: { kind: minutes, date: 2026-01-10, period: 2025, status: final }
rules:
  stale-year: error
  placeholder: { level: off, words: [XX] }
outlines: outlines/*.yaml
terms: { JavaScript: [Javascript, JS] }
crossFile: true
overrides:
  - files: ["minutes/**"]
    language: en
    document: { kind: minutes }
    rules: { stale-year: off }
`;

  test("reads without problems", () => {
    const { config, problems } = parseConfig(yaml, "yaml", ".draftlintrc.yaml");
    expect(problems).toEqual([]);
    expect(config.rules).toEqual({ "stale-year": "error", placeholder: { level: "off", words: ["XX"] } });
    expect(config.document).toEqual({ kind: "minutes", date: "2026-01-10", period: 2025, status: "final" });
    expect(config.overrides?.[0]?.files).toEqual(["minutes/**"]);
  });

  test("means the same as JSON with comments and as a key of package.json", () => {
    const { config } = parseConfig(yaml, "yaml", "a");
    const json = JSON.stringify(config, null, 2);
    expect(parseConfig(`// 说明\n${json.replace(/\n}$/, ",\n}")}`, "json", "b")).toMatchObject({ config, problems: [] });
    expect(parseConfig(`{"name":"x","draftlint":${json}}`, "package-json", "c")).toMatchObject({ config, problems: [], isThere: true });
  });

  test("may be empty", () => {
    for (const text of ["", "# 只有注释\n", "rules:\n  # stale-year: off\n"])
      expect(parseConfig(text, "yaml", "a")).toMatchObject({ config: {}, problems: [] });
    expect(parseConfig('{"name":"x"}', "package-json", "package.json")).toMatchObject({ config: {}, problems: [], isThere: false });
  });

  test("follows anchors", () => {
    const { config, problems } = parseConfig("rules: &r { stale-year: off }\noverrides: [{ files: a.md, rules: *r }]", "yaml", "a");
    expect(problems).toEqual([]);
    expect(config.overrides?.[0]?.rules).toEqual({ "stale-year": "off" });
  });
});

describe("wrong keys and values", () => {
  test("unknown keys are all told, with the nearest known one", () => {
    expect(problemsOf("rulez: {}\nextend: x\noverrides:\n  - file: a\n    files: a\n")).toEqual([
      '1:1 unknown key "rulez" | did you mean "rules"?',
      '2:1 unknown key "extend" | did you mean "extends"?',
      '4:5 unknown key "file" | did you mean "files"?',
    ]);
    expect(problemsOf("规则: {}")[0]).toMatch(/^1:1 unknown key "规则" \| use one of \$schema, extends, ignore/);
  });

  test("levels", () => {
    expect(problemsOf("rules:\n  stale-year: warn\n  placeholder: { level: eror }\n  usage: false\n  x: 2\n")).toEqual([
      '2:15 "warn" is not allowed here | did you mean "warning"?',
      '3:25 "eror" is not allowed here | did you mean "error"?',
      "4:10 false is not allowed here | write off",
      "5:6 2 is not allowed here | write error",
    ]);
    expect(problemsOf("rules:\n  stale-year: warn\n", "yaml", "zh-CN")).toEqual(["2:15 此处不能写“warn” | 是否想写“warning”？"]);
    expect(problemsOf("rules:\n  stale-year:\n")).toEqual([
      "2:14 off, info, warning, error or a mapping of keys to values was expected here, not nothing",
    ]);
  });

  test("types", () => {
    expect(problemsOf("crossFile: yes\nignore: 5\nrules: [a]\n")).toEqual([
      '1:12 true or false was expected here, not "yes"',
      "2:9 a text or a list was expected here, not 5",
      "3:8 a mapping of keys to values was expected here, not a list",
    ]);
    expect(problemsOf("- a\n- b\n")).toEqual(["1:1 a mapping of keys to values was expected here, not a list"]);
    expect(problemsOf("ignore: [a, 5]")).toEqual(["1:13 a text was expected here, not 5"]);
  });

  test("dates and periods", () => {
    expect(problemsOf("document:\n  date: 2026-02-30\n  period: 2025Q5\n")).toEqual([
      '2:9 "2026-02-30" does not have the right form | write 2026-01-10, 2026-01 or 2026',
      '3:11 "2025Q5" does not have the right form | write 2025, 2025H1, 2025Q3 or 2025-07',
    ]);
    expect(problemsOf("document: { date: 3026 }")).toEqual([
      "1:19 3026 is too large; the most is 2199 | write 2026-01-10, 2026-01 or 2026",
    ]);
  });

  test("a missing key is told at the mapping, and the rest is used", () => {
    const parsed = parseConfig("overrides:\n  - rules: { a: off }\n  - files: b.md\n    rules: { b: off }\n", "yaml", "x");
    expect(parsed.problems).toMatchObject([
      { line: 2, column: 5, message: { en: 'the key "files" is missing', "zh-CN": "缺少键“files”" } },
    ]);
    expect(parsed.config.overrides).toEqual([{ files: "b.md", rules: { b: "off" } }]);
    expect(parsed.place(["overrides", 0, "rules", "b"], "key")).toMatchObject({ line: 4, column: 14 });
  });

  test("places in JSON", () => {
    expect(problemsOf('{\n  "rules": {\n    "stale-year": "warn"\n  }\n}', "json")).toEqual([
      '3:19 "warn" is not allowed here | did you mean "warning"?',
    ]);
    expect(problemsOf('{\n  "draftlint": {\n    "ruls": {}\n  }\n}', "package-json")).toEqual([
      '3:5 unknown key "ruls" | did you mean "rules"?',
    ]);
  });
});

describe("broken texts", () => {
  test.each([
    ["rules:\n  a: off\n\tb: off\n", "3:1 not valid YAML: a tab in the indentation | indent with spaces"],
    ["rules:\n  a: 'off\n", "3:1 not valid YAML: a colon, comma, quote or bracket is missing"],
    ["a: 1\n---\nb: 2\n", "2:1 not valid YAML: a second document starts at --- | keep one document in a file"],
    ["ignore: *.md\n", '1:9 there is no anchor ".md" | put text that starts with "*" in quotes'],
    ["crossFile: true\ncrossFile: false\n", '2:1 the key "crossFile" stands here a second time | keep one of them'],
    ["crossFile: !!js/function x\n", "1:12 not valid YAML: tags (!…) are not supported | put such text in quotes"],
  ])("%j", (text, expected) => expect(problemsOf(text)[0]).toBe(expected));

  test.each([
    ['{\n  "rules": {}\n  "crossFile": true\n}', "3:3 not valid JSON: a comma is missing before this"],
    ['{ "rules": {', "1:13 not valid JSON: a } is missing"],
    ["{ rules: {} }", "1:3 not valid JSON: unknown word; put texts in double quotes"],
    ['{ "crossFile": true, "crossFile": true }', '1:22 the key "crossFile" stands here a second time | keep one of them'],
  ])("%j", (text, expected) => expect(problemsOf(text, "json")[0]).toBe(expected));

  test("hostile texts end in a message", () => {
    const bomb = `a: &a [x, x]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? "a" : `b${i - 1}`}, *${i === 0 ? "a" : `b${i - 1}`}]`).join("\n")}`;
    for (const text of [bomb, "a: &a [*a]", "[".repeat(100_000), "- ".repeat(3000)]) {
      const problems = problemsOf(text);
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.length).toBeLessThan(60);
    }
    expect(problemsOf("[".repeat(100_000), "json")).toEqual([expect.stringMatching(/^1:1 nested too deeply/)]);
  });
});
