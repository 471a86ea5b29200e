import * as v from "valibot";
import { type ConfigNode, type ConfigPath, dataOf, type NodeProblem, nodeAt, pathKey, rangeAt } from "./config-node.ts";
import { LIST_FOR_MAPPING, sayIssue } from "./issue-text.ts";
import { wantsMapping } from "./schema-keys.ts";

/** Data that a schema accepts, with what had to be left out. */
export interface ValidNode<T> {
  /** What is left without the wrong parts; `null` when nothing can be used. */
  readonly data: T | null;
  /** The same as it is written, without the schema's defaults. */
  readonly given: unknown;
  readonly problems: readonly NodeProblem[];
  /** The path in the file of a path in `data`, in which wrong items of lists are left out. */
  filePath(path: ConfigPath): ConfigPath;
}

/** Problems of one file that are worth reading. */
const MOST_PROBLEMS = 50;

/** Checks a node with a schema. A wrong part is told and left out, and the rest checked again, so that all problems are found and the rest is used. */
export function validateNode<S extends v.GenericSchema>(schema: S, root: ConfigNode): ValidNode<v.InferOutput<S>> {
  const without = new Set<string>();
  const problems: NodeProblem[] = [];
  const filePath = (path: ConfigPath): ConfigPath => {
    const done: (string | number)[] = [];
    for (const step of path) done.push(fileStep(root, without, done, step));
    return done;
  };
  for (const { path, node } of listsForMappings(schema, root)) {
    problems.push({ start: node.start, end: node.end, ...LIST_FOR_MAPPING });
    if (path.length === 0) return { data: null, given: null, problems, filePath };
    without.add(pathKey(path));
  }
  for (;;) {
    const given = dataOf(root, without);
    const result = v.safeParse(schema, given);
    if (result.success) return { data: result.output, given, problems, filePath };
    const wrong: ConfigPath[] = [];
    for (const issue of result.issues) {
      const said = sayIssue(issue, schema);
      const path = filePath(said.path);
      problems.push({ ...rangeAt(root, path, said.at), message: said.message, hint: said.hint });
      wrong.push(path);
    }
    const known = without.size;
    for (const path of wrong) without.add(pathKey(path));
    const isStuck = without.size === known || wrong.some((path) => path.length === 0);
    if (isStuck || problems.length >= MOST_PROBLEMS) return { data: null, given: null, problems, filePath };
  }
}

function listsForMappings(
  schema: object,
  node: ConfigNode,
  path: ConfigPath = [],
): readonly { readonly path: ConfigPath; readonly node: ConfigNode }[] {
  if (node.type === "scalar") return [];
  if (node.type === "mapping") return [...node.entries].flatMap(([key, { value }]) => listsForMappings(schema, value, [...path, key]));
  if (wantsMapping(schema, path)) return [{ path, node }];
  return node.items.flatMap((item, index) => listsForMappings(schema, item, [...path, index]));
}

/** The index in the file of an index in a list from which items were left out; keys stay what they are. */
function fileStep(root: ConfigNode, without: ReadonlySet<string>, above: ConfigPath, step: string | number): string | number {
  if (typeof step !== "number" || without.size === 0) return step;
  const list = nodeAt(root, above);
  if (list?.type !== "list") return step;
  let left = step;
  for (let index = 0; index < list.items.length; index++) if (!without.has(pathKey([...above, index])) && left-- === 0) return index;
  return step;
}
