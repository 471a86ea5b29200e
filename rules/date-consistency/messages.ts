import type { Finding, FindingInput } from "@draftlint/core";

export const MESSAGES = {
  "relative-year": {
    en: '"{word}" is {expected} in {frame}, not {year}; correct one of them',
    "zh-CN": "{frame}里的“{word}”是{expected}年，不是{year}年；请改正其一",
  },
  weekday: {
    en: "{date} is a {right}, not a {written}; check the date and the day",
    "zh-CN": "{date}是星期{right}，不是星期{written}；请核对日期与星期",
  },
  "weekday-inferred": {
    en: "In {year} this day is a {right}, not a {written}; check the date and the day",
    "zh-CN": "按{year}年推算，这一天是星期{right}，不是星期{written}；请核对日期与星期",
    severity: "warning",
  },
  "impossible-date": {
    en: 'There is no "{date}": {month} has {days} days; check the date',
    "zh-CN": "没有“{date}”这一天：{month}只有{days}天；请核对日期",
  },
  "impossible-month": {
    en: 'There is no "{date}": a year has 12 months; check the date',
    "zh-CN": "没有“{date}”：一年只有12个月；请核对日期",
  },
  "reversed-range": {
    en: '"{range}" ends before it starts; check both ends',
    "zh-CN": "“{range}”的终点早于起点；请核对起止时间",
  },
  "range-after-writing": {
    en: '"{range}" is told as done, but ends later than {frame}; check the end',
    "zh-CN": "“{range}”写成已经完成，终点却晚于{frame}；请核对终点",
    severity: "warning",
  },
  "span-count": {
    en: '"{range}" makes {actual}, not {stated}; correct one of them',
    "zh-CN": "“{range}”是{actual}，不是{stated}；请改正其一",
    severity: "warning",
  },
  "span-old": {
    en: '"{range}" is not the latest span in {frame}; update the years',
    "zh-CN": "“{range}”在{frame}里已不是最近的时段；请更新年份",
    severity: "warning",
  },
  "plan-years": {
    en: "The {ordinal}th Five-Year Plan runs from {start} to {end}, not from {from} to {to}; correct the years",
    "zh-CN": "“{plan}”是{start}—{end}年，不是{from}—{to}年；请改正年份",
  },
  anniversary: {
    en: "From {epoch} in {year} to {present} it is {right} years, not {count}; correct the number",
    "zh-CN": "{year}年{epoch}，到{present}年是{right}周年，不是{count}周年；请改正",
  },
  "years-since": {
    en: 'From {epoch} in {year} to {present} it is {right} years; "{written}" may be left over from an older text',
    "zh-CN": "从{year}年{epoch}到{present}年已有{right}年；“{written}”可能沿用了旧稿",
    severity: "info",
  },
  "session-year": {
    en: '"{session}" was held in {right}, not in {year}; correct one of them',
    "zh-CN": "“{session}”在{right}年召开，不在{year}年；请改正其一",
  },
  "series-number": {
    en: '"{name}" No. {number} in {year} does not fit No. {firstNumber} in {firstYear}; check number and year',
    "zh-CN": "{year}年的第{number}届“{name}”与{firstYear}年的第{firstNumber}届对不上；请核对届次与年份",
    severity: "warning",
  },
  months: {
    en: '"{period}" is {right}, not {written}; correct the months',
    "zh-CN": "“{period}”是{right}，不是{written}；请改正月份",
    severity: "warning",
  },
  "beyond-writing": {
    en: '"{written}" is not over yet in {frame}; correct the months',
    "zh-CN": "在{frame}里，“{written}”尚未过完；请改正月份",
  },
  "outside-period": {
    en: '"{written}" lies after {period}, which the text is about; check the months',
    "zh-CN": "“{written}”超出了本文所述的{period}；请核对月份",
    severity: "warning",
  },
  "comparison-base": {
    en: "The base year {year} is not earlier than {period}; correct the base year",
    "zh-CN": "基期{year}年不早于{period}；请改正基期年份",
  },
  "comparison-year": {
    en: "The base year {year} is two years before {period}; check whether {expected} is meant",
    "zh-CN": "基期{year}年比{period}早两年；请核对是否应为{expected}年",
    severity: "info",
  },
  "same-period": {
    en: "Year on year, {period} is compared with {expected}, not with {year}; correct the base year",
    "zh-CN": "{period}的同比基期是{expected}年，不是{year}年；请改正基期年份",
    severity: "warning",
  },
  "meeting-after-minutes": {
    en: "The meeting is dated {date}, after its minutes of {written}; check both dates",
    "zh-CN": "会议日期{date}晚于纪要日期{written}；请核对两个日期",
  },
  "event-before-notice": {
    en: "The event is dated {date}, before its notice of {written}; check both dates",
    "zh-CN": "活动日期{date}早于通知日期{written}；请核对两个日期",
    severity: "warning",
  },
  anchor: { en: "the text says its own time here", "zh-CN": "文稿自身的时间见此处" },
  first: { en: "the other number stands here", "zh-CN": "另一处届次见此处" },
  write: { en: "Write {expected}", "zh-CN": "改为“{expected}”" },
} as const;

export type Say = (input: FindingInput<typeof MESSAGES>) => Finding;
