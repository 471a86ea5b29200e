import { describe, expect, test } from "vitest";
import { type Fence, parseRuleDoc, rewriteFences } from "./index.ts";

const doc = (...examples: readonly string[]): string =>
  [
    "# weasel-words",
    "Finds words",
    "that say nothing.",
    "",
    "找出空话。",
    "",
    "## Why",
    "Because.",
    "",
    "## Examples",
    "",
    ...examples,
  ].join("\n");

describe("parseRuleDoc", () => {
  test("reads title, summaries and sections", () => {
    expect(parseRuleDoc(doc())).toEqual({
      title: "weasel-words",
      summary: { en: "Finds words that say nothing.", "zh-CN": "找出空话。" },
      sections: ["Why", "Examples"],
      examples: [],
    });
  });

  test("reads an example with options, findings and fixed text", () => {
    const { examples } = parseRuleDoc(
      doc(
        "### One",
        "```yaml options",
        "words: [very]",
        "```",
        "```markdown file=总结.md now=2026-01-10",
        "very good",
        "```",
        "```findings",
        "1:1-1:5 warning found x",
        "```",
        "```fixed",
        "good",
        "```",
      ),
    );
    expect(examples).toHaveLength(1);
    const [example] = examples;
    expect(example).toMatchObject({
      name: "One",
      line: 16,
      options: { words: ["very"] },
      outline: null,
      drafts: [{ fileName: "总结.md", text: "very good\n", now: { year: 2026, month: 1, day: 10 } }],
      findings: { text: "1:1-1:5 warning found x" },
      fixed: [{ fileName: null, fence: { text: "good" } }],
    });
  });

  test("drafts without a name are examples of their own, named ones are files of one", () => {
    const single = parseRuleDoc(doc("### Two", "```markdown", "a", "```", "```text", "b", "```"));
    expect(single.examples.map(({ name, drafts }) => [name, drafts.map(({ fileName }) => fileName)])).toEqual([
      ["Two", ["draft.md"]],
      ["Two (2)", ["draft.txt"]],
    ]);
    const several = parseRuleDoc(
      doc("### Two", "```markdown file=a.md", "a", "```", "```text file=b.txt", "b", "```", "```findings", "b.txt:1:1-1:2 info x y", "```"),
    );
    expect(several.examples.map(({ drafts }) => drafts.map(({ fileName }) => fileName))).toEqual([["a.md", "b.txt"]]);
  });

  test("options hold for their heading only", () => {
    const { examples } = parseRuleDoc(
      doc("### A", "```yaml options", "most: 3", "```", "```text", "a", "```", "### B", "```text", "b", "```"),
    );
    expect(examples.map(({ options }) => options)).toEqual([{ most: 3 }, {}]);
  });

  test("a fence may hold fences, and an empty draft is empty", () => {
    const { examples } = parseRuleDoc(doc("### A", "````markdown", "```js", "x", "```", "````", "```text", "```"));
    expect(examples.map(({ drafts }) => drafts[0]!.text)).toEqual(["```js\nx\n```\n", ""]);
  });

  test("an outline is YAML or a Markdown skeleton", () => {
    const outlineOf = (info: string) => parseRuleDoc(doc("### A", `\`\`\`${info}`, "x", "```", "```text", "a", "```")).examples[0]!.outline;
    expect(outlineOf("yaml outline")).toEqual({ fileName: "outline.yaml", text: "x\n" });
    expect(outlineOf("markdown outline")).toEqual({ fileName: "outline.md", text: "x\n" });
  });

  test("examples end at the next section", () => {
    expect(parseRuleDoc(`${doc("### A", "```text", "a", "```")}\n## Notes\n\`\`\`sh\nls\n\`\`\`\n`).examples).toHaveLength(1);
  });

  test.each([
    ["no title", "text", "line 1: a heading"],
    ["one summary", "# a\nOnly English\n## Why", "line 1: two summaries"],
    ["an open fence", doc("```text", "a"), "line 12: the fence is not closed"],
    ["an unknown fence", doc("```text", "a", "```", "```json", "{}", "```"), "no fence of the kind `json`"],
    ["findings without a draft", doc("```findings", "1:1-1:2 x y z", "```"), "a draft must come before"],
    ["empty findings", doc("```text", "a", "```", "```findings", "```"), "leave the findings out"],
    ["two findings", doc("```text", "a", "```", "```findings", "x", "```", "```findings", "x", "```"), "has findings already"],
    ["a wrong date", doc("```text now=2026-02-30", "a", "```"), "must be a day"],
    ["a wrong attribute", doc("```text name=a.md", "a", "```"), 'no attribute "name"'],
    ["options that are a list", doc("```yaml options", "- a", "```"), "options are a mapping"],
  ])("refuses %s", (_, markdown, message) => {
    expect(() => parseRuleDoc(markdown)).toThrow(message);
  });
});

test("rewriteFences replaces and adds fences, with longer backticks where the text needs them", () => {
  const markdown = doc("### A", "```text", "a", "```", "```findings", "old", "```", "after");
  const { examples } = parseRuleDoc(markdown);
  const fence = examples[0]!.findings!;
  const rewritten = rewriteFences(markdown, new Map<Fence, string>([[fence, "new\n```"]]), new Map([[fence, "```fixed\nb\n```"]]));
  expect(rewritten).toBe(markdown.replace("```findings\nold\n```", "````findings\nnew\n```\n````\n```fixed\nb\n```"));
  expect(parseRuleDoc(rewritten).examples[0]!.findings!.text).toBe("new\n```");
});
