/**
 * What the characters of a text are, as bits of a set. One look at each character, `traitsIn`, tells which patterns are worth running:
 * a pattern that needs a digit is not tried on a text without one.
 */
export const TRAIT = {
  /** Chinese characters. */
  han: 1,
  /** a to z */
  lower: 1 << 1,
  /** A to Z */
  capital: 1 << 2,
  /** 0 to 9 */
  digit: 1 << 3,
  /** 〇零○一二三四五六七八九十百千万亿两 */
  hanNumber: 1 << 4,
  /** Space, tab, no-break space, U+3000. */
  space: 1 << 5,
  lineBreak: 1 << 6,
  /** 。！？；…!?; */
  stop: 1 << 7,
  /** The low dot. */
  dot: 1 << 8,
  /** ，,、 */
  comma: 1 << 9,
  /** ：: */
  colon: 1 << 10,
  /** （）() */
  roundBracket: 1 << 11,
  /** []［］【】〔〕 */
  squareBracket: 1 << 12,
  /** {}<>&$ and ｛｝ */
  sign: 1 << 13,
  /** “”‘’「」『』 */
  quotationMark: 1 << 14,
  /** 《》〈〉 */
  titleMark: 1 << 15,
  /** " */
  straightQuote: 1 << 16,
  /** ` */
  backtick: 1 << 17,
  /** / and \ */
  slash: 1 << 18,
  /** -–—−~～ */
  dash: 1 << 19,
  /** @ and # */
  address: 1 << 20,
  /** 年季月五: every Chinese expression of time that starts with no digit has one of them. */
  calendar: 1 << 21,
  /** 届 and 大, which the names of congresses have. */
  congress: 1 << 22,
  /** xXｘＸ×✕○〇◯□☐某*＊_＿: what writers put where something is still to be filled in. */
  filler: 1 << 23,
  /** Full-width letters, digits and signs, but not the punctuation of Chinese. */
  fullWidth: 1 << 24,
  /** ① to ㊿ */
  circled: 1 << 25,
  /** Control characters, zero-width and soft hyphen, private use, U+FFFD. */
  invisible: 1 << 26,
  /** %％‰ */
  percent: 1 << 27,
  /** 第首其再最附步, with which Chinese marks start that start with no numeral. */
  ordinal: 1 << 28,
  /** Any other character outside ASCII: accented letters, Greek, kana, symbols. */
  other: 1 << 29,
} as const;

const LISTED: readonly (readonly [number, string])[] = [
  [TRAIT.hanNumber, "〇零○一二三四五六七八九十百千万亿两"],
  [TRAIT.space, " \t\u00a0\u3000"],
  [TRAIT.lineBreak, "\n"],
  [TRAIT.stop, "。！？；…!?;"],
  [TRAIT.dot, "."],
  [TRAIT.comma, "，,、"],
  [TRAIT.colon, "：:"],
  [TRAIT.roundBracket, "（）()"],
  [TRAIT.squareBracket, "[]［］【】〔〕"],
  [TRAIT.sign, "{}<>&$｛｝"],
  [TRAIT.quotationMark, "“”‘’「」『』"],
  [TRAIT.titleMark, "《》〈〉"],
  [TRAIT.straightQuote, '"'],
  [TRAIT.backtick, "`"],
  [TRAIT.slash, "/\\"],
  [TRAIT.dash, "-–—−~～"],
  [TRAIT.address, "@#"],
  [TRAIT.calendar, "年季月五"],
  [TRAIT.congress, "届大"],
  [TRAIT.filler, "xXｘＸ×✕○〇◯□☐某*＊_＿"],
  [TRAIT.percent, "%％‰"],
  [TRAIT.ordinal, "第首其再最附步"],
];

let table: Uint32Array | null = null;

function buildTable(): Uint32Array {
  const traits = new Uint32Array(0x10000);
  const fill = (trait: number, first: number, last: number): void => {
    traits.fill(trait, first, last + 1);
  };
  fill(TRAIT.other, 0x80, 0xffff);
  fill(TRAIT.invisible, 0, 0x1f);
  fill(TRAIT.invisible, 0x7f, 0x9f);
  fill(TRAIT.lower, 0x61, 0x7a);
  fill(TRAIT.capital, 0x41, 0x5a);
  fill(TRAIT.digit, 0x30, 0x39);
  fill(TRAIT.han, 0x3400, 0x4dbf);
  fill(TRAIT.han, 0x4e00, 0x9fff);
  fill(TRAIT.han, 0xf900, 0xfaff);
  fill(TRAIT.fullWidth, 0xff01, 0xff5e);
  fill(TRAIT.circled, 0x2460, 0x2473);
  fill(TRAIT.circled, 0x3251, 0x325f);
  fill(TRAIT.circled, 0x32b1, 0x32bf);
  fill(TRAIT.invisible, 0x200b, 0x200f);
  fill(TRAIT.invisible, 0x2028, 0x202e);
  fill(TRAIT.invisible, 0x2060, 0x2064);
  fill(TRAIT.invisible, 0xe000, 0xf8ff);
  for (const code of [0xad, 0xfeff, 0xfffc, 0xfffd]) traits[code] = TRAIT.invisible;
  for (const [trait, characters] of LISTED)
    for (const character of characters) {
      const code = character.charCodeAt(0);
      traits[code] = (traits[code]! & ~(TRAIT.other | TRAIT.invisible)) | trait;
    }
  for (const character of "！（），：；？～｛｝［］") traits[character.charCodeAt(0)]! &= ~TRAIT.fullWidth;
  return traits;
}

/**
 * The traits of each code unit: `table[text.charCodeAt(i)]`. For loops that look at every character anyway;
 * the others ask `traitsIn` or `unitTraits`.
 */
export function traitTable(): Uint32Array {
  table ??= buildTable();
  return table;
}

/** The offset of the first character from `from` on that has one of the traits; the text's length when none has. */
export function nextWith(text: string, traits: number, from: number): number {
  table ??= buildTable();
  const of = table;
  let at = from;
  while (at < text.length && (of[text.charCodeAt(at)]! & traits) === 0) at++;
  return at;
}

/** The traits of all characters of a text together, after one pass over it: "GB/T 9704" has capitals, a slash, a space and digits. 0 for "". */
export function traitsIn(text: string): number {
  table ??= buildTable();
  const of = table;
  let traits = 0;
  for (let i = 0; i < text.length; i++) traits |= of[text.charCodeAt(i)]!;
  return traits;
}
