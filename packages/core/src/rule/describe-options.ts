import { toJsonSchema } from "@valibot/to-json-schema";
import type { Rule } from "./rule.ts";

/** An option of a rule, for people. */
export interface OptionDescription {
  readonly name: string;
  /** "boolean", "number", "string[]" or the values that it may take: `"a" | "b"`. */
  readonly type: string;
  /** As JSON; `null` when the option has no default. */
  readonly default: string | null;
  /** In English, Markdown; "" when the schema says nothing. */
  readonly description: string;
}

/** The options of a rule in the order of its schema; `[]` for a rule without options. */
export function describeOptions(rule: Rule): readonly OptionDescription[] {
  const { properties = {} } = toJsonSchema(rule.options, { typeMode: "input", errorMode: "ignore" });
  return Object.entries(properties).flatMap(([name, schema]) => {
    if (typeof schema === "boolean") return [];
    return {
      name,
      type: typeText(schema),
      default: schema.default === undefined ? null : JSON.stringify(schema.default),
      description: schema.description ?? "",
    };
  });
}

type Properties = NonNullable<ReturnType<typeof toJsonSchema>["properties"]>;
type Schema = Exclude<Properties[string], boolean>;

function typeText(schema: Schema): string {
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) return alternatives.map((each) => (typeof each === "boolean" ? "" : typeText(each))).join(" | ");
  const item = schema.items;
  if (schema.type === "array" && typeof item === "object" && !Array.isArray(item)) {
    const text = typeText(item);
    return text.includes(" ") ? `(${text})[]` : `${text}[]`;
  }
  return [schema.type ?? "object"].flat().join(" | ");
}
