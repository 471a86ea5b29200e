import {
  type BoundFinding,
  type CheckedSource,
  type Diagnostic,
  type Placer,
  type RuleFacts,
  type Uri,
  withMarkdownParser,
} from "@draftlint/core";
import { type DraftLinter, textPlacer } from "./draft-linter.ts";
import type { DraftTexts, PastDraft } from "./draft-texts.ts";

export interface ComparedDraft {
  readonly draft: PastDraft;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly diff: string;
}

/** Drafts that are compared with each other: of each its facts and its own findings are kept, not its text. */
export class ComparedDrafts {
  readonly #linter: DraftLinter;
  readonly #texts: DraftTexts;
  readonly #drafts: { readonly draft: PastDraft; readonly diff: string }[] = [];
  readonly #facts = new Map<Uri, readonly RuleFacts[]>();
  readonly #found = new Map<Uri, readonly BoundFinding[]>();

  constructor(linter: DraftLinter, texts: DraftTexts) {
    this.#linter = linter;
    this.#texts = texts;
  }

  /** `diff` says what fixes changed in the draft, and is handed on. */
  add(draft: PastDraft, { found, facts }: CheckedSource, diff: string): void {
    this.#drafts.push({ draft, diff });
    this.#texts.add(draft);
    this.#found.set(draft.uri, found);
    this.#facts.set(draft.uri, facts);
  }

  /** The drafts with all their findings, in the order in which they came; without those that cannot be read again. */
  async *settle(): AsyncIterable<ComparedDraft> {
    const between = this.#drafts.length > 1 ? this.#linter.compare(this.#facts) : new Map<Uri, readonly BoundFinding[]>();
    this.#facts.clear();
    for (const { draft, diff } of this.#drafts) {
      const own = this.#texts.get(draft.uri);
      if (!own) continue;
      const found = [...this.#found.get(draft.uri)!, ...(between.get(draft.uri) ?? [])];
      this.#found.delete(draft.uri);
      const diagnostics = await withMarkdownParser(() => this.#linter.settle(draft, own.text, found, (uri) => this.#placerOf(uri)));
      yield { draft, text: own.text, diagnostics, diff };
    }
  }

  #placerOf(uri: Uri): Placer | null {
    // What points into a draft that is gone meanwhile points to its start; that it is gone is said.
    return this.#texts.get(uri)?.placer ?? (this.#texts.isLost(uri) ? textPlacer("") : null);
  }
}
