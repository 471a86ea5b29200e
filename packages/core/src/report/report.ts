import { safeFixes } from "../fix/apply-fixes.ts";
import type { Diagnostic } from "../lint/diagnostic.ts";
import type { Uri } from "../model/document.ts";
import type { MessageLanguage } from "../rule/rule.ts";
import type { Colors } from "./colors.ts";

/** A linted text as reports show it. */
export interface ReportedFile {
  readonly uri: Uri;
  /** Path from the working folder with "/", or a name such as "<stdin>" for a text without a file. */
  readonly file: string;
  /** As read; the diagnostics' offsets count in it. */
  readonly text: string;
  /** In text order. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How many findings; `fixable` are those that `--fix` would mend. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
}

/** The findings of all files together; `files` counts the clean ones too. */
export interface ReportSummary extends FindingCounts {
  readonly files: number;
  readonly filesWithFindings: number;
}

export interface ReportOptions {
  readonly language: MessageLanguage;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
  /** How to name a file that a related place lies in. */
  fileOf(uri: Uri): string;
  /** The text of another file that a related place lies in, for an excerpt; `null` shows none. */
  textOf(uri: Uri): string | null;
}

/** Writes a report in parts, file by file: none needs the findings of another. `joinReport` puts them together. */
export interface ReportWriter {
  /** Stands before the files. */
  readonly head: string;
  /** Stands between the parts of two files. */
  readonly separator: string;
  /** The part of a file; "" when the report does not mention it. */
  file(file: ReportedFile): string;
  /** Ends the report, with a line break; "" when there is nothing to say. */
  tail(summary: ReportSummary): string;
}

export function countFindings(diagnostics: readonly Diagnostic[]): FindingCounts {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) count[severity]++;
  return { errors: count.error, warnings: count.warning, infos: count.info, fixable: safeFixes(diagnostics).length };
}
