import * as v from "valibot";
import type { BoundRule } from "../rule/bind.ts";
import { documentRule } from "../rule/rule.ts";

/** Problems that the engine itself reports beside the rules; their ids can be configured like a rule's. */
export const internalError = documentRule({
  id: "internal-error",
  summary: { en: "A rule failed on this document.", "zh-CN": "某条规则在本文档上运行失败。" },
  severity: "error",
  profiles: [],
  fixable: "never",
  messages: {
    thrown: {
      en: 'rule "{rule}" failed ({error}); the other rules went on; please report this with the draft',
      "zh-CN": "规则“{rule}”运行出错（{error}），其他规则照常运行；请附上文稿报告此问题",
    },
  },
  options: v.strictObject({}),
  *check() {},
});

export const frontMatterProblem = documentRule({
  id: "front-matter",
  summary: { en: "The front matter cannot be read.", "zh-CN": "文首的元数据无法读取。" },
  severity: "warning",
  profiles: [],
  fixable: "never",
  messages: {
    invalid: {
      en: "front matter cannot be read: {problem}; correct it, or remove the line --- if the text starts there",
      "zh-CN": "文首元数据无法读取：{problem}；请改正，若正文从此开始请删去 --- 行",
    },
  },
  options: v.strictObject({}),
  *check(document, { finding }) {
    const problem = document.frontMatter?.problem;
    if (problem) yield finding({ message: "invalid", data: { problem: problem.message }, range: problem.range });
  },
});

export const unusedDisable = documentRule({
  id: "unused-disable",
  summary: { en: "A disable comment that silences nothing, has expired or is malformed.", "zh-CN": "没有作用、已过期或写错的屏蔽注释。" },
  severity: "info",
  profiles: [],
  fixable: "always",
  messages: {
    unused: {
      en: 'this comment silences nothing: there is no finding of "{rule}" here; remove it',
      "zh-CN": "此注释没有作用：这里没有“{rule}”的问题，请删除",
    },
    "unused-all": {
      en: "this comment silences nothing: there is no finding here; remove it",
      "zh-CN": "此注释没有作用：这里没有问题，请删除",
    },
    "unused-enable": {
      en: "this comment enables what no comment before it disabled; remove it",
      "zh-CN": "此注释没有作用：前面没有注释屏蔽过这些规则，请删除",
    },
    expired: {
      en: "this comment expired on {until} and silences nothing; mend what it silenced, or renew the date",
      "zh-CN": "此注释已于 {until} 过期，不再起作用；请改正所屏蔽的问题，或更新日期",
      severity: "warning",
    },
    "unknown-rule": {
      en: 'there is no rule "{rule}"; correct the name, and write a reason after " -- "',
      "zh-CN": "没有名为“{rule}”的规则；请改正规则名，理由写在“ -- ”之后",
      severity: "warning",
    },
    "misspelt-rule": {
      en: 'there is no rule "{rule}"; did you mean "{suggestion}"?',
      "zh-CN": "没有名为“{rule}”的规则；是否想写“{suggestion}”？",
      severity: "warning",
    },
    "unknown-directive": {
      en: 'there is no comment "draftlint-{directive}"; write draftlint-disable-next-line, -disable, -enable, -disable-section or -disable-file',
      "zh-CN":
        "没有“draftlint-{directive}”这种注释；可用的有 draftlint-disable-next-line、-disable、-enable、-disable-section 和 -disable-file",
      severity: "warning",
    },
    "misspelt-directive": {
      en: 'there is no comment "draftlint-{directive}"; did you mean "draftlint-{suggestion}"?',
      "zh-CN": "没有“draftlint-{directive}”这种注释；是否想写“draftlint-{suggestion}”？",
      severity: "warning",
    },
    "bad-date": {
      en: 'this comment silences nothing: "{word}" is not the last day on which it holds; write it at the end, like "until 2026-12-31"',
      "zh-CN": "此注释没有作用：“{word}”不是有效期的最后一天；请写在末尾，如“until 2026-12-31”",
      severity: "warning",
    },
    "not-closed": {
      en: "this comment is not closed and silences nothing; end it with -->",
      "zh-CN": "此注释没有结束，不起作用；请以 --> 结尾",
      severity: "warning",
    },
    "no-reason": {
      en: 'this comment gives no reason; write one after " -- "',
      "zh-CN": "此注释没有写明理由；请写在“ -- ”之后",
    },
    remove: { en: "Remove the comment", "zh-CN": "删除此注释" },
    "remove-rule": { en: 'Remove "{rule}" from the comment', "zh-CN": "从注释中删去“{rule}”" },
    rename: { en: 'Write "{suggestion}"', "zh-CN": "改为“{suggestion}”" },
  },
  options: v.strictObject({
    requireReason: v.pipe(v.optional(v.boolean(), false), v.description("Report disable comments that give no reason after `--`.")),
  }),
  *check() {},
});

/** Under this, comments are reported where a configuration says nothing about them. */
export const boundUnusedDisable: BoundRule = { rule: unusedDisable, level: null, options: { requireReason: false } };

export const ENGINE_RULES = [internalError, frontMatterProblem, unusedDisable] as const;
