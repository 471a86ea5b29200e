import { type BoundRule, bindRule, type CalendarDate, type LintRun, Memo, parseDraft, type Source, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";

const NOW: CalendarDate = { year: 2026, month: 11, day: 22 };

/** The rules of the recommended profile. */
export const recommendedRules = (): readonly BoundRule[] =>
  RULES.filter(({ profiles }) => profiles.includes("recommended")).flatMap((rule) => bindRule(rule, null, {}).bound ?? []);

export const lintRun = (rules: readonly BoundRule[], memo = new Memo(), timing: LintRun["timing"] = null): LintRun => ({
  rulesFor: () => rules,
  language: "en",
  memo,
  crossFile: false,
  knownRules: new Set(RULES.map(({ id }) => id)),
  timing,
  onRuleError: "throw",
});

export const parse = (text: string, fileName: string): Source => parseDraft({ uri: fileName as Uri, fileName, text, now: NOW });
