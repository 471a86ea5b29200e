import { writeJson, writeJsonLines } from "./json.ts";
import { writePretty } from "./pretty.ts";
import type { ReportWriter } from "./report.ts";

/** Every report format by its name. A large writer may be loaded when it is asked for; a new format is a file and a line here. */
export const REPORT_FORMATS = {
  pretty: async () => writePretty,
  json: async () => writeJson,
  jsonl: async () => writeJsonLines,
} as const satisfies Readonly<Record<string, () => Promise<ReportWriter>>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORT_FORMATS, name);
