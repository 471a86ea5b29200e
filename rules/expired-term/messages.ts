import type { Finding, FindingInput } from "@draftlint/core";

export const MESSAGES = {
  campaign: {
    en: '"{name}" ended {until} and is not current in {frame}; tell it as past or name the current work',
    "zh-CN": "{name}已于{until}结束，在{frame}里不是当前的工作；请改为回顾性表述，或改写当前工作",
  },
  "plan-stage": {
    en: 'Of the {ordinal}th Five-Year Plan ({start}–{end}), "{stage}" fits {fits}, not {year}; correct the plan or the stage',
    "zh-CN": "“{plan}”是{start}—{end}年，“{stage}”对应{fits}年，与{year}年不符；请改正规划或阶段",
  },
  "plan-over": {
    en: "The {ordinal}th Five-Year Plan ran from {start} to {end} and is not current in {frame}; name the current plan",
    "zh-CN": "“{plan}”是{start}—{end}年，在{frame}里已不是当前规划；请改写为现行规划",
  },
  "plan-drafted": {
    en: "The {ordinal}th Five-Year Plan began in {start}: in {frame} it is no longer being prepared; name the next plan",
    "zh-CN": "“{plan}”自{start}年开始实施，在{frame}里不再是编制对象；请核对是否应为下一个五年规划",
  },
  "plan-goal": {
    en: "The {ordinal}th Five-Year Plan ended in {end}; a plan of {frame} usually builds on the next one",
    "zh-CN": "“{plan}”已于{end}年结束；{frame}宜以下一个五年规划的目标为依据",
    severity: "info",
  },
  "session-over": {
    en: '"{session}" was held {held} and is not to come in {frame}; reword it',
    "zh-CN": "“{session}”已于{held}召开，在{frame}里不应再写成即将召开；请改写",
  },
  "newer-session": {
    en: '"{session}" was followed by {newer}, held {held}; check whether {frame} should name the newer one',
    "zh-CN": "“{session}”之后，{newer}已于{held}召开；请核对{frame}是否应写新的会议精神",
    severity: "info",
  },
  product: {
    en: "Support of {product} ended {until}, but it is in use in {frame}; name a supported version",
    "zh-CN": "{product}已于{until}终止支持，{frame}里却仍在使用；请改用仍受支持的版本",
  },
  standard: {
    en: "{old} was replaced by {current} {since}; cite the current edition",
    "zh-CN": "{old}已于{since}由{current}代替；请引用现行版本",
  },
  statute: {
    en: "《{name}》was repealed by {by} {since}; check whether the text means the law in force",
    "zh-CN": "《{name}》已于{since}由{by}废止；请核对是否应引用现行法律",
    severity: "info",
  },
  custom: {
    en: '"{term}" was current until {until}{note}',
    "zh-CN": "“{term}”只适用到{until}{note}",
  },
  anchor: { en: "the text says its own time here", "zh-CN": "文稿自身的时间见此处" },
} as const;

export type Say = (input: FindingInput<typeof MESSAGES>) => Finding;
