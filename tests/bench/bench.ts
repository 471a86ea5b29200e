import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { draftsBelow, draftsOf, type InputSet, writeInputSet } from "./inputs/input-sets.ts";
import { measureRow } from "./measure-row.ts";
import { type BenchOptions, readOptions, USAGE } from "./options.ts";
import { versionOf } from "./peers/install-peer.ts";
import { ALL_PEERS } from "./peers/peers.ts";
import { Results } from "./results.ts";
import { aimsFor, type Row, rowsFor } from "./rows.ts";
import { markdownTable, overview, rowTable } from "./tables.ts";
import { draftlintAt, FLOOR_TOOL, knowsOptions, peerTool, type Tool } from "./tools.ts";

const root = resolve(import.meta.dirname, "../..");

/** The row that no other program has. */
const EDIT_ROW = "edit";

/** Peers that take no more than seconds for any row. */
const QUICK_PEERS = ["rumdl", "markdownlint-cli2", "jscpd", "mdsmith"];

async function bench(options: BenchOptions): Promise<void> {
  const rows = chosenRows(options);
  const own = [draftlintAt(root), FLOOR_TOOL, ...(options.against === null ? [] : [draftlintAt(options.against, "draftlint (other)")])];
  const peers = peersOf(rows, options);
  const versions = ALL_PEERS.filter(({ name }) => peers.has(name)).map((peer) => `${peer.name} ${versionOf(peer)}`);
  console.log(`Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}. ${versions.join(", ")}.`);
  console.log(`Medians of ${options.runs} interleaved runs of whole processes; CPU seconds count all threads and children.`);
  const results = new Results();
  // Not below node_modules: half of the tools would find no draft there.
  const workFolder = mkdtempSync(join(tmpdir(), "draftlint-bench-"));
  process.once("exit", () => rmSync(workFolder, { recursive: true, force: true }));
  process.once("SIGINT", () => process.exit(130));
  for (const row of rows) {
    if (!row.asksAboutItself && !knowsOptions(root, row.draftlint)) {
      console.error(`${row.id} is left out: this build has no ${row.draftlint.join(" ")}`);
      continue;
    }
    const tools = [...own, ...row.peers.flatMap((name) => peers.get(name) ?? [])];
    const result = await measureRow({ row, input: inputOf(row, workFolder), tools, options, leaveOut: console.error });
    results.add(row.id, result);
    console.log(`\n### ${row.title} (${row.id}): ${sizeOf(result)}\n\n${rowTable(result)}`);
  }
  if (results.rows.size > 1) console.log(`\n### All rows\n\n${overview(results.rows)}`);
  console.log(aimsTable(results, options));
  if (options.rows?.includes(EDIT_ROW) ?? !options.isQuick) {
    console.log("\n### An edit and the findings after it, in one process\n");
    spawnSync("node", [join(import.meta.dirname, "run-bundled.mjs"), "edit"], { stdio: "inherit" });
  }
  if (options.jsonFile !== null) writeFileSync(options.jsonFile, toJson(results));
}

function chosenRows({ rows: ids, corpora, isQuick }: BenchOptions): readonly Row[] {
  const all = rowsFor(corpora);
  const known = [...all.map(({ id }) => id), EDIT_ROW];
  const unknown = ids?.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`no row is called "${unknown}"; there are ${known.join(", ")}`);
  return all.filter((row) => ids?.includes(row.id) ?? (!isQuick || row.isQuick));
}

/** The peers that the rows ask for, installed; one that cannot be had is named and left out. */
function peersOf(rows: readonly Row[], options: BenchOptions): ReadonlyMap<string, Tool> {
  const wanted = options.peers ?? (options.isQuick ? QUICK_PEERS : ALL_PEERS.map(({ name }) => name));
  const tools = new Map<string, Tool>();
  for (const name of wanted) {
    const isKnown = ALL_PEERS.some((peer) => peer.name === name);
    if (isKnown && !rows.some(({ peers }) => peers.includes(name))) continue;
    try {
      tools.set(name, peerTool(name, join(options.cacheFolder, "peers")));
    } catch (error) {
      if (!isKnown || !(error instanceof Error)) throw error;
      console.error(error.message);
    }
  }
  return tools;
}

function inputOf({ id, input }: Row, workFolder: string): InputSet {
  if ("folder" in input) return writeInputSet(join(workFolder, id), () => draftsBelow(input.folder));
  return writeInputSet(join(workFolder, input.generated), () => draftsOf(input.generated));
}

function sizeOf({ files, bytes }: { readonly files: number; readonly bytes: number }): string {
  const size = bytes < 1e5 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
  return `${files === 1 ? "1 file" : `${files} files`}, ${size}`;
}

function aimsTable(results: Results, { corpora }: BenchOptions): string {
  const judged = aimsFor(corpora.keys()).flatMap((aim) => {
    const verdict = aim.judge(results);
    return verdict ? [[aim.text, verdict.measured, verdict.isMet ? "yes" : "**no**"]] : [];
  });
  return judged.length === 0 ? "" : `\n### Aims\n\n${markdownTable(["aim", "measured", "met"], judged)}`;
}

function toJson(results: Results): string {
  const rows = [...results.rows].map(([id, { files, bytes, tools }]) => [id, { files, bytes, tools: Object.fromEntries(tools) }]);
  return `${JSON.stringify({ node: process.versions.node, rows: Object.fromEntries(rows) }, null, 2)}\n`;
}

if (process.argv.includes("--help")) console.log(USAGE);
else {
  try {
    await bench(readOptions(process.argv.slice(2), join(root, "node_modules/.cache/draftlint-bench")));
  } catch (error) {
    console.error(`bench: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 2;
  }
}
