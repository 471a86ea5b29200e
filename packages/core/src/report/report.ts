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

/** How many of what. `files` counts all linted files, clean ones too; `fixable` the findings that `--fix` would mend. */
export interface ReportSummary {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
}

/** Everything that a report can be written from. */
export interface Report {
  readonly files: readonly ReportedFile[];
  /** How to name a file that related places lie in and that was not linted, such as an outline. */
  otherFile(uri: Uri): string;
  readonly summary: ReportSummary;
}

export interface ReportOptions {
  readonly language: MessageLanguage;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colors: Colors;
}

/** Writes a whole report, with a line break at its end; "" when there is nothing to say. */
export type ReportWriter = (report: Report, options: ReportOptions) => string;

/** A report with its counts, of files in the order in which they are to be shown. */
export function makeReport(files: readonly ReportedFile[], otherFile: (uri: Uri) => string = (uri) => uri): Report {
  const count = { error: 0, warning: 0, info: 0 };
  let fixable = 0;
  for (const { diagnostics } of files) {
    for (const { severity } of diagnostics) count[severity]++;
    fixable += safeFixes(diagnostics).length;
  }
  return { files, otherFile, summary: { files: files.length, errors: count.error, warnings: count.warning, infos: count.info, fixable } };
}
