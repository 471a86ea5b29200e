import type { Counted, LocalizedText } from "@draftlint/core";

interface CountedWords {
  readonly one: string;
  readonly many: string;
  readonly zh: string;
}

/** How counts are said: "1 item", "2 items", 2 项. */
export const COUNTED: Readonly<Record<Counted | "columns", CountedWords>> = {
  characters: { one: "character", many: "characters", zh: "字" },
  words: { one: "word", many: "words", zh: "词" },
  paragraphs: { one: "paragraph", many: "paragraphs", zh: "段" },
  items: { one: "item", many: "items", zh: "项" },
  tables: { one: "table", many: "tables", zh: "个表格" },
  columns: { one: "table column", many: "table columns", zh: "列" },
  code: { one: "code block", many: "code blocks", zh: "个代码块" },
  images: { one: "image", many: "images", zh: "张图片" },
  links: { one: "link", many: "links", zh: "个链接" },
};

export function countText(words: CountedWords, count: number, languages: readonly string[] = []): LocalizedText {
  const kind = languages.join("/");
  return {
    en: `${count} ${kind === "" ? "" : `${kind} `}${count === 1 ? words.one : words.many}`,
    "zh-CN": ` ${count} ${kind === "" ? words.zh : words.zh.replace(/^(个?)/, `$1 ${kind} `)}`,
  };
}

/** What an item of a list may need. */
export const NEEDS: Readonly<Record<string, LocalizedText>> = {
  owner: { en: "owner", "zh-CN": "责任人或责任单位" },
  deadline: { en: "deadline", "zh-CN": "完成时限" },
  number: { en: "number", "zh-CN": "数字" },
  date: { en: "date", "zh-CN": "日期" },
  link: { en: "link", "zh-CN": "链接" },
};
