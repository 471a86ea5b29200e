import { createColors, REPORT_FORMATS, type ReportWriter, type Uri } from "@draftlint/core";
import type { CommandContext } from "../commands/command.ts";
import { shownUri } from "./draft.ts";
import type { LintSettings } from "./lint-settings.ts";

/** Columns where the report does not go to a terminal. */
const USUAL_WIDTH = 80;

/** Writes the report in the form that the settings ask for, a diff in its place too. `textOf` gives texts that related places lie in. */
export async function reportWriter(
  { host, language, colors }: CommandContext,
  { fix, format, output }: LintSettings,
  textOf: (uri: Uri) => string | null,
): Promise<ReportWriter> {
  if (fix === "diff") return NO_REPORT;
  const create = await REPORT_FORMATS[format]();
  const onTerminal = output === null;
  return create({
    language,
    width: (onTerminal ? host.stdout.columns : null) ?? USUAL_WIDTH,
    colors: onTerminal ? colors : createColors(false),
    fileOf: (uri) => shownUri(uri, host.cwd),
    textOf,
  });
}

const NO_REPORT: ReportWriter = { head: "", separator: "", file: () => "", tail: () => "" };
