import { type SectionText, sourceWithoutCode } from "@draftlint/core";
import type { Placeholder, PlaceholderKind, Reading } from "./found.ts";

/** Quick test: nothing below can match in a text without one of these. */
export const MAY_HOLD_FIELD = /\{\{|\$\{|<%|\{[a-z\u3400-\u9fff]|[[［【]|YYYY/;

/** How often the opening signs of template variables stand in code of the section: then the text is about templates. */
export interface TemplateUse {
  readonly isDocumented: (sign: string) => boolean;
}

const VARIABLES: readonly (readonly [sign: string, pattern: RegExp])[] = [
  ["{{", /\{\{\s?[\p{L}_][\p{L}\p{N}_ -]{0,40}\s?\}\}/gu],
  ["${", /\$\{\s?[\p{L}_][\p{L}\p{N}_ -]{0,40}\s?\}/gu],
  ["<%", /<%=?\s?[\p{L}_][\p{L}\p{N}_. -]{0,40}\s?%>/gu],
];
const SPEAKS_OF_TEMPLATES =
  /模板(?:语法|引擎|变量)|插值|表达式|变量|语法|渲染|转义|interpolat|mustache|handlebars|jinja|liquid|expression|syntax|variables?\b|escap|shell/i;

const PART_OF_NAME =
  "First|Last|Full|Your|Company|Client|Customer|Project|Product|Team|Organi[sz]ation|Department|Author|Recipient|Employee|Manager|Event|Job|Role|Position|Street|Contact|Supplier|Vendor|Partner|School|Document|Meeting|Start|End|Due|Effective|Insert";
const FIELD_NOUN =
  "Name|Title|Date|Address|Number|Email|Phone|Location|Position|Department|Company|Signature|Description|Amount|URL|Link|Here";
const ENGLISH_FIELD = new RegExp(
  `(?<![\\w\\]])\\[(?:(?:your|insert|enter|add|describe|specify|replace|provide|fill in) [^[\\]\\n]{2,80}|(?:name|title|date|address) of [^[\\]\\n]{2,60}|(?:${PART_OF_NAME})(?:'s)? (?:(?:${PART_OF_NAME}) )?(?:${FIELD_NOUN})|(?:Company|Client|Customer|Project|Product|Author|Recipient|Organi[sz]ation|Your)? ?(?:Name|Title)|Date|Number|Month|Year|Day|Amount|Figure|City|Country|Company|Department|Role|Team|Address|Location|DD?\\/MM?\\/YYYY|MM?\\/DD?\\/YYYY|YYYY-MM-DD)\\](?![([:])`,
  "gi",
);
const ANGLE_FIELD =
  /[<＜](?:your|insert|enter|add|describe|specify|name of|title of|date of|请?(?:填写|输入|填入|插入)|[\u3400-\u9fff]{0,8}(?:名称|姓名|日期|时间|地点|编号|电话|金额|负责人|联系人))(?:[ _-][^<>\n＞]{1,60})?[>＞]/gi;
const MAY_HOLD_ANGLE_FIELD = /[<＜](?:your|insert|enter|add|describe|specify|(?:name|title|date) of|[\u3400-\u9fff])/i;
const CHINESE_FIELD =
  /[[［{](?:请?(?:填写|输入|填入|插入|选择|补充)[^[\]［］{}]{0,24}|[\u3400-\u9fff]{2,8}名称|姓名|年份|具体(?:数字|数据|日期|时间|地点|内容|名称|金额))[\]］}](?!\(|\[)/g;
/** 【年份】 in the middle of a text or alone; at the start of a line it labels what follows: 【时间】3月1日. */
const LENTICULAR_FIELD =
  /【(?:单位(?:名称|\/姓名)?|姓名|年份|职务|日期|地点|部门|数字|数据|金额|事项|发文机关|主送机关|负责人|联系人|联系电话|关键词)】/g;
/** {short title, representative of the problem}: words in braces, where prose has none. */
const BRACED_WORDS =
  /\{(?:your|insert|enter|name of)[ _-][^{}\n]{1,60}\}|(?<![\\$%#A-Za-z{])\{[a-z][a-z'’-]{1,20}(?:,? [A-Za-z'’/()-]{1,24}){2,24}(?:[,.…][^{}\n]{0,80})?\}(?!\})/g;
const BARE_DATE = /(?<![\w-])(?:YYYY[-/.]MM[-/.]DD|DD[-/.]MM[-/.]YYYY|MM[-/.]DD[-/.]YYYY|YYYY\s?年\s?MM?\s?月\s?(?:DD?\s?日)?)(?![\w-])/g;
const SPEAKS_OF_FORMAT = /格式|形如|写作|format|pattern|ISO ?8601|style|parse|notation/i;
/** A label and nothing but the date: "Date: YYYY-MM-DD". */
const STANDS_FOR_DATE = /^(?:[^:：]{0,20}[:：]\s?)?[YMD]{1,4}[^\s:：]{0,16}$/;
/** Keys and buttons are shown in brackets too. */
const SPEAKS_OF_INTERFACE = /\b(?:press|click|key|button|field|column|menu|tab|select|citation)\b|按钮|按键|点击|单击|菜单|字段|列/i;

/** Words this near say what brackets are about. */
const NEARBY = 40;

/** Fields of a template that nobody filled in: {{name}}, [Company Name], <your name>, {short title of …}. */
export function findFields({ text, language }: Reading, templates: TemplateUse): readonly Placeholder[] {
  const found: Placeholder[] = [];
  const add = (pattern: RegExp, accept: (start: number, end: number) => boolean = () => true, kind: PlaceholderKind = "field"): void => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => other.start < end && start < other.end) && accept(start, end)) found.push({ start, end, kind });
    }
  };
  for (const [sign, pattern] of VARIABLES)
    if (text.includes(sign) && !SPEAKS_OF_TEMPLATES.test(text) && !templates.isDocumented(sign)) add(pattern);
  const around = (start: number, end: number): string => text.slice(Math.max(0, start - NEARBY), end + NEARBY);
  if (text.includes("["))
    add(ENGLISH_FIELD, (start, end) => {
      const nearby = around(start, end);
      return !SPEAKS_OF_INTERFACE.test(nearby) && !(/[YMD]{2}/.test(text.slice(start, end)) && SPEAKS_OF_FORMAT.test(nearby));
    });
  add(LENTICULAR_FIELD, (start, end) => /[\u3400-\u9fff】》]$/.test(text.slice(0, start)) || text.trim().length === end - start);
  // [单位名称]：… at the start of a line is a label.
  add(
    CHINESE_FIELD,
    (start, end) =>
      (text.slice(0, start).trim() !== "" || !/^[:：]/.test(text.slice(end))) && !SPEAKS_OF_INTERFACE.test(around(start, end)),
  );
  if (language === "en") add(BRACED_WORDS);
  if (text.includes("YYYY") && !SPEAKS_OF_FORMAT.test(text) && STANDS_FOR_DATE.test(text.trim())) add(BARE_DATE, undefined, "date");
  return found;
}

/** Fields in angle brackets, which Markdown takes for tags: offsets of the section's source. */
export function findAngleFields(section: SectionText): readonly Placeholder[] {
  if (!MAY_HOLD_ANGLE_FIELD.test(section.text)) return [];
  return [...sourceWithoutCode(section).matchAll(ANGLE_FIELD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: "field",
  }));
}
