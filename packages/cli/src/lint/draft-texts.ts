import type { Placer, Uri } from "@draftlint/core";
import { type DraftFile, type ReadProblem, readDraft } from "@draftlint/core/node";
import type { DraftName } from "./draft.ts";
import { textPlacer } from "./draft-linter.ts";

/** A draft that was read and let go. */
export interface PastDraft extends DraftName {
  readonly stamp: Pick<DraftFile, "size" | "modifiedMs">;
  /** `null` for the text of the file; kept where that is not what was linted: standard input, and fixes that are not written. */
  readonly text: string | null;
}

export interface TextAgain {
  readonly text: string;
  readonly placer: Placer;
}

/** Code units of texts that are kept at most: findings of one draft point into a few others, again and again. */
const MOST_KEPT = 8 * 1024 * 1024;

/** Texts of drafts that were read before, read again when they are needed. */
export class DraftTexts {
  readonly #drafts = new Map<Uri, PastDraft>();
  readonly #report: (problem: ReadProblem) => void;
  #kept = new Map<Uri, TextAgain>();
  #length = 0;
  readonly #lost = new Set<Uri>();

  /** `report` is told once of each draft that cannot be read again as it was. */
  constructor(report: (problem: ReadProblem) => void) {
    this.#report = report;
  }

  add(draft: PastDraft): void {
    this.#drafts.set(draft.uri, draft);
  }

  /** `null` for what is no draft of the run, and for one that cannot be read again. */
  get(uri: Uri): TextAgain | null {
    const draft = this.#drafts.get(uri);
    if (!draft || this.#lost.has(uri)) return null;
    const known = this.#kept.get(uri);
    if (known) return known;
    const text = this.#read(draft);
    if (text === null) return null;
    if (this.#length > MOST_KEPT) {
      this.#kept = new Map();
      this.#length = 0;
    }
    const again = { text, placer: textPlacer(text) };
    this.#kept.set(uri, again);
    this.#length += text.length;
    return again;
  }

  isLost(uri: Uri): boolean {
    return this.#lost.has(uri);
  }

  #read({ uri, path, file, stamp, text }: PastDraft): string | null {
    if (text !== null) return text;
    const { draft, problem } = readDraft(path, { asBefore: stamp });
    if (draft) return draft.text;
    this.#lost.add(uri);
    this.#report({ ...problem, file });
    return null;
  }
}
