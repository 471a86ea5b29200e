import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { sectionRule } from "../rule/rule.ts";
import { configJsonSchema } from "./config-schema.ts";

const rule = sectionRule({
  id: "long-line",
  summary: { en: "Lines that are long.", "zh-CN": "过长的行。" },
  severity: "warning",
  profiles: ["recommended", "strict", "tech"],
  profileOptions: { strict: { most: 60 } },
  profileLevels: { strict: "error", tech: "info" },
  fixable: "never",
  messages: { long: { en: "long", "zh-CN": "过长" } },
  options: v.strictObject({ most: v.pipe(v.optional(v.number(), 80), v.description("Most characters.")) }),
  *check() {},
});

describe("configJsonSchema", () => {
  const schema = configJsonSchema([rule]);

  test("has every rule with its options, once", () => {
    expect(schema).toMatchObject({
      type: "object",
      additionalProperties: false,
      properties: {
        rules: { $ref: "#/definitions/rules" },
        crossFile: { type: "boolean" },
        overrides: { items: { properties: { rules: { $ref: "#/definitions/rules" } }, required: ["files"] } },
      },
      definitions: {
        rules: {
          additionalProperties: false,
          properties: {
            "long-line": {
              description:
                "Lines that are long.\n过长的行。\n`draftlint:strict`: `level: error`, `most: 60`\n`draftlint:tech`: `level: info`",
              anyOf: [
                { $ref: "#/definitions/level" },
                {
                  properties: { level: {}, most: { type: "number", default: 80, description: "Most characters." } },
                  additionalProperties: false,
                },
              ],
            },
            "unused-disable": {},
          },
        },
      },
    });
  });

  test("every key of the configuration is described", () => {
    const { properties } = JSON.parse(JSON.stringify(schema)) as { properties: Record<string, { description?: string; $ref?: string }> };
    expect(Object.keys(properties).length).toBeGreaterThan(8);
    expect(Object.entries(properties).filter(([, { description, $ref }]) => !description && !$ref)).toEqual([]);
  });

  test("survives JSON", () => expect(JSON.parse(JSON.stringify(schema))).toEqual(schema));
});
