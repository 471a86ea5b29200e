/** Runs the built command line under V8's profiler and prints where its time went: npm run bench:profile. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { draftsOf } from "./inputs/input-sets.ts";
import { type CpuProfile, timeByFunction } from "./profiles/time-by-function.ts";
import { markdownTable } from "./tables.ts";

const USAGE = `npm run bench:profile -- [arguments of draftlint]: prints the functions that take most time

Without arguments, 200 generated reports are linted. The profile itself stays in node_modules/.cache/draftlint-bench/profiles,
for the developer tools of a browser.
`;

/** Functions in the table. */
const SHOWN = 40;
const SAMPLE_EVERY_US = 200;

function profile(argv: readonly string[]): void {
  const root = resolve(import.meta.dirname, "../..");
  const folder = join(root, "node_modules/.cache/draftlint-bench/profiles");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const profiler = ["--cpu-prof", `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${SAMPLE_EVERY_US}`];
  const { status } = spawnSync(process.execPath, [...profiler, join(root, "packages/cli/bin/draftlint.js"), ...argv], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0 && status !== 1) throw new Error(`draftlint ended with status ${status}`);
  for (const name of readdirSync(folder)) {
    const read: CpuProfile = JSON.parse(readFileSync(join(folder, name), "utf8"));
    const functions = timeByFunction(read);
    const totalMs = functions.reduce((sum, { selfMs }) => sum + selfMs, 0);
    const rows = functions.slice(0, SHOWN).map((time) => [time.name, time.selfMs.toFixed(1), time.totalMs.toFixed(1)]);
    console.log(`\n${totalMs.toFixed(0)} ms on this thread (${name})\n\n${markdownTable(["function", "own ms", "with calls ms"], rows)}`);
  }
}

const argv = process.argv.slice(2);
if (argv.includes("--help")) console.log(USAGE);
else if (argv.length > 0) profile(argv);
else {
  const folder = mkdtempSync(join(tmpdir(), "draftlint-profile-"));
  for (const [name, text] of draftsOf("reports-zh")) writeFileSync(join(folder, name), text);
  try {
    profile(["--now", "2026-11-22", folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
