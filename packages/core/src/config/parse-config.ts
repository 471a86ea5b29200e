import type { LocalizedText } from "../rule/rule.ts";
import { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { type ConfigNode, type ConfigPath, type NodeProblem, nodeAt, type ReadNodes, rangeAt } from "./config-node.ts";
import { readJson } from "./read-json.ts";
import { readYaml } from "./read-yaml.ts";
import { type UserConfig, userConfigSchema } from "./user-config.ts";
import type { ConfigProblem } from "./user-error.ts";
import { validateNode } from "./validate-node.ts";

/** `package-json` reads the key `draftlint` of a package.json. */
export type ConfigSyntax = "yaml" | "json" | "package-json";

/** A place in a configuration's text: `line` and `column` from 1. */
export interface ConfigPlace {
  readonly line: number;
  readonly column: number;
  readonly range: Range;
}

export interface ParsedConfig {
  /** As problems and origins name it. */
  readonly file: string;
  /** What is usable of it: `{}` for an empty file and for one that cannot be read. */
  readonly config: UserConfig;
  readonly problems: readonly ConfigProblem[];
  /** False when a package.json has no key `draftlint`. */
  readonly isThere: boolean;
  /** Where a value (or its key) of `config` is written; the innermost thing that is there for paths that lead nowhere. */
  place(path: ConfigPath, at?: "key" | "value"): ConfigPlace;
  /** The value of `config` as it is written; `null` when there is none. */
  node(path: ConfigPath): ConfigNode | null;
  /** A problem with its range in this file, and one at the place of a path of `config`. */
  problemAt(problem: NodeProblem): ConfigProblem;
  problem(path: ConfigPath, at: "key" | "value", message: LocalizedText, hint: LocalizedText | null): ConfigProblem;
}

/** Reads a configuration file. Never fails: what is wrong is told with its place and left out of `config`. */
export function parseConfig(text: string, syntax: ConfigSyntax, file: string): ParsedConfig {
  const lines = new LineIndex(text);
  const read = readNodes(text, syntax);
  const root: ConfigNode = withoutEmpty(read.root) ?? { type: "mapping", start: 0, end: 0, entries: new Map() };
  const valid = validateNode(userConfigSchema, root);
  const toPlace = (range: Range): ConfigPlace => {
    const { line, column } = lines.position(range.start);
    return { line, column, range: { start: range.start, end: range.end } };
  };
  const toProblem = ({ message, hint, ...range }: NodeProblem): ConfigProblem => ({ file, message, hint, ...toPlace(range) });
  const place = (path: ConfigPath, at: "key" | "value" = "value"): ConfigPlace => toPlace(rangeAt(root, valid.filePath(path), at));
  return {
    file,
    config: valid.data ?? {},
    problems: [...read.problems, ...valid.problems].sort((a, b) => a.start - b.start).map(toProblem),
    isThere: syntax !== "package-json" || read.root !== null,
    place,
    node: (path) => nodeAt(root, valid.filePath(path)),
    problemAt: toProblem,
    problem: (path, at, message, hint) => ({ file, message, hint, ...place(path, at) }),
  };
}

function readNodes(text: string, syntax: ConfigSyntax): ReadNodes {
  if (syntax === "yaml") return readYaml(text);
  const read = readJson(text);
  return syntax === "json" || read.root === null ? read : { root: nodeAt(read.root, ["draftlint"]), problems: read.problems };
}

/** A key with nothing after it (all its entries are comments, say) is as good as not there. */
function withoutEmpty(root: ConfigNode | null): ConfigNode | null {
  if (root?.type !== "mapping") return root;
  return { ...root, entries: new Map([...root.entries].filter(([, { value }]) => value.type !== "scalar" || value.value !== null)) };
}
