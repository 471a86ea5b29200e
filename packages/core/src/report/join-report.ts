import { countFindings, type FindingCounts, type ReportedFile, type ReportSummary, type ReportWriter } from "./report.ts";

/** The whole report of files. */
export function joinReport(writer: ReportWriter, files: readonly ReportedFile[]): string {
  const report = new JoinedReport(writer);
  const parts = files.map((file) => report.add(writer.file(file), countFindings(file.diagnostics)));
  return parts.join("") + report.end();
}

/** A report that grows with its files. What the methods give, one after the other, is the report. */
export class JoinedReport {
  readonly #writer: Pick<ReportWriter, "head" | "separator" | "tail">;
  #isEmpty = true;
  #summary: ReportSummary = { files: 0, filesWithFindings: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };

  constructor(writer: Pick<ReportWriter, "head" | "separator" | "tail">) {
    this.#writer = writer;
  }

  /** Takes the next file: its part and its counts. */
  add(part: string, counts: FindingCounts): string {
    const sum = this.#summary;
    const hasFindings = counts.errors + counts.warnings + counts.infos > 0;
    this.#summary = {
      files: sum.files + 1,
      filesWithFindings: sum.filesWithFindings + (hasFindings ? 1 : 0),
      errors: sum.errors + counts.errors,
      warnings: sum.warnings + counts.warnings,
      infos: sum.infos + counts.infos,
      fixable: sum.fixable + counts.fixable,
    };
    if (part === "") return "";
    const before = this.#isEmpty ? this.#writer.head : this.#writer.separator;
    this.#isEmpty = false;
    return before + part;
  }

  end(): string {
    return (this.#isEmpty ? this.#writer.head : "") + this.#writer.tail(this.#summary);
  }
}
