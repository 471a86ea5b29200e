import { type Diagnostic, type Edit, lint, Memo } from "@draftlint/core";
import { lintRun, parse, recommendedRules } from "../engine.ts";

/** A draft in an editor: it takes edits and tells what there is to say about the draft after each. */
export interface DraftSession {
  readonly text: string;
  edit(edit: Edit): readonly Diagnostic[];
}

/** A way to keep a draft linted. */
export interface SessionKind {
  readonly name: string;
  open(text: string): DraftSession;
}

/** Parses the whole draft after every edit, and remembers findings of sections that stayed the same. */
export const WHOLE_DOCUMENT: SessionKind = {
  name: "whole document",
  open(opened) {
    const rules = recommendedRules();
    const memo = new Memo();
    let text = opened;
    const diagnostics = (): readonly Diagnostic[] => {
      const source = parse(text, "draft.md");
      const found = lint([source], lintRun(rules, memo)).get(source.document.uri)!;
      memo.turn();
      return found;
    };
    diagnostics();
    return {
      get text() {
        return text;
      },
      edit({ range, text: inserted }) {
        text = text.slice(0, range.start) + inserted + text.slice(range.end);
        return diagnostics();
      },
    };
  },
};

/** All ways that there are; each is measured, and must find what a fresh look at the edited draft finds. */
export const SESSION_KINDS: readonly SessionKind[] = [WHOLE_DOCUMENT];

/** What the draft has when nothing is remembered. */
export function freshDiagnostics(text: string): readonly Diagnostic[] {
  const source = parse(text, "draft.md");
  return lint([source], lintRun(recommendedRules())).get(source.document.uri)!;
}
