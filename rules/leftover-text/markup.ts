import { type MaskKind, maskedText, type SectionText, sourceWithoutCode, type Unit } from "@draftlint/core";
import type { Leftover } from "./found.ts";

/** Marker lines as git writes them; a bare row of equals signs is one only between the others. */
const CONFLICT = /^(?:<{7}(?: .{1,80})?|\|{7}(?: .{1,80})?|>{7}(?: .{1,80})?)$/gm;
/** CriticMarkup: additions, deletions, substitutions, comments and highlights. */
const CRITIC =
  /\{\+\+([^{}]{0,400}?)\+\+\}|\{--([^{}]{0,400}?)--\}|\{~~([^{}]{0,400}?)~>([^{}]{0,400}?)~~\}|\{==([^{}]{0,400}?)==\}|\{>>([^{}]{0,400}?)<<\}/g;
const EDITED = /[【[](?:修订|修改|删除|新增|插入|批注|审阅)[】\]](?!\()/g;

/** Marks of merges and of revisions, which Markdown may take for other things: offsets of the section's source. */
export function findRevisionMarks(section: SectionText): readonly Leftover[] {
  if (!mayBeRevised(section.text)) return NONE;
  const source = sourceWithoutCode(section);
  const found: Leftover[] = [];
  for (const { index, 0: text } of source.matchAll(CONFLICT))
    found.push({ message: "conflict", start: index, end: index + text.length, text, word: "" });
  if (found.length > 0)
    for (const { index, 0: text } of source.matchAll(/^={7}$/gm))
      found.push({ message: "conflict", start: index, end: index + text.length, text, word: "" });
  for (const match of source.matchAll(CRITIC)) {
    const [text, added, , , substitute, highlighted] = match;
    found.push({
      message: "revision",
      start: match.index,
      end: match.index + text.length,
      text,
      word: added ?? substitute ?? highlighted ?? "",
    });
  }
  return found;
}

const mayBeRevised = (text: string): boolean =>
  text.includes("<<<<<<<") || text.includes(">>>>>>>") || (text.includes("{") && /\{(?:\+\+|--|~~|==|>>)/.test(text));
const NONE: readonly Leftover[] = [];

const ENTITY =
  /&(?:nbsp|lt|gt|amp|quot|apos|ldquo|rdquo|lsquo|rsquo|hellip|mdash|ndash|middot|times|copy|emsp|ensp|#\d{2,6}|#x[0-9a-f]{2,5});?/gi;
/** A run of them is one place. */
const entities = (): RegExp => new RegExp(`(?:${ENTITY.source}){1,200}`, "gi");
const CHARACTER_OF: Readonly<Record<string, string>> = {
  nbsp: " ",
  emsp: " ",
  ensp: " ",
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  middot: "·",
  times: "×",
  copy: "©",
};
const TAG =
  /<\/?(?:br|p|div|span|font|strong|b|i|u|em|a|img|table|tr|td|th|tbody|ul|ol|li|h[1-6]|section|o:p|sup|sub|center)(?:\s[^<>\n]{0,300})?\s?\/?>/gi;
/** Tags that Word leaves in Markdown, where plain tags are allowed. */
const WORD_TAG = /<\/?o:p\s?\/?>|<(?:p|span|div|table|td)\s[^<>\n]{0,300}(?:mso-|class="?Mso)[^<>\n]{0,300}>/gi;
const SPEAKS_OF_HTML = /HTML|标签|标记语言|元素|实体|转义|网页代码|\btags?\b|\belements?\b|entit(?:y|ies)|markup|escap/i;
const FIELD_ERROR =
  /错误[!！]\s?(?:未找到引用源|未定义书签|使用“[^”]{1,12}”选项卡|文档中没有指定样式的文字|链接无效|不能通过编辑域代码)[^。\n]{0,40}[。.]?|Error! (?:Reference source not found|Bookmark not defined|No text of specified style|Hyperlink reference not valid)\.?/g;
const CODE: ReadonlySet<MaskKind> = new Set(["code"]);
const EDITING_WORDS = /批注|修订/;

/** Codes that show in the text of a plain-text draft, or that Markdown was made to show. */
export function findMarkup(unit: Unit, format: SectionText["format"]): readonly Leftover[] {
  if (!mayShow(unit.text) && !(format === "text" && unit.text.includes("<"))) return NONE;
  const text = maskedText(unit, CODE);
  const found: Leftover[] = [];
  for (const match of text.matchAll(FIELD_ERROR)) found.push(at("field-error", match));
  if (EDITING_WORDS.test(text) || /[【[](?:修改|删除|新增|插入|审阅)/.test(text))
    for (const match of text.matchAll(EDITED)) if (format === "text" || match[0].startsWith("【")) found.push(at("revision", match));
  if (SPEAKS_OF_HTML.test(text)) return found;
  for (const match of text.includes("&") ? text.matchAll(entities()) : []) found.push({ ...at("entity", match), word: decode(match[0]) });
  if (format === "text") found.push(...joinTags([...text.matchAll(TAG)].map((match) => at("tag", match))));
  return found;
}
/** A sharper test than the bit. */
const mayShow = (text: string): boolean =>
  /[【[][修删新插批审]|错误[!！]|Error!/.test(text) ||
  (text.includes("&") && /&(?:nbsp|[lr][dst]|gt|amp|quot|apos|hellip|[mn]dash|middot|times|copy|e[mn]sp|#)/i.test(text));

export function findWordTags(section: SectionText): readonly Leftover[] {
  const { text, format } = section;
  if (format === "text" || !/<\/?o:p|<(?:p|span|div|table|td)\s/i.test(text)) return NONE;
  return Array.from(sourceWithoutCode(section).matchAll(WORD_TAG), (match) => at("tag", match));
}

const at = (message: Leftover["message"], match: RegExpExecArray): Leftover => ({
  message,
  start: match.index,
  end: match.index + match[0].length,
  text: match[0],
  word: "",
});

/** Tags that touch are one finding. */
function joinTags(tags: readonly Leftover[]): readonly Leftover[] {
  const joined: Leftover[] = [];
  for (const tag of tags) {
    const last = joined.at(-1);
    if (last && last.end === tag.start) joined[joined.length - 1] = { ...last, end: tag.end, text: last.text + tag.text };
    else joined.push(tag);
  }
  return joined;
}

/** The characters of a run of codes; "" when one of them has none. */
function decode(entities: string): string {
  const characters = Array.from(entities.matchAll(ENTITY), ([entity]) => characterOf(entity.slice(1).replace(/;$/, "").toLowerCase()));
  return characters.includes("") ? "" : characters.join("");
}

function characterOf(name: string): string {
  if (!name.startsWith("#")) return CHARACTER_OF[name] ?? "";
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x1f && code < 0xd800 ? String.fromCharCode(code) : "";
}
