import type { Finding, FindingInput } from "@draftlint/core";

export const MESSAGES = {
  "title-file-name": {
    en: "The title is about {title}, but the file name says {other}; correct the one that is left over from another year",
    "zh-CN": "标题写的是{title}，文件名却是{other}；请改正沿用的旧年份",
  },
  "title-front-matter": {
    en: "The title is about {title}, but the front matter says {other}; correct the one that is left over from another year",
    "zh-CN": "标题写的是{title}，文件头（front matter）却是{other}；请改正沿用的旧年份",
  },
  "heading-year": {
    en: "This heading says {year}, but in a text on {period} it is about {expected}; check whether it is left over from another year",
    "zh-CN": "小标题写的是{year}年，而本文是{period}的文稿，此处应为{expected}年；请核对是否沿用了往年文稿",
  },
  "lead-year": {
    en: "The title is about {title}, but the opening reports on {lead}; correct the one that is left over from another year",
    "zh-CN": "标题写的是{title}，开头却说报告{lead}的情况；请改正沿用的旧年份",
  },
  "dated-before": {
    en: "A report on {period} cannot be dated {written}, before that period began; correct one of them",
    "zh-CN": "{period}的总结不会在期间开始前的{written}写成；请改正其一",
  },
  "dated-late": {
    en: "This text on {period} is dated {written}; check whether one of them is left over from another year",
    "zh-CN": "本文写的是{period}，落款却是{written}；请核对其中之一是否沿用了旧稿",
    severity: "warning",
  },
  "copied-text": {
    en: "The title is about {period}, but the text speaks only of {year}; check whether this is last year's text",
    "zh-CN": "标题写的是{period}，正文却只提{year}年；请核对是否沿用了上一年的文稿",
    severity: "warning",
  },
  "relative-frame": {
    en: '"{word}" is {means} in a text of {written}, but this text is about {period}; write the year',
    "zh-CN": "本文成文于{written}，“{word}”是{means}年，而所述期间是{period}；请写明年份",
    severity: "warning",
  },
  "as-of-future": {
    en: 'Figures "as of {date}" cannot be known in {frame}; correct the date',
    "zh-CN": "{frame}里不会有“截至{date}”的数据；请改正日期",
  },
  "as-of-period": {
    en: 'Figures "as of {date}" do not belong to a text on {period}; update them or say that they are the starting point',
    "zh-CN": "“截至{date}”的数据不属于{period}；请更新数据，或说明是期初数",
    severity: "warning",
  },
  "as-of-old": {
    en: 'Figures "as of {date}" are more than a year old in {frame}; update them',
    "zh-CN": "在{frame}里，“截至{date}”的数据已过时一年以上；请更新",
    severity: "warning",
  },
  "as-of-now": {
    en: 'The period {period} is over; write its last day instead of "{word}"',
    "zh-CN": "{period}已经结束；“{word}”宜改为期末日期",
    severity: "info",
  },
  "past-promise": {
    en: '"{date}" is announced as future, but is past in {frame}; say what became of it',
    "zh-CN": "“{date}”在{frame}里已经过去，却仍写成将来的事；请写明结果",
    severity: "warning",
  },
  "future-fact": {
    en: '"{date}" is told as done, but is later than {frame}; correct the date',
    "zh-CN": "“{date}”晚于{frame}，却写成已经完成的事；请改正日期",
  },
  "past-deadline": {
    en: 'The deadline "{date}" is past in {frame}; correct it',
    "zh-CN": "完成时限“{date}”在{frame}里已经过去；请改正",
    severity: "warning",
  },
  "far-deadline": {
    en: 'The deadline "{date}" is more than five years after {frame}; check the year',
    "zh-CN": "完成时限“{date}”比{frame}晚五年以上；请核对年份",
    severity: "warning",
  },
  "open-deadline": {
    en: 'The plan of {written} names "{date}" without a year, which is past in that year; say which year is meant',
    "zh-CN": "计划写于{written}，“{date}”没有年份，而当年的这个时间已过；请写明年份",
    severity: "info",
  },
  anchor: { en: "the text says its own time here", "zh-CN": "文稿自身的时间见此处" },
  "other-year": { en: "the other year stands here", "zh-CN": "另一处年份见此处" },
  write: { en: "Write {expected}", "zh-CN": "改为“{expected}”" },
} as const;

export type Say = (input: FindingInput<typeof MESSAGES>) => Finding;
