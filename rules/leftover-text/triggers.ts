import { registerTriggers } from "@draftlint/core";

// What a text may hold, as bits: which recognisers are worth running on it.
export const MARKUP = 1;
export const HIDDEN = 2;
export const MASKS = 4;
export const CUT_WORDS = 8;
export const NAMES = 16;
export const HEADS = 32;
export const CHAT_ZH = 64;
export const CHAT_EN = 512;
export const TAGS = 1024;
export const TAILS = 128;
export const REGISTERED = 256;

const SIGNS = "*＊·.．_×✕|/\\□■○-";

/** The bits of a unit, from its scan. */
export const leftoverBits = registerTriggers([
  { bit: MARKUP, first: "&", next: "#", nextClass: "letter" },
  { bit: MARKUP, first: "【[", next: "修删新插批审" },
  { bit: MARKUP, first: "错", next: "误" },
  { bit: MARKUP, first: "r", next: "!" },
  { bit: TAGS, first: "<", next: "/", nextClass: "letter" },
  { bit: HIDDEN, first: "隐省折", next: "藏略叠" },
  { bit: HIDDEN, first: "-—–…=*【[（(", next: "下登付开注购订关会V" },
  { bit: MASKS, first: "GXMDSWR", next: "CJZXKHWM" },
  { bit: MASKS, first: "Z", next: "GFY" },
  { bit: CUT_WORDS, first: "共习毛邓国社产近泽小务会主", next: SIGNS },
  { bit: NAMES, first: "总", next: "书" },
  { bit: NAMES, first: "新", next: "时" },
  { bit: HEADS, first: "克泽小近", next: "思东平" },
  { bit: HEADS, first: "个", next: "代" },
  { bit: TAILS, first: "任享一", next: "编到篇" },
  { bit: REGISTERED, first: "P安", next: "备" },
  // 作为, 抱歉, 希望, 随时, 仅供, 是为…, 对不起, 要我, 至我, 我的, 只是.
  { bit: CHAT_ZH, first: "作抱希随仅", next: "为歉望时供" },
  { bit: CHAT_ZH, first: "是", next: "我为根按" },
  { bit: CHAT_ZH, first: "对要至我", next: "不我的" },
  { bit: CHAT_ZH, first: "只", next: "是" },
  // "As an AI", "Up to my", "My", "Let me", "Since my", "Would", "I'm", "said:".
  { bit: CHAT_EN, first: "A", next: "s" },
  { bit: CHAT_EN, first: "UM", next: "py" },
  { bit: CHAT_EN, first: "L", next: "e" },
  { bit: CHAT_EN, first: "S", next: "i" },
  { bit: CHAT_EN, first: "W", next: "o" },
  { bit: CHAT_EN, first: "I", next: " '’" },
  { bit: CHAT_EN, first: "d", next: ":" },
]);
