import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "@draftlint/core";
import { Random } from "../../planted/random.ts";
import { writeReport } from "./report.ts";
import { writeRichPage } from "./rich-page.ts";
import { type Repetition, SentenceWriter } from "./sentence-writer.ts";

/** Drafts by file name, the same on every machine. */
export type Drafts = ReadonlyMap<string, string>;

/** Drafts in a folder of their own. */
export interface InputSet {
  readonly folder: string;
  /** Paths below the folder, sorted. */
  readonly files: readonly string[];
  readonly bytes: number;
}

const LOW_REPETITION: Repetition = { exact: 0.02, near: 0.01 };
const ARCHIVE_REPETITION: Repetition = { exact: 0.04, near: 0.04 };

/** What a set is made of: how many files, each of how many bytes (from, to). */
type Recipe = (language: Language) => Drafts;

const RECIPES: Readonly<Record<string, Recipe>> = {
  tiny: (language) => reports({ language, files: 1, bytes: [300, 300], seed: 1 }),
  reports: (language) => reports({ language, files: 200, bytes: [5000, 15_000], seed: 2 }),
  many: (language) => reports({ language, files: 1200, bytes: [8000, 14_000], seed: 3 }),
  archive: (language) => reports({ language, files: 400, bytes: [18_000, 27_000], seed: 4, repetition: ARCHIVE_REPETITION }),
  "100kb": (language) => compilation(language, 1e5),
  "1mb": (language) => compilation(language, 1e6),
  "5mb": (language) => compilation(language, 5e6),
  "10mb": (language) => compilation(language, 1e7),
  rich: (language) => richPages(language, { files: 100, bytes: [4000, 16_000] }),
};

/** Drafts by the name of a set, such as "reports-zh" or "1mb-en". */
export function draftsOf(name: string): Drafts {
  const [, kind, language] = /^(.+)-(zh|en)$/.exec(name) ?? [];
  const recipe = kind === undefined ? undefined : RECIPES[kind];
  if (!recipe) throw new Error(`no recipe for the input "${name}"`);
  return recipe(language === "zh" ? "zh" : "en");
}

/** Writes a set below a folder, once; `drafts` tells what it holds. */
export function writeInputSet(folder: string, drafts: () => Drafts): InputSet {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of drafts()) writeFileSync(join(folder, name), text);
  }
  const files = readdirSync(folder).sort();
  return { folder, files, bytes: files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) };
}

/** The Markdown files of a folder of the user's, flattened, without any tool's configuration: no tool reads settings that another lacks. */
export function draftsBelow(folder: string): Drafts {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".md") && !/(^|[\\/])node_modules[\\/]/.test(name),
  );
  if (names.length === 0) throw new Error(`no .md file below ${folder}`);
  return new Map(names.sort().map((name) => [name.replaceAll(/[\\/]/g, "__"), readFileSync(join(folder, name), "utf8")]));
}

function reports(options: {
  readonly language: Language;
  readonly files: number;
  readonly bytes: readonly [number, number];
  readonly seed: number;
  readonly repetition?: Repetition;
}): Drafts {
  const { language, files, bytes, seed } = options;
  const random = new Random(seed);
  const writer = new SentenceWriter(language, random, options.repetition ?? LOW_REPETITION);
  return new Map(
    Array.from({ length: files }, (_, index) => [
      `report-${String(index + 1).padStart(4, "0")}.md`,
      writeReport({ language, writer, random, bytes: random.integer(...bytes) }),
    ]),
  );
}

/** One file of many reports, one after another. */
function compilation(language: Language, bytes: number): Drafts {
  const random = new Random(5);
  const writer = new SentenceWriter(language, random, LOW_REPETITION);
  const parts: string[] = [];
  for (let size = 0; size < bytes; ) {
    const part = writeReport({ language, writer, random, bytes: Math.min(random.integer(8000, 15_000), bytes - size) });
    parts.push(part);
    size += Buffer.byteLength(part) + 1;
  }
  return new Map([["compilation.md", parts.join("\n")]]);
}

function richPages(language: Language, { files, bytes }: { readonly files: number; readonly bytes: readonly [number, number] }): Drafts {
  const random = new Random(6);
  const writer = new SentenceWriter(language, random, LOW_REPETITION);
  return new Map(
    Array.from({ length: files }, (_, index) => [
      `page-${String(index + 1).padStart(3, "0")}.md`,
      writeRichPage({ language, writer, random }, random.integer(...bytes)),
    ]),
  );
}
