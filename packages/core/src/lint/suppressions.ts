import type { Document } from "../model/document.ts";
import type { BoundFinding, LintRun } from "./lint-documents.ts";

/** Findings that no comment in the draft silences, and reports of comments that silence nothing. */
export function applySuppressions(_document: Document, found: readonly BoundFinding[], _run: LintRun): BoundFinding[] {
  return [...found];
}
