/** Times the stages of the engine in this process, cold and warm: npm run bench:micro. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { lint, loadMarkdownParser, Memo } from "@draftlint/core";
import { cpuMs } from "./clock.ts";
import { lintRun, parse, recommendedRules } from "./engine.ts";
import { type Drafts, draftsOf } from "./inputs/input-sets.ts";
import { median } from "./statistics.ts";
import { markdownTable } from "./tables.ts";

const USAGE = `npm run bench:micro -- [options] [file or folder]: times parsing, structure and each rule, in the first round and in later ones

  --set NAME   a generated input (default reports-zh)
  --rounds N   later rounds (default 6)
  --rule ID    only this rule; may be repeated
`;

const rules = recommendedRules();

/** Processor time by stage of one round over all drafts, in milliseconds. */
function round(drafts: Drafts, only: readonly string[], number: number): ReadonlyMap<string, number> {
  const stages = new Map<string, number>();
  const add = (stage: string, ms: number): void => void stages.set(stage, (stages.get(stage) ?? 0) + ms);
  const chosen = rules.filter(({ rule }) => only.length === 0 || only.includes(rule.id));
  for (const [name, draft] of drafts) {
    // V8 remembers what it found in a string: each round has strings of its own.
    const text = draft + "\n".repeat(number + 1);
    const start = cpuMs();
    const source = parse(text, name);
    const parsed = cpuMs();
    add("parse", parsed - start);
    void source.document.parts;
    void source.document.sentences;
    const structured = cpuMs();
    add("structure", structured - parsed);
    let ruleMs = 0;
    const timing = {
      now: cpuMs,
      add(rule: string, ms: number) {
        ruleMs += ms;
        add(rule, ms);
      },
    };
    lint([source], lintRun(chosen, new Memo(), timing));
    add("lint, but for rules", cpuMs() - structured - ruleMs);
  }
  return stages;
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      set: { type: "string", default: "reports-zh" },
      rounds: { type: "string", default: "6" },
      rule: { type: "string", multiple: true },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  await loadMarkdownParser();
  const drafts = positionals[0] === undefined ? draftsOf(values.set) : draftsAt(positionals[0]);
  const rounds = Array.from({ length: Number(values.rounds) + 1 }, (_, number) => round(drafts, values.rule ?? [], number));
  const [cold, ...warm] = rounds;
  const rows = [...cold!].map(([stage, ms]) => ({ stage, cold: ms, warm: median(warm.map((stages) => stages.get(stage) ?? 0)) }));
  rows.sort((a, b) => b.cold - a.cold);
  const total = { stage: "all", cold: sum(rows.map((row) => row.cold)), warm: sum(rows.map((row) => row.warm)) };
  const share = (ms: number): string => `${Math.round((ms / total.cold) * 100)} %`;
  const cells = [...rows, total].map((row) => [row.stage, row.cold.toFixed(1), share(row.cold), row.warm.toFixed(1)]);
  console.log(markdownTable(["stage", "first round, CPU ms", "share", "later rounds, CPU ms"], cells));
}

function draftsAt(path: string): Drafts {
  const files = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: "utf8" }).map((name) => join(path, name))
    : [path];
  return new Map(files.filter((file) => /\.(?:md|txt)$/.test(file)).map((file) => [basename(file), readFileSync(file, "utf8")]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

await main();
