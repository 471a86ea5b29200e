import type { Placeholder } from "./found.ts";

/** A digit that was not filled in. */
const GAP = "[xXｘＸ×✕○〇◯_＿*]";
const YEAR = `(?:(?:19|20)(?:\\d\\d|\\d${GAP}|${GAP}{2})|${GAP}{1,4})\\s?年`;
const MONTH = `(?:\\d{1,2}|${GAP}{1,3})\\s?月`;
const DAY = `(?:\\d{1,2}|${GAP}{1,3})\\s?[日号]`;

/** 20XX年X月X日 and its parts; a match counts when at least one digit is missing. */
const CHINESE_DATE = new RegExp(
  `(?<![\\dA-Za-z零一二三四五六七八九十_])(?:${YEAR}(?:度|\\s?${MONTH}(?:份|\\s?${DAY})?)?|${MONTH}\\s?${DAY}|第?\\s?${GAP}{1,2}\\s?季度|${GAP}{1,2}\\s?[时点]\\s?${GAP}{1,2}\\s?分(?!钟)|${GAP}{1,3}\\s?月(?:份|底|初|末|中旬|上旬|下旬)?(?![光刊报球亮饼票台])|${GAP}{1,2}\\s?日(?![报常志历本期用语光出])|(?:19|20)(?:\\d${GAP}|${GAP}{2})(?![A-Za-z\\d年]))(?![零一二三四五六七八九])`,
  "g",
);
const HAS_GAP = /[xXｘＸ×✕○〇◯_＿*]/;
/** 20XX-XX-XX, XX/XX/XXXX, XXXX年: dates written with separators. */
const SEPARATED_DATE =
  /(?<![\w/.-])(?:(?:19|20)?[Xx]{2}|[Xx]{4}|(?:19|20)\d\d)([-/.])(?:[Xx]{1,2}|\d{1,2})(?:\1(?:[Xx]{1,4}|\d{1,4}))?(?![\w/-])/g;
/** 2025年 月 日: only the spaces for the figures. */
const SPACED_DATE = /(?:(?:19|20)\d\d|(?:19|20)?[\s\u3000_＿]{2,8})\s?年[\s\u3000_＿]{1,8}月(?:[\s\u3000_＿]{1,8}日)?/g;

/** What follows when XX年 is a length of time or the start of another word. */
const NO_DATE_AFTER = /^(?:来|以上|以下|以内|之久|间|代|轮|级|鉴|糕|多|余)/;

export function findBlankDates(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  if (/[Xx][-/.][Xx]|(?:19|20)[Xx]{2}[-/.]/.test(text)) collect(SEPARATED_DATE, text, found);
  if (/[年月日分]|(?:19|20)(?:\d[xX×]|[xX×○〇]{2})|季度/.test(text)) collect(CHINESE_DATE, text, found);
  return found.sort((a, b) => a.start - b.start);
}

/** Dates whose figures are blanks, as the signature line of a form has them. */
export function findSpacedDates(text: string): readonly Placeholder[] {
  const found: Placeholder[] = [];
  SPACED_DATE.lastIndex = 0;
  for (let match = SPACED_DATE.exec(text); match; match = SPACED_DATE.exec(text))
    found.push({ start: match.index, end: match.index + match[0].length, kind: "date" });
  return found;
}

function collect(pattern: RegExp, text: string, found: Placeholder[]): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [date] = match;
    const start = match.index;
    const end = start + date.length;
    if (!HAS_GAP.test(date) || found.some((other) => other.start < end && start < other.end)) continue;
    const after = text.slice(end, end + 4);
    if (/^[xXｘＸ×✕○〇◯*]{1,3}\s?年$/.test(date) && NO_DATE_AFTER.test(after)) continue;
    // A lone X年 is a variable as often as a year; 2030 in digits with a Han zero is a year written out.
    if (/^[xXｘＸ×✕○〇◯_＿*]\s?年$/.test(date)) continue;
    // A separated figure needs a year of its own, or three parts.
    if (/[-/.]/.test(date) && !/^(?:19|20)/.test(date) && date.split(/[-/.]/).length < 3) continue;
    if (/^[xX]+(?:\.[xX]+)+$/.test(date)) continue;
    found.push({ start, end, kind: "date" });
  }
}
