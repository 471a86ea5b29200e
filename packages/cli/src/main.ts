import { fstatSync } from "node:fs";
import type { Host, Stream } from "./host.ts";
import { run } from "./run.ts";
import { writeOut } from "./write-out.ts";

/** Runs the command line on the process: its arguments, streams and exit status. */
export async function main(argv: readonly string[], version: string): Promise<void> {
  const { exitCode, stdout, stderr } = await run(argv, processHost(version));
  process.exitCode = exitCode;
  if (stderr !== "") writeOut("stderr", stderr);
  if (stdout !== "") writeOut("stdout", stdout);
}

function processHost(version: string): Host {
  const stderr = streamOf("stderr");
  return {
    cwd: process.cwd(),
    env: process.env,
    version,
    stdout: streamOf("stdout"),
    stderr,
    write: (text) => writeOut("stdout", text),
    readStdin,
    today,
    // Not performance.now(): to load it takes longer than to lint a page.
    milliseconds: () => Number(process.hrtime.bigint()) / 1e6,
    systemLocale: () => new Intl.Collator().resolvedOptions().locale,
    showProgress: progressLine(stderr),
  };
}

/** Only what may be a terminal is asked whether it is one: for that Node sets up its stream, which takes long. */
function streamOf(name: "stdout" | "stderr"): Stream {
  if (!isCharacterDevice(name === "stdout" ? 1 : 2)) return { isTerminal: false, columns: null };
  const { isTTY, columns } = process[name];
  return { isTerminal: isTTY === true, columns: columns ?? null };
}

function isCharacterDevice(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice();
  } catch {
    // What cannot be asked here is left to Node.
    return true;
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

/** Shows a line on a terminal in place of the one before; nothing is written where nothing was shown. */
function progressLine({ isTerminal }: Stream): Host["showProgress"] {
  let isShown = false;
  return (line) => {
    if (!isTerminal || (line === null && !isShown)) return;
    writeOut("stderr", `\r\u001b[K${line ?? ""}`);
    isShown = line !== null;
  };
}
