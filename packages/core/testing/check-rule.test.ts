import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { documentRule, type Rule, sectionRule, sentenceRange, workspaceChecks } from "../src/index.ts";
import { conformanceProblems, parseRuleDoc, runExample } from "./index.ts";

const weasel = sectionRule({
  id: "weasel-words",
  summary: { en: "Finds words that say nothing.", "zh-CN": "找出空话。" },
  severity: "warning",
  profiles: ["recommended"],
  fixable: "on-request",
  messages: {
    found: { en: '"{word}" says nothing; delete it', "zh-CN": "“{word}”没有意义，请删去" },
    first: { en: "the draft starts here", "zh-CN": "文稿由此开始" },
    remove: { en: 'Delete "{word}"', "zh-CN": "删去“{word}”" },
  },
  options: v.strictObject({ words: v.pipe(v.optional(v.array(v.string()), ["very ", "非常"]), v.description("Words to report.")) }),
  *check(section, { options, finding }) {
    for (const word of options.words)
      for (const sentence of section.sentences)
        for (let at = sentence.text.indexOf(word); at >= 0; at = sentence.text.indexOf(word, at + word.length)) {
          const range = sentenceRange(sentence, at, at + word.length);
          yield finding({
            message: "found",
            data: { word: word.trim() },
            range,
            related: [{ message: "first", range: { start: 0, end: 1 } }],
            fixes: [{ message: "remove", data: { word: word.trim() }, applies: "on-request", edits: [{ ...range, text: "" }] }],
          });
        }
  },
});

const BAD_ENGLISH =
  '```markdown\nIt is very fast.\n```\n```findings\n1:7-1:12 warning found "very" says nothing; delete it\n```\n```fixed\nIt is fast.\n```\n';
const BAD_CHINESE = "```text\n速度非常快。\n```\n```findings\n1:3-1:5 warning found “非常”没有意义，请删去\n```\n```fixed\n速度快。\n```\n";
const GOOD = "```markdown\nIt is fast.\n```\n```markdown\nIt takes 3 ms.\n```\n```markdown\n速度快。\n```\n```text\n耗时三毫秒。\n```\n";
const head =
  "# weasel-words\nFinds words that say nothing.\n\n找出空话。\n\n## Why\n## 为什么\n## What it does not report\n## Sources\n## Examples\n";
const options = "### O\n```yaml options\nwords: [quite]\n```\n```markdown\nIt is very fast.\n```\n";

const examplesOf = (markdown: string) => parseRuleDoc(markdown).examples;

describe("runExample", () => {
  test("renders findings with their details in the draft's language, and the fixed text", () => {
    const [english, chinese] = examplesOf(`${head}${BAD_ENGLISH}${BAD_CHINESE}`);
    const result = runExample(weasel, english!);
    expect(result.findings).toEqual(['1:7-1:12 warning found "very" says nothing; delete it', "  related 1:1-1:2 the draft starts here"]);
    expect([...result.fixed.values()]).toEqual(["It is fast.\n"]);
    expect(result.messageIds).toEqual(new Set(["found", "first", "remove"]));
    expect(result.applies).toEqual(new Set(["on-request"]));
    expect(result.settled).toBe(true);
    expect(runExample(weasel, chinese!).findings[0]).toBe("1:3-1:5 warning found “非常”没有意义，请删去");
  });

  test("wrong options throw with their path", () => {
    const [example] = examplesOf(`${head}### X\n\`\`\`yaml options\nword: 3\n\`\`\`\n\`\`\`text\na\n\`\`\`\n`);
    expect(() => runExample(weasel, example!)).toThrow("options: word: ");
  });

  test("names the file where there are several, and runs cross-file checks", () => {
    const twins = documentRule({
      id: "weasel-words",
      summary: { en: "x", "zh-CN": "x" },
      severity: "info",
      profiles: [],
      fixable: "never",
      messages: { same: { en: "same text", "zh-CN": "正文相同" }, other: { en: "here too", "zh-CN": "另见此处" } },
      options: v.strictObject({}),
      *check() {},
      workspace: workspaceChecks({
        collect: (document) => document.text,
        *check(facts, { finding }) {
          const [first, second] = [...facts.keys()];
          const range = { start: 0, end: 1 };
          if (first && second)
            yield [second, finding({ message: "same", range, related: [{ message: "other", range, uri: first }] })] as const;
        },
      }),
    });
    const [example] = examplesOf(`${head}\`\`\`text file=a.txt\nsame\n\`\`\`\n\`\`\`text file=b.txt\nsame\n\`\`\`\n`);
    const result = runExample(twins, example!);
    expect(result.findings).toEqual(["b.txt:1:1-1:2 info same same text", "  related a.txt:1:1-1:2 here too"]);
    expect(result.messageIds).toEqual(new Set(["same", "other"]));
  });

  test("says when fixes undo each other", () => {
    const flip: typeof weasel = {
      ...weasel,
      *check(section, { finding }) {
        const [from, to] = section.text.startsWith("a") ? ["a", "b"] : ["b", "a"];
        if (section.text.startsWith(from))
          yield finding({
            message: "found",
            data: { word: from },
            range: { start: 0, end: 1 },
            fixes: [{ message: "remove", data: { word: from }, applies: "always", edits: [{ start: 0, end: 1, text: to }] }],
          });
      },
    };
    const [example] = examplesOf(`${head}\`\`\`text\na\n\`\`\`\n`);
    expect(runExample(flip, example!).settled).toBe(false);
  });
});

