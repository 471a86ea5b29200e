import type { BaseIssue } from "valibot";
import type { LocalizedText } from "../rule/rule.ts";
import { nearest } from "../text/nearest.ts";
import type { ConfigPath } from "./config-node.ts";
import { schemaKeys } from "./schema-keys.ts";

/** What a schema finds wrong, in words, and at which path of the data (for a missing key: of the mapping that should have it). */
export interface SaidIssue {
  readonly path: ConfigPath;
  /** Whether the key is wrong or its value. */
  readonly at: "key" | "value";
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
}

/** Words for an issue of `schema`. Of a union the alternative counts that went deepest; where none went in, all are named. */
export function sayIssue(issue: BaseIssue<unknown>, schema: object): SaidIssue {
  const { leaf, path } = deepest(issue, []);
  const key = path.at(-1);
  if (leaf.kind === "schema" && leaf.expected === "never" && key !== undefined) {
    return { path, at: "key", ...unknownKey(String(key), schemaKeys(schema, path.slice(0, -1))) };
  }
  if (leaf.kind === "schema" && leaf.received === "undefined" && leaf.type.endsWith("object") && key !== undefined) {
    const message = { en: `the key "${key}" is missing`, "zh-CN": `缺少键“${key}”` };
    return { path: path.slice(0, -1), at: "value", message, hint: null };
  }
  const said = leaf.kind === "schema" ? wrongType(leaf) : wrongValue(leaf);
  return { path, at: "value", ...said, hint: said.hint ?? VALUE_HINTS[String(key)] ?? null };
}

interface Said {
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
}

/** What to write for keys whose values have a form of their own. */
const VALUE_HINTS: Readonly<Record<string, LocalizedText>> = {
  date: { en: "write 2026-01-10, 2026-01 or 2026", "zh-CN": "请写成 2026-01-10、2026-01 或 2026" },
  period: { en: "write 2025, 2025H1, 2025Q3 or 2025-07", "zh-CN": "请写成 2025、2025H1、2025Q3 或 2025-07" },
};

function unknownKey(key: string, known: readonly string[]): Said {
  return {
    message: { en: `unknown key "${key}"`, "zh-CN": `未知的键“${key}”` },
    hint: didYouMean(key, known) ?? (known.length === 0 ? NO_KEYS : oneOf(known)),
  };
}
const NO_KEYS: LocalizedText = { en: "nothing can be set here", "zh-CN": "此处没有可设置的内容" };

/** `did you mean "x"?` for the candidate that starts with the word, or is nearest to it; `null` when none is near. */
export function didYouMean(word: string, candidates: Iterable<string>): LocalizedText | null {
  const all = [...candidates];
  const meant = (word.length >= 3 && all.find((candidate) => candidate.startsWith(word))) || nearest(word, all);
  return meant === null ? null : { en: `did you mean "${meant}"?`, "zh-CN": `是否想写“${meant}”？` };
}

const oneOf = (values: readonly string[]): LocalizedText => ({
  en: `use ${values.length > 1 ? "one of " : ""}${values.join(", ")}`,
  "zh-CN": `可用：${values.join("、")}`,
});

function deepest(issue: BaseIssue<unknown>, above: ConfigPath): { readonly leaf: BaseIssue<unknown>; readonly path: ConfigPath } {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => (typeof key === "number" ? key : String(key)))];
  const inner = (issue.issues ?? []).filter((sub) => (sub.path?.length ?? 0) > 0 || sub.kind === "validation");
  const deeper = inner.map((sub) => deepest(sub, path)).sort((a, b) => b.path.length - a.path.length)[0];
  return deeper ?? { leaf: issue, path };
}

/** For a list where only a mapping can stand; valibot takes lists for mappings with the keys "0", "1", … */
export const LIST_FOR_MAPPING: Said = {
  message: { en: "a mapping of keys to values was expected here, not a list", "zh-CN": "此处应为键值映射，而不是列表" },
  hint: null,
};

