import { jsonLinesReport, jsonReport } from "./json.ts";
import { prettyReport } from "./pretty.ts";
import type { ReportOptions, ReportWriter } from "./report.ts";

/** Every report format by its name. A large writer may be loaded when it is asked for; a new format is a file and a line here. */
export const REPORT_FORMATS = {
  pretty: async () => prettyReport,
  json: async () => jsonReport,
  jsonl: async () => jsonLinesReport,
} as const satisfies Readonly<Record<string, () => Promise<(options: ReportOptions) => ReportWriter>>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORT_FORMATS, name);
