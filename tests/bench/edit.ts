/** Times an edit to the findings of the draft after it, in this process: npm run bench:edit. */
import { isDeepStrictEqual, parseArgs } from "node:util";
import { type Language, loadMarkdownParser } from "@draftlint/core";
import { Random } from "../planted/random.ts";
import { cpuMs } from "./clock.ts";
import { RandomEdits } from "./edits/random-edits.ts";
import { freshDiagnostics, SESSION_KINDS, type SessionKind } from "./edits/session.ts";
import { draftsOf } from "./inputs/input-sets.ts";
import { median, percentile } from "./statistics.ts";
import { markdownTable } from "./tables.ts";

const USAGE = `npm run bench:edit -- [options]: times random edits of drafts of three sizes, and prints a table

  --sizes SIZES  of 100kb, 1mb, 5mb, 10mb, by commas (default 100kb,1mb,10mb)
  --edits N      edits of a draft (default 500)
  --seconds S    seconds for a draft; a slow session does fewer edits (default 20)
`;

/** Edits before those that count: code that has run a few times is what an editor runs. */
const WARM_UP = 10;
/** After an edit that takes so long all code is warm. */
const SLOW_MS = 200;

interface Limits {
  readonly edits: number;
  readonly seconds: number;
}

/**
 * Milliseconds of each edit: wall time without waiting for a processor, which is the lesser of wall time and processor time. Throws when the session has lost track of
 * the draft.
 */
function timeEdits(kind: SessionKind, language: Language, text: string, limits: Limits): readonly number[] {
  const session = kind.open(text);
  const edits = new RandomEdits(language, new Random(7));
  let last: unknown;
  const timeEdit = (): number => {
    const edit = edits.next(session.text);
    const [wall, cpu] = [performance.now(), cpuMs()];
    last = session.edit(edit);
    return Math.min(performance.now() - wall, cpuMs() - cpu);
  };
  const isSlow = timeEdit() > SLOW_MS;
  if (!isSlow) for (let i = 1; i < WARM_UP; i++) timeEdit();
  const times = [timeEdit()];
  const deadline = performance.now() + limits.seconds * 1000;
  while (times.length < limits.edits && performance.now() < deadline) times.push(timeEdit());
  if (!isDeepStrictEqual(last, freshDiagnostics(session.text))) throw new Error(`${kind.name}: the findings are not those of a fresh look`);
  return times;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sizes: { type: "string", default: "100kb,1mb,10mb" },
      edits: { type: "string", default: "500" },
      seconds: { type: "string", default: "20" },
      help: { type: "boolean" },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return;
  }
  await loadMarkdownParser();
  const rows: (readonly string[])[] = [];
  for (const kind of SESSION_KINDS) {
    for (const language of ["zh", "en"] as const) {
      let smaller = Number.NaN;
      for (const size of values.sizes.split(",")) {
        const [text] = [...draftsOf(`${size}-${language}`).values()] as [string];
        const times = timeEdits(kind, language, text, { edits: Number(values.edits), seconds: Number(values.seconds) });
        const middle = median(times);
        const growth = Number.isNaN(smaller) ? "" : `${(middle / smaller).toFixed(2)} ×`;
        rows.push([
          `${kind.name}, ${size} ${language}`,
          ...[middle, percentile(times, 95), Math.max(...times)].map(inMs),
          growth,
          `${times.length}`,
        ]);
        smaller = middle;
      }
    }
  }
  console.log(markdownTable(["an edit", "p50 ms", "p95 ms", "most ms", "p50 by that above", "edits"], rows));
}

const inMs = (time: number): string => time.toFixed(time < 10 ? 2 : 0);

await main();
