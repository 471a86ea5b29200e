import type { LocalizedText, MessageLanguage } from "@draftlint/core";
import yargs from "yargs";
import { COMMANDS, type CommandName } from "./commands/command-table.ts";
import { type OptionSpec, optionSpec, optionsOf } from "./options.ts";

const WIDEST = 100;

/** The help page of a command; that of `lint` also lists the other commands. */
export async function helpText(command: CommandName, language: MessageLanguage, columns: number | null): Promise<string> {
  const say = (text: LocalizedText): string => text[language];
  const page = yargs([])
    .scriptName("draftlint")
    .help(false)
    .version(false)
    .wrap(Math.min(columns ?? 80, WIDEST))
    .updateStrings(language === "zh-CN" ? CHINESE : {});
  const { forms } = COMMANDS[command];
  page.usage(
    forms.map(({ usage }) => `draftlint ${usage}`).join("\n") + (command === "lint" ? `\n\n${say(LEAD)}` : `\n\n${say(forms[0]!.about)}`),
  );
  if (command === "lint") {
    for (const { forms: others } of Object.values(COMMANDS)) for (const { usage, about } of others) page.command(usage, say(about));
    page.epilogue(say(EXIT_STATUS));
  }
  for (const name of optionsOf(command)) {
    const { about, group, choices, short, default: usual } = optionSpec(name);
    page.option(name, {
      describe: say(about),
      group: say(GROUPS[group]),
      ...(choices && { choices }),
      ...(usual !== undefined && { default: usual }),
      ...(short !== undefined && { alias: short }),
    });
  }
  return `${await page.getHelp()}\n`;
}

const LEAD: LocalizedText = {
  en: "A linter for Chinese and English drafts: outline, duplicates, stale years, numbering, placeholders.",
  "zh-CN": "中英文文稿检查工具：章节结构、重复内容、过期年份、编号、占位符。",
};
const EXIT_STATUS: LocalizedText = {
  en: "Exit status: 0 nothing at or above the failing level, 1 findings, 2 could not run.",
  "zh-CN": "退出码：0 没有达到失败级别的问题，1 有此类问题，2 无法运行。",
};
const GROUPS: Readonly<Record<OptionSpec["group"], LocalizedText>> = {
  fix: { en: "Fixing", "zh-CN": "修复" },
  report: { en: "Report", "zh-CN": "报告" },
  selection: { en: "What is checked", "zh-CN": "检查范围" },
  general: { en: "General", "zh-CN": "通用" },
};
const CHINESE: Readonly<Record<string, string>> = {
  "Commands:": "命令：",
  "Options:": "选项：",
  "default:": "默认：",
  "choices:": "可选：",
};
