import type { Applies, MessageLanguage, Severity } from "../rule/rule.ts";
import type { FindingCounts } from "./report.ts";

/** What reports for people say beside the findings' own messages. */
export interface ReportWords {
  readonly severity: Readonly<Record<Severity, string>>;
  fix(title: string, applies: Applies): string;
  /** Further places of a finding, and the lines in which they start; only the first of many lines are named. */
  morePlaces(count: number, lines: readonly number[]): string;
  moreRelated(count: number): string;
  untilLine(line: number): string;
  /** One line: "3 errors, 5 warnings, 2 notes in 2 files; 4 can be fixed with --fix". */
  summary(counts: FindingCounts, filesWithFindings: number): string;
}

const MOST_LINES_NAMED = 8;

const firstOf = (lines: readonly number[], separator: string): string =>
  lines.slice(0, MOST_LINES_NAMED).join(separator) + (lines.length > MOST_LINES_NAMED ? `${separator}…` : "");

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

const EN: ReportWords = {
  severity: { error: "error", warning: "warning", info: "note" },
  fix: (title, applies) => `fix: ${title} ${applies === "always" ? "(--fix does it)" : "(on request, in an editor)"}`,
  morePlaces: (count, lines) => `and ${plural(count, "more place")}: ${lines.length === 1 ? "line" : "lines"} ${firstOf(lines, ", ")}`,
  moreRelated: (count) => `and ${plural(count, "more related place")}`,
  untilLine: (line) => `… to line ${line}`,
  summary({ errors, warnings, infos, fixable }, files) {
    const counts = [errors > 0 && plural(errors, "error"), warnings > 0 && plural(warnings, "warning"), infos > 0 && plural(infos, "note")];
    const fix = fixable > 0 ? `; ${fixable} can be fixed with --fix` : "";
    return `${counts.filter(Boolean).join(", ")} in ${plural(files, "file")}${fix}`;
  },
};

const ZH: ReportWords = {
  severity: { error: "错误", warning: "警告", info: "提示" },
  fix: (title, applies) => `修复：${title}${applies === "always" ? "（--fix 可自动完成）" : "（需在编辑器中选择）"}`,
  morePlaces: (count, lines) => `另有 ${count} 处：第 ${firstOf(lines, "、")} 行`,
  moreRelated: (count) => `另有 ${count} 处相关位置`,
  untilLine: (line) => `… 至第 ${line} 行`,
  summary({ errors, warnings, infos, fixable }, files) {
    const counts = [errors > 0 && `${errors} 个错误`, warnings > 0 && `${warnings} 个警告`, infos > 0 && `${infos} 条提示`];
    const fix = fixable > 0 ? `；其中 ${fixable} 个可用 --fix 修复` : "";
    return `${files} 个文件中有 ${counts.filter(Boolean).join("、")}${fix}`;
  },
};

export const REPORT_WORDS: Readonly<Record<MessageLanguage, ReportWords>> = { en: EN, "zh-CN": ZH };
