import * as v from "valibot";
import { describe, expect, test } from "vitest";
import type { Uri } from "../model/document.ts";
import { lint, lintSteps, parseDraft } from "../pipeline.ts";
import { bindRule } from "../rule/bind.ts";
import { documentRule, type Rule, sectionRule } from "../rule/rule.ts";
import type { LintRun } from "./lint-run.ts";
import { Memo } from "./memo.ts";

const about = {
  summary: { en: "s", "zh-CN": "摘要" },
  severity: "warning",
  profiles: [],
  fixable: "never",
  options: v.strictObject({}),
} as const;
const throwing = documentRule({
  ...about,
  id: "throwing",
  messages: {},
  // biome-ignore lint/correctness/useYield: it fails before it finds anything
  *check() {
    throw new Error("no such table");
  },
});
const counting = sectionRule({
  ...about,
  id: "counting",
  messages: { section: { en: "{units} units", "zh-CN": "{units} 个单元" } },
  *check({ units, text }, { finding }) {
    yield finding({ message: "section", data: { units: units.length }, range: { start: 0, end: Math.min(text.length, 4) } });
  },
});

const run = (rules: readonly Rule[], more: Partial<LintRun> = {}): LintRun => {
  const bound = rules.map((rule) => bindRule(rule, null, {}).bound!);
  return {
    rulesFor: () => bound,
    language: "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set(),
    timing: null,
    onRuleError: "report",
    ...more,
  };
};
const uri = "a.md" as Uri;
const draft = (text: string) => parseDraft({ uri, text, fileName: "a.md", now: { year: 2026, month: 1, day: 1 } });

describe("lint", () => {
  test("a rule that throws is a finding, and the others go on", () => {
    const found = lint([draft("# A\n\ntext\n")], run([throwing, counting])).get(uri)!;
    expect(found.map(({ rule }) => rule)).toEqual(["counting", "internal-error"]);
    expect(found[1]!.message).toContain("throwing");
    expect(found[1]!.message).toContain("no such table");
  });

  test("what a section rule throws is said again by the next run with the same memo", () => {
    const failing = sectionRule({
      ...about,
      id: "failing",
      messages: {},
      // biome-ignore lint/correctness/useYield: it fails before it finds anything
      *check() {
        throw new Error("no such table");
      },
    });
    const again = run([failing]);
    for (let round = 0; round < 2; round++)
      expect(
        lint([draft("text")], again)
          .get(uri)!
          .map(({ rule }) => rule),
      ).toEqual(["internal-error"]);
  });

  test("a rule that cannot collect its facts is a finding, and the other files are joined without it", () => {
    const failing = documentRule({
      ...about,
      id: "failing",
      messages: {},
      *check() {},
      workspace: {
        collect() {
          throw new Error("no such table");
        },
        *check() {},
      },
    });
    const other = parseDraft({ uri: "b.md" as Uri, text: "text", fileName: "b.md", now: { year: 2026, month: 1, day: 1 } });
    const found = lint([draft("text"), other], run([failing, counting], { crossFile: true }));
    expect([...found.values()].map((each) => each.map(({ rule }) => rule).sort())).toEqual([
      ["counting", "internal-error"],
      ["counting", "internal-error"],
    ]);
  });

  test("tests let it through", () => {
    expect(() => lint([draft("# A\n")], run([throwing], { onRuleError: "throw" }))).toThrow("no such table");
  });

  test("a run stops between rules, and gives nothing when it is dropped", () => {
    const steps = lintSteps([draft("# A\n\n## B\n\ntext\n")], run([counting]));
    expect(steps.next()).toEqual({ done: false, value: undefined });
    expect(steps.return(undefined as never).value).toBeUndefined();
  });

  test("findings of sections are placed in the whole text, CRLF included", () => {
    const found = lint([draft("# A\r\n\r\ntext\r\n\r\n## B\r\n\r\nmore\r\n")], run([counting])).get(uri)!;
    expect(found.map(({ start }) => [start.line, start.column, start.offset])).toEqual([
      [1, 1, 0],
      [5, 1, 15],
    ]);
  });

  test("a level of the configuration raises the rule's own findings and caps the lesser ones", () => {
    const levels = (level: "error" | "info") => {
      const bound = bindRule(counting, level, {}).bound!;
      return lint([draft("text")], run([], { rulesFor: () => [bound] }))
        .get(uri)!
        .map(({ severity }) => severity);
    };
    expect(levels("error")).toEqual(["error"]);
    expect(levels("info")).toEqual(["info"]);
  });

  test("fingerprints stay when text elsewhere changes, and tell equal findings apart", () => {
    const prints = (text: string) =>
      lint([draft(text)], run([counting]))
        .get(uri)!
        .map(({ fingerprint }) => fingerprint);
    const before = prints("# A\n\none\n\n## B\n\ntwo\n");
    expect(prints("# A\n\none and more\n\n## B\n\ntwo\n")).toEqual(before);
    const twice = prints("# A\n\n## B\n\ntwo\n\n## B\n\ntwo\n");
    expect(new Set(twice).size).toBe(twice.length);
  });
});
