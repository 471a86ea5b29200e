import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadMarkdownParser, parseDraft, type Uri, walkSections } from "@draftlint/core";

/** True trees, as `{ "a.txt": { documents: [{ start, headings: [{ level, mark, title, start }], items: [[{ mark, start }]] }] } }`; offsets in UTF-16 code units. */
export type TrueSections = Readonly<
  Record<
    string,
    {
      readonly documents: readonly {
        readonly start: number;
        readonly headings: readonly {
          readonly level: number;
          readonly mark: string | null;
          readonly title: string;
          readonly start: number;
        }[];
        readonly items?: readonly (readonly { readonly mark: string; readonly start: number }[])[];
      }[];
    }
  >
>;

export interface SectionScore {
  readonly headings: number;
  readonly found: number;
  readonly wrong: number;
  /** Harmonic mean of precision and recall of headings by mark and start. */
  readonly f1: number;
  /** Of the headings found: how many have the true level. */
  readonly levels: number;
  /** Parts whose start is the true one, of all true parts. */
  readonly parts: string;
  readonly items: string;
}

/** Compares the trees that the engine recovers with true ones. */
export function scoreSections(truth: TrueSections, textOf: (file: string) => string): SectionScore {
  let headings = 0;
  let found = 0;
  let mine = 0;
  let levels = 0;
  let parts = 0;
  let trueParts = 0;
  let items = 0;
  let trueItems = 0;
  for (const [file, { documents }] of Object.entries(truth)) {
    const { document } = parseDraft({
      uri: file as Uri,
      text: textOf(file),
      fileName: basename(file),
      now: { year: 2026, month: 1, day: 1 },
    });
    const recovered = new Map(
      document.parts
        .flatMap((part) => [...walkSections(part.sections)])
        .map((section) => [`${section.mark?.text ?? null}@${section.start}`, section]),
    );
    mine += recovered.size;
    for (const heading of documents.flatMap((part) => part.headings)) {
      headings++;
      const section = recovered.get(`${heading.mark}@${heading.start}`);
      if (!section) continue;
      found++;
      if (section.level === heading.level) levels++;
    }
    const starts = new Set(document.parts.map(({ start }) => start));
    trueParts += documents.length;
    parts += documents.filter(({ start }) => starts.has(start)).length;
    const series = new Set(document.series.flatMap((one) => one.items.map(({ mark, start }) => `${mark.text}@${start}`)));
    for (const item of documents.flatMap((part) => part.items ?? []).flat()) {
      trueItems++;
      if (series.has(`${item.mark}@${item.start}`)) items++;
    }
  }
  const f1 = headings + mine === 0 ? 1 : (2 * found) / (headings + mine);
  return { headings, found, wrong: mine - found, f1, levels, parts: `${parts}/${trueParts}`, items: `${items}/${trueItems}` };
}

// npx tsx --conditions=draftlint-source tests/sections/score-sections.ts SECTIONS.json FOLDER
if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await loadMarkdownParser();
  const [truthFile, folder] = process.argv.slice(2);
  const truth: TrueSections = JSON.parse(readFileSync(truthFile!, "utf8"));
  console.log(scoreSections(truth, (file) => readFileSync(join(folder!, file), "utf8")));
}
