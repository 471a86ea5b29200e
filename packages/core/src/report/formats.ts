import type { ReportWriter } from "./report.ts";

/** Every report format by its name. A writer is loaded when it is asked for; a new format is a file and a line here. */
export const REPORT_FORMATS = {
  pretty: async () => (await import("./pretty.ts")).writePretty,
  json: async () => (await import("./json.ts")).writeJson,
  jsonl: async () => (await import("./json.ts")).writeJsonLines,
} as const satisfies Readonly<Record<string, () => Promise<ReportWriter>>>;

export type ReportFormat = keyof typeof REPORT_FORMATS;

export const isReportFormat = (name: string): name is ReportFormat => Object.hasOwn(REPORT_FORMATS, name);
