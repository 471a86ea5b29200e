import { type Node, type ParseError, parseTree, printParseErrorCode } from "jsonc-parser";
import { nestsDeeperThan } from "../text/nesting.ts";
import { yamlErrorText } from "../text/yaml-error-text.ts";
import { type ConfigNode, DEEPEST_NODE, MOST_NODES, type NodeProblem, type ReadNodes, tooComplex } from "./config-node.ts";
import { jsonErrorText } from "./json-error-text.ts";

/** Reads JSON, with comments and with commas after the last item. Of a text that breaks off only the first problem is told. */
export function readJson(text: string): ReadNodes {
  if (nestsDeeperThan(text, DEEPEST_NODE)) return { root: null, problems: [tooComplex({ start: 0, end: 1 })] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const broken = errors[0];
  if (broken) {
    const range = { start: broken.offset, end: broken.offset + Math.max(broken.length, 1) };
    return { root: null, problems: [{ ...range, ...jsonErrorText(printParseErrorCode(broken.error)) }] };
  }
  const problems: NodeProblem[] = [];
  let left = MOST_NODES;
  const convert = (node: Node): ConfigNode | null => {
    const range = { start: node.offset, end: node.offset + node.length };
    if (--left < 0) {
      if (left === -1) problems.push(tooComplex(range));
      return null;
    }
    if (node.type === "array") return { type: "list", ...range, items: (node.children ?? []).flatMap((item) => convert(item) ?? []) };
    if (node.type !== "object") {
      const value: unknown = node.value;
      return {
        type: "scalar",
        ...range,
        value: typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null,
      };
    }
    const entries = new Map<string, { key: { start: number; end: number }; value: ConfigNode }>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (!key || !value) continue;
      const name = String(key.value);
      const keyRange = { start: key.offset, end: key.offset + key.length };
      const converted = convert(value);
      if (entries.has(name)) problems.push({ ...keyRange, ...yamlErrorText("DUPLICATE_KEY", name) });
      else if (converted) entries.set(name, { key: keyRange, value: converted });
    }
    return { type: "mapping", ...range, entries };
  };
  return { root: tree ? convert(tree) : null, problems };
}
