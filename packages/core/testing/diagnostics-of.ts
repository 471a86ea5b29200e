import { bindRule, type Diagnostic, lint, Memo, parseDraft, type Rule, type Uri } from "@draftlint/core";

export interface OneRuleRun {
  readonly fileName?: string;
  readonly language?: "en" | "zh-CN";
  readonly options?: Readonly<Record<string, unknown>>;
  readonly now?: { readonly year: number; readonly month: number; readonly day: number };
}

/** What one rule says of a text, with English messages and 15 June 2026 as today unless told otherwise; throws what the rule throws. */
export function diagnosticsOf(rule: Rule, text: string, run: OneRuleRun = {}): readonly Diagnostic[] {
  const fileName = run.fileName ?? "draft.md";
  const uri = fileName as Uri;
  const { bound, problems } = bindRule(rule, null, run.options ?? {});
  if (!bound) throw new Error(`${rule.id}: ${problems.map(({ message }) => message).join("; ")}`);
  const source = parseDraft({ uri, fileName, text, now: run.now ?? { year: 2026, month: 6, day: 15 } });
  const found = lint([source], {
    rulesFor: () => [bound],
    language: run.language ?? "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  });
  return found.get(uri)!;
}
