import { toJsonSchema } from "@valibot/to-json-schema";
import { ENGINE_RULES } from "../lint/engine-messages.ts";
import { PROFILES, type Rule } from "../rule/rule.ts";
import { LEVELS, userConfigSchema } from "./user-config.ts";

/**
 * The JSON Schema (draft 7) of a configuration file, with every rule and its options, for completion and checks in editors.
 * Descriptions of rules are in both languages.
 */
export function configJsonSchema(rules: readonly Rule[]): object {
  const { $schema, ...schema } = toJsonSchema(userConfigSchema, { typeMode: "input", errorMode: "ignore" });
  const all = [...rules, ...ENGINE_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    $schema,
    title: "Configuration of draftlint / draftlint 配置",
    ...pointToRules(schema),
    definitions: {
      level: { description: "Severity of the rule's findings, or `off`.\n规则所报问题的级别，`off` 为关闭。", enum: LEVELS },
      rules: {
        description:
          "Rules by id: a level, or a mapping of `level` and options.\n按规则名设置：写级别，或写由 `level` 和选项组成的键值映射。",
        type: "object",
        properties: Object.fromEntries(all.map((rule) => [rule.id, ruleSchema(rule)])),
        additionalProperties: false,
      },
    },
  };
}

/** The schema with every property named `rules` replaced by a reference. */
function pointToRules(schema: object): object {
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]: readonly [string, unknown]) => {
      if (key === "rules") return [key, { $ref: "#/definitions/rules" }];
      if (Array.isArray(value)) return [key, value.map((item: unknown) => (isObject(item) ? pointToRules(item) : item))];
      return [key, isObject(value) ? pointToRules(value) : value];
    }),
  );
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);

function ruleSchema(rule: Rule): object {
  const { properties = {} } = toJsonSchema(rule.options, { typeMode: "input", errorMode: "ignore" });
  const level = { $ref: "#/definitions/level" };
  return {
    description: [rule.summary.en, rule.summary["zh-CN"], ...profileLines(rule)].join("\n"),
    anyOf: [level, { type: "object", properties: { level, ...properties }, additionalProperties: false }],
  };
}

/** What profiles set for a rule: "`draftlint:strict`: `level: error`, `most: 3`". */
const profileLines = ({ profileLevels = {}, profileOptions = {} }: Rule): readonly string[] =>
  PROFILES.flatMap((profile) => {
    const level = profileLevels[profile];
    const set = Object.entries({ ...(level && { level }), ...profileOptions[profile] });
    const text = set.map(([name, value]) => `\`${name}: ${typeof value === "string" ? value : JSON.stringify(value)}\``).join(", ");
    return text === "" ? [] : [`\`draftlint:${profile}\`: ${text}`];
  });
