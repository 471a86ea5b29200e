import { isMap, isScalar, isSeq, type ParsedNode } from "yaml";
import type { Range } from "./range.ts";

/**
 * The first key of a YAML text that stands in a mapping for a second time; `null` when there is none. For texts that are parsed with
 * `uniqueKeys: false`, since the library compares every key with every other. `range` is that of the second one.
 */
export function duplicateKey(root: ParsedNode | null): { readonly name: string; readonly range: Range } | null {
  const open: (ParsedNode | null)[] = [root];
  let first: { readonly name: string; readonly range: Range } | null = null;
  while (open.length > 0) {
    const node = open.pop();
    if (isSeq<ParsedNode>(node)) open.push(...node.items);
    if (!isMap<ParsedNode, ParsedNode | null>(node)) continue;
    const names = new Set<string>();
    for (const { key, value } of node.items) {
      open.push(value);
      if (!isScalar(key)) continue;
      const name = String(key.value);
      const [start, end] = key.range;
      if (names.has(name) && (first === null || start < first.range.start)) first = { name, range: { start, end } };
      names.add(name);
    }
  }
  return first;
}
