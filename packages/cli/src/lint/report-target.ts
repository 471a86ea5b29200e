import type { CommandContext } from "../commands/command.ts";
import type { LintSettings } from "./lint-settings.ts";

/** Where a report goes. */
export interface ReportTarget {
  /** False when nobody reads it any more. */
  write(text: string): boolean;
  /** Ends the report; says why and gives false when it could not be written. */
  finish(): boolean;
}

/** A file that the settings name, or a stream. `textIsPrinted` when standard output gets the text of a draft. */
export async function reportTarget(context: CommandContext, { output: file }: LintSettings, textIsPrinted: boolean): Promise<ReportTarget> {
  const { output } = context;
  if (file !== null) {
    const { SavedReport } = await import("./saved-report.ts");
    return new SavedReport(file, context);
  }
  return { write: (text) => (textIsPrinted ? output.remark(text) : output.print(text)), finish: () => true };
}
