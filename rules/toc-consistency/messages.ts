import type { Finding, FindingInput } from "@draftlint/core";

export const MESSAGES = {
  "entry-without-body": {
    en: 'the contents list "{title}", but the text has no such part; add it or take the entry out',
    "zh-CN": "目录列有“{title}”，正文却没有这一部分；请补上正文或删去该条",
    severity: "error",
  },
  "heading-not-listed": {
    en: '"{title}" stands in the text but not in the contents; add an entry',
    "zh-CN": "正文有“{title}”，目录却未列出；请补入目录",
  },
  wording: {
    en: 'the contents say "{entry}", the heading says "{heading}"; make them equal',
    "zh-CN": "目录写作“{entry}”，正文标题为“{heading}”；请统一",
  },
  order: {
    en: '"{title}" stands before "{other}" in the contents, but after it in the text; reorder the entries',
    "zh-CN": "目录中“{title}”排在“{other}”之前，正文却在其后；请调整顺序",
  },
  leftover: {
    en: "{count} lines of a table of contents were left before the title, with their page numbers; delete them",
    "zh-CN": "标题之前残留 {count} 行带页码的目录；请删除",
  },
  "outline-unfinished": {
    en: "{missing} of {total} headings of this outline have no section in the text (first: {title}); write them or cut the outline",
    "zh-CN": "本提纲 {total} 个标题中有 {missing} 个在正文中没有对应内容（从“{title}”起）；请补写或删减提纲",
  },
  "outline-without-text": {
    en: "this outline has no text below it ({count} headings); write it or delete the outline",
    "zh-CN": "此提纲（{count} 个标题）没有对应的正文；请补写或删除",
    severity: "info",
  },
  heading: { en: "the heading in the text", "zh-CN": "正文中的标题" },
  entry: { en: "the entry in the contents", "zh-CN": "目录中的条目" },
  "text-ends": { en: "the text of this part ends here", "zh-CN": "这一部分的正文到此为止" },
  "full-contents": { en: "the table of contents proper", "zh-CN": "正式的目录" },
  "take-heading": { en: 'Write "{heading}" in the contents', "zh-CN": "目录改为“{heading}”" },
  "delete-lines": { en: "Delete these lines", "zh-CN": "删除这些行" },
} as const;

export type Say = (input: FindingInput<typeof MESSAGES>) => Finding;
