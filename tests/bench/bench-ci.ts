import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type WorkCase, workCases } from "./instructions/cases.ts";
import { countInstructions } from "./instructions/count-instructions.ts";
import { compareCounts, type Expectation } from "./instructions/expectation.ts";

const root = resolve(import.meta.dirname, "../..");
const expectedFile = join(import.meta.dirname, "expected.json");

/** Counts the work of the built command line and compares it with what is expected, or keeps it as such. */
async function benchCi(isUpdate: boolean): Promise<void> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("the figures are those of Linux on x64");
  if (spawnSync("valgrind", ["--version"]).status !== 0)
    throw new Error("valgrind counts the instructions; install it (apt-get install valgrind)");
  const expected: Expectation = JSON.parse(readFileSync(expectedFile, "utf8"));
  const node = isUpdate ? process.versions.node : expected.node;
  const counted = await count(node);
  if (isUpdate) writeFileSync(expectedFile, `${JSON.stringify(counted, null, 2)}\n`);
  const { lines, failure } = compareCounts(counted, isUpdate ? counted : expected);
  for (const line of lines) console.log(line);
  if (failure === null) return;
  console.error(failure);
  process.exitCode = 1;
}

async function count(node: string): Promise<Expectation> {
  const argv0 = nodeOfVersion(node);
  const draftlint = join(root, "packages/cli/bin/draftlint.js");
  const cases = workCases();
  const folder = mkdtempSync(join(tmpdir(), "draftlint-bench-ci-"));
  try {
    const runs = cases.map(({ argv, drafts }, index) => ({
      argv: [argv0, draftlint, ...argv],
      cwd: writeDrafts(join(folder, `${index}`), drafts),
    }));
    const [floor, ...counts] = await inParallel([{ argv: [argv0, "-e", "0"], cwd: folder }, ...runs], countInstructions);
    const aboveFloor = cases.map(({ name }, index) => [name, Number((counts[index]! - floor!).toFixed(2))]);
    return { node, drafts: fingerprint(cases), aboveFloor: Object.fromEntries(aboveFloor) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The program of this version of Node: counts of others differ. */
function nodeOfVersion(version: string): string {
  if (process.versions.node === version) return process.execPath;
  const found = spawnSync("npx", ["--yes", `--package=node@${version}`, "node", "-p", "process.execPath"], { encoding: "utf8" });
  if (found.status !== 0) throw new Error(`Node ${version} could not be fetched: ${found.stderr}`);
  return found.stdout.trim();
}

function writeDrafts(folder: string, drafts: WorkCase["drafts"]): string {
  mkdirSync(folder);
  for (const [name, text] of drafts) writeFileSync(join(folder, name), text);
  return folder;
}

function fingerprint(cases: readonly WorkCase[]): string {
  const hash = createHash("sha256");
  for (const { argv, drafts } of cases) hash.update(JSON.stringify([argv, ...drafts]));
  return hash.digest("hex").slice(0, 16);
}

/** Results in order; as many at once as there are cores, and the last of the list first, which take longest. */
async function inParallel<Input, Output>(inputs: readonly Input[], work: (input: Input) => Promise<Output>): Promise<readonly Output[]> {
  const results: Output[] = [];
  const open = [...inputs.entries()];
  const worker = async (): Promise<void> => {
    for (let next = open.pop(); next !== undefined; next = open.pop()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return results;
}

try {
  await benchCi(process.argv.includes("--update"));
} catch (error) {
  console.error(`bench:ci: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
