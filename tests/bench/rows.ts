import { type Aim, atMost, atMostPerFile, bytesPerByte, faster, growth, memoryAtMost } from "./aims.ts";
import { ALL_PEERS, DUPLICATE_FINDERS, LINTERS, RIVALS } from "./peers/peers.ts";
import { FLOOR } from "./results.ts";

/** One table: tools on one input. */
export interface Row {
  readonly id: string;
  readonly title: string;
  /** Name of a generated input, or a folder of the user's. */
  readonly input: { readonly generated: string } | { readonly folder: string };
  /** Arguments of draftlint; the folder follows unless it is asked about itself. */
  readonly draftlint: readonly string[];
  readonly asksAboutItself?: boolean;
  /** Names of the peers that do the same work. */
  readonly peers: readonly string[];
  readonly isQuick: boolean;
}

const ALL = ALL_PEERS.map(({ name }) => name);
const FOR_CHINESE = ["zhlint", "autocorrect", "lint-md"];
const ENGLISH = ALL.filter((name) => !FOR_CHINESE.includes(name));
/** Peers that take no more than seconds for a megabyte. */
const QUICK = ["rumdl", "markdownlint-cli2", "autocorrect", "jscpd", ...RIVALS.map(({ name }) => name)];
const MARKDOWN = ["rumdl", "markdownlint-cli2", "remark-lint", "textlint (7 rules)", ...RIVALS.map(({ name }) => name)];

const generated = (
  id: string,
  title: string,
  input: string,
  peers: readonly string[],
  more: Partial<Pick<Row, "draftlint" | "asksAboutItself" | "isQuick">> = {},
): Row => ({ id, title, input: { generated: input }, draftlint: [], peers, isQuick: false, ...more });

const GENERATED: readonly Row[] = [
  generated("version", "draftlint --version", "tiny-zh", [], { draftlint: ["--version"], asksAboutItself: true, isQuick: true }),
  generated("tiny-zh", "a draft of 1 KB, Chinese", "tiny-zh", ALL, { isQuick: true }),
  generated("tiny-en", "a draft of 1 KB, English", "tiny-en", ENGLISH),
  generated("reports-zh", "200 reports, Chinese", "reports-zh", ALL, { isQuick: true }),
  generated("reports-en", "200 reports, English", "reports-en", ENGLISH),
  generated("100kb-zh", "one file of 0.1 MB, Chinese", "100kb-zh", QUICK),
  generated("1mb-zh", "one file of 1 MB, Chinese", "1mb-zh", QUICK, { isQuick: true }),
  generated("5mb-zh", "one file of 5 MB, Chinese", "5mb-zh", QUICK, { isQuick: true }),
  generated("10mb-zh", "one file of 10 MB, Chinese", "10mb-zh", QUICK),
  generated("1mb-en", "one file of 1 MB, English", "1mb-en", QUICK),
  generated("rich-en", "100 pages full of markup, English", "rich-en", MARKDOWN, { isQuick: true }),
  generated("rich-zh", "100 pages full of markup, Chinese", "rich-zh", [...MARKDOWN, ...FOR_CHINESE]),
  generated("archive-zh", "400 files compared with each other, Chinese", "archive-zh", ["jscpd"], { draftlint: ["--cross-file"] }),
  generated("many-zh", "1,200 files, Chinese", "many-zh", ["rumdl", "mdsmith"]),
  generated("cache-zh", "200 reports again with --cache", "reports-zh", ["rumdl"], { draftlint: ["--cache"] }),
];

/** The row of a folder that the user names. */
const corpusRow = (name: string, folder: string): Row => ({
  id: name,
  title: name,
  input: { folder },
  draftlint: [],
  peers: [...LINTERS, ...RIVALS].map((peer) => peer.name).filter((peer) => !FOR_CHINESE.includes(peer)),
  isQuick: false,
});

/** The same folder compared with itself, by the tools that find copies. */
const copiesRow = (name: string, folder: string): Row => ({
  ...corpusRow(`${name}-copies`, folder),
  title: `${name}, files compared with each other`,
  draftlint: ["--cross-file"],
  peers: DUPLICATE_FINDERS.map((peer) => peer.name),
});

/** All rows, those of the user's folders behind those of the generated inputs. */
export const rowsFor = (corpora: ReadonlyMap<string, string>): readonly Row[] => [
  ...GENERATED,
  ...[...corpora].flatMap(([name, folder]) => [corpusRow(name, folder), copiesRow(name, folder)]),
];

/** What the tables must show. */
export const aimsFor = (corpora: Iterable<string>): readonly Aim[] => [
  atMost(1.2, FLOOR, "version", "draftlint --version"),
  atMost(1.5, FLOOR, "tiny-zh", "1 KB, Chinese"),
  atMost(1.5, FLOOR, "tiny-en", "1 KB, English"),
  atMost(1.5, "rumdl", "reports-zh", "200 reports"),
  faster(8, "markdownlint-cli2", "reports-zh", "200 reports"),
  faster(30, "textlint (7 rules)", "reports-zh", "200 reports"),
  atMost(1.5, "rumdl", "1mb-zh", "1 MB"),
  atMost(1.5, "rumdl", "5mb-zh", "5 MB"),
  growth(5, "1mb-zh", "5mb-zh", "from 1 MB to 5 MB"),
  ...["rich-en", "rich-zh", ...corpora].flatMap((row) => [faster(5, "markdownlint-cli2", row, row), atMost(2, "rumdl", row, row)]),
  atMost(2, "jscpd", "archive-zh", "400 files compared with each other"),
  atMostPerFile(1.5, 0.1, "cache-zh", "draftlint", "200 reports with --cache"),
  bytesPerByte(25, "5mb-zh", "5 MB"),
  memoryAtMost(250, "many-zh", "1,200 files"),
];