describe("conformanceProblems", () => {
  const problemsOf = (markdown: string, rule: Rule = weasel, folder = "weasel-words"): readonly string[] => {
    const doc = parseRuleDoc(markdown);
    return conformanceProblems(
      folder,
      rule,
      doc,
      doc.examples.map((example) => ({ example, result: runExample(rule, example) })),
    );
  };
  const full = head + BAD_ENGLISH + BAD_ENGLISH + BAD_CHINESE + BAD_CHINESE + GOOD + options;

  test("a whole document has none", () => {
    expect(problemsOf(full)).toEqual([]);
  });

  test.each([
    ["another folder", full, weasel, "weasels", 'the folder is "weasels"'],
    ["another summary", full.replace("Finds words", "Finds"), weasel, "weasel-words", "the en summary is"],
    ["a missing section", full.replace("## 为什么\n", ""), weasel, "weasel-words", 'no section "## 为什么"'],
    ["one bad example", full.replace(BAD_CHINESE, ""), weasel, "weasel-words", '1 examples in "zh" with findings'],
    ["no example at all", head, weasel, "weasel-words", '0 clean examples in "en"'],
    [
      "an unseen message",
      full,
      { ...weasel, messages: { ...weasel.messages, more: { en: "a b", "zh-CN": "甲" } } },
      "weasel-words",
      'no example shows the message "more"',
    ],
    ["an unset option", full.replace(options, ""), weasel, "weasel-words", 'no example sets the option "words"'],
    [
      "a wrong claim on fixes",
      full,
      { ...weasel, fixable: "always" },
      "weasel-words",
      'fixable is "always", the examples show "on-request"',
    ],
    [
      "a profile that sets a rule which is off in it",
      full,
      { ...weasel, profileLevels: { strict: "error" } },
      "weasel-words",
      'profile "strict" sets options or a level of the rule, which is not on in it',
    ],
    [
      "a profile that sets a wrong option",
      full,
      { ...weasel, profileOptions: { recommended: { words: 3 } } },
      "weasel-words",
      'profile "recommended": option words: ',
    ],
    [
      "a message with a full stop",
      full,
      { ...weasel, messages: { ...weasel.messages, first: { en: "Here.", "zh-CN": "此处" } } },
      "weasel-words",
      "ends with a full stop",
    ],
    [
      "a message that is not Chinese",
      full,
      { ...weasel, messages: { ...weasel.messages, first: { en: "here", "zh-CN": "here" } } },
      "weasel-words",
      "has no Chinese text",
    ],
  ] as const)("%s", (_, markdown, rule, folder, expected) => {
    expect(problemsOf(markdown, rule, folder).join("\n")).toContain(expected);
  });
});
