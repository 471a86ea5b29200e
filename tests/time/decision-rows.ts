import type { Draft } from "./lint-time.ts";

/** A row of the decision table in one language: what must be found, and what looks alike and must not. */
export interface Row {
  readonly hit: Draft;
  readonly finds: string;
  readonly miss: Draft;
}

const summary = (body: string): Draft => ({ text: `# 市图书馆2025年工作总结\n\n${body}\n\n市图书馆\n\n2026年1月10日\n` });
const halfYear = (body: string): Draft => ({ text: `# 市图书馆2025年上半年工作总结\n\n${body}\n\n市图书馆\n\n2025年7月8日\n` });
const plan = (body: string): Draft => ({ text: `# 市图书馆2026年工作计划\n\n${body}\n\n市图书馆\n\n2026年1月10日\n` });
const notice = (body: string): Draft => ({ text: `# 关于举办读者座谈会的通知\n\n${body}\n\n市图书馆\n\n2026年3月6日\n` });
const report = (body: string): Draft => ({ text: `# Annual work summary 2025\n\n${body}\n\nLast updated: 2026-01-10\n` });
const workPlan = (body: string): Draft => ({ text: `# Work plan 2026\n\n${body}\n\nLast updated: 2026-01-10\n` });
const readme = (body: string): Draft => ({ text: `# pagekeeper\n\n${body}\n`, fileName: "README.md" });
const plain = (text: string): Draft => ({ text });

