import type { LocalizedText } from "../rule/rule.ts";
import type { Range } from "../text/range.ts";

/** Keys and list indexes from the root: `["overrides", 0, "files"]`. */
export type ConfigPath = readonly (string | number)[];

/** Data of a configuration that knows where it is written. Ranges are offsets into the file's text. */
export type ConfigNode = ScalarNode | ListNode | MappingNode;
export interface ScalarNode extends Range {
  readonly type: "scalar";
  readonly value: string | number | boolean | null;
}
export interface ListNode extends Range {
  readonly type: "list";
  readonly items: readonly ConfigNode[];
}
export interface MappingNode extends Range {
  readonly type: "mapping";
  readonly entries: ReadonlyMap<string, { readonly key: Range; readonly value: ConfigNode }>;
}

/** Something wrong at a place of a configuration's text. */
export interface NodeProblem extends Range {
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
}

/** What a reader gives: `root` is `null` for an empty text and for one that could not be read. */
export interface ReadNodes {
  readonly root: ConfigNode | null;
  readonly problems: readonly NodeProblem[];
}

/** Most nodes of one configuration: more is an alias bomb. */
export const MOST_NODES = 20_000;
/** Deepest nesting of a configuration. */
export const DEEPEST_NODE = 64;

export const tooComplex = (range: Range): NodeProblem => ({
  ...range,
  message: { en: "nested too deeply, or too large", "zh-CN": "嵌套过深或内容过多" },
  hint: {
    en: "a configuration has a few hundred lines at most; remove aliases that repeat themselves",
    "zh-CN": "请删去相互重复的别名，精简配置",
  },
});

/** The data of a node, without the parts whose path (joined by U+0000) is in `without`. */
export function dataOf(node: ConfigNode, without: ReadonlySet<string> = new Set(), path: ConfigPath = []): unknown {
  if (node.type === "scalar") return node.value;
  const isKept = (key: string | number): boolean => without.size === 0 || !without.has(pathKey([...path, key]));
  if (node.type === "list") return node.items.flatMap((item, index) => (isKept(index) ? [dataOf(item, without, [...path, index])] : []));
  return Object.fromEntries(
    [...node.entries].flatMap(([key, { value }]) => (isKept(key) ? [[key, dataOf(value, without, [...path, key])] as const] : [])),
  );
}

export const pathKey = (path: ConfigPath): string => path.join("\u0000");

/** Range of a value, or of its key; where the path leads nowhere, of the innermost thing that is there. */
export function rangeAt(root: ConfigNode, path: ConfigPath, at: "key" | "value"): Range {
  let node = root;
  let key: Range | null = null;
  for (const step of path) {
    if (node.type === "scalar") break;
    if (node.type === "list") {
      const item = node.items[Number(step)];
      if (!item) break;
      node = item;
      key = null;
    } else {
      const entry = node.entries.get(String(step));
      if (!entry) break;
      node = entry.value;
      key = entry.key;
    }
  }
  return at === "key" && key ? key : { start: node.start, end: node.end };
}

/** The node at a path; `null` when there is none. */
export function nodeAt(root: ConfigNode, path: ConfigPath): ConfigNode | null {
  let node: ConfigNode | null = root;
  for (const step of path) {
    if (node?.type === "list") node = node.items[Number(step)] ?? null;
    else if (node?.type === "mapping") node = node.entries.get(String(step))?.value ?? null;
    else return null;
  }
  return node;
}
