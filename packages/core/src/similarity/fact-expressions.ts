import type { Range } from "../text/range.ts";

/** A number with its unit, a point in time or a negation: what two versions of a sentence may contradict each other in. */
export interface FactExpression extends Range {
  readonly kind: "number" | "date" | "negation";
  /** What it says without its unit: "12万册" says "12", "6月" says "6". */
  readonly value: string;
  /** "" without one. */
  readonly unit: string;
}

// Names of units after GB 3100—1993, and usual classifiers, compiled by hand for this project.
const UNIT_ZH =
  "个百分点|百分点|平方公里|平方米|立方米|人次|万元|亿元|美元|欧元|公里|千米|厘米|毫米|公斤|千克|公顷|小时|分钟|工作日|个月|课时|学时|学分|毫升|周年|周岁|[元角分名位个项次场期篇条件份家户套台册种批轮倍吨克米亩升度成折页字岁届座栋间处所辆架艘本张只头棵股笔单例起宗门票款层级人天周秒步类组点]";
const UNIT_EN =
  "percent|per cent|%|percentage points?|(?:k|M|G|T)i?B|ms|km|kg|cm|mm|kW|MW|GHz|MHz|seconds?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|euros?|pounds?|metres?|meters?|miles?|people|users?|times?|pages?";
const NUMBER_EN =
  "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|twice|once";
const MONTH =
  "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)";
const WEEKDAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
const HAN_NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";

const DATE = [
  "(?:19|20)\\d{2}(?:年|\\b(?![.,]\\d))",
  "\\d{1,2}(?:月份?|日|号(?![楼线院馆厅机])|时(?!间)|点(?=[前后半整钟]))",
  "[〇零一二三四五六七八九]{4}年",
  `[一二三四五六七八九十]{1,3}(?:月份?|日)(?!子|常|益)`,
  "第?[一二三四1-4]季度",
  "[上下]半年|[上中下]旬|[今去前明后本当]年|[本上下当]月|[本上下]周|年[初中末底]|月[初末底]",
  "(?:星期|周|礼拜)[一二三四五六日天]",
  "十[一二三四五六七]五",
  "\\d{1,2}[:：]\\d{2}",
  "\\b(?:Q[1-4]|H[12]|FY\\d{2,4})\\b",
  `\\b${MONTH}\\b\\.?(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?|\\b\\d{1,2}(?:st|nd|rd|th)? (?=${MONTH}\\b)`,
  `\\b${WEEKDAY}\\b`,
  "\\b(?:first|second|third|fourth) (?:quarter|half)\\b",
  "\\b(?:this|last|next) (?:year|month|week|quarter)\\b",
].join("|");
const NUMBER = [
  `(?:\\d+(?:[.,]\\d+)*)(?:\\s?(?:${UNIT_EN})\\b|%|‰|℃|${HAN_NUMERAL}{0,2}(?:${UNIT_ZH})?)`,
  `${HAN_NUMERAL}+(?:${UNIT_ZH})`,
  `(?:百分之|千分之)${HAN_NUMERAL}+`,
  `\\b(?:${NUMBER_EN})\\b(?:[ -](?:${NUMBER_EN})\\b)*`,
].join("|");
const NEGATION = [
  "没有|并未|尚未|从未|不再|不得|不能|不可以?|不应|不必|不需要?|无需|无须|禁止|严禁|切勿|[不未没无勿非]",
  "\\b(?:not|never|no|without|cannot|none|neither)\\b|\\w+n['’]t\\b",
].join("|");

const EXPRESSION = new RegExp(`(?<date>${DATE})|(?<number>${NUMBER})|(?<negation>${NEGATION})`, "gi");
const VALUE = new RegExp(`^(?:第|百分之|千分之)?((?:\\d+(?:[.,:：]\\d+)*)|${HAN_NUMERAL}+)`);

/** The facts of a text in text order. */
export function factExpressions(text: string): readonly FactExpression[] {
  const found: FactExpression[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const groups = match.groups!;
    const kind = groups.date !== undefined ? "date" : groups.number !== undefined ? "number" : "negation";
    const value = kind === "negation" ? match[0] : (VALUE.exec(match[0])?.[1] ?? match[0]);
    const unit = kind === "number" ? match[0].slice(match[0].indexOf(value) + value.length).trim() : "";
    found.push({ kind, value: value.replace(/,(?=\d{3})/g, ""), unit, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
