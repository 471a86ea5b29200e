import { bindRule, type CalendarDate, type Diagnostic, lint, Memo, parseDraft, type Rule, type Uri } from "@draftlint/core";
import dateConsistency from "../../rules/date-consistency/rule.ts";
import expiredTerm from "../../rules/expired-term/rule.ts";
import staleYear from "../../rules/stale-year/rule.ts";

/** The rules about time: one fact is one finding over all of them. */
const TIME_RULES: readonly Rule[] = [staleYear, dateConsistency, expiredTerm];

const NOW: CalendarDate = { year: 2026, month: 11, day: 20 };

export interface Draft {
  readonly text: string;
  readonly fileName?: string;
  readonly now?: CalendarDate;
}

/** What the rules about time say of a draft. */
export function lintTime({ text, fileName = "draft.md", now = NOW }: Draft): readonly Diagnostic[] {
  const uri = fileName as Uri;
  const source = parseDraft({ uri, text, fileName, now });
  const bound = TIME_RULES.map((rule) => bindRule(rule, null, {}).bound!);
  const result = lint([source], {
    rulesFor: () => bound,
    language: source.document.language === "zh" ? "zh-CN" : "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set(TIME_RULES.map(({ id }) => id)),
    timing: null,
    onRuleError: "throw",
  });
  return result.get(uri)!;
}

/** The same as "rule/message" and the words that it stands on. */
export const saidOf = (draft: Draft): readonly string[] =>
  lintTime(draft).map(({ rule, messageId, start, end }) => `${rule}/${messageId}: ${draft.text.slice(start.offset, end.offset)}`);
