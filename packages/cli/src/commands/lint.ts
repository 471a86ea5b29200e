import { type FindingCounts, writeStats } from "@draftlint/core";
import { createConfigLoader } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import type { ExitCode } from "../host.ts";
import { DraftLinter } from "../lint/draft-linter.ts";
import { findDrafts } from "../lint/find-drafts.ts";
import { lintDrafts } from "../lint/lint-drafts.ts";
import { type LintSettings, readLintSettings } from "../lint/lint-settings.ts";
import type { Command } from "./command.ts";

/** Lints files, folders or standard input, fixes them where asked to, and reports. */
export const lintCommand: Command = async (context) => {
  const { given, host, language, output } = context;
  const { settings, problems } = readLintSettings(given, RULES);
  for (const problem of problems) output.fail(problem);
  if (problems.length > 0) return 2;
  const loader = createConfigLoader({
    cwd: host.cwd,
    configFile: given.value("config"),
    rules: RULES,
    commandLine: settings.commandLine,
  });
  const found = await findDrafts({ context, loader, stdinName: settings.stdinName, passStdinOn: settings.fix === "write" });
  for (const problem of loader.problems) output.failAt(problem);
  if (loader.problems.length > 0) return 2;
  await loader.prepare();
  const linter = new DraftLinter({
    loader,
    language,
    now: settings.now ?? host.today(),
    milliseconds: host.milliseconds,
    stats: settings.stats,
  });
  const linted = await lintDrafts(found, { context, settings, linter });
  if (settings.stats) output.remark(writeStats(linter.stats, language));
  return found.failed || linted.failed ? 2 : failingStatus(linted.counts, settings);
};

function failingStatus({ errors, warnings, infos }: FindingCounts, { failOn, maxWarnings }: LintSettings): ExitCode {
  const failing = { error: errors, warning: errors + warnings, info: errors + warnings + infos };
  if (failOn !== null && failing[failOn] > 0) return 1;
  return maxWarnings !== null && warnings > maxWarnings ? 1 : 0;
}
