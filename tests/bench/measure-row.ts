import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { InputSet } from "./inputs/input-sets.ts";
import type { BenchOptions } from "./options.ts";
import { runInTurn } from "./processes/rounds.ts";
import { type Run, runCommand } from "./processes/run-command.ts";
import type { RowResult } from "./results.ts";
import type { Row } from "./rows.ts";
import type { Tool } from "./tools.ts";

/** Statuses of linters that have done their work: nothing found, something found. */
const DONE = [0, 1];

/** Runs the tools on a row's input; `leaveOut` hears of a tool that fails there, and the others go on. */
export async function measureRow(work: {
  readonly row: Row;
  readonly input: InputSet;
  readonly tools: readonly Tool[];
  readonly options: BenchOptions;
  readonly leaveOut: (message: string) => void;
}): Promise<RowResult> {
  const { row, input, options } = work;
  const outputFile = join(input.folder, "..", "output.txt");
  const tools = new Map(work.tools.map((tool) => [tool.name, tool]));
  const run = async (name: string, isWatched: boolean): Promise<Run | null> => {
    const tool = tools.get(name)!;
    const { limitSeconds, keepsNodeSettings } = options;
    const result = await runCommand(tool.command(row, input.folder), { limitSeconds, isWatched, outputFile, keepsNodeSettings });
    const problem = problemOf(result, readFileSync(outputFile, "utf8"), tool);
    if (problem === null) return result;
    work.leaveOut(`${isWatched ? name : `a run of ${name}`} is left out of ${row.id}: ${problem}`);
    return null;
  };
  const rounds = { rounds: options.runs, budgetSeconds: options.budgetSeconds };
  return { files: input.files.length, bytes: input.bytes, tools: await runInTurn([...tools.keys()], run, rounds) };
}

function problemOf({ status }: Run, output: string, { proof }: Tool): string | null {
  // A tool that is too slow does its work, if not all of it.
  if (status === null || (DONE.includes(status) && proof.test(output))) return null;
  const lastLine = output.trim().split("\n").at(-1) ?? "";
  return `exit status ${status}, ${JSON.stringify(lastLine.slice(0, 200))}`;
}
