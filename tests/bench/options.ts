import { resolve } from "node:path";
import { parseArgs } from "node:util";

export interface BenchOptions {
  /** Names of peers, or null for all. */
  readonly peers: readonly string[] | null;
  /** Ids of rows, or null for all. */
  readonly rows: readonly string[] | null;
  readonly runs: number;
  /** Seconds of processor time after which a run is stopped. */
  readonly limitSeconds: number;
  /** Seconds of processor time that one tool may take of a row before it takes part in no further round. */
  readonly budgetSeconds: number;
  readonly isQuick: boolean;
  readonly jsonFile: string | null;
  readonly cacheFolder: string;
  /** Folders of the user's by name. */
  readonly corpora: ReadonlyMap<string, string>;
  /** Whether Node's settings in the environment, such as certificates to load, reach the tools. */
  readonly keepsNodeSettings: boolean;
  /** A built checkout of draftlint to compare with. */
  readonly against: string | null;
}

export const USAGE = `npm run bench -- [options]: times draftlint, its peers and an empty Node program, and prints tables

  --only NAMES          peers to run, by commas; "none" for draftlint alone
  --rows IDS            rows to run, by commas; "edit" for edits in a draft
  --corpus NAME=FOLDER  a row more, of the .md files of a folder; may be repeated
  --runs N              rounds (default 5; 3 with --quick)
  --quick               few rows, quick peers
  --limit S             seconds of processor time after which a run is stopped (default 60)
  --budget S            the same for all runs of a tool in a row: a slow one gets fewer (default 20)
  --against FOLDER      also run another built checkout of draftlint
  --keep-env            let NODE_EXTRA_CA_CERTS, NODE_OPTIONS and NODE_COMPILE_CACHE reach the tools
  --json FILE           write the figures to a file too
  --cache-folder DIR    where peers are installed (default node_modules/.cache/draftlint-bench)
`;

/** Reads the command line of the benchmark; throws with one line that says what is wrong. */
export function readOptions(argv: readonly string[], cacheFolder: string): BenchOptions {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string" },
      rows: { type: "string" },
      corpus: { type: "string", multiple: true },
      runs: { type: "string" },
      quick: { type: "boolean" },
      limit: { type: "string" },
      budget: { type: "string" },
      against: { type: "string" },
      "keep-env": { type: "boolean" },
      json: { type: "string" },
      "cache-folder": { type: "string" },
    },
  });
  const isQuick = values.quick === true;
  return {
    peers: values.only === undefined ? null : values.only === "none" ? [] : values.only.split(","),
    rows: values.rows?.split(",") ?? null,
    runs: positive("--runs", values.runs, isQuick ? 3 : 5),
    limitSeconds: positive("--limit", values.limit, 60),
    budgetSeconds: positive("--budget", values.budget, 20),
    isQuick,
    jsonFile: values.json ?? null,
    cacheFolder: resolve(values["cache-folder"] ?? cacheFolder),
    corpora: new Map((values.corpus ?? []).map(namedFolder)),
    keepsNodeSettings: values["keep-env"] === true,
    against: values.against ?? null,
  };
}

function positive(option: string, given: string | undefined, byDefault: number): number {
  if (given === undefined) return byDefault;
  const value = Number(given);
  if (!(value > 0)) throw new Error(`${option} takes a number above 0, not "${given}"`);
  return value;
}

function namedFolder(given: string): readonly [string, string] {
  const match = /^([\w-]+)=(.+)$/.exec(given);
  if (!match) throw new Error(`--corpus takes NAME=FOLDER, not "${given}"`);
  return [match[1]!, resolve(match[2]!)];
}
