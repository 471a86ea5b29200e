/** What is read of a profile that V8 writes (`node --cpu-prof`). */
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  /** Ids of the nodes that were running, sample by sample. */
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

export interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

export interface FunctionTime {
  /** "parseDocument draftlint.js:120". */
  readonly name: string;
  readonly selfMs: number;
  /** With all that it calls; a function that calls itself counts once. */
  readonly totalMs: number;
}

/** Time by function, the largest own time first. */
export function timeByFunction({ nodes, samples, timeDeltas }: CpuProfile): readonly FunctionTime[] {
  const selfById = new Map<number, number>();
  for (const [index, id] of samples.entries()) selfById.set(id, (selfById.get(id) ?? 0) + timeDeltas[index]! / 1000);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const times = new Map<string, { selfMs: number; totalMs: number }>();
  const timesOf = (name: string): { selfMs: number; totalMs: number } => {
    let known = times.get(name);
    if (!known) times.set(name, (known = { selfMs: 0, totalMs: 0 }));
    return known;
  };
  /** Gives the time of a node with all below it; `callers` are the functions that are open above it. */
  const visit = (node: ProfileNode, callers: ReadonlySet<string>): number => {
    const name = nameOf(node);
    const self = selfById.get(node.id) ?? 0;
    const open = callers.has(name) ? callers : new Set(callers).add(name);
    let total = self;
    for (const id of node.children ?? []) total += visit(byId.get(id)!, open);
    const known = timesOf(name);
    known.selfMs += self;
    if (open !== callers) known.totalMs += total;
    return total;
  };
  const inner = new Set(nodes.flatMap(({ children }) => children ?? []));
  for (const node of nodes) if (!inner.has(node.id)) visit(node, new Set());
  return [...times].map(([name, time]) => ({ name, ...time })).sort((a, b) => b.selfMs - a.selfMs);
}

function nameOf({ callFrame: { functionName, url, lineNumber } }: ProfileNode): string {
  const name = functionName === "" ? "(anonymous)" : functionName;
  return url === "" ? name : `${name} ${url.slice(url.lastIndexOf("/") + 1)}:${lineNumber + 1}`;
}
