import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from "yaml";
import { duplicateKey } from "../text/duplicate-keys.ts";
import { nearest } from "../text/nearest.ts";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { Range } from "../text/range.ts";
import { yamlErrorText } from "../text/yaml-error-text.ts";
import type { OutlineText } from "./outline.ts";

/** Something wrong in an outline file, at its place; what can be read of the file is used all the same. */
export interface OutlineProblem extends Range {
  readonly message: OutlineText;
}

/** Reads one node; `undefined` when it cannot, with the reason in `problems`. */
export type Read<T> = (node: Node, reader: YamlReader) => T | undefined;

/** A walk over a YAML text that notes what is wrong and where. */
export interface YamlReader {
  readonly problems: OutlineProblem[];
  report(node: Node, en: string, zh: string): void;
  lineOf(node: Node): number;
  /** The node behind an alias (`*name`); `null` for an alias without a target, or where aliases have gone too deep. */
  resolve(node: Node): Node | null;
}

/** Aliases followed in one file: more is an alias bomb or a circle, not an outline. */
const MOST_ALIASES = 200;
/** Deepest nesting of brackets in an outline. */
const DEEPEST = 64;

/** Parses a YAML text that starts at offset `base` and line `firstLine` (from 1) of its file; `root` is `null` for an empty one. */
export function openYaml(text: string, base = 0, firstLine = 1): { readonly root: ParsedNode | null; readonly reader: YamlReader } {
  const lines = new LineCounter();
  const isTooDeep = nestsDeeperThan(text, DEEPEST);
  const yaml = parseDocument(isTooDeep ? "" : text, { prettyErrors: false, logLevel: "silent", uniqueKeys: false, lineCounter: lines });
  const problems: OutlineProblem[] = yaml.errors.map((error) => ({
    message: yamlErrorText(error.code, error.message).message,
    start: base + error.pos[0],
    end: base + Math.max(error.pos[1], error.pos[0] + 1),
  }));
  if (isTooDeep) problems.push({ message: { en: "nested too deeply", "zh-CN": "嵌套过深" }, start: base, end: base + 1 });
  const twice = duplicateKey(yaml.contents);
  if (twice)
    problems.push({
      message: yamlErrorText("DUPLICATE_KEY", twice.name).message,
      start: base + twice.range.start,
      end: base + twice.range.end,
    });
  let followed = 0;
  const reader: YamlReader = {
    problems,
    report: (node, en, zh) => {
      const start = base + (node.range?.[0] ?? 0);
      problems.push({ message: { en, "zh-CN": zh }, start, end: Math.max(start + 1, base + (node.range?.[1] ?? 0)) });
    },
    lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line + firstLine - 1,
    resolve: (node) => {
      if (!isAlias(node)) return node;
      return ++followed > MOST_ALIASES ? null : (node.resolve(yaml) ?? null);
    },
  };
  return { root: yaml.contents, reader };
}

/** The value of a scalar: "3 is not text" is left to the readers below. */
function scalarOf(node: Node, reader: YamlReader): unknown {
  const target = reader.resolve(node);
  return isScalar(target) ? target.value : undefined;
}

const expected =
  (en: string, zh: string) =>
  (node: Node, reader: YamlReader): undefined => {
    reader.report(node, `${en} was expected here`, `此处应为${zh}`);
    return undefined;
  };

/** A text; numbers and dates count as the text that they are written with. */
export const readText: Read<string> = (node, reader) => {
  const value = scalarOf(node, reader);
  if (typeof value === "string" && value.trim() !== "") return value;
  if (typeof value === "number") return String(value);
  return expected("a text", "文字")(node, reader);
};

export const readBoolean: Read<boolean> = (node, reader) => {
  const value = scalarOf(node, reader);
  return typeof value === "boolean" ? value : expected("true or false", " true 或 false")(node, reader);
};

/** A whole number, 0 or more. */
export const readNumber: Read<number> = (node, reader) => {
  const value = scalarOf(node, reader);
  return typeof value === "number" && Number.isInteger(value) && value >= 0
    ? value
    : expected("a whole number of 0 or more", "不小于 0 的整数")(node, reader);
};

/** One of a few words, with "did you mean". */
export const readChoice =
  <const T extends string>(choices: readonly T[]): Read<T> =>
  (node, reader) => {
    const value = scalarOf(node, reader);
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const meant = typeof value === "string" ? nearest(value, choices) : null;
    reader.report(
      node,
      `expected one of ${choices.join(", ")}${meant ? `; did you mean "${meant}"?` : ""}`,
      `应为 ${choices.join("、")} 之一${meant ? `；是否想写“${meant}”？` : ""}`,
    );
    return undefined;
  };

/** A list, or one item for a list of one. */
export const readList =
  <T>(read: Read<T>): Read<readonly T[]> =>
  (node, reader) => {
    const target = reader.resolve(node);
    if (!isSeq(target)) {
      const value = target ? read(target, reader) : undefined;
      return value === undefined ? undefined : [value];
    }
    return target.items.flatMap((item) => {
      const value = item ? read(item as Node, reader) : undefined;
      return value === undefined ? [] : [value];
    });
  };

/** A mapping whose keys are the writer's own. */
export const readRecord =
  <T>(read: Read<T>): Read<Readonly<Record<string, T>>> =>
  (node, reader) => {
    const target = reader.resolve(node);
    if (!isMap(target)) return expected("a mapping of keys to values", "键值映射")(node, reader);
    const record: Record<string, T> = {};
    for (const pair of target.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : null;
      const value = pair.value ? read(pair.value as Node, reader) : undefined;
      if (key !== null && value !== undefined) Object.defineProperty(record, key, { value, enumerable: true });
    }
    return record;
  };

/** How each key of a mapping is read. */
export type Fields = Readonly<Record<string, Read<unknown>>>;

/** A mapping with known keys; an unknown key is a problem with "did you mean", the others are read all the same. */
export const readFields =
  <T>(fields: () => Fields): Read<T> =>
  (node, reader) => {
    const target = reader.resolve(node);
    if (!isMap(target)) return expected("a mapping of keys to values", "键值映射")(node, reader);
    const known = fields();
    const result: Record<string, unknown> = {};
    for (const pair of target.items) {
      if (!isScalar(pair.key)) continue;
      const key = String(pair.key.value);
      const read = Object.hasOwn(known, key) ? known[key] : undefined;
      if (!read) {
        const meant = nearest(key, Object.keys(known));
        reader.report(
          pair.key,
          `unknown key "${key}"${meant ? `; did you mean "${meant}"?` : ` (known keys: ${Object.keys(known).join(", ")})`}`,
          `未知的键“${key}”${meant ? `；是否想写“${meant}”？` : `（可用的键：${Object.keys(known).join("、")}）`}`,
        );
        continue;
      }
      const value = pair.value ? read(pair.value as Node, reader) : expected("a value", "一个值")(pair.key, reader);
      if (value !== undefined) result[key] = value;
    }
    return result as T;
  };

/** Any YAML value as plain data. */
export const readData: Read<unknown> = (node, reader) => {
  const target = reader.resolve(node);
  if (isScalar(target)) return target.value;
  if (isSeq(target)) return target.items.map((item) => (item ? readData(item as Node, reader) : null));
  if (isMap(target)) return readRecord(readData)(target, reader);
  return undefined;
};
