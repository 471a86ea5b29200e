import * as v from "valibot";
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
      en: "front matter is not valid YAML: {problem}; correct it, or remove the line --- if the text starts there",
      "zh-CN": "文首元数据不是合法的 YAML：{problem}；请改正，若正文从此开始请删去 --- 行",
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
      en: 'this comment silences nothing: no finding of "{rule}" here; remove it',
      "zh-CN": "此注释没有作用：这里没有“{rule}”的问题，请删除",
    },
    expired: {
      en: 'this comment expired on {until}; mend the finding of "{rule}" or renew the date',
      "zh-CN": "此注释已于 {until} 过期；请改正“{rule}”的问题，或更新日期",
      severity: "warning",
    },
    "unknown-rule": {
      en: 'there is no rule "{rule}"{suggestion}',
      "zh-CN": "没有名为“{rule}”的规则{suggestion}",
      severity: "warning",
    },
    malformed: {
      en: "not a draftlint comment: {problem}",
      "zh-CN": "无法识别的 draftlint 注释：{problem}",
      severity: "warning",
    },
    "no-reason": {
      en: "say why: <!-- draftlint-{directive} {rule} -- reason -->",
      "zh-CN": "请写明理由：<!-- draftlint-{directive} {rule} -- 理由 -->",
      severity: "info",
    },
    remove: { en: "Remove the comment", "zh-CN": "删除此注释" },
  },
  options: v.strictObject({
    requireReason: v.pipe(v.optional(v.boolean(), false), v.description("Report disable comments that give no reason after `--`.")),
  }),
  *check() {},
});

export const ENGINE_RULES = [internalError, frontMatterProblem, unusedDisable] as const;
