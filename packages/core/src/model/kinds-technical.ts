import type { Kind } from "./kinds.ts";

/** Kinds of technical and scholarly writing, by the names that their public templates give them. */
export const TECHNICAL_KINDS: readonly Kind[] = [
  {
    id: "kep",
    name: { en: "enhancement proposal", "zh-CN": "增强提案" },
    time: "frozen",
    period: null,
    names: { en: "kep|kubernetes enhancement proposal" },
  },
  {
    id: "rfc",
    name: { en: "design document", "zh-CN": "设计文档" },
    time: "frozen",
    period: null,
    names: {
      zh: /设计文档$|技术设计(?:方案|说明书)?$|详细设计$/,
      zhLikely: /(?:技术|设计|架构)方案$/,
      en: "rfc|request for comments|(?<!game )design doc(?:ument)?|technical design|design proposal",
    },
  },
  {
    id: "adr",
    name: { en: "decision record", "zh-CN": "架构决策记录" },
    time: "frozen",
    period: null,
    names: { zh: /(?:架构|技术)?决策记录$/, en: "adr|architectur(?:e|al) decision record|decision record" },
    aliases: ["madr"],
  },
  {
    id: "prd",
    name: { en: "requirements document", "zh-CN": "产品需求文档" },
    time: "frozen",
    period: null,
    names: { zh: /产品需求(?:文档|说明书)$/, en: "prd|product requirements?(?: document)?" },
  },
  {
    id: "postmortem",
    name: { en: "postmortem", "zh-CN": "故障复盘" },
    time: "frozen",
    period: null,
    names: {
      zh: /(?:故障|事故|宕机|线上问题)[^，。]{0,6}复盘(?:报告|总结)?$|(?<!学)故障(?:分析|处理|总结)?报告$|复盘报告$/,
      en: "post-? ?mortem(?: report)?|incident (?:report|review)|root cause analysis|post-incident (?:review|report)|outage report",
    },
    aliases: ["rca", "incident"],
  },
  {
    id: "runbook",
    name: { en: "runbook", "zh-CN": "运维手册" },
    time: "living",
    period: null,
    names: { zh: /(?:运维|值班|运行维护|故障处理|应急处理)(?:操作)?手册$/, en: "run ?book" },
  },
  {
    id: "changelog",
    name: { en: "changelog", "zh-CN": "更新日志" },
    time: "frozen",
    period: null,
    names: { zh: /^(?:[\w.@/-]+)?(?:更新|变更|修订)日志$/, en: "change ?log" },
  },
  {
    id: "readme",
    name: { en: "readme", "zh-CN": "自述文件" },
    time: "living",
    period: null,
    names: { enOpening: "readme$", file: /^readme$/ },
  },
  {
    id: "thesis",
    name: { en: "thesis", "zh-CN": "学位论文" },
    time: "frozen",
    period: null,
    names: {
      zh: /(?:学位|毕业|硕士|博士|学士)(?:学位)?论文$/,
      en: "(?:phd|doctoral|master'?s?|bachelor'?s?) (?:thesis|dissertation)",
    },
    aliases: ["dissertation"],
  },
  {
    id: "paper",
    name: { en: "research paper", "zh-CN": "学术论文" },
    time: "frozen",
    period: null,
    names: { file: /^manuscript$/ },
    aliases: ["imrad", "manuscript", "journal-article"],
  },
  {
    id: "policy",
    name: { en: "policy", "zh-CN": "政策" },
    time: "living",
    period: null,
    names: {
      en: "(?:privacy|security|support|retention|acceptable use|return|refund|travel|leave|remote work) policy|code of conduct|terms of service",
    },
  },
];
