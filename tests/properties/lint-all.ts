import {
  type BoundRule,
  bindRule,
  type Diagnostic,
  type LintRun,
  lint,
  Memo,
  parseDraft,
  type Rule,
  type Source,
  type Uri,
} from "@draftlint/core";
import type { ArbitraryDraft } from "@draftlint/core/testing";
import { RULES } from "@draftlint/rules";

const bind = (rule: Rule): BoundRule => {
  const { bound } = bindRule(rule, null, {});
  if (!bound) throw new Error(`${rule.id} does not take its own defaults`);
  return bound;
};

/** Every rule that there is, with default options. */
export const ALL_RULES: readonly BoundRule[] = RULES.map(bind);

export const runOf = (rules: readonly BoundRule[], memo: Memo = new Memo()): LintRun => ({
  rulesFor: () => rules,
  language: "en",
  memo,
  crossFile: true,
  knownRules: new Set(RULES.map(({ id }) => id)),
  timing: null,
  onRuleError: "throw",
});

export const sourceOf = ({ text, fileName }: ArbitraryDraft, name = "draft"): Source =>
  parseDraft({ uri: name as Uri, fileName, text, now: { year: 2026, month: 6, day: 15 } });

export function diagnosticsOf(draft: ArbitraryDraft, rules: readonly BoundRule[] = ALL_RULES, memo?: Memo): readonly Diagnostic[] {
  const source = sourceOf(draft);
  return lint([source], runOf(rules, memo)).get(source.document.uri)!;
}
