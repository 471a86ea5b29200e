import { readFileSync } from "node:fs";
import type { Host } from "./host.ts";
import { writeOut } from "./write-out.ts";

/** Runs the command line on the process: its arguments, streams and exit status. */
export async function main(argv: readonly string[]): Promise<void> {
  // The version is asked for by scripts at every start: nothing else is loaded for it.
  if (argv.length === 1 && (argv[0] === "--version" || argv[0] === "-v")) {
    process.stdout.write(`${version()}\n`);
    return;
  }
  const { run } = await import("./run.ts");
  const { exitCode, stdout, stderr } = await run(argv, processHost());
  process.exitCode = exitCode;
  if (stderr !== "") writeOut("stderr", stderr);
  if (stdout !== "") writeOut("stdout", stdout);
}

function processHost(): Host {
  return {
    cwd: process.cwd(),
    env: process.env,
    version: version(),
    stdout: { isTerminal: process.stdout.isTTY === true, columns: process.stdout.columns ?? null },
    stderr: { isTerminal: process.stderr.isTTY === true, columns: process.stderr.columns ?? null },
    write: (text) => writeOut("stdout", text),
    readStdin,
    today,
    // Not performance.now(): to load it takes longer than to lint a page.
    milliseconds: () => Number(process.hrtime.bigint()) / 1e6,
    systemLocale: () => new Intl.Collator().resolvedOptions().locale,
    showProgress: progressLine(),
  };
}

function version(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  return manifest.version;
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
function progressLine(): Host["showProgress"] {
  let isShown = false;
  return (line) => {
    if (!process.stderr.isTTY || (line === null && !isShown)) return;
    writeOut("stderr", `\r\u001b[K${line ?? ""}`);
    isShown = line !== null;
  };
}
