import { describe, expect, test } from "vitest";
import { type Draft, saidOf } from "./lint-time.ts";

/** Prose that names old years on purpose: nothing in it contradicts the text's own time. */
const ZH: readonly string[] = [
  "市图书馆始建于1956年，1983年迁入现址，2008年完成扩建，2019年获评文明单位。",
  "1998年以来，馆藏从3万册增加到12万册，读者证从2000张增加到3万张。",
  "2021—2023年，全馆先后建成分馆6个；2024年开通通借通还。",
  "早在2012年，总馆就与各校签订了合作协议，2015年又续签三年。",
  "《2019年全民阅读调查报告》显示，成年人人均阅读量逐年上升。",
  "根据《公共图书馆法》（2018年修正），少年儿童阅览区单独设置；该法自2018年1月1日起施行。",
  "依据国办发〔2015〕74号文件和市政办发〔2021〕8号文件，分馆由区县管理。",
  "书库照明执行JGJ 38—2015，编目执行GB/T 3792—2021，数据交换执行ISO 2709:2008。",
  "张先生1987年到馆工作，2003年任编目部主任，2017年退休。",
  "读者王女士是2019级学生，她的父亲是1998届毕业生，一直保存着2004年的读者证。",
  "2020年疫情期间闭馆76天，借阅量降至历史低点，2021年逐步恢复。",
  "与2019年相比，电子资源访问量翻了两番；与2022年相比也有增长。",
  "2008年北京奥运会、2010年上海世博会期间，总馆都举办过主题书展。",
  "到2035年远景目标所述的阶段，人均藏书量达到2册；2030年前碳达峰方案也已分解到各部门。",
  "总馆1956年由三家阅览室合并而成，时任馆长在1958年的日记里写道：“今年藏书过万。”",
  "“十二五”期间建成总馆，“十三五”期间建成分馆，“十四五”期间实现通借通还。",
  "2016年是“十三五”开局之年，2020年是“十三五”收官之年，那五年打下了基础。",
  "1949年新中国成立时，全市没有公共图书馆；1978年改革开放后才陆续兴建。",
  "党的十八大以来，特别是2017年党的十九大以来，公共文化投入持续增加。",
  "2013年开展党的群众路线教育实践活动时建立的读者意见簿，沿用至今。",
  "系统2011年建成时部署在Windows Server 2008上，2021年已更换。",
  "旧标准GB/T 9704—1999自2012年7月1日起由GB/T 9704—2012代替。",
  "《合同法》自2021年1月1日起废止，此前签订的采购合同继续有效。",
  "新馆原定2023年开放，因设计调整推迟到2025年。",
  "2018年，市政府宣布将于2022年建成新馆；工程因故延期。",
  "2024年5月20日（星期一），总馆被评为示范单位，奖牌现存荣誉室。",
  "2024年2月29日是闰日，总馆举办了专题讲座。",
  "全馆古籍中年代最早的是1573年的刻本，1911年以前的共有400种。",
  "借阅量较上年增长5%，较2020年翻一番，创历史新高。",
  "编号2023-0012、2024-0031的两台设备报废，馆内电话8888-2019不变。",
  "馆刊1985年创刊，1999年停刊，2016年复刊，至今已出120期。",
  "总馆1956年成立，读者协会2016年成立，2026年迎来协会成立10周年。",
  "2024年，总馆举办新中国成立75周年书画展；2021年举办建党100周年诵读会。",
  "1967年，加拿大庆祝建国100周年；1976年，美国庆祝建国200周年。",
  "第三届职工代表大会于2019年召开，第四届于2024年召开。",
];

const EN: readonly string[] = [
  "The library was founded in 1956, moved in 1983 and was enlarged in 2008.",
  "Since 1998 the collection has grown from 30,000 to 120,000 books.",
  "Between 2019 and 2023 six branches opened; the seventh followed in 2024.",
  'A survey of 2019 ("Reading in 2018") found that loans were falling.',
  "The standard ISO 2709:2008 and RFC 2119 are cited as they stand.",
  "Loans are up from 2019 levels, and twice as high as in the pandemic year 2020.",
  "The Class of 2004 gave the reading room its lamps; the 1998 cohort paid for the desks.",
  "Smith (2015) and Jones et al. (2017) describe the same catalogue (Brown, 2019).",
  "In 2016 the council announced that a new building would open in 2021; it opened in 2023.",
  "The building was originally scheduled to open in 2023.",
  "He joined in 1987, led the cataloguing department from 2003 and retired in 2017.",
  "The 2012 Olympics and Expo 2010 were the themes of two exhibitions.",
  "The archive holds prints from 1573 and newspapers of the 1920s.",
  "After the flood of 2002 the stacks were moved upstairs, where they stood until 2011.",
  "On Monday, 20 May 2024, the branch received its award.",
  "The leap day, February 29, 2024, fell on a Thursday.",
  "The system ran on Windows Server 2008 until it was replaced in 2021.",
  "We moved away from Python 2.7 in 2019, before its end of life.",
  "The first plan covered 2011–2015, the second 2016–2020, the third 2021–2025.",
  "In 2014, three years before the merger, both libraries shared a catalogue.",
  "Support for Internet Explorer was dropped in 2018.",
  "C++20 and ES2015 are the language editions that the viewer is written in.",
  "The agreement of March 2015, renewed in March 2018, ended in March 2021.",
  "The minutes of 1962 say that the roof will be repaired by 1963.",
  "Founded in 1956, the library opened its branch in 1998, which marked its 25th anniversary in 2023.",
  "Version 2024.1.0 fixed CVE-2021-44228; see #2019 and v2020.3 for the rest.",
];

/** Texts in whose frame each passage must stay silent. */
const FRAMES_ZH: readonly ((body: string) => Draft)[] = [
  (body) => ({ text: `# 市图书馆2025年工作总结\n\n2025年，全馆工作平稳。\n\n${body}\n\n市图书馆\n\n2026年1月10日\n` }),
  (body) => ({ text: `# 市图书馆2026年工作计划\n\n2026年，全馆工作如下。\n\n${body}\n` }),
  (body) => ({ text: `# 图书馆借阅办法\n\n${body}\n` }),
  (body) => ({ text: `---\ndate: 2026-03-02\n---\n# 馆史小记\n\n${body}\n` }),
];
const FRAMES_EN: readonly ((body: string) => Draft)[] = [
  (body) => ({ text: `# Annual work summary 2025\n\nIn 2025 the library was busy.\n\n${body}\n\nLast updated: 2026-01-10\n` }),
  (body) => ({ text: `# Work plan 2026\n\nIn 2026 the library renews its catalogue.\n\n${body}\n` }),
  (body) => ({ text: `# pagekeeper\n\n${body}\n`, fileName: "README.md" }),
  (body) => ({ text: `---\ndate: 2026-03-02\n---\n# Notes on our history\n\n${body}\n` }),
];

describe("history is left alone", () => {
  for (const passage of ZH) test(passage, () => expect(FRAMES_ZH.flatMap((frame) => saidOf(frame(passage)))).toEqual([]));
  for (const passage of EN) test(passage, () => expect(FRAMES_EN.flatMap((frame) => saidOf(frame(passage)))).toEqual([]));
});
