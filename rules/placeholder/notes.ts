import type { Placeholder, PlaceholderKind, Reading } from "./found.ts";
import { findLabels } from "./labels.ts";
import { ASK, HERE, NOT_BEFORE, UNDECIDED, UNFINISHED } from "./unfinished-words.ts";

/** Nothing below can match in a text without one of these. */
export const MAY_HOLD_NOTE =
  /待[补完核确定填更添编撰录插续商]|具体[数日时地名内金]|此处|[（([［【〔]\s?(?:请|在|填|插|此|示例|占位|to be|content|coming|fill|placeholder)|批注|带格式|TODO|FIXME|TBD|TBC|XXX|WIP|FIX ME|ERASE THIS|Comment(?:ed)? \[|Formatted: |Lorem ipsum dolor/i;

const NO_BRACKETS = "[^（）()[\\]［］【】〔〕]";
const IN_BRACKETS = new RegExp(
  `[（([［【〔]\\s?(?:[^（）()[\\]［］【】〔〕。]{0,16}?${NOT_BEFORE}(?:(${UNFINISHED})|(${UNDECIDED}))[^（）()[\\]［］【】〔〕。]{0,6}|${HERE}${NO_BRACKETS}{0,40}|${ASK}${NO_BRACKETS}{0,40}|(?:填写|填入|插入|具体)[^（）()[\\]［］【】〔〕，。]{0,12}(?:名称|数字|数据|日期|时间|地点|内容|金额|姓名|图片?|表格?)|示例(?:文字|文本|内容)|占位(?:文字|符|图)?)\\s?[）)\\]］】〕]`,
  "g",
);
const AFTER_COLON = new RegExp(`(?<=[:：]\\s?)${NOT_BEFORE}(?:(${UNFINISHED})|(${UNDECIDED}))(?=[，。；;,）)\\s]|$)`, "g");
const REVIEW =
  /批注\s?[[［]\s?[\w\u3400-\u9fff]{1,12}\s?[\]］]\s?[:：]?|\bComment(?:ed)? \[[A-Z]{1,4}\d{1,3}\]:?|带格式的\s?[[［:：][^\s]{0,20}|\bFormatted: (?:Font|Indent|Space|Left|Right|Centered|Justified)\b/g;
const FILLER = /\blorem ipsum dolor\b[^\n]{0,400}/i;
const SPEAKS_OF_FILLER = /typeset|typograph|dummy text|filler text|sample text|Cicero|排版|字体|假文/i;

/** Words that say that something is still to be written, marks of a review, filler text. */
export function findNotes(reading: Reading): readonly Placeholder[] {
  const { text } = reading;
  const found: Placeholder[] = [];
  const add = (start: number, end: number, kind: PlaceholderKind): void => {
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, kind });
  };
  for (const match of text.matchAll(REVIEW)) add(match.index, match.index + match[0].length, "comment");
  for (const pattern of [IN_BRACKETS, AFTER_COLON])
    for (const match of text.matchAll(pattern))
      add(match.index, match.index + match[0].length, match[1] ? "note" : match[2] ? "undecided" : "field");
  const filler = SPEAKS_OF_FILLER.test(text) ? null : FILLER.exec(text);
  if (filler) add(filler.index, filler.index + filler[0].length, "filler");
  findLabels(reading, add);
  return found;
}
