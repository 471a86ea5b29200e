import {
  type CalendarDate,
  type CommandLineSettings,
  ENGINE_RULES,
  isReportFormat,
  type LocalizedText,
  nearest,
  parseDate,
  type ReportFormat,
  type Rule,
  type RuleSetting,
  type Severity,
} from "@draftlint/core";
import type { Arguments } from "../arguments.ts";

/** What the options of a lint run ask for, checked. */
export interface LintSettings {
  readonly fix: "no" | "write" | "diff";
  readonly format: ReportFormat;
  /** `null` for standard output. */
  readonly output: string | null;
  /** Lowest severity that fails the run; `null` for none. */
  readonly failOn: Severity | null;
  readonly maxWarnings: number | null;
  readonly quiet: boolean;
  readonly stats: boolean;
  readonly now: CalendarDate | null;
  readonly stdinName: string | null;
  readonly commandLine: CommandLineSettings;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function readLintSettings(
  given: Arguments,
  rules: readonly Rule[],
): { readonly settings: LintSettings; readonly problems: readonly LocalizedText[] } {
  const problems: LocalizedText[] = [];
  const format = given.value("format") ?? "pretty";
  const failOn = given.value("fail-on") ?? "error";
  const chosen = new Map<string, RuleSetting>();
  for (const text of given.list("rule")) {
    const [id = "", level] = text.split(":", 2);
    const severity = SEVERITIES.find((name) => name === level) ?? null;
    chosen.set(id, { level: severity, options: {} });
    if (level !== undefined && severity === null) problems.push(noLevel(level));
    const ids = [...rules, ...ENGINE_RULES].map((rule) => rule.id);
    if (!ids.includes(id)) problems.push(unknownRule(id, ids));
  }
  if (given.flag("fix-dry-run") && given.value("format") !== null) problems.push(DIFF_OR_REPORT);
  const settings: LintSettings = {
    fix: given.flag("fix-dry-run") ? "diff" : given.flag("fix") ? "write" : "no",
    format: isReportFormat(format) ? format : "pretty",
    output: given.value("output"),
    failOn: SEVERITIES.find((severity) => severity === failOn) ?? null,
    maxWarnings: readCount(given.value("max-warnings"), problems),
    quiet: given.flag("quiet"),
    stats: given.flag("stats"),
    now: readDay(given.value("now"), problems),
    stdinName: given.value("stdin-filename"),
    commandLine: {
      rules: chosen,
      only: chosen.size > 0 ? new Set(chosen.keys()) : null,
      crossFile: given.flag("cross-file") ? true : null,
    },
  };
  return { settings, problems };
}

/** What to say of a rule that does not exist. */
export function unknownRule(id: string, ids: readonly string[]): LocalizedText {
  const meant = nearest(id, ids);
  return {
    en: `there is no rule "${id}"; ${meant ? `did you mean "${meant}"?` : "draftlint rules lists them"}`,
    "zh-CN": `没有名为“${id}”的规则；${meant ? `是否想写“${meant}”？` : "可用 draftlint rules 查看全部规则"}`,
  };
}

const noLevel = (level: string): LocalizedText => ({
  en: `"${level}" is no level; write error, warning or info after the colon`,
  "zh-CN": `没有“${level}”这个级别；冒号后可写 error、warning 或 info`,
});

const DIFF_OR_REPORT: LocalizedText = {
  en: '"--fix-dry-run" prints a diff in place of the report; leave out "--format"',
  "zh-CN": "“--fix-dry-run”以 diff 代替报告，不能与“--format”同用",
};

function readCount(text: string | null, problems: LocalizedText[]): number | null {
  if (text === null || /^\d{1,9}$/.test(text)) return text === null ? null : Number(text);
  problems.push({ en: `"--max-warnings" needs a number, not "${text}"`, "zh-CN": `“--max-warnings”后面需要数字，而不是“${text}”` });
  return null;
}

function readDay(text: string | null, problems: LocalizedText[]): CalendarDate | null {
  if (text === null) return null;
  const date = parseDate(text);
  if (date !== null && date.month !== null && date.day !== null) return { year: date.year, month: date.month, day: date.day };
  problems.push({
    en: `"--now" needs a day such as 2026-01-31, not "${text}"`,
    "zh-CN": `“--now”后面需要日期，如 2026-01-31，而不是“${text}”`,
  });
  return null;
}
