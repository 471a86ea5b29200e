import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { watchPeakMemory } from "./peak-memory.ts";
import { readTimes, type Times } from "./read-times.ts";

export interface Command {
  readonly argv: readonly string[];
  readonly cwd: string;
}

export interface RunOptions {
  /** After how many seconds of processor time the command is stopped. */
  readonly limitSeconds: number;
  /** Watching costs a little time on another core, so a run is either watched or timed. */
  readonly isWatched: boolean;
  /** File for the command's output, both streams. */
  readonly outputFile: string;
  /** Settings of Node in the environment reach the command too; else it starts as on a machine without any. */
  readonly keepsNodeSettings: boolean;
}

export interface Run extends Times {
  /** Null when the command was stopped. */
  readonly status: number | null;
  readonly peakMiB: number | null;
}

/*
 * Node tells the processor time of its own process only (process.resourceUsage), and /proc counts that of ended children in
 * hundredths of a second. bash's keyword `time` asks getrusage(RUSAGE_CHILDREN), everywhere and in microseconds, also in
 * version 3.2 of macOS. It counts what the command waited for: workers that are threads or that the command joins.
 *
 * The command's own streams stay as they are; the times and then the status go to descriptor 3. The limit is one of processor
 * time, so that a busy machine stops no one; where a command waits for ever the whole group gets a signal, which a shell that
 * has a trap for it outlives. So a stopped command is timed too.
 */
const TIMED = `trap : TERM
ulimit -c 0 -t "$1"
shift
exec 4>&2
TIMEFORMAT='%3R %3U %3S'
{ time "$@" 2>&4 3>&- 4>&-; } 2>&3
echo "status $?" >&3`;

/** A command that takes so many times its limit of wall time waits rather than works. */
const WAITING = 10;
const KILL_AFTER_MS = 3000;
/** Status of a command that a signal ended: this and the signal's number. */
const SIGNALLED = 128;

/** Runs a command to its end or its limit and tells what it took. */
export async function runCommand({ argv, cwd }: Command, options: RunOptions): Promise<Run> {
  const { limitSeconds, isWatched, outputFile } = options;
  const output = openSync(outputFile, "w");
  const env = environment(options.keepsNodeSettings);
  const child = spawn("bash", ["-c", TIMED, "bash", String(Math.ceil(limitSeconds)), ...argv], {
    cwd,
    env,
    detached: true,
    stdio: ["ignore", output, output, "pipe"],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error("bash is needed to time commands, and could not be started");
  const memory = isWatched ? watchPeakMemory(pid) : null;
  // A group of its own, so that the command's children stop with it, does not end with this process by itself.
  const kill = (): boolean => process.kill(-pid, "SIGKILL");
  process.once("exit", kill);
  let isStopped = false;
  const limit = setTimeout(
    () => {
      isStopped = true;
      process.kill(-pid, "SIGTERM");
      setTimeout(() => child.exitCode === null && kill(), KILL_AFTER_MS).unref();
    },
    limitSeconds * WAITING * 1000,
  );
  let told = "";
  child.stdio[3]!.on("data", (chunk: Buffer) => (told += chunk.toString()));
  await new Promise((resolve) => child.on("close", resolve));
  process.off("exit", kill);
  clearTimeout(limit);
  closeSync(output);
  const peakMiB = memory?.stop() ?? null;
  const status = Number(/^status (\d+)$/m.exec(told)?.[1]);
  // A command that would not stop was killed together with the shell that timed it.
  const times = readTimes(told) ?? { wall: limitSeconds * WAITING, cpu: Number.NaN };
  // A launcher may live on and have a status of its own when the program that it started was stopped.
  const isOver = isStopped || status > SIGNALLED || times.cpu >= limitSeconds;
  return { ...times, status: isOver ? null : status, peakMiB };
}

/** Certificates that NODE_EXTRA_CA_CERTS names take Node longer to read than all the rest of its start; no linter needs them. */
const NODE_SETTINGS = ["NODE_EXTRA_CA_CERTS", "NODE_OPTIONS", "NODE_COMPILE_CACHE"];

function environment(keepsNodeSettings: boolean): NodeJS.ProcessEnv {
  // A decimal comma and colours would only be in the way.
  const env: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C.UTF-8", NO_COLOR: "1" };
  delete env.FORCE_COLOR;
  if (!keepsNodeSettings) for (const name of NODE_SETTINGS) delete env[name];
  return env;
}