/** Names of types in valibot's `expected`: `(("off" | "info") | Object)`. */
const TYPES: Readonly<Record<string, LocalizedText>> = {
  string: { en: "a text", "zh-CN": "文字" },
  number: { en: "a number", "zh-CN": "数字" },
  boolean: { en: "true or false", "zh-CN": " true 或 false" },
  Array: { en: "a list", "zh-CN": "列表" },
  Object: { en: "a mapping of keys to values", "zh-CN": "键值映射" },
};

function wrongType(issue: BaseIssue<unknown>): Said {
  const { input, expected } = issue;
  const literals = [...(expected ?? "").matchAll(/"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]!);
  const types = [...new Set((expected ?? "").replace(/"(?:[^"\\]|\\.)*"/g, "").match(/[A-Za-z]+/g) ?? [])].flatMap(
    (name) => TYPES[name] ?? [],
  );
  if (literals.length > 0 && isScalar(input)) {
    const hint = typeof input === "string" ? didYouMean(input, literals) : levelHint(input, literals);
    return {
      message: { en: `${shown(input).en} is not allowed here`, "zh-CN": `此处不能写${shown(input)["zh-CN"]}` },
      hint: hint ?? oneOf(literals),
    };
  }
  const alternatives = [...(literals.length > 0 ? [{ en: literals.join(", "), "zh-CN": literals.join("、") }] : []), ...types];
  const en = alternatives.map((text) => text.en).join(" or ") || "another value";
  const zh = alternatives.map((text) => text["zh-CN"]).join("或") || "其他值";
  return {
    message: { en: `${en} was expected here, not ${shown(input).en}`, "zh-CN": `此处应为${zh}，而不是${shown(input)["zh-CN"]}` },
    hint: null,
  };
}

const isScalar = (value: unknown): boolean => typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Levels as other linters write them. */
function levelHint(input: unknown, literals: readonly string[]): LocalizedText | null {
  if (!literals.includes("off")) return null;
  const meant = input === false || input === 0 ? "off" : input === 2 ? "error" : "warning";
  return { en: `write ${meant}`, "zh-CN": `请写 ${meant}` };
}

function wrongValue(issue: BaseIssue<unknown>): Said {
  const { requirement } = issue;
  const said = typeof requirement === "number" ? LIMITS[issue.type]?.(requirement) : FORMS[issue.type];
  const own = /^Invalid \w+: /.test(issue.message) ? null : issue.message;
  const input = shown(issue.input);
  return {
    message: said
      ? { en: `${input.en} ${said.en}`, "zh-CN": `${input["zh-CN"]}${said["zh-CN"]}` }
      : own
        ? { en: own, "zh-CN": own }
        : { en: `${input.en} does not have the right form`, "zh-CN": `${input["zh-CN"]}的写法不对` },
    hint: null,
  };
}

const LIMITS: Readonly<Record<string, (limit: number) => LocalizedText>> = {
  min_value: (limit) => ({ en: `is too small; the least is ${limit}`, "zh-CN": `太小，至少为 ${limit}` }),
  max_value: (limit) => ({ en: `is too large; the most is ${limit}`, "zh-CN": `太大，至多为 ${limit}` }),
  min_length: (limit) => ({ en: `is too short; the least is ${limit}`, "zh-CN": `太短，至少 ${limit} 项或字符` }),
  max_length: (limit) => ({ en: `is too long; the most is ${limit}`, "zh-CN": `太长，至多 ${limit} 项或字符` }),
};
const FORMS: Readonly<Record<string, LocalizedText>> = {
  integer: { en: "is not a whole number", "zh-CN": "不是整数" },
  non_empty: { en: "must not be empty", "zh-CN": "不能为空" },
};

/** A value as a message shows it: texts in quotes, lists and mappings by name. */
function shown(value: unknown): LocalizedText {
  if (typeof value === "string") {
    const short = value.length > 40 ? `${value.slice(0, 40)}…` : value;
    return { en: `"${short}"`, "zh-CN": `“${short}”` };
  }
  if (value === null || value === undefined) return { en: "nothing", "zh-CN": "空值" };
  if (Array.isArray(value)) return { en: "a list", "zh-CN": "列表" };
  if (typeof value === "object") return { en: "a mapping", "zh-CN": "键值映射" };
  return { en: String(value), "zh-CN": ` ${String(value)} ` };
}
