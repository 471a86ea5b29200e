import type { Host, Stream } from "./host.ts";

/** Whether to colour what goes to a stream: `--no-color`, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether it is a terminal. */
export function useColors(stream: Stream, env: Host["env"], noColor: boolean): boolean {
  if (noColor || (env.NO_COLOR ?? "") !== "") return false;
  const force = env.FORCE_COLOR;
  if (force !== undefined) return force !== "0" && force !== "false";
  return stream.isTerminal && env.TERM !== "dumb";
}
