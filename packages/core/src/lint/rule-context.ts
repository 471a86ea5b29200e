import type { BoundRule } from "../rule/bind.ts";
import { toFinding } from "../rule/messages.ts";
import type { Rule, RuleContext } from "../rule/rule.ts";
import { internalError } from "./engine-messages.ts";
import type { BoundFinding } from "./lint-run.ts";

// biome-ignore lint/suspicious/noExplicitAny: the registry has lost the rule's own message and option types
export const contextFor = (bound: BoundRule): RuleContext<any, any> => ({ options: bound.options, finding: (input) => toFinding(input) });

/** What is reported of a rule that throws. */
export function ruleFailed(rule: Rule, error: unknown): BoundFinding {
  const bound: BoundRule = { rule: internalError, level: null, options: {} };
  const finding = toFinding<typeof internalError.messages>({
    message: "thrown",
    data: { rule: rule.id, error: error instanceof Error ? error.message : String(error) },
    range: { start: 0, end: 0 },
  });
  return { bound, finding };
}
