import type { Diagnostic, Place } from "../lint/diagnostic.ts";
import type { Uri } from "../model/document.ts";
import type { Report, ReportSummary, ReportWriter } from "./report.ts";

interface JsonFinding extends Place {
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Diagnostic["severity"];
  readonly message: string;
  readonly ranges?: readonly Place[];
  readonly related: readonly (Place & { readonly file: string; readonly message: string })[];
  readonly fixes: Diagnostic["fixes"];
  readonly fingerprint: string;
}

/** The shape of `--format json`. Other programs read it: keys may be added, never renamed or removed. */
export interface JsonReport {
  readonly version: 1;
  readonly results: readonly { readonly file: string; readonly findings: readonly JsonFinding[] }[];
  readonly summary: ReportSummary;
}

/** The report as data; every linted file has an entry, clean ones too. */
export function jsonReport(report: Report): JsonReport {
  const fileOf = fileNames(report);
  return {
    version: 1,
    results: report.files.map(({ file, diagnostics }) => ({ file, findings: diagnostics.map((d) => jsonFinding(d, fileOf)) })),
    summary: report.summary,
  };
}

export const writeJson: ReportWriter = (report) => `${JSON.stringify(jsonReport(report))}\n`;

/** One finding a line, each with its file; the last line is `{"summary":{…}}`. */
export const writeJsonLines: ReportWriter = (report) => {
  const fileOf = fileNames(report);
  const lines = report.files.flatMap(({ file, diagnostics }) =>
    diagnostics.map((d) => JSON.stringify({ file, ...jsonFinding(d, fileOf) })),
  );
  return `${[...lines, JSON.stringify({ summary: report.summary })].join("\n")}\n`;
};

/** Names of the report's files, and of others, by their uri. */
export function fileNames(report: Report): (uri: Uri) => string {
  const names = new Map(report.files.map(({ uri, file }) => [uri, file]));
  return (uri) => names.get(uri) ?? report.otherFile(uri);
}

function jsonFinding(diagnostic: Diagnostic, fileOf: (uri: Uri) => string): JsonFinding {
  const { rule, messageId, severity, message, start, end, ranges, related, fixes, fingerprint } = diagnostic;
  return {
    rule,
    messageId,
    severity,
    message,
    start,
    end,
    ...(ranges.length > 0 && { ranges }),
    related: related.map((place) => ({ file: fileOf(place.uri), start: place.start, end: place.end, message: place.message })),
    fixes,
    fingerprint,
  };
}
