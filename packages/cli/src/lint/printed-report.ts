import { type FindingCounts, JoinedReport, type ReportWriter } from "@draftlint/core";
import type { LintedDraft } from "./linted-draft.ts";
import type { ReportTarget } from "./report-target.ts";

/** The report of a run, which goes to its target while it grows. */
export class PrintedReport {
  readonly #target: ReportTarget;
  readonly #joined: JoinedReport;
  #counts: FindingCounts = { errors: 0, warnings: 0, infos: 0, fixable: 0 };

  constructor(writer: ReportWriter, target: ReportTarget) {
    this.#target = target;
    this.#joined = new JoinedReport(writer);
  }

  /** Takes the next draft; false when nobody reads the report any more. */
  add({ part, counts, reported }: LintedDraft): boolean {
    const { errors, warnings, infos, fixable } = this.#counts;
    this.#counts = {
      errors: errors + counts.errors,
      warnings: warnings + counts.warnings,
      infos: infos + counts.infos,
      fixable: fixable + counts.fixable,
    };
    return this.#target.write(this.#joined.add(part, reported));
  }

  /** False when the report could not be written. */
  finish(): boolean {
    this.#target.write(this.#joined.end());
    return this.#target.finish();
  }

  /** All findings of the run, also those that the report leaves out. */
  get counts(): FindingCounts {
    return this.#counts;
  }
}
