import { bindRule, type LintRun, lint, Memo, newDraft, parseDraft, sectionsOf, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { describe, expect, test } from "vitest";
import { builtInOutlines } from "../../rules/outline-completeness/built-in-outlines.ts";

const URI = "draft.md" as Uri;
const bound = RULES.flatMap((rule) => bindRule(rule, null, {}).bound ?? []);

/** What asks for text: empty sections, things that must be said, and signs of text to come. */
const FILL_IN = ["outline-completeness/empty", "outline-completeness/lacks", "empty-section/", "placeholder/"];

const cases = builtInOutlines().flatMap((outline) => (["zh", "en"] as const).map((language) => [outline.id, language, outline] as const));

describe("a new draft is told to be filled in, and nothing else, by all rules", () => {
  test.each(cases)("%s (%s)", (_, language, outline) => {
    const text = newDraft(outline, { language, title: null, year: 2026 });
    const source = parseDraft({ uri: URI, text, fileName: "draft.md", now: { year: 2026, month: 3, day: 1 } });
    const run: LintRun = {
      rulesFor: () => bound,
      language: "en",
      memo: new Memo(),
      crossFile: false,
      knownRules: new Set(RULES.map(({ id }) => id)),
      timing: null,
      onRuleError: "throw",
    };
    const ids = lint([source], run)
      .get(URI)!
      .map(({ rule, messageId }) => `${rule}/${messageId}`);
    expect(ids.filter((id) => !FILL_IN.some((prefix) => id.startsWith(prefix)))).toEqual([]);
    if (sectionsOf(outline.sections).some(({ optional, repeat }) => !optional && !repeat)) expect(ids.length).toBeGreaterThan(0);
  });
});
