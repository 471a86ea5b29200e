import * as v from "valibot";
import { describe, expect, test } from "vitest";
import {
  applyFixes,
  bindRule,
  type Diagnostic,
  documentRule,
  ENGINE_RULES,
  type LintRun,
  lint,
  Memo,
  parseDraft,
  type Rule,
  safeFixes,
  sectionRule,
  sentenceRange,
  type Uri,
  workspaceChecks,
} from "../index.ts";

const uri = "draft" as Uri;
const everyWord = (id: string, word: string): Rule =>
  sectionRule({
    id,
    summary: { en: "x", "zh-CN": "甲" },
    severity: "error",
    profiles: [],
    fixable: "never",
    messages: { found: { en: `found ${word}`, "zh-CN": `有${word}` } },
    options: v.strictObject({}),
    *check({ sentences }, { finding }) {
      for (const sentence of sentences)
        for (let at = sentence.text.indexOf(word); at >= 0; at = sentence.text.indexOf(word, at + 1))
          yield finding({ message: "found", range: sentenceRange(sentence, at, at + word.length) });
    },
  });
const alpha = everyWord("first-letter", "alpha");
const beta = everyWord("second-letter", "beta");
/** One finding for all commas. */
const commas = documentRule({
  id: "comma-width",
  summary: { en: "x", "zh-CN": "甲" },
  severity: "info",
  profiles: [],
  fixable: "always",
  messages: { many: { en: "{count} commas", "zh-CN": "{count} 个逗号" }, mend: { en: "Mend", "zh-CN": "改正" } },
  options: v.strictObject({}),
  *check({ sentences }, { finding }) {
    const ranges = sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(/,/g)].map(({ index }) => sentenceRange(sentence, index, index + 1)),
    );
    if (ranges[0])
      yield finding({
        message: "many",
        data: { count: ranges.length },
        range: ranges[0],
        ranges,
        fixes: [{ message: "mend", applies: "always", edits: ranges.map((range) => ({ ...range, text: "，" })) }],
      });
  },
});
const across = documentRule({
  id: "across-files",
  summary: { en: "x", "zh-CN": "甲" },
  severity: "info",
  profiles: [],
  fixable: "never",
  messages: { same: { en: "same", "zh-CN": "相同" } },
  options: v.strictObject({}),
  *check() {},
  workspace: workspaceChecks({ collect: ({ text }) => text, *check() {} }),
});

