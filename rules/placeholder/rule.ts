import { type Range, sectionRule } from "@draftlint/core";
import * as v from "valibot";
import { findPlaceholders, findWords } from "./find-placeholders.ts";

export default sectionRule({
  id: "placeholder",
  summary: {
    en: "Names, figures, dates and notes that were left to be filled in.",
    "zh-CN": "尚未填写的名称、数字、日期，以及“待补充”一类的说明。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    name: {
      en: '"{text}" stands where a name was never filled in; write the name',
      "zh-CN": "“{text}”处的名称没有填写；请写上实际名称",
    },
    title: {
      en: 'the quotation marks hold only "{text}": a title or name was never filled in; write it',
      "zh-CN": "引号或书名号里只有“{text}”，标题或名称没有填写；请写上实际内容",
      severity: "error",
    },
    number: {
      en: '"{text}" stands where a figure was never filled in; write the figure',
      "zh-CN": "“{text}”处的数字没有填写；请写上实际数字",
    },
    date: {
      en: 'the date "{text}" was never filled in; write the date',
      "zh-CN": "日期“{text}”没有填完整；请写上实际日期",
    },
    composite: {
      en: '"{text}" is made of placeholder signs: a whole expression was never filled in; write it',
      "zh-CN": "“{text}”由占位符号拼成，原来的内容没有填写；请写上实际内容",
      severity: "error",
    },
    blank: {
      en: '"{text}" is a blank to be filled in; fill it in, or take it out',
      "zh-CN": "“{text}”是留空待填之处；请填写，不需要时请删去",
    },
    note: {
      en: '"{text}" says that something is still to be written; write it and take the note out',
      "zh-CN": "“{text}”表明这里的内容还没有写完；请补写，并删去这句说明",
    },
    undecided: {
      en: '"{text}": this is still to be decided; before the final version, settle it or say who will and when',
      "zh-CN": "“{text}”：这里尚未确定；定稿前请定下来，或写明由谁、何时确定",
      severity: "info",
    },
    label: {
      en: '"{text}" marks work that is not done; do it and take the mark out',
      "zh-CN": "“{text}”标记着没有完成的工作；请完成后删去标记",
    },
    field: {
      en: '"{text}" is a field of the template that was never filled in; write what belongs there',
      "zh-CN": "“{text}”是模板里的待填项，没有填写；请换成实际内容",
    },
    guidance: {
      en: '"{text}" is guidance of the template; write the content and take the guidance out',
      "zh-CN": "“{text}”是模板里的填写说明，不是正文；请写上内容并删去说明",
    },
    filler: {
      en: '"{text}" is filler text; write the real text',
      "zh-CN": "“{text}”是排版用的填充文字；请换成正文",
      severity: "error",
    },
    choice: {
      en: 'neither box of "{text}" is ticked; tick one',
      "zh-CN": "“{text}”两个方框都没有勾选；请勾选一项",
    },
    comment: {
      en: '"{text}" is left over from a review comment; settle the comment and take it out',
      "zh-CN": "“{text}”是审阅批注留下的痕迹；请处理批注并删去",
    },
    listed: {
      en: '"{text}" is listed as a placeholder; write what belongs there',
      "zh-CN": "“{text}”在配置中列为占位文字；请换成实际内容",
    },
  },
  options: v.strictObject({
    words: v.pipe(
      v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []),
      v.description("Further texts that are placeholders, as written."),
    ),
    allow: v.pipe(
      v.optional(v.array(v.string()), []),
      v.description("Texts that are no placeholders here, as written; nothing inside them is reported."),
    ),
  }),
  *check(section, { options, finding }) {
    if (section.isTemplate) return;
    const isAllowed = ({ start, end }: Range): boolean => options.allow.some((text) => coversWith(section.text, text, start, end));
    for (const placeholder of findPlaceholders(section)) {
      const { start, end, kind, text, isDoubtful } = placeholder;
      if (isAllowed(placeholder)) continue;
      yield finding({ message: kind, data: { text: shorten(text) }, range: { start, end }, ...(isDoubtful ? { severity: "info" } : {}) });
    }
    for (const { start, end, text } of findWords(section, options.words))
      yield finding({ message: "listed", data: { text }, range: { start, end } });
  },
});

/** True when the text stands in the source around the range. */
function coversWith(source: string, text: string, start: number, end: number): boolean {
  const at = source.indexOf(text, Math.max(0, end - text.length));
  return text !== "" && at >= 0 && at <= start;
}

const LONGEST_QUOTE = 40;

const shorten = (text: string): string => {
  const line = text.trim().replace(/\s+/g, " ");
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE - 1)}…`;
};
