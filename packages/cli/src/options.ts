import { type LocalizedText, REPORT_FORMATS } from "@draftlint/core";
import type { CommandName } from "./commands/command-table.ts";

export interface OptionSpec {
  /** `flag` stands alone, `value` takes one value, `list` may be given several times. */
  readonly type: "flag" | "value" | "list";
  /** Commands that know it; "all" for every one. */
  readonly commands: readonly CommandName[] | "all";
  /** Heading under which the help shows it. */
  readonly group: "fix" | "report" | "selection" | "general";
  readonly about: LocalizedText;
  readonly choices?: readonly string[];
  readonly default?: string;
  readonly short?: string;
}

/** All options of the command line, in the order of the help. */
const OPTIONS = {
  fix: {
    type: "flag",
    commands: ["lint"],
    group: "fix",
    about: {
      en: "Apply the fixes that surely keep the meaning; with -, print the fixed text and report on standard error",
      "zh-CN": "应用确定不改变原意的修复；输入为 - 时输出修复后的文本，报告写到标准错误",
    },
  },
  "fix-dry-run": {
    type: "flag",
    commands: ["lint"],
    group: "fix",
    about: { en: "Print what --fix would change, as a diff", "zh-CN": "以 diff 形式输出 --fix 将作的改动" },
  },
  format: {
    type: "value",
    commands: ["lint"],
    group: "report",
    about: { en: "Form of the report", "zh-CN": "报告格式" },
    choices: Object.keys(REPORT_FORMATS),
    default: "pretty",
  },
  output: {
    type: "value",
    commands: ["lint"],
    group: "report",
    about: { en: "Write the report to a file", "zh-CN": "把报告写入文件" },
  },
  "fail-on": {
    type: "value",
    commands: ["lint"],
    group: "report",
    about: { en: "Lowest severity that gives exit status 1", "zh-CN": "使退出码为 1 的最低级别" },
    choices: ["error", "warning", "info", "never"],
    default: "error",
  },
  "max-warnings": {
    type: "value",
    commands: ["lint"],
    group: "report",
    about: { en: "Exit status 1 when there are more warnings than this", "zh-CN": "警告多于此数时退出码为 1" },
  },
  quiet: {
    type: "flag",
    commands: ["lint"],
    group: "report",
    about: { en: "Report errors only", "zh-CN": "只报告错误" },
  },
  stats: {
    type: "flag",
    commands: ["lint"],
    group: "report",
    about: {
      en: "Print findings and time of each rule on standard error",
      "zh-CN": "在标准错误上输出各规则的问题数和用时",
    },
  },
  rule: {
    type: "list",
    commands: ["lint"],
    group: "selection",
    about: {
      en: "Run only this rule, ID or ID:LEVEL; may be repeated",
      "zh-CN": "只运行这条规则，写作 ID 或 ID:级别；可重复",
    },
  },
  "cross-file": {
    type: "flag",
    commands: ["lint"],
    group: "selection",
    about: { en: "Also compare the files of this run with each other", "zh-CN": "同时检查本次各文件之间的问题" },
  },
  config: {
    type: "value",
    commands: ["lint", "outline", "config"],
    group: "selection",
    about: {
      en: "Use this configuration file instead of looking for one",
      "zh-CN": "使用此配置文件，不再向上查找",
    },
  },
  now: {
    type: "value",
    commands: ["lint"],
    group: "selection",
    about: { en: "The day to take for today, 2026-01-31", "zh-CN": "以此日为今天，如 2026-01-31" },
  },
  "stdin-filename": {
    type: "value",
    commands: ["lint", "outline"],
    group: "selection",
    about: { en: "Name that the text from standard input goes by", "zh-CN": "标准输入文本所用的文件名" },
  },
  json: {
    type: "flag",
    commands: ["rules", "outline", "config"],
    group: "general",
    about: { en: "Print JSON", "zh-CN": "输出 JSON" },
  },
  language: {
    type: "value",
    commands: "all",
    group: "general",
    about: { en: "Language of messages (default: that of the system)", "zh-CN": "消息所用语言（默认随系统）" },
    choices: ["en", "zh-CN"],
  },
  "no-color": {
    type: "flag",
    commands: "all",
    group: "general",
    about: { en: "No colours; NO_COLOR and FORCE_COLOR are heeded too", "zh-CN": "不用颜色；也遵从 NO_COLOR 与 FORCE_COLOR" },
  },
  help: { type: "flag", commands: "all", group: "general", short: "h", about: { en: "Show this help", "zh-CN": "显示帮助" } },
  version: { type: "flag", commands: "all", group: "general", short: "v", about: { en: "Show the version", "zh-CN": "显示版本" } },
} as const satisfies Readonly<Record<string, OptionSpec>>;

export type OptionName = keyof typeof OPTIONS;
type NameOf<T extends OptionSpec["type"]> = { [N in OptionName]: (typeof OPTIONS)[N]["type"] extends T ? N : never }[OptionName];
export type FlagName = NameOf<"flag">;
export type ValueName = NameOf<"value">;
export type ListName = NameOf<"list">;

export const optionSpec = (name: OptionName): OptionSpec => OPTIONS[name];
export const isOptionName = (name: string): name is OptionName => Object.hasOwn(OPTIONS, name);
export const OPTION_NAMES: readonly OptionName[] = Object.keys(OPTIONS).filter(isOptionName);

/** Options that a command knows. */
export const optionsOf = (command: CommandName): readonly OptionName[] =>
  OPTION_NAMES.filter((name) => {
    const { commands } = optionSpec(name);
    return commands === "all" || commands.includes(command);
  });
