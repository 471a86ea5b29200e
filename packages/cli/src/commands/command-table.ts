import type { LocalizedText } from "@draftlint/core";

export type CommandName = "lint" | "init" | "explain" | "rules" | "outline" | "config";

export interface CommandSpec {
  /** How it is called, without "draftlint"; one line for each form. */
  readonly forms: readonly { readonly usage: string; readonly about: LocalizedText }[];
}

/** Every command; the first word of the arguments names one, without one the arguments are linted. */
export const COMMANDS: Readonly<Record<CommandName, CommandSpec>> = {
  lint: {
    forms: [
      {
        usage: "[files, folders or -]",
        about: { en: "Lint drafts (default: all below this folder)", "zh-CN": "检查文稿（默认：当前文件夹下的全部文稿）" },
      },
    ],
  },
  init: {
    forms: [
      {
        usage: "init",
        about: { en: "Write a .draftlintrc.yaml that suits the drafts here", "zh-CN": "按此处文稿的情况写一份 .draftlintrc.yaml" },
      },
    ],
  },
  explain: {
    forms: [{ usage: "explain RULE", about: { en: "Explain a rule: why, options, examples", "zh-CN": "讲解一条规则：理由、选项、示例" } }],
  },
  rules: {
    forms: [{ usage: "rules", about: { en: "List all rules", "zh-CN": "列出全部规则" } }],
  },
  outline: {
    forms: [
      { usage: "outline FILE", about: { en: "Show the section tree of a draft", "zh-CN": "显示文稿的章节结构" } },
      { usage: "outline new KIND", about: { en: "Print a skeleton for a new draft", "zh-CN": "输出新文稿的骨架" } },
      { usage: "outline learn FILES", about: { en: "Derive an outline from past drafts", "zh-CN": "从以往文稿归纳大纲" } },
    ],
  },
  config: {
    forms: [
      {
        usage: "config FILE",
        about: { en: "Show what applies to a draft and where it is set", "zh-CN": "显示对某份文稿生效的配置及其来源" },
      },
    ],
  },
};

export const isCommandName = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word);
