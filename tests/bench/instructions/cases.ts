import { draftsOf } from "../inputs/input-sets.ts";

/** A run of the command line whose work is counted. */
export interface WorkCase {
  readonly name: string;
  /** Arguments; drafts are named as in `drafts`, below the folder that the run starts in. */
  readonly argv: readonly string[];
  readonly drafts: ReadonlyMap<string, string>;
}

/** The same day every time. */
const NOW = ["--now", "2026-11-22"];

/** Runs that take a second together and some ten times as long under valgrind, and in which most code of engine and rules has its part. */
export function workCases(): readonly WorkCase[] {
  return [
    { name: "draftlint --version", argv: ["--version"], drafts: new Map() },
    lintCase("a draft of 1 KB", take("tiny-zh", 1)),
    lintCase("reports, Chinese", take("reports-zh", 4)),
    lintCase("reports, English", take("reports-en", 2)),
    lintCase("pages full of markup", take("rich-en", 2)),
    lintCase("files compared with each other", take("archive-zh", 2), ["--cross-file"]),
  ];
}

const lintCase = (name: string, drafts: ReadonlyMap<string, string>, options: readonly string[] = []): WorkCase => ({
  name,
  argv: [...options, ...NOW, ...drafts.keys()],
  drafts,
});

const take = (set: string, count: number): ReadonlyMap<string, string> => new Map([...draftsOf(set)].slice(0, count));
