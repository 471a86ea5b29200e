import { createColors, type Diagnostic, makeReport, REPORT_FORMATS, type ReportedFile } from "@draftlint/core";
import type { CommandContext } from "../commands/command.ts";
import { shownUri } from "./draft.ts";
import type { LintedDrafts } from "./lint-drafts.ts";
import type { LintSettings } from "./lint-settings.ts";

/** Columns where the report does not go to a terminal. */
const USUAL_WIDTH = 80;

/** Writes the report, the diff in its place, or the fixed text of standard input; false when it cannot be written. */
export async function writeResult(linted: LintedDrafts, context: CommandContext, settings: LintSettings): Promise<boolean> {
  const { output } = context;
  const text = settings.fix === "diff" ? linted.diff : await reportText(linted.files, context, settings);
  if (linted.fixedStdin !== null) output.print(linted.fixedStdin);
  if (settings.output !== null) return (await import("./save-report.ts")).saveReport(settings.output, text, context);
  if (linted.fixedStdin !== null) output.remark(text);
  else output.print(text);
  return true;
}

async function reportText(files: readonly ReportedFile[], context: CommandContext, settings: LintSettings): Promise<string> {
  const { host, language, colors } = context;
  const write = await REPORT_FORMATS[settings.format]();
  const isError = ({ severity }: Diagnostic): boolean => severity === "error";
  const shown = settings.quiet ? files.map((file) => ({ ...file, diagnostics: file.diagnostics.filter(isError) })) : files;
  const onTerminal = settings.output === null;
  return write(
    makeReport(shown, (uri) => shownUri(uri, host.cwd)),
    {
      language,
      width: (onTerminal ? host.stdout.columns : null) ?? USUAL_WIDTH,
      colors: onTerminal ? colors : createColors(false),
    },
  );
}
