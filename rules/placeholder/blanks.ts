import { findSpacedDates } from "./dates.ts";
import { type Placeholder, type Reading, speaksOfPlaceholders } from "./found.ts";

/** Quick test: nothing below can match in a text without one of these. */
export const MAY_HOLD_BLANK = /_{3}|＿{2}|[（(【[〔「『《“][\s\u3000]*[）)】\]〕」』》”]|年[\s\u3000_＿]+月|[〕\]］][\s\u3000]*号|□|☐/;

const UNDERSCORES = /(?<![A-Za-z0-9_＿/\\.-])[_＿][_＿\s\u3000]{1,60}[_＿](?![A-Za-z0-9_＿])/g;
const EMPTY_TITLE = /《[\s\u3000]*》|“[\s\u3000]*”|「[\s\u3000]*」/g;
const EMPTY_BRACKETS = /[（(][\s\u3000]+[）)]|（）|【[\s\u3000]*】|\[[\s\u3000]+\]|〔[\s\u3000]*〕/g;
/** 办发〔2025〕 号: the number of the document. */
const EMPTY_NUMBER = /(?<=[〕\]］])[\s\u3000]+(?=号)|(?<=第)[\s\u3000]{2,}(?=[号次届期批])/g;
const SIGNED_BY_HAND =
  /(?:签名|签字|签章|盖章|公章|签收|审批|批准人|经办人|日期|signature|signed|date|name|initials)\s*(?:[（(][^（）()]{0,12}[）)]\s*)?[:：]?\s*$/i;
const NAMES_MARKS = /(?:书名号|引号|括号|方头括号|六角括号|标点|符号|标号|brackets?|quotation marks?|parenthes[ei]s)/i;
const MARK = /[《》〈〉“”‘’「」『』（）()【】[\]〔〕、]/;
const CHECK_BOXES =
  /[□☐][\s\u3000]?(?:是|有|同意|属于|符合|合格|通过|yes|agree)[^□☐]{0,24}?[□☐][\s\u3000]?(?:否|无|不同意|不属于|不符合|不合格|不通过|no\b|disagree)/gi;
const TICKED = /[☑☒✓✔√■●]/;

/** Places left empty to be filled in by hand: ____, （ ）, “”, 2025年 月 日, ☐是 ☐否. */
export function findBlanks({ text, unit }: Reading): readonly Placeholder[] {
  const found: Placeholder[] = [...findSpacedDates(text)];
  const add = (pattern: RegExp, kind: Placeholder["kind"], accept: (start: number, end: number) => boolean): void => {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => other.start < end && start < other.end) && accept(start, end)) found.push({ start, end, kind });
    }
  };
  add(UNDERSCORES, "blank", (start) => !SIGNED_BY_HAND.test(text.slice(Math.max(0, start - 24), start)));
  const speaksOfMarks = NAMES_MARKS.test(text) || speaksOfPlaceholders(text);
  if (!speaksOfMarks) {
    const standsAlone = (start: number, end: number): boolean => !MARK.test(text[start - 1] ?? " ") && !MARK.test(text[end] ?? " ");
    add(EMPTY_TITLE, "title", standsAlone);
    add(EMPTY_BRACKETS, "blank", (start, end) => standsAlone(start, end) && isFilledIn(text, start, end));
    add(EMPTY_NUMBER, "blank", () => unit.kind !== "cell");
  }
  if (!TICKED.test(text)) add(CHECK_BOXES, "choice", () => true);
  return found;
}

/** Brackets at the start of a line are a check box or a true-or-false question, those at its end a multiple-choice one. */
function isFilledIn(text: string, start: number, end: number): boolean {
  if (text.slice(0, start).trim() === "" || /^[\s。？?.]*$/.test(text.slice(end))) return false;
  return /[\u3400-\u9fff]$/.test(text.slice(0, start)) && /^[\u3400-\u9fff，。、；]/.test(text.slice(end));
}
