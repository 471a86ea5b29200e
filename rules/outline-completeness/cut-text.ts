import type { Document, Range } from "@draftlint/core";

/** Notes that a web page or an export puts where it leaves text out. */
const CUT =
  /(?:此处|以下|剩余|其余|后文|中间|余下)(?:内容|部分|全文|正文)?(?:已|被)?(?:隐藏|省略|删减|略去)\s*(?:\d+\s*(?:字|页|段|行))?|(?:以下|剩余|其余|余下|未读)(?:内容|部分|全文|\d+\s*[字页])?[^。\n]{0,6}(?:请)?(?:下载|登录|付费|购买|开通|订阅)[^。\n]{0,8}(?:查看|阅读|浏览)|\[[^\]\n]{0,30}\b(?:truncated|omitted|hidden|cut off)\b[^\]\n]{0,30}\]|\b\d[\d,]* (?:more )?(?:characters|words|pages|lines) (?:are |were )?(?:hidden|omitted|truncated|not shown)\b|\b(?:download|subscribe|log ?in|sign (?:in|up)) to (?:read|view|see) (?:the )?(?:rest|more|full)/gi;

/** A note holds one of these words. */
const CHINESE_WORD = /隐藏|省略|删减|略去|下载|登录|付费|购买|开通|订阅/;
const ENGLISH_WORD = /truncated|omitted|hidden|cut off|not shown|download|subscribe|log ?in to|sign (?:in|up) to/i;

const cache = new WeakMap<Document, readonly Range[]>();

/** The first note of cut-out text inside a range; `null` without one. */
export function cutIn(document: Document, { start, end }: Range): Range | null {
  let notes = cache.get(document);
  if (!notes) {
    const { text } = document;
    const may = (document.language === "zh" ? CHINESE_WORD : ENGLISH_WORD).test(text);
    notes = may ? Array.from(text.matchAll(CUT), ({ index, 0: note }) => ({ start: index, end: index + note.length })) : [];
    cache.set(document, notes);
  }
  return notes.find((note) => note.start >= start && note.start < end) ?? null;
}
