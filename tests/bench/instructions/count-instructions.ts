import { spawn } from "node:child_process";

/** How the counted program is started. */
export interface CountedRun {
  /** Node and its arguments. */
  readonly argv: readonly string[];
  readonly cwd: string;
}

/*
 * V8 works on several threads and collects garbage by the clock; told to be predictable on one thread with fixed seeds and
 * fixed heap sizes, it executes the same instructions every time (to a few in ten thousand), the optimising compiler included.
 */
const STEADY_V8 = [
  "--predictable",
  "--single-threaded",
  "--hash-seed=1",
  "--random-seed=1",
  "--max-semi-space-size=16",
  "--max-old-space-size=2048",
];

const VALGRIND = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"];

/** Counts the machine instructions that a Node program executes, in millions. */
export async function countInstructions(run: CountedRun): Promise<number> {
  const argv = steady(run.argv);
  // Once without counting: what a program caches for its next start is there then.
  await execute(argv, run.cwd);
  const output = await execute([...VALGRIND, ...argv], run.cwd);
  const count = readCount(output);
  if (count === null) throw new Error(`valgrind counted nothing: ${output.slice(-500)}`);
  return count / 1e6;
}

/** Reads the line "I   refs:      1,595,993,717" that cachegrind and callgrind write; null when it is not there. */
export function readCount(output: string): number | null {
  const digits = /^==\d+== I\s+refs:\s+([\d,]+)$/m.exec(output)?.[1];
  return digits === undefined ? null : Number(digits.replaceAll(",", ""));
}

const steady = ([node, ...rest]: readonly string[]): readonly string[] => [node!, ...STEADY_V8, ...rest];

/** What a command writes to standard error; throws when it cannot be run. */
function execute([file, ...args]: readonly string[], cwd: string): Promise<string> {
  // Certificates, proxies or options of Node in the environment would be counted too.
  const env = { PATH: process.env.PATH, HOME: cwd, TZ: "UTC", LC_ALL: "C.UTF-8" };
  return new Promise((resolve, reject) => {
    const child = spawn(file!, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
    let told = "";
    let hasReport = false;
    child.stdout.on("data", () => (hasReport = true));
    child.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => {
      // 1 is the status for findings, which are reported, and Node's for a program that it cannot load.
      if (status === 0 || (status === 1 && hasReport)) resolve(told);
      else reject(new Error(`${file} ${args.join(" ")}: exit status ${status}: ${told.slice(0, 1000)}`));
    });
  });
}
