import type { Rule } from "../rule/rule.ts";
import { type Layer, SETTING_NAMES } from "./layer.ts";
import type { Origin } from "./origin.ts";
import type { ExplainedRule, ExplainedSetting } from "./project-config.ts";
import type { RuleBinder } from "./rule-binder.ts";
import { stackRule, stackSettings } from "./stack.ts";

const DEFAULT: Origin = { layer: "default" };

/** What layers say about a rule, with the layer that set each thing. */
export function explainRule(rule: Rule, layers: readonly Layer[], isOn: boolean, binder: RuleBinder): ExplainedRule {
  const { level, levelOrigin, options, optionOrigins, mentions } = stackRule(rule, layers, isOn);
  const bound = binder.bind(rule, null, options).bound ?? binder.bind(rule, null, {}).bound;
  const values = typeof bound?.options === "object" && bound.options !== null ? Object.entries(bound.options) : [];
  return {
    rule,
    level,
    levelOrigin,
    options: values.map(([name, value]: readonly [string, unknown]) => ({ name, value, origin: optionOrigins.get(name) ?? DEFAULT })),
    mentions: mentions.map(({ setting, origin }) => ({ setting, origin })),
  };
}

export function explainSettings(layers: readonly Layer[]): readonly ExplainedSetting[] {
  const settings = stackSettings(layers);
  return SETTING_NAMES.map((name) => {
    const setting = settings.get(name);
    return { name, value: setting?.value ?? null, origin: setting?.origin ?? DEFAULT };
  });
}
