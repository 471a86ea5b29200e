import { countFindings, type Diagnostic, type FindingCounts, type ReportWriter } from "@draftlint/core";
import type { DraftName } from "./draft.ts";

/** What a run keeps of a draft when it is linted: neither its text nor its findings. */
export interface LintedDraft {
  /** Its part of the report, or of the diff that takes its place; "" when that does not mention it. */
  readonly part: string;
  /** All its findings. */
  readonly counts: FindingCounts;
  /** Those that the report is about. */
  readonly reported: FindingCounts;
}

export interface PartOptions {
  readonly writer: ReportWriter;
  /** Reports errors only. */
  readonly quiet: boolean;
  /** What fixes would change; "" where that is not asked. */
  readonly diff: string;
}

/** A draft as it is reported; `text` is as read, or with fixes. */
export function lintedDraft(
  { uri, file }: DraftName,
  text: string,
  diagnostics: readonly Diagnostic[],
  { writer, quiet, diff }: PartOptions,
): LintedDraft {
  const counts = countFindings(diagnostics);
  const shown = quiet ? diagnostics.filter(({ severity }) => severity === "error") : diagnostics;
  const part = diff + writer.file({ uri, file, text, diagnostics: shown });
  return { part, counts, reported: quiet ? countFindings(shown) : counts };
}
