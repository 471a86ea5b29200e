import type { Diagnostic, Place } from "../lint/diagnostic.ts";
import type { ReportOptions, ReportSummary, ReportWriter } from "./report.ts";

/**
 * A finding in `--format json`, which is `{"version":1,"results":[{"file":"…","findings":[…]}],"summary":{…}}`. Other programs read it: keys may be
 * added, never renamed or removed.
 */
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

/** The report as data; every linted file has an entry, clean ones too. */
export const jsonReport = (options: ReportOptions): ReportWriter => ({
  head: '{"version":1,"results":[',
  separator: ",",
  file: ({ file, diagnostics }) => JSON.stringify({ file, findings: diagnostics.map((diagnostic) => jsonFinding(diagnostic, options)) }),
  tail: (summary) => `],"summary":${JSON.stringify(jsonSummary(summary))}}\n`,
});

/** One finding a line, each with its file; the last line is `{"summary":{…}}`. */
export const jsonLinesReport = (options: ReportOptions): ReportWriter => ({
  head: "",
  separator: "",
  file: ({ file, diagnostics }) =>
    diagnostics.map((diagnostic) => `${JSON.stringify({ file, ...jsonFinding(diagnostic, options) })}\n`).join(""),
  tail: (summary) => `${JSON.stringify({ summary: jsonSummary(summary) })}\n`,
});

const jsonSummary = ({ files, errors, warnings, infos, fixable }: ReportSummary) => ({ files, errors, warnings, infos, fixable });

function jsonFinding(diagnostic: Diagnostic, { fileOf }: ReportOptions): JsonFinding {
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
