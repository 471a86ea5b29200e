import { compileTriggers } from "@draftlint/core";

// What a text may hold, as bits: which recognisers are worth running on it.
export const CITATIONS = 1;
export const REVISIONS = 2;
export const MARKUP = 4;
export const INVISIBLE = 8;
export const HIDDEN = 16;
export const WORD_TAGS = 32;
export const MASKS = 64;
export const CUT_WORDS = 128;
export const NAMES = 256;
export const HEADS = 512;
export const TAILS = 1024;

const SIGNS = "*＊·.．_×✕|/\\□■○-";

/** Bits of a text, after one pass over it. */
export const leftoverBits = compileTriggers([
  { bit: CITATIONS, first: "t", next: "u" },
  { bit: CITATIONS, first: "[o", next: "cao" },
  { bit: CITATIONS, first: "[", next: "^s" },
  { bit: CITATIONS, first: "†", nextClass: "any" },
  { bit: CITATIONS, first: "g", next: "r" },
  { bit: REVISIONS, first: "<", next: "<" },
  { bit: REVISIONS, first: ">", next: ">" },
  { bit: REVISIONS, first: "{", next: "+-~=>" },
  { bit: MARKUP, first: "&", next: "#", nextClass: "letter" },
  { bit: MARKUP, first: "<", next: "/", nextClass: "letter" },
  { bit: MARKUP, first: "【[", next: "修删新插批审" },
  { bit: MARKUP, first: "错", next: "误" },
  { bit: MARKUP, first: "E", next: "r" },
  { bit: WORD_TAGS, first: "<", next: "opsdt/" },
  { bit: INVISIBLE, first: "\u200b\u2060\ufeff\u00ad\ufffd", nextClass: "any" },
  { bit: INVISIBLE, first: String.fromCharCode(...Array.from({ length: 0xe0 }, (_, index) => 0xf020 + index)), nextClass: "any" },
  { bit: MASKS, first: "GXMDSWR", next: "CJZXKHWM" },
  { bit: MASKS, first: "Z", next: "GFY" },
  { bit: CUT_WORDS, first: "共习毛邓国社产近泽小务会主", next: SIGNS },
  { bit: NAMES, first: "总", next: "书" },
  { bit: NAMES, first: "新", next: "时" },
  { bit: HEADS, first: "克", next: "思" },
  { bit: HEADS, first: "泽", next: "东" },
  { bit: HEADS, first: "小", next: "平" },
  { bit: HEADS, first: "近", next: "平" },
  { bit: HEADS, first: "个", next: "代" },
  { bit: TAILS, first: "任", next: "编" },
  { bit: TAILS, first: "回", next: "顶" },
  { bit: TAILS, first: "一", next: "篇" },
  { bit: TAILS, first: "享", next: "到" },
  { bit: TAILS, first: "开读", next: "全原" },
  { bit: TAILS, first: "击", next: "下" },
  { bit: TAILS, first: "看", next: "更" },
  { bit: HIDDEN, first: "隐省折", next: "藏略叠" },
  { bit: HIDDEN, first: "-—–…=*【[（(", next: "下登付开注购订关会V" },
]);