interface Given {
  readonly fileName?: string;
  readonly now?: string;
  readonly rules?: readonly Rule[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly crossFile?: boolean;
}

function diagnosticsOf(
  text: string,
  { fileName = "a.md", now = "2026-06-15", rules = [alpha, beta, commas], options, crossFile = false }: Given = {},
): readonly Diagnostic[] {
  const [year, month, day] = now.split("-").map(Number);
  const engine = options ? [ENGINE_RULES[2]] : [];
  const bound = [...rules, ...engine].map((rule) => bindRule(rule, null, rule.id === "unused-disable" ? options! : {}).bound!);
  const run: LintRun = {
    rulesFor: () => bound,
    language: "en",
    memo: new Memo(),
    crossFile,
    knownRules: new Set(["first-letter", "second-letter", "comma-width", "across-files", "third-letter"]),
    timing: null,
    onRuleError: "throw",
  };
  return lint([parseDraft({ uri, fileName, text, now: { year: year!, month: month!, day: day! } })], run).get(uri)!;
}

/** `3 first-letter`: line and rule; for comments `1 unused-disable/unused`. */
const linesOf = (text: string, given?: Given): readonly string[] =>
  diagnosticsOf(text, given).map(({ start, rule, messageId }) => `${start.line} ${rule === "unused-disable" ? messageId : rule}`);

const messageOf = (text: string, given?: Given): string => diagnosticsOf(text, given)[0]!.message;
const fixed = (text: string, given?: Given): string =>
  applyFixes(text, safeFixes(diagnosticsOf(text, given).filter(({ rule }) => rule === "unused-disable"))).text;

describe("disable-next-line", () => {
  test("silences the named rule in the line after it and nowhere else", () => {
    expect(linesOf("alpha\n\n<!-- draftlint-disable-next-line first-letter -- it is a letter -->\nalpha beta\n\nalpha\n")).toEqual([
      "1 first-letter",
      "4 second-letter",
      "6 first-letter",
    ]);
  });

  test("without a name silences all rules", () => {
    expect(linesOf("<!-- draftlint-disable-next-line -->\nalpha beta\nbeta\n")).toEqual(["3 second-letter"]);
  });

  test("skips blank lines and further comments", () => {
    expect(
      linesOf("<!-- draftlint-disable-next-line first-letter -->\n<!-- draftlint-disable-next-line second-letter -->\n\n## alpha beta\n"),
    ).toEqual([]);
  });

  test("at the end of the text silences nothing", () => {
    expect(linesOf("alpha\n<!-- draftlint-disable-next-line first-letter -->")).toEqual(["1 first-letter", "2 unused"]);
  });

  test("takes names with commas, spaces and Chinese commas", () => {
    for (const names of [
      "first-letter,second-letter",
      "first-letter second-letter",
      "first-letter，second-letter",
      "first-letter、 second-letter",
    ])
      expect(linesOf(`<!-- draftlint-disable-next-line ${names} -->\nalpha beta\n`), names).toEqual([]);
  });
});

describe("disable and enable", () => {
  test("from the comment to the one that enables", () => {
    expect(
      linesOf("alpha\n\n<!-- draftlint-disable first-letter -->\n\nalpha\n\n<!-- draftlint-enable first-letter -->\n\nalpha\n"),
    ).toEqual(["1 first-letter", "9 first-letter"]);
  });

  test("to the end of the text, all rules", () => {
    expect(linesOf("alpha\n\n<!-- draftlint-disable -->\n\nalpha beta")).toEqual(["1 first-letter"]);
  });

  test("one rule can be enabled again among all", () => {
    expect(
      linesOf(
        "<!-- draftlint-disable -->\n\nalpha\n\n<!-- draftlint-enable second-letter -->\n\nalpha beta\n\n<!-- draftlint-enable -->\n\nalpha\n",
      ),
    ).toEqual(["7 second-letter", "11 first-letter"]);
  });

  test("enable without names ends all", () => {
    expect(linesOf("<!-- draftlint-disable first-letter, second-letter -->\nalpha beta\n<!-- draftlint-enable -->\nalpha beta\n")).toEqual([
      "4 first-letter",
      "4 second-letter",
    ]);
  });
});

describe("disable-section", () => {
  const draft = "alpha\n\n# A\n\n<!-- draftlint-disable-section first-letter -->\n\nalpha\n\n## B\n\nalpha\n\n# C\n\nalpha\n";

  test("silences the section with its subsections", () => {
    expect(linesOf(draft)).toEqual(["1 first-letter", "15 first-letter"]);
  });

  test("before the first section silences up to it", () => {
    expect(linesOf("# Title\n\n<!-- draftlint-disable-section first-letter -->\n\nalpha\n\n## A\n\nalpha\n\n## B\n\nbeta\n")).toEqual([
      "9 first-letter",
      "13 second-letter",
    ]);
  });
});

describe("disable-file", () => {
  test("silences the whole file from wherever it stands", () => {
    expect(linesOf("alpha\n\nbeta\n\nalpha\n\n<!-- draftlint-disable-file first-letter -->\n")).toEqual(["3 second-letter"]);
  });
});

describe("where a comment is one", () => {
  test.each([
    ["a code block", "```html\n<!-- draftlint-disable-file first-letter -->\n```\n\nalpha\n"],
    ["an indented code block", "text\n\n    <!-- draftlint-disable-file first-letter -->\n\nalpha\n"],
    ["inline code", "Write `<!-- draftlint-disable-file first-letter -->` there.\n\nalpha\n"],
    ["escaped text", "\\<!-- draftlint-disable-file first-letter -->\n\nalpha\n"],
    ["front matter", '---\ntitle: "<!-- draftlint-disable-file first-letter -->"\n---\nalpha\n'],
  ])("not in %s", (_, text) => {
    expect(diagnosticsOf(text).map(({ rule }) => rule)).toEqual(["first-letter"]);
  });

  test("in plain text, where its line is no text", () => {
    const text = "第一行 alpha\n<!-- draftlint-disable-next-line first-letter -->\n第二行 alpha\n";
    expect(linesOf(text, { fileName: "a.txt" })).toEqual(["1 first-letter"]);
    const { document } = parseDraft({ uri, fileName: "a.txt", text, now: { year: 2026, month: 1, day: 1 } });
    expect(document.units.map((unit) => unit.text)).toEqual(["第一行 alpha", "第二行 alpha"]);
  });

  test("beside text in plain text", () => {
    const text =
      "<!--draftlint-disable-file first-letter--> 甲 alpha\n乙 alpha <!-- draftlint-disable-file second-letter -->\n<!-- draftlint-disable";
    const { document } = parseDraft({ uri, fileName: "a.txt", text, now: { year: 2026, month: 1, day: 1 } });
    expect(document.units.map((unit) => unit.text)).toEqual(["甲 alpha", "乙 alpha"]);
    expect(document.units.map((unit) => document.text.slice(unit.start, unit.end))).toEqual(["甲 alpha", "乙 alpha"]);
  });

  test("inside a line of Markdown, and over two lines", () => {
    expect(linesOf("Text <!-- draftlint-disable-next-line\nfirst-letter -->\nalpha\n")).toEqual([]);
  });
});

describe("one finding for many places", () => {
  test("keeps the places that are not silenced, with their edits and their count", () => {
    const [finding] = diagnosticsOf("a,b\n<!-- draftlint-disable-next-line comma-width -->\nc,d\n\ne,f\n");
    expect(finding).toMatchObject({ message: "2 commas", start: { line: 1 } });
    expect(finding!.ranges.map(({ start }) => start.line)).toEqual([1, 5]);
    expect(finding!.fixes[0]!.edits.map(({ start }) => start)).toEqual([1, 59]);
  });

  test("goes when none is left", () => {
    expect(linesOf("<!-- draftlint-disable-file comma-width -->\na,b\nc,d\n")).toEqual([]);
  });
});

describe("reports", () => {
  test("a comment that silences nothing, for one rule, several and all", () => {
    expect(messageOf("<!-- draftlint-disable-file first-letter -->\n")).toBe(
      'this comment silences nothing: there is no finding of "first-letter" here; remove it',
    );
    expect(messageOf("<!-- draftlint-disable-file first-letter, second-letter -->\n")).toContain('"first-letter, second-letter"');
    expect(messageOf("<!-- draftlint-disable-next-line -->\ntext\n")).toContain("there is no finding here");
  });

  test("only the name that is not needed", () => {
    const text = "<!-- draftlint-disable-next-line first-letter, second-letter -->\nbeta\n";
    expect(diagnosticsOf(text)).toMatchObject([{ messageId: "unused", start: { column: 34 }, end: { column: 46 } }]);
    expect(fixed(text)).toBe("<!-- draftlint-disable-next-line second-letter -->\nbeta\n");
    expect(fixed("<!-- draftlint-disable-next-line first-letter, second-letter -- why -->\nalpha\n")).toBe(
      "<!-- draftlint-disable-next-line first-letter -- why -->\nalpha\n",
    );
  });

  test("the outer of two comments that silence the same", () => {
    expect(linesOf("<!-- draftlint-disable-file first-letter -->\n\n<!-- draftlint-disable-next-line first-letter -->\nalpha\n")).toEqual([
      "1 unused",
    ]);
  });

  test("an enable that ends nothing", () => {
    expect(linesOf("alpha\n<!-- draftlint-enable first-letter -->\n")).toEqual(["1 first-letter", "2 unused-enable"]);
  });

  test("not the comment of a rule that does not run, or only across files", () => {
    expect(linesOf("<!-- draftlint-disable-file third-letter -->\n")).toEqual([]);
    const rules = [across];
    expect(linesOf("<!-- draftlint-disable-file across-files -->\n", { rules })).toEqual([]);
    expect(linesOf("<!-- draftlint-disable-file across-files -->\n", { rules, crossFile: true })).toEqual(["1 unused"]);
  });

  test("not a comment for all rules in a run of few", () => {
    expect(linesOf("<!-- draftlint-disable-file -->\n", { rules: [beta] })).toEqual([]);
  });

  test("an expired comment, which silences nothing; its last day still counts", () => {
    const text = "<!-- draftlint-disable-file first-letter until 2026-06-14 -- renewal -->\nalpha\n";
    expect(linesOf(text)).toEqual(["1 expired", "2 first-letter"]);
    expect(messageOf(text)).toContain("expired on 2026-06-14");
    expect(linesOf(text, { now: "2026-06-14" })).toEqual([]);
  });

  test("a name that is no rule's, with the nearest one", () => {
    const text = "<!-- draftlint-disable-next-line frst-letter -->\nalpha\n";
    expect(linesOf(text)).toEqual(["1 misspelt-rule", "2 first-letter"]);
    expect(messageOf(text)).toBe('there is no rule "frst-letter"; did you mean "first-letter"?');
    expect(applyFixes(text, [diagnosticsOf(text)[0]!.fixes[0]!]).text).toContain("next-line first-letter -->");
  });

  test("a reason without its mark once, not word by word", () => {
    expect(linesOf("<!-- draftlint-disable-next-line first-letter because of history -->\nalpha\n")).toEqual(["1 unknown-rule"]);
    expect(linesOf("<!-- draftlint-disable-next-line 历史原因 -->\nalpha\n")).toEqual(["1 unknown-rule", "2 first-letter"]);
  });

  test.each([
    ["<!-- draftlint-disabel first-letter -->\n", "misspelt-directive", 'did you mean "draftlint-disable"?'],
    ["<!-- draftlint-disable-line first-letter -->\n", "misspelt-directive", 'did you mean "draftlint-disable-next-line"?'],
    ["<!-- draftlint-whatever -->\n", "unknown-directive", 'no comment "draftlint-whatever"'],
    ["<!-- draftlint- disable -->\n", "unknown-directive", 'no comment "draftlint-"'],
    ["<!-- draftlint-disable-file until soon -->\n", "bad-date", '"soon" is not the last day'],
    ["<!-- draftlint-disable-file until 2026-02-30 -->\n", "bad-date", '"2026-02-30"'],
    ["<!-- draftlint-disable-file until 2027-02-03 first-letter -->\n", "bad-date", '"2027-02-03"'],
    ["<!-- draftlint-disable-file until -->\n", "bad-date", '"until"'],
    ["<!-- draftlint-enable until 2027-01-01 -->\n", "bad-date", '"2027-01-01"'],
    ["text\n\n<!-- draftlint-disable-file\n\nalpha", "not-closed", "end it with -->"],
  ])("what is wrong in %j", (text, messageId, message) => {
    const found = diagnosticsOf(text).filter(({ rule }) => rule === "unused-disable");
    expect(found).toMatchObject([{ messageId, severity: "warning" }]);
    expect(found[0]!.message).toContain(message);
  });

  test("a missing reason, where the project asks for one", () => {
    const options = { requireReason: true };
    expect(linesOf("<!-- draftlint-disable-file first-letter -->\nalpha\n", { options })).toEqual(["1 no-reason"]);
    expect(linesOf("<!-- draftlint-disable-file first-letter -- -->\nalpha\n", { options })).toEqual(["1 no-reason"]);
    expect(linesOf("<!-- draftlint-disable-file first-letter -- a letter -->\nalpha\n", { options })).toEqual([]);
    expect(linesOf("<!-- draftlint-disable-file first-letter —— 字母 -->\nalpha\n", { options })).toEqual([]);
  });

  test("nothing where the run binds the engine's problems and leaves this one out", () => {
    expect(linesOf("<!-- draftlint-disable-file first-letter -->\n", { rules: [alpha, ENGINE_RULES[1]] })).toEqual([]);
  });
});

describe("removal", () => {
  test.each([
    ["its own line", "a\n\n<!-- draftlint-disable -->\ntext\n", "a\n\ntext\n"],
    ["one of two blank lines", "a\n\n<!-- draftlint-disable -->\n\ntext\n", "a\n\ntext\n"],
    ["the first line", "<!-- draftlint-disable -->\n\ntext\n", "text\n"],
    ["the last line", "text\n\n<!-- draftlint-disable -->", "text\n"],
    ["no line break between two paragraphs", "a\n<!-- draftlint-disable -->\ntext\n", "a\n\ntext\n"],
    ["a space before it", "text <!-- draftlint-disable --> more\n", "text more\n"],
    ["the end of a line", "text <!-- draftlint-disable -->\n", "text\n"],
  ])("takes %s", (_, text, expected) => {
    expect(fixed(text)).toBe(expected);
  });

  test("leaves CRLF alone", () => {
    expect(fixed("a\r\n\r\n<!-- draftlint-disable -->\r\n\r\ntext\r\n")).toBe("a\r\n\r\ntext\r\n");
  });
});

test("front matter can be silenced, a failing rule cannot", () => {
  const broken = "---\ntitle: [\n---\n";
  expect(linesOf(broken)).toHaveLength(1);
  expect(linesOf(`${broken}<!-- draftlint-disable-file front-matter -->\n`)).toEqual([]);
});
