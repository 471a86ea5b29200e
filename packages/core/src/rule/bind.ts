import * as v from "valibot";
import type { Rule, Severity } from "./rule.ts";

/** A rule with its level and parsed options. Made once for a configuration; its identity is a cache key. */
export interface BoundRule<R extends Rule = Rule> {
  readonly rule: R;
  /** `null` keeps the severity of each message. */
  readonly level: Severity | null;
  readonly options: unknown;
}

/** One thing wrong with a rule's options: at which key, and what was expected. */
export interface OptionsProblem {
  readonly path: readonly string[];
  readonly message: string;
}

/** Checks options against the rule's schema and fills in defaults. */
export function bindRule(
  rule: Rule,
  level: Severity | null,
  options: Readonly<Record<string, unknown>>,
): { readonly bound: BoundRule | null; readonly problems: readonly OptionsProblem[] } {
  const parsed = v.safeParse(rule.options, options);
  if (parsed.success) return { bound: { rule, level, options: parsed.output }, problems: [] };
  const problems = parsed.issues.map((issue) => ({
    path: ((issue.path ?? []) as readonly { readonly key: unknown }[]).map((item) => String(item.key)),
    message: issue.message,
  }));
  return { bound: null, problems };
}

/** The severity of a finding: a level of the configuration raises or lowers the rule's main findings and caps the lesser ones. */
export function effectiveSeverity(own: Severity, ruleSeverity: Severity, level: Severity | null): Severity {
  if (level === null || own === ruleSeverity) return level ?? own;
  return RANK[own] > RANK[level] ? level : own;
}
const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
