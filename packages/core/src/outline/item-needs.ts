import { type AliasValues, aliasPattern, isPlainAlias } from "./alias.ts";

/** What every item of a list must have: a test of the item's text. */
export type ItemTest = (text: string) => boolean;

/**
 * Signs of a person or unit in charge. Chinese: 责任单位, 牵头, 由…负责; English: owner, responsible, assignee, @name,
 * "Maria to …", "(Maria, 12 June)", "— Maria".
 */
const OWNER =
  /责任(?:单位|部门|人|领导|处室|科室|主体)|牵头|负责|主办|承办|分管|包保|配合单位|经办|(?<!理)由[^，。；]{2,16}(?:落实|组织|办理|实施|完成|承担|推进|汇总|提供|编制)|[\p{L}]{2,12}(?:部|处|科|局|办|室|组|中心|公司|馆|院)(?:于|在|要|应|尽快|抓紧)|@[\w-]+|\b(?:[Oo]wners?|[Oo]wned by|[Rr]esponsible|[Rr]esponsibility|[Aa]ssigned|[Aa]ssignees?|[Ll]ed by|[Ll]eads?|DRI)\b|(?:^\s*(?:(?:[-*+]|\d{1,3}[.)])\s+)?(?:\[[ xX]\]\s*)?[*_]{0,2}|[|:]\s*)[A-Z][a-z]+(?:\s[A-Z][a-z]*\.?)?[*_]{0,2}\s*(?:to|will|shall|—|–|-|:)[*_]{0,2}\s|\b(?:team|on-call)\b|\(\s*[A-Z][\w.]*(?:\s[A-Z][\w.]*)*\s*[,;)]|[—–-]\s*[A-Z][a-z]+\s*(?:[,;(]|$)/u;

/** Signs of a time limit: a date, a month, a quarter, 长期, "by Friday", "Q3", "ongoing". */
const DEADLINE =
  /\d{1,2}\s?月|[一二三四]季度|年(?:底|内|末|中)|[上下]半年|\d{1,2}\s?日(?:前|内|之前|以前)|[本下当][周月季]|每[天日周月季年]|长期|持续|常态|全年|时限|截止|期限|工作日|近期|即日|月底|\d+\s?个月内|\d{4}[-/.]\d{1,2}|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d|\d(?:st|nd|rd|th)?\s(?:of\s)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\bq[1-4]\b|\bby\s(?:the\s)?(?:end|next|mid|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d)|\bdue\b|\bdeadline\b|\b(?:this|next|every|each)\s(?:week|month|quarter|year|sprint|day)\b|\bweekly\b|\bmonthly\b|\bdaily\b|\bwithin\s\w+\s(?:day|week|month)|\bongoing\b|\b(?:eod|eow|eoy|today|tomorrow)\b|\b\d{1,2}\/\d{1,2}\b/iu;

const NUMBER = /\d|[一二三四五六七八九十百千万两]+(?:个|项|次|人|家|篇|场|件|倍|成)/u;
const DATE =
  /\d{4}\s?[-/.年]\s?\d{1,2}|\d{1,2}\s?月\s?\d{1,2}\s?日|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s\d{1,2}\b|\b\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const LINK = /https?:\/\/|\]\(|#\d+\b|\b[A-Z]{2,10}-\d+\b/;

const KNOWN: Readonly<Record<string, RegExp>> = { owner: OWNER, deadline: DEADLINE, number: NUMBER, date: DATE, link: LINK };

/** Longest text of an item that is looked at, in code units. */
const LONGEST_ITEM = 2000;

/** The test for an entry of `items.each`: a known need by its name, or an alias that the item must contain. */
export function itemTest(need: string, values: AliasValues): ItemTest {
  const known = Object.hasOwn(KNOWN, need) ? KNOWN[need]! : null;
  if (known) return (text) => known.test(text.slice(0, LONGEST_ITEM));
  if (isPlainAlias(need)) {
    const wanted = need.toLowerCase();
    return (text) => text.toLowerCase().includes(wanted);
  }
  const pattern = aliasPattern(need, values, { limit: LONGEST_ITEM, where: "anywhere" });
  return (text) => pattern === null || pattern.test(text);
}

/** Column headers that name a need, for tables whose rows are the items. */
export const NEED_COLUMNS: Readonly<Record<string, RegExp>> = {
  owner: /责任|负责|牵头|主办|承办|执行人|经办|owner|assignee|responsible|who\b|lead/i,
  deadline: /时限|期限|时间|截止|日期|完成|due|deadline|date|when\b|by\b|eta/i,
  number: /数量|数值|指标|number|count|value|amount/i,
  date: /日期|时间|date|when\b|due/i,
  link: /链接|编号|工单|link|ticket|issue|pr\b/i,
};
