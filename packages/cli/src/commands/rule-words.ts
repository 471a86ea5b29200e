import type { MessageLanguage, Rule, Severity } from "@draftlint/core";

/** What `rules` and `explain` say beside what a rule says of itself. */
export interface RuleWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly severityWidth: number;
  readonly off: string;
  readonly fixColumn: Readonly<Record<Rule["fixable"], string>>;
  readonly fixWidth: number;
  readonly fixable: Readonly<Record<Rule["fixable"], string>>;
  readonly fromEngine: string;
  readonly explainHint: string;
  readonly profiles: string;
  readonly allProfiles: string;
  readonly severityLabel: string;
  readonly fixLabel: string;
  readonly options: string;
  readonly messages: string;
  readonly usual: string;
  readonly colon: string;
  readonly draft: string;
  readonly reported: string;
  readonly fixed: string;
  readonly noFindings: string;
}

export const RULE_WORDS: Readonly<Record<MessageLanguage, RuleWords>> = {
  en: {
    severity: { error: "error", warning: "warning", info: "note" },
    severityWidth: 7,
    off: "off",
    fixColumn: { always: "fix", "on-request": "offer", never: "" },
    fixWidth: 5,
    fixable: { always: "by --fix", "on-request": "on request, in an editor", never: "none" },
    fromEngine: "Reported by draftlint itself",
    explainHint: "fix: --fix mends it; offer: an editor offers a fix. More: draftlint explain RULE",
    profiles: "On in",
    allProfiles: "every profile",
    severityLabel: "Severity",
    fixLabel: "Fix",
    options: "Options",
    messages: "Messages",
    usual: "default",
    colon: ": ",
    draft: "Draft",
    reported: "Reported",
    fixed: "After the fix",
    noFindings: "nothing",
  },
  "zh-CN": {
    severity: { error: "错误", warning: "警告", info: "提示" },
    severityWidth: 4,
    off: "关闭",
    fixColumn: { always: "自动", "on-request": "可选", never: "" },
    fixWidth: 4,
    fixable: { always: "--fix 自动修复", "on-request": "在编辑器中选择修复", never: "无" },
    fromEngine: "由 draftlint 本身报告",
    explainHint: "自动：--fix 可修复；可选：编辑器中提供修复。详情：draftlint explain 规则名",
    profiles: "启用于",
    allProfiles: "全部预设",
    severityLabel: "级别",
    fixLabel: "修复",
    options: "选项",
    messages: "消息",
    usual: "默认",
    colon: "：",
    draft: "文稿",
    reported: "报告",
    fixed: "修复后",
    noFindings: "无",
  },
};
