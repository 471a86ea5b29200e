import { compilePattern } from "../text/pattern.ts";
import type { OutlineText } from "./outline.ts";
import {
  type Fields,
  type Read,
  readBoolean,
  readChoice,
  readData,
  readFields,
  readList,
  readNumber,
  readRecord,
  readText,
} from "./yaml-reader.ts";

/**
 * The part of JSON Schema (2020-12) that an outline may say about front matter: `type` `enum` `const` `pattern` `format` (date, date-time,
 * uri, email) `minLength` `maxLength` `minimum` `maximum` `items` `minItems` `maxItems` `uniqueItems` `properties` `required`
 * `additionalProperties`; `title`, `description`, `default` and `examples` are taken and say nothing. Checked here, without `eval`,
 * so that it works in a browser.
 */
export interface FrontMatterSchema {
  readonly type?: readonly SchemaType[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: keyof typeof FORMATS;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: FrontMatterSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: boolean;
  readonly properties?: Readonly<Record<string, FrontMatterSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | FrontMatterSchema;
}

type SchemaType = (typeof TYPES)[number];
const TYPES = ["string", "number", "integer", "boolean", "array", "object", "null"] as const;

/** Where front matter breaks its schema, and how: `path` is `["tags", "0"]`; `fault` completes `“tags.0” …`. */
export interface FrontMatterFault {
  readonly path: readonly string[];
  readonly fault: OutlineText;
}

/** Everything in which front matter breaks its schema, in the order of the schema. */
export function frontMatterFaults(data: unknown, schema: FrontMatterSchema): readonly FrontMatterFault[] {
  const faults: FrontMatterFault[] = [];
  check(data, schema, [], faults);
  return faults;
}

const FORMATS = {
  date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
  "date-time": /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/i,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
} as const;

const TYPE_NAMES: Readonly<Record<SchemaType, OutlineText>> = {
  string: { en: "a text", "zh-CN": "文字" },
  number: { en: "a number", "zh-CN": "数字" },
  integer: { en: "a whole number", "zh-CN": "整数" },
  boolean: { en: "true or false", "zh-CN": "true 或 false" },
  array: { en: "a list", "zh-CN": "列表" },
  object: { en: "a mapping", "zh-CN": "键值映射" },
  null: { en: "empty", "zh-CN": "空值" },
};

function isType(value: unknown, type: SchemaType): boolean {
  switch (type) {
    case "integer":
      return Number.isInteger(value);
    case "number":
      return typeof value === "number";
    case "array":
      return Array.isArray(value);
    case "null":
      return value === null;
    case "object":
      return isMapping(value);
    default:
      return typeof value === type;
  }
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function check(value: unknown, schema: FrontMatterSchema, path: readonly string[], faults: FrontMatterFault[]): void {
  const fault = (en: string, zh: string, at: readonly string[] = path): void => {
    faults.push({ path: at, fault: { en, "zh-CN": zh } });
  };
  if (schema.type && !schema.type.some((type) => isType(value, type))) {
    const names = schema.type.map((type) => TYPE_NAMES[type]);
    fault(`should be ${names.map((name) => name.en).join(" or ")}`, `应为${names.map((name) => name["zh-CN"]).join("或")}`);
    return;
  }
  if (schema.enum && !schema.enum.some((allowed) => same(allowed, value)))
    fault(`should be one of: ${schema.enum.map(show).join(", ")}`, `应为以下之一：${schema.enum.map(show).join("、")}`);
  if ("const" in schema && !same(schema.const, value)) fault(`should be ${show(schema.const)}`, `应为 ${show(schema.const)}`);
  if (typeof value === "string") checkText(value, schema, fault);
  if (typeof value === "number") {
    if (schema.minimum !== undefined && value < schema.minimum) fault(`should be at least ${schema.minimum}`, `不应小于 ${schema.minimum}`);
    if (schema.maximum !== undefined && value > schema.maximum) fault(`should be at most ${schema.maximum}`, `不应大于 ${schema.maximum}`);
  }
  if (Array.isArray(value)) {
    const { minItems, maxItems, items } = schema;
    if (minItems !== undefined && value.length < minItems) fault(`should have at least ${minItems} items`, `至少应有 ${minItems} 项`);
    if (maxItems !== undefined && value.length > maxItems) fault(`should have at most ${maxItems} items`, `至多应有 ${maxItems} 项`);
    if (schema.uniqueItems && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
      fault("has an item twice", "有重复的项");
    if (items) for (const [index, item] of value.entries()) check(item, items, [...path, String(index)], faults);
  }
  if (!isMapping(value)) return;
  for (const key of schema.required ?? [])
    if (!Object.hasOwn(value, key) || value[key] === null) fault("is missing", "缺失", [...path, key]);
  for (const [key, item] of Object.entries(value)) {
    const own = schema.properties && Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const rest = schema.additionalProperties;
    if (own) {
      if (item !== null || !schema.required?.includes(key)) check(item, own, [...path, key], faults);
    } else if (rest === false) fault("is not a known key", "不是已知的键", [...path, key]);
    else if (typeof rest === "object") check(item, rest, [...path, key], faults);
  }
}

function checkText(value: string, schema: FrontMatterSchema, fault: (en: string, zh: string) => void): void {
  const length = [...value].length;
  if (schema.minLength !== undefined && length < schema.minLength)
    fault(`should have at least ${schema.minLength} characters`, `至少应有 ${schema.minLength} 个字符`);
  if (schema.maxLength !== undefined && length > schema.maxLength)
    fault(`should have at most ${schema.maxLength} characters`, `至多应有 ${schema.maxLength} 个字符`);
  if (schema.format && !FORMATS[schema.format].test(value)) {
    const sample = { date: "2026-01-31", "date-time": "2026-01-31T09:30:00Z", uri: "https://example.org/", email: "name@example.org" }[
      schema.format
    ];
    fault(`should look like ${sample}`, `应写成 ${sample} 的形式`);
  }
  if (schema.pattern !== undefined && compilePattern(schema.pattern, { ignoreCase: false }).pattern?.test(value) === false)
    fault("does not have the form that the outline asks for", "不符合大纲要求的格式");
}

const same = (a: unknown, b: unknown): boolean => a === b || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
const show = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Reads a schema from an outline file; a keyword that is not one of the above is a problem. */
export const readFrontMatterSchema: Read<FrontMatterSchema> = (node, reader) =>
  readFields<FrontMatterSchema>(() => SCHEMA_FIELDS)(node, reader);

const readPattern: Read<string> = (node, reader) => {
  const source = readText(node, reader);
  const compiled = source === undefined ? null : compilePattern(source);
  if (compiled === null || compiled.pattern) return source;
  const { problem } = compiled;
  reader.report(node, `not a usable pattern: ${problem.en}`, `无法使用的匹配式：${problem["zh-CN"]}`);
  return undefined;
};

/** Any number: bounds of values may be negative or fractional. */
const readAnyNumber: Read<number> = (node, reader) => {
  const value = readData(node, reader);
  if (typeof value === "number") return value;
  reader.report(node, "a number was expected here", "此处应为数字");
  return undefined;
};

const readBooleanOrSchema: Read<boolean | FrontMatterSchema> = (node, reader) =>
  typeof readData(node, reader) === "boolean" ? readBoolean(node, reader) : readFrontMatterSchema(node, reader);

const SCHEMA_FIELDS: Fields = {
  type: readList(readChoice(TYPES)),
  enum: readList(readData),
  const: readData,
  pattern: readPattern,
  format: readChoice(["date", "date-time", "uri", "email"]),
  minLength: readNumber,
  maxLength: readNumber,
  minimum: readAnyNumber,
  maximum: readAnyNumber,
  items: readFrontMatterSchema,
  minItems: readNumber,
  maxItems: readNumber,
  uniqueItems: readBoolean,
  properties: readRecord(readFrontMatterSchema),
  required: readList(readText),
  additionalProperties: readBooleanOrSchema,
  title: readText,
  description: readText,
  default: readData,
  examples: readData,
  $schema: readText,
};
