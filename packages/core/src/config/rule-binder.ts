import { type BoundRule, bindRule, type OptionsProblem } from "../rule/bind.ts";
import type { Rule, Severity } from "../rule/rule.ts";

/** Binds rules so that the same rule, level and options always give the same `BoundRule`: findings kept under it survive a change of configuration. */
export class RuleBinder {
  readonly #bound = new Map<Rule, Map<string, ReturnType<typeof bindRule>>>();

  bind(
    rule: Rule,
    level: Severity | null,
    options: Readonly<Record<string, unknown>>,
  ): { readonly bound: BoundRule | null; readonly problems: readonly OptionsProblem[] } {
    let known = this.#bound.get(rule);
    if (!known) this.#bound.set(rule, (known = new Map()));
    const key = JSON.stringify([level, Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))]);
    let bound = known.get(key);
    if (!bound) known.set(key, (bound = bindRule(rule, level, options)));
    return bound;
  }
}
