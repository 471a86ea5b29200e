import { type Document, isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from "yaml";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { Range } from "../text/range.ts";
import { yamlErrorText } from "../text/yaml-error-text.ts";
import { type ConfigNode, DEEPEST_NODE, MOST_NODES, type NodeProblem, type ReadNodes, tooComplex } from "./config-node.ts";

/** Reads YAML 1.2. Duplicate keys, unknown tags and several documents in one file are problems; of a text that breaks off only the first is told. */
export function readYaml(text: string): ReadNodes {
  if (nestsDeeperThan(text, DEEPEST_NODE)) return { root: null, problems: [tooComplex({ start: 0, end: 1 })] };
  // The library compares every key with every other; `convert` finds duplicates in one pass.
  const yaml = parseDocument(text, { prettyErrors: false, logLevel: "error", uniqueKeys: false, strict: true });
  const broken = yaml.errors[0] ?? yaml.warnings[0];
  if (broken) {
    const range = { start: broken.pos[0], end: Math.max(broken.pos[1], broken.pos[0] + 1) };
    return { root: null, problems: [{ ...range, ...yamlErrorText(broken.code, broken.message) }] };
  }
  if (yaml.contents === null) return { root: null, problems: [] };
  const problems: NodeProblem[] = [];
  const root = new Converter(yaml, problems).convert(yaml.contents, 0);
  return { root, problems };
}

class Converter {
  readonly #yaml: Document;
  readonly #problems: NodeProblem[];
  #left = MOST_NODES;

  constructor(yaml: Document, problems: NodeProblem[]) {
    this.#yaml = yaml;
    this.#problems = problems;
  }

  /** `place` is where an alias stands that led here: problems and settings behind it are shown there. */
  convert(node: Node, depth: number, place: Range | null = null): ConfigNode | null {
    const range = place ?? rangeOf(node);
    if (--this.#left < 0 || depth > DEEPEST_NODE) {
      if (this.#left > -2) this.#problems.push(tooComplex(range));
      this.#left = -2;
      return null;
    }
    if (isAlias(node)) {
      const target = node.resolve(this.#yaml);
      if (target) return this.convert(target, depth + 1, range);
      this.#problems.push({
        ...range,
        message: { en: `there is no anchor "${node.source}"`, "zh-CN": `没有名为“${node.source}”的锚点` },
        hint: { en: 'put text that starts with "*" in quotes', "zh-CN": "以 * 开头的文字请加引号" },
      });
      return null;
    }
    if (isSeq<Node>(node)) {
      const items = node.items.flatMap((item) => this.convert(item, depth + 1, place) ?? []);
      return { type: "list", ...range, items };
    }
    if (isMap<Node, Node | null>(node)) return this.#mapping(node.items, range, depth, place);
    const value = isScalar(node) ? node.value : null;
    return {
      type: "scalar",
      ...range,
      value: typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
    };
  }

  #mapping(
    items: readonly { readonly key: Node; readonly value: Node | null }[],
    range: Range,
    depth: number,
    place: Range | null,
  ): ConfigNode {
    const entries = new Map<string, { key: Range; value: ConfigNode }>();
    for (const { key, value } of items) {
      const keyRange = place ?? rangeOf(key);
      const name = isScalar(key) ? String(key.value ?? "") : null;
      if (name === null || entries.has(name)) {
        this.#problems.push({
          ...keyRange,
          ...(name === null ? yamlErrorText("NON_STRING_KEY", "") : yamlErrorText("DUPLICATE_KEY", name)),
        });
        continue;
      }
      const converted = value
        ? this.convert(value, depth + 1, place)
        : ({ type: "scalar", start: keyRange.end, end: keyRange.end, value: null } as const);
      if (converted) entries.set(name, { key: keyRange, value: converted });
    }
    return { type: "mapping", ...range, entries };
  }
}

function rangeOf(node: Node): Range {
  const [start, end] = node.range ?? [0, 0];
  return { start, end };
}