/** By the number of the row, its case and its language. */
export const ROWS: Readonly<Record<string, Row>> = {
  "D1 zh": {
    hit: { text: "# 2025年工作总结\n\n全年接待读者12万人次。\n", fileName: "2024年工作总结.md" },
    finds: "stale-year/title-file-name: 2025年",
    miss: { text: "# 2025年工作总结\n\n全年接待读者12万人次。\n", fileName: "2026-01-10-2025年工作总结.md" },
  },
  "D1 en": {
    hit: { text: "---\nperiod: 2024\n---\n# Annual work summary 2025\n\nWe lent 40,000 books.\n" },
    finds: "stale-year/title-front-matter: 2025",
    miss: { text: "---\nperiod: 2025\ndate: 2026-01-10\n---\n# Annual work summary 2025\n\nWe lent 40,000 books.\n" },
  },
  "D1 signature zh": {
    hit: { text: "# 市图书馆2025年工作总结\n\n全年接待读者12万人次。\n\n市图书馆\n\n2024年12月28日\n" },
    finds: "stale-year/dated-before: 2024年12月28日",
    miss: { text: "# 市图书馆2025年工作总结\n\n全年接待读者12万人次。\n\n市图书馆\n\n2025年12月28日\n" },
  },
  "D1 signature en": {
    hit: { text: "# Work plan 2025\n\nWe will renew the catalogue.\n\nLast updated: 2026-03-02\n" },
    finds: "stale-year/dated-late: 2026-03-02",
    miss: { text: "# Work plan 2026\n\nWe will renew the catalogue.\n\nLast updated: 2026-03-02\n" },
  },
  "D2 zh": {
    hit: summary("## 一、2024年工作回顾\n\n完成了书库搬迁。"),
    finds: "stale-year/heading-year: 2024年",
    miss: summary("## 一、2025年工作回顾\n\n完成了书库搬迁。\n\n## 二、2026年工作计划\n\n更换检索终端。"),
  },
  "D2 en": {
    hit: report("## Plans for 2025\n\nRenew the catalogue."),
    finds: "stale-year/heading-year: 2025",
    miss: report("## Plans for 2026\n\nRenew the catalogue."),
  },
  "D3 zh": {
    hit: summary("2024年，全馆接待读者12万人次。2024年，新增图书3000册。"),
    finds: "stale-year/copied-text: 2024年",
    miss: summary("2024年，全馆接待读者12万人次。2025年，新增图书3000册。"),
  },
  "D2 lead zh": {
    hit: summary("现将2024年工作情况报告如下。"),
    finds: "stale-year/lead-year: 2024年",
    miss: summary("现将2025年工作情况报告如下。"),
  },
  "D3 en": {
    hit: report("In 2024 we lent 40,000 books. In 2024 we hired two librarians."),
    finds: "stale-year/copied-text: 2024",
    miss: report("In 2024 we lent 40,000 books. In 2025 we lent 42,000."),
  },
  "D4 zh": {
    hit: notice("今年（2021年）读书节以“山水”为主题。"),
    finds: "date-consistency/relative-year: 今年（2021年",
    miss: notice("今年（2026年）读书节以“山水”为主题，去年（2025年）是“城市”。"),
  },
  "D4 en": {
    hit: { text: "# Notes\n\nDate: 3 March 2026\n\nThis year (2021) the library turns 40.\n" },
    finds: "date-consistency/relative-year: This year (2021",
    miss: { text: "# Notes\n\nDate: 3 March 2026\n\nThis year (2026) the library turns 40; last year (2025) it was closed.\n" },
  },
  "D5 zh": {
    hit: summary("今年以来，全馆接待读者12万人次。"),
    finds: "stale-year/relative-frame: 今年",
    miss: summary("2025年以来，全馆接待读者12万人次。今年将更换检索终端。"),
  },
  "D5 en": {
    hit: report("This year we opened a second reading room and it was used every day."),
    finds: "stale-year/relative-frame: This year",
    miss: report("In 2025 we opened a second reading room. This year we will open a third."),
  },
  "D9 zh": {
    hit: notice("今年（2024年）"),
    finds: "date-consistency/relative-year: 今年（2024年",
    miss: notice("近日，目前，今年以来，最近一段时间读者增多。"),
  },
  "D10 zh": {
    hit: summary("截至2027年6月，共有图书12万册。"),
    finds: "stale-year/as-of-future: 2027年6月",
    miss: summary("截至2025年12月底，共有图书12万册。报名截至2027年6月30日。"),
  },
  "D10 en": {
    hit: report("As of June 2031, we hold 120,000 books."),
    finds: "stale-year/as-of-future: June 2031",
    miss: report("As of December 2025, we hold 120,000 books."),
  },
  "D11 zh": {
    hit: plan("截至2023年6月，全馆共有终端12台。"),
    finds: "stale-year/as-of-old: 2023年6月",
    miss: plan("截至2025年12月底，全馆共有终端12台。"),
  },
  "D11 en": {
    hit: readme("As of March 2023, 12 mirrors serve the files."),
    finds: "stale-year/as-of-old: March 2023",
    miss: readme("As of March 2026, 12 mirrors serve the files. As of 2019, the old format is gone."),
  },
  "D12 zh": {
    hit: summary("截至2023年11月底，累计办证3万张。"),
    finds: "stale-year/as-of-period: 2023年11月底",
    miss: summary("截至2024年底，累计办证3万张。截至2025年11月底，累计办证4万张。"),
  },
  "D12 en": {
    hit: report("As of June 2023, the library had 30,000 members."),
    finds: "stale-year/as-of-period: June 2023",
    miss: report("As of June 2025, the library had 30,000 members."),
  },
  "D13 zh": {
    hit: { text: "# 市图书馆2025年工作总结\n\n截至目前，共有图书12万册。\n\n市图书馆\n\n2026年3月20日\n" },
    finds: "stale-year/as-of-now: 截至目前",
    miss: summary("截至目前，共有图书12万册。"),
  },
  "D13 en": {
    hit: { text: "# Annual work summary 2025\n\nWe hold 120,000 books to date.\n\nLast updated: 2026-03-20\n" },
    finds: "stale-year/as-of-now: to date",
    miss: report("We hold 120,000 books to date."),
  },
  "D14 zh": {
    hit: summary("新馆将于2025年6月开放。"),
    finds: "stale-year/past-promise: 2025年6月",
    miss: summary("新馆原计划于2025年6月开放。市政府曾宣布将于2025年6月启用。分馆将于2026年6月开放。"),
  },
  "D14 en": {
    hit: readme("The old format will be removed in June 2024."),
    finds: "stale-year/past-promise: June 2024",
    miss: readme("We said that the old format would be removed in 2024. It will be removed in 2030."),
  },
  "D14 opening zh": {
    hit: plan("2024年，我们将继续推进分馆建设。"),
    finds: "stale-year/past-promise: 2024年",
    miss: plan("2024年，我们将阅读推广纳入考核。2026年，我们将继续推进分馆建设。"),
  },
  "D14 opening en": {
    hit: workPlan("In 2024, we will open a second reading room."),
    finds: "stale-year/past-promise: 2024",
    miss: workPlan("In 2024, we opened a second reading room. In 2026, we will open a third."),
  },
  "D15 zh": {
    hit: summary("2027年3月，完成了书库搬迁。"),
    finds: "stale-year/future-fact: 2027年3月",
    miss: summary("2025年3月，完成了书库搬迁。到2027年，建成新的书库。2027年3月前完成搬迁。"),
  },
  "D15 en": {
    hit: report("The reading room was opened in May 2031."),
    finds: "stale-year/future-fact: May 2031",
    miss: report("The reading room was opened in May 2025 and will be enlarged in May 2031."),
  },
  "D16 zh": {
    hit: plan("1. 更换检索终端。完成时限：2025年6月。"),
    finds: "stale-year/past-deadline: 2025年6月",
    miss: plan("1. 更换检索终端。完成时限：2026年6月。"),
  },
  "D16 table zh": {
    hit: plan("| 任务 | 完成时限 | 进展 |\n| --- | --- | --- |\n| 编目 | 2025年3月 | 推进中 |"),
    finds: "stale-year/past-deadline: 2025年3月",
    miss: plan("| 任务 | 完成时限 | 进展 |\n| --- | --- | --- |\n| 编目 | 2025年3月 | 已完成 |"),
  },
  "D16 en": {
    hit: workPlan("1. Renew the catalogue. Deadline: June 2025."),
    finds: "stale-year/past-deadline: June 2025",
    miss: workPlan("1. Renew the catalogue. Deadline: June 2026."),
  },
  "D16 far en": {
    hit: workPlan("1. Renew the catalogue. Deadline: June 2062."),
    finds: "stale-year/far-deadline: June 2062",
    miss: workPlan("1. Renew the catalogue. Deadline: June 2027."),
  },
  "D17 zh": {
    hit: { text: "# 市图书馆2026年工作计划\n\n6月底前完成编目。\n\n市图书馆\n\n2026年8月20日\n" },
    finds: "stale-year/open-deadline: 6月底",
    miss: { text: "# 市图书馆2026年工作计划\n\n10月底前完成编目。\n\n市图书馆\n\n2026年8月20日\n" },
  },
  "D18 zh": {
    hit: plain("2024年是“十四五”规划的收官之年，任务很重。\n"),
    finds: "expired-term/plan-stage: “十四五”规划的收官之年",
    miss: plain("2025年是“十四五”规划的收官之年，2026年是“十五五”规划的开局之年。\n"),
  },
  "D18 en": {
    hit: workPlan("In 2026, the last year of the 14th Five-Year Plan, we renew the catalogue."),
    finds: "expired-term/plan-stage: last year of the 14th Five-Year Plan",
    miss: workPlan("In 2026, the first year of the 15th Five-Year Plan, we renew the catalogue."),
  },
  "D18 current zh": {
    hit: plan("当前，“十三五”建设全面推进。"),
    finds: "expired-term/plan-over: “十三五”",
    miss: plan("“十三五”期间，全馆建成分馆6个。"),
  },
  "D19 zh": {
    hit: plan("启动“十四五”规划编制工作，组织专题调研。"),
    finds: "expired-term/plan-drafted: “十四五”",
    miss: plan("启动“十五五”规划编制工作，组织专题调研。"),
  },
  "D20 zh": {
    hit: { text: "# 市图书馆2026年工作计划\n\n围绕“十三五”规划目标，推进分馆建设。\n" },
    finds: "expired-term/plan-goal: “十三五”",
    miss: { text: "# 市图书馆2026年工作计划\n\n围绕“十四五”规划目标，推进分馆建设。\n" },
  },
  "D21 zh": {
    hit: plain("“十四五”时期（2020—2024年），全馆建成分馆6个。\n"),
    finds: "date-consistency/plan-years: 2020—2024年",
    miss: plain("“十四五”时期（2021—2025年），全馆建成分馆6个。\n"),
  },
  "D21 en": {
    hit: plain("The 14th Five-Year Plan (2020–2024) names libraries twice.\n"),
    finds: "date-consistency/plan-years: 2020–2024",
    miss: plain("The 14th Five-Year Plan (2021–2025) names libraries twice.\n"),
  },
  "D22 zh": {
    hit: plain("2025年，全馆举办庆祝新中国成立75周年书画展。\n"),
    finds: "date-consistency/anniversary: 75周年",
    miss: plain("2025年，全馆举办庆祝新中国成立76周年书画展，建党104周年诵读会。\n"),
  },
  "D22 en": {
    hit: plain("Founded in 1998, the library marked its 25th anniversary in 2025.\n"),
    finds: "date-consistency/anniversary: 25th anniversary",
    miss: plain("Founded in 2000, the library marked its 25th anniversary in 2025.\n"),
  },
  "D22 present zh": {
    hit: plan("组织庆祝建党100周年文艺汇演。"),
    finds: "date-consistency/anniversary: 100周年",
    miss: plan("组织庆祝建党105周年文艺汇演，2021年已办过庆祝建党100周年书画展。"),
  },
  "D23 zh": {
    hit: summary("改革开放30多年来，公共图书馆发展很快。"),
    finds: "date-consistency/years-since: 30多年来",
    miss: summary("改革开放40多年来，公共图书馆发展很快。"),
  },
  "D24 zh": {
    hit: plain("2024年第十届全民读书节在总馆举办。\n\n2026年第十三届全民读书节在分馆举办。\n"),
    finds: "date-consistency/series-number: 第十三届全民读书节",
    miss: plain("2024年第十届全民读书节在总馆举办。\n\n2026年第十二届全民读书节在分馆举办。\n"),
  },
  "D24 en": {
    hit: plain("The 10th Reading Week in 2024 was quiet.\n\nThe 13th Reading Week in 2026 was not.\n"),
    finds: "date-consistency/series-number: 13th Reading Week",
    miss: plain("The 10th Reading Week in 2024 was quiet.\n\nThe 12th Reading Week in 2026 was not.\n"),
  },
  "D25 zh": {
    hit: plan("以优异成绩迎接党的二十大胜利召开。"),
    finds: "expired-term/session-over: 二十大",
    miss: plan("深入学习贯彻党的二十大精神。"),
  },
  "D26 zh": {
    hit: plan("深入学习贯彻党的二十届三中全会精神。"),
    finds: "expired-term/newer-session: 二十届三中全会",
    miss: plan("深入学习贯彻党的二十届三中全会精神和二十届四中全会精神。"),
  },
  "D26 congress zh": {
    hit: plan("深入学习贯彻党的十九大精神。"),
    finds: "expired-term/newer-session: 十九大",
    miss: plan("深入学习贯彻党的十九大、二十大精神。"),
  },
  "D27 zh": {
    hit: plain("2024年3月，十四届全国人大三次会议召开。\n"),
    finds: "date-consistency/session-year: 2024年3月，十四届全国人大三次会议",
    miss: plain("2025年3月，十四届全国人大三次会议召开。2026年，继续贯彻十四届全国人大三次会议精神。\n"),
  },
  "D27 en": {
    hit: plain("In March 2024, the third session of the 14th National People's Congress was held.\n"),
    finds: "date-consistency/session-year: March 2024, the third session of the 14th National People's Congress",
    miss: plain("In March 2025, the third session of the 14th National People's Congress was held.\n"),
  },
  "D29 zh": {
    hit: plain("一季度（1—4月），全馆接待读者3万人次。\n"),
    finds: "date-consistency/months: 1—4月",
    miss: plain("一季度（1—3月），全馆接待读者3万人次。\n"),
  },
  "D29 en": {
    hit: plain("Q1 (January–April) was busy.\n"),
    finds: "date-consistency/months: January–April",
    miss: plain("Q1 (January–March) was busy. Our fiscal Q1 (April–June) was not.\n"),
  },
  "D30 zh": {
    hit: plain("上半年（1—7月），全馆接待读者6万人次。\n"),
    finds: "date-consistency/months: 1—7月",
    miss: plain("上半年（1—6月），全馆接待读者6万人次。\n"),
  },
  "D30 writing zh": {
    hit: halfYear("1—9月，全馆接待读者6万人次。"),
    finds: "date-consistency/beyond-writing: 1—9月",
    miss: halfYear("1—6月，全馆接待读者6万人次，去年1—9月为8万人次。"),
  },
  "D30 period zh": {
    hit: halfYear("9月，完成了书库搬迁。"),
    finds: "date-consistency/outside-period: 9月",
    miss: halfYear("5月，完成了书库搬迁；9月将更换检索终端。"),
  },
  "D31 zh": {
    hit: summary("借阅量较2025年增长5%。"),
    finds: "date-consistency/comparison-base: 2025年",
    miss: summary("借阅量较2024年增长5%，力争2026年较2025年再增长3%。"),
  },
  "D31 en": {
    hit: report("Loans were up 5% compared with 2025."),
    finds: "date-consistency/comparison-base: 2025",
    miss: report("Loans were up 5% compared with 2024."),
  },
  "D31 base zh": {
    hit: summary("借阅量较2023年增长5%。"),
    finds: "date-consistency/comparison-year: 2023年",
    miss: summary("借阅量较2023年的历史峰值下降5%。"),
  },
  "D32 zh": {
    hit: summary("借阅量同比2022年增长5%。"),
    finds: "date-consistency/same-period: 2022年",
    miss: summary("借阅量同比2024年增长5%。"),
  },
  "D32 en": {
    hit: report("Loans grew 5% year on year, up from 2022."),
    finds: "date-consistency/same-period: 2022",
    miss: report("Loans grew 5% year on year, up from 2024."),
  },
  "D33 zh": {
    hit: plain("项目周期为2025—2021年。\n"),
    finds: "date-consistency/reversed-range: 2025—2021年",
    miss: plain("项目周期为2021—2025年，闭馆时间为12月28日至1月3日，寒暑假为9月至6月以外的月份。\n"),
  },
  "D33 en": {
    hit: plain("The project ran from May 2025 to March 2024.\n"),
    finds: "date-consistency/reversed-range: May 2025 to March 2024",
    miss: plain("The project ran from March 2024 to May 2025.\n"),
  },
  "D33 done zh": {
    hit: summary("2021—2028年累计完成编目12万册。"),
    finds: "date-consistency/range-after-writing: 2021—2028年",
    miss: summary("2021—2025年累计完成编目12万册，2026—2028年计划完成8万册。"),
  },
  "D34 zh": {
    hit: plain("近五年（2021—2024年），读者逐年增多。\n"),
    finds: "date-consistency/span-count: 2021—2024年",
    miss: plain("近四年（2021—2024年），读者逐年增多；近三年（2021—2024年）同样如此。\n"),
  },
  "D34 en": {
    hit: plain("Over the last five years (2021–2023), loans grew.\n"),
    finds: "date-consistency/span-count: 2021–2023",
    miss: plain("Over the last three years (2021–2023), loans grew.\n"),
  },
  "D34 old zh": {
    hit: summary("近三年（2019—2021年），读者逐年增多。"),
    finds: "date-consistency/span-old: 2019—2021年",
    miss: summary("近三年（2023—2025年），读者逐年增多。"),
  },
  "D35 zh": {
    hit: plain("展览为期三天（3月2日—9日）。\n"),
    finds: "date-consistency/span-count: 3月2日—9日",
    miss: plain("展览为期八天（3月2日—9日）。三年行动（2021—2023年）收效明显。\n"),
  },
  "D35 en": {
    hit: plain("It was a two-year project (2021–2026).\n"),
    finds: "date-consistency/span-count: 2021–2026",
    miss: plain("It was a five-year project (2021–2026).\n"),
  },
  "D36 zh": {
    hit: plain("会议定于2026年3月2日（星期三）召开。\n"),
    finds: "date-consistency/weekday: 2026年3月2日（星期三",
    miss: plain("会议定于2026年3月2日（星期一）召开。\n"),
  },
  "D36 en": {
    hit: plain("The meeting is on Wednesday, March 2, 2026.\n"),
    finds: "date-consistency/weekday: Wednesday, March 2, 2026",
    miss: plain("The meeting is on Monday, March 2, 2026, and the next on 3 March 2026 (Tuesday).\n"),
  },
  "D36 no year zh": {
    hit: notice("时间：3月20日（星期三）下午。"),
    finds: "date-consistency/weekday-inferred: 3月20日（星期三",
    miss: notice("时间：3月20日（星期五）下午。"),
  },
  "D37 zh": {
    hit: plain("2月30日前报送名单。\n"),
    finds: "date-consistency/impossible-date: 2月30日",
    miss: plain("2月29日前报送名单，2024年2月29日归档。\n"),
  },
  "D37 en": {
    hit: plain("The library closes on February 29, 2025.\n"),
    finds: "date-consistency/impossible-date: February 29, 2025",
    miss: plain("The library closes on February 29, 2024. In June 31 people joined.\n"),
  },
  "D37 month zh": {
    hit: plain("2025年13月完成编目。\n"),
    finds: "date-consistency/impossible-month: 2025年13月",
    miss: plain("2025年12月完成编目，婴儿24月龄前免费办证。\n"),
  },
  "D38 minutes zh": {
    hit: { text: "# 馆务会议纪要\n\n会议时间：2026年3月20日\n\n会议议定搬迁事项。\n\n市图书馆\n\n2026年3月6日\n" },
    finds: "date-consistency/meeting-after-minutes: 2026年3月20日",
    miss: { text: "# 馆务会议纪要\n\n会议时间：2026年3月5日\n\n会议议定搬迁事项。\n\n市图书馆\n\n2026年3月6日\n" },
  },
  "D38 notice zh": {
    hit: notice("活动时间：2026年2月20日下午。"),
    finds: "date-consistency/event-before-notice: 2026年2月20日",
    miss: notice("活动时间：2026年3月20日下午。"),
  },
  "D43 zh": {
    hit: plan("公文格式按GB/T 9704—1999执行。"),
    finds: "expired-term/standard: GB/T 9704—1999",
    miss: plan("公文格式按GB/T 9704—2012执行，该标准代替GB/T 9704—1999。"),
  },
  "D43 en": {
    hit: readme("Responses follow RFC 2616."),
    finds: "expired-term/standard: RFC 2616",
    miss: readme("Responses follow RFC 9110, which obsoletes RFC 7231."),
  },
  "D44 zh": {
    hit: plan("采购依照《中华人民共和国合同法》办理。"),
    finds: "expired-term/statute: 《中华人民共和国合同法》",
    miss: plan("采购依照《中华人民共和国民法典》办理，用工依照《劳动合同法》办理。"),
  },
  "campaign zh": {
    hit: plan("扎实开展党纪学习教育，组织专题研讨。"),
    finds: "expired-term/campaign: 党纪学习教育",
    miss: plan("巩固拓展党纪学习教育成果。2024年开展的党纪学习教育覆盖全员。"),
  },
  "campaign that became a duty zh": {
    hit: { text: "# 市图书馆2023年工作计划\n\n扎实开展党史学习教育。\n" },
    finds: "expired-term/campaign: 党史学习教育",
    miss: plan("扎实开展党史学习教育。"),
  },
  "campaign en": {
    hit: workPlan("We carry out projects under Horizon 2020."),
    finds: "expired-term/campaign: Horizon 2020",
    miss: workPlan("We build on the results of Horizon 2020."),
  },
  "product zh": {
    hit: plan("检索系统部署在CentOS 7上。"),
    finds: "expired-term/product: CentOS 7",
    miss: plan("将检索系统从CentOS 7迁移到新的平台，客户端支持Windows 10及以上版本。"),
  },
  "product en": {
    hit: readme("The server runs on Node.js 14."),
    finds: "expired-term/product: Node.js 14",
    miss: readme("The server runs on Node.js 14 or later. We no longer run on Python 2.7."),
  },
};
