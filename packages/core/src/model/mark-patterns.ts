import { parseChineseNumeral, parseRomanNumeral } from "../text/numerals.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { TRAIT, traitTable } from "../text/traits.ts";
import type { Mark, MarkFamily } from "./mark.ts";

/** A mark at the start of a text, in offsets of that text. `end` is where its title starts: after the mark and the spaces. */
export interface MarkMatch {
  readonly family: MarkFamily;
  readonly number: number;
  readonly path: readonly number[];
  readonly defect: Mark["defect"];
  /** End of the mark as written. */
  readonly markEnd: number;
  readonly end: number;
}

const HAN_NUMBER = "[一二三四五六七八九十百零〇]{1,5}";
const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚";

interface Shape {
  readonly family: MarkFamily;
  readonly pattern: RegExp;
  readonly defect?: Mark["defect"];
  /** Numbers of the match, or `null` when it is none after all. */
  read(match: RegExpExecArray): readonly number[] | null;
}

const han = (text: string | undefined): readonly number[] | null => {
  const value = text === undefined ? null : /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
  return value === null ? null : [value];
};
const arabic = (text: string | undefined): readonly number[] | null => (text === undefined ? null : [Number(text)]);

// Shapes by what they start with, each group in the order in which it is tried. A pattern is anchored and looks no further
// than the first characters of the title.
const LETTER_IN_PARENTHESES: Shape = {
  family: "latin-parenthesis",
  pattern: /^[（(]?([a-z])[）)](?=[\s\u3000\u4e00-\u9fff])/,
  read: (m) => [m[1]!.charCodeAt(0) - 96],
};
const HAN_SHAPES: readonly Shape[] = [
  { family: "part", pattern: new RegExp(`^第\\s?(${HAN_NUMBER}|\\d{1,3})\\s?(?:编|篇|部分)(?![之的内])`), read: (m) => han(m[1]) },
  { family: "chapter", pattern: new RegExp(`^第\\s?(${HAN_NUMBER}|\\d{1,3})\\s?章(?![之的内程])`), read: (m) => han(m[1]) },
  { family: "section", pattern: new RegExp(`^第\\s?(${HAN_NUMBER}|\\d{1,3})\\s?节(?![之的内课])`), read: (m) => han(m[1]) },
  { family: "article", pattern: new RegExp(`^第\\s?(${HAN_NUMBER}|\\d{1,3})\\s?条(?=[\\s\\u3000：:]|$)`), read: (m) => han(m[1]) },
  { family: "chinese-ordinal", pattern: new RegExp(`^第(${HAN_NUMBER})(?=[，,、])`), read: (m) => han(m[1]) },
  // 一是一，二是二 is an idiom; 一是一体推进 and 四是二楼 are marks.
  {
    family: "chinese-yishi",
    pattern: /^([一二三四五六七八九十]{1,3})[是要](?!\1(?:[，,、。；！]|$))/,
    read: (m) => han(m[1]),
  },
  { family: "chinese-qiyi", pattern: /^其([一二三四五六七八九])(?=[，,、])/, read: (m) => han(m[1]) },
  {
    family: "chinese-first",
    pattern: /^(首先|其次|再次|最后)(?=[，,、\u4e00-\u9fff])/,
    read: (m) => [{ 首先: 1, 其次: 2, 再次: 3 }[m[1]!] ?? -1],
  },
  {
    family: "chinese-comma",
    pattern: new RegExp(
      `^(${HAN_NUMBER})、(?!${HAN_NUMBER}[、至到是]|[二三四五六七八九十][季年月级期楼]|[二三四五六七八九十](?:名|等|类|号))`,
    ),
    read: (m) => han(m[1]),
  },
  {
    family: "chinese-comma",
    pattern: new RegExp(`^(${HAN_NUMBER})[.．](?=[\\s\\u3000]?[\\u4e00-\\u9fff])`),
    defect: "wrong-mark",
    read: (m) => han(m[1]),
  },
  { family: "appendix", pattern: /^附件?\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?=[\s\u3000：:]|$)/, read: (m) => han(m[1]) },
  { family: "step", pattern: /^步骤\s?(\d{1,2}|[一二三四五六七八九十]{1,3})(?=[\s\u3000：:、.]|$)/, read: (m) => han(m[1]) },
];
const BRACKET_SHAPES: readonly Shape[] = [
  {
    family: "chinese-parenthesis",
    pattern: new RegExp(`^[（(]\\s?(${HAN_NUMBER})\\s?[）)](?:[、，,.．])(?![（(])`),
    defect: "extra-mark",
    read: (m) => han(m[1]),
  },
  { family: "chinese-parenthesis", pattern: new RegExp(`^[（(]\\s?(${HAN_NUMBER})\\s?[）)](?![、和至到款项条])`), read: (m) => han(m[1]) },
  {
    family: "arabic-parenthesis",
    pattern: /^[（(]\s?(\d{1,2})\s?[）)][、，,.．](?![（(])/,
    defect: "extra-mark",
    read: (m) => arabic(m[1]),
  },
  { family: "arabic-parenthesis", pattern: /^[（(]\s?(\d{1,2})\s?[）)](?![、和至到款项条])/, read: (m) => arabic(m[1]) },
  LETTER_IN_PARENTHESES,
];
const DIGIT_SHAPES: readonly Shape[] = [
  {
    family: "decimal",
    pattern:
      /^(\d{1,2}(?:[.．]\d{1,2}){1,4})(?:[.．、](?!\d)|(?=[\s\u3000])|(?=[\u4e00-\u9fffA-Z（(《“]))(?!\s*[%％万亿元倍个年月日米度千公分吨])/,
    read: (m) => m[1]!.split(/[.．]/).map(Number),
  },
  { family: "arabic-dot", pattern: /^(\d{1,3})(?:[.．](?![\d.．])|、(?!\d+\s?[号楼室日月、和至到]))/, read: (m) => arabic(m[1]) },
  { family: "arabic-dot", pattern: /^(\d{1,2})[ \u3000]+[.．、](?![\d.．])/, defect: "space", read: (m) => arabic(m[1]) },
  { family: "arabic-dot", pattern: /^(\d{1,2})[,，](?=[\u4e00-\u9fff])/, defect: "comma", read: (m) => arabic(m[1]) },
  { family: "arabic-half-parenthesis", pattern: /^(\d{1,2})[）)](?![、])/, read: (m) => arabic(m[1]) },
];
const CIRCLED_NUMBER_SHAPES: readonly Shape[] = [
  { family: "circled", pattern: new RegExp(`^([${CIRCLED}])(?![、和至])`), read: (m) => [CIRCLED.indexOf(m[1]!) + 1] },
];
const LATIN_SHAPES: readonly Shape[] = [
  { family: "part", pattern: /^Part\s+(\d{1,3}|[IVXLC]{1,6})(?=[:.–—]|\s*$|\s+[A-Z–—-][^.]{0,60}$)/, read: (m) => romanOrArabic(m[1]!) },
  {
    family: "chapter",
    pattern: /^Chapter\s+(\d{1,3}|[IVXLC]{1,6})(?=[:.–—]|\s*$|\s+[A-Z–—-][^.]{0,60}$)/,
    read: (m) => romanOrArabic(m[1]!),
  },
  {
    family: "section",
    pattern: /^Section\s+(\d{1,3}|[IVXLC]{1,6})(?=[:–—]|[.](?!\d)|\s*$|\s+[A-Z–—-][^.]{0,60}$)/,
    read: (m) => romanOrArabic(m[1]!),
  },
  {
    family: "article",
    pattern: /^Article\s+(\d{1,3}|[IVXLC]{1,6})(?=[:.–—]|\s*$|\s+[A-Z–—-][^.]{0,60}$)/,
    read: (m) => romanOrArabic(m[1]!),
  },
  {
    family: "appendix",
    pattern: /^(?:Appendix|Annex)\s+([A-Z]|\d{1,2})(?=[:.–—]|\s*$|\s+[A-Z–—-][^.]{0,60}$)/,
    read: (m) => letterOrArabic(m[1]!),
  },
  { family: "step", pattern: /^Step\s+(\d{1,2})(?=[:.–—]|\s*$|\s+[A-Z–—-][^.]{0,60}$)/, read: (m) => arabic(m[1]) },
  { family: "roman-dot", pattern: /^([IVX]{1,5})[.、](?=[\s\u3000\u4e00-\u9fff])/, read: (m) => numberOrNull(parseRomanNumeral(m[1]!)) },
  { family: "latin-dot", pattern: /^([A-Z])[.、](?=[\s\u3000\u4e00-\u9fff])(?!\s?[A-Z][.\s])/, read: (m) => [m[1]!.charCodeAt(0) - 64] },
  LETTER_IN_PARENTHESES,
  {
    family: "english-first",
    pattern: /^(First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly)(?:ly)?(?=,)/,
    read: (m) => [["First", "Second", "Third", "Fourth", "Fifth", "Sixth"].indexOf(m[1]!) + 1 || -1],
  },
];

const numberOrNull = (value: number | null): readonly number[] | null => (value === null ? null : [value]);
const romanOrArabic = (text: string): readonly number[] | null =>
  /^\d/.test(text) ? [Number(text)] : numberOrNull(parseRomanNumeral(text));
const letterOrArabic = (text: string): readonly number[] => (/^\d/.test(text) ? [Number(text)] : [text.charCodeAt(0) - 64]);

/**
 * The outline mark at the start of a text, such as that of "（二）强化组织"; `null` without one.
 * It goes by shape alone: whether a mark counts is for the sequence in which it stands to say.
 */
export function matchMark(text: string): MarkMatch | null {
  let lead = 0;
  while (lead < text.length && isSpaceCode(text.charCodeAt(lead))) lead++;
  const shapes = lead < text.length ? shapesFor(text, lead) : null;
  if (shapes === null) return null;
  const head = text.slice(lead, lead + 48);
  for (const shape of shapes) {
    const match = shape.pattern.exec(head);
    if (!match) continue;
    const path = shape.read(match);
    if (path === null) continue;
    let end = lead + match[0].length;
    const markEnd = end;
    while (end < text.length && isSpaceCode(text.charCodeAt(end))) end++;
    if (TITLED.has(shape.family)) {
      const separator = /^[:：.、\-–—]\s*/.exec(text.slice(end, end + 4));
      if (separator) end += separator[0].length;
    }
    return { family: shape.family, number: path.at(-1)!, path, defect: shape.defect ?? null, markEnd, end };
  }
  return null;
}

/** The shapes that a text may start with at an offset; `null` for nearly all texts, at the cost of a look at two characters. */
function shapesFor(text: string, at: number): readonly Shape[] | null {
  const traits = traitTable()[text.charCodeAt(at)]!;
  if ((traits & (TRAIT.hanNumber | TRAIT.ordinal)) !== 0) return mayBeHanMark(text, at) ? HAN_SHAPES : null;
  if ((traits & TRAIT.digit) !== 0) return mayBeNumber(text, at) ? DIGIT_SHAPES : null;
  if ((traits & (TRAIT.lower | TRAIT.capital)) !== 0) return mayBeLatinMark(text, at) ? LATIN_SHAPES : null;
  if ((traits & TRAIT.roundBracket) !== 0) return text[at] === "（" || text[at] === "(" ? BRACKET_SHAPES : null;
  return (traits & TRAIT.circled) !== 0 && CIRCLED.includes(text[at]!) ? CIRCLED_NUMBER_SHAPES : null;
}

/** What may come second in a mark, by what comes first. */
const AFTER_ORDINAL: Readonly<Record<string, string>> = {
  首: "先",
  其: "次一二三四五六七八九",
  再: "次",
  最: "后",
  步: "骤",
};
const FIRST_NUMERALS = "一二三四五六七八九十";
const AFTER_NUMERAL = "一二三四五六七八九十百零〇、.．是要";

function mayBeHanMark(text: string, at: number): boolean {
  const first = text[at]!;
  if (first === "第" || first === "附") return true;
  const second = FIRST_NUMERALS.includes(first) ? AFTER_NUMERAL : AFTER_ORDINAL[first];
  return second !== undefined && at + 1 < text.length && second.includes(text[at + 1]!);
}

/** A number of at most three digits with a mark or a space after it. */
function mayBeNumber(text: string, at: number): boolean {
  let end = at + 1;
  while (end < at + 3 && isDigitCode(text.charCodeAt(end))) end++;
  return end < text.length && ".．、,，）) \u3000".includes(text[end]!);
}

export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

const LATIN_WORDS = /^(?:Part|Chapter|Section|Article|Appendix|Annex|Step|First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly)/;

/** A letter or a Roman numeral with a mark after it, or one of the words. */
function mayBeLatinMark(text: string, at: number): boolean {
  if (at + 1 >= text.length) return false;
  const second = text[at + 1]!;
  if (".、）)".includes(second)) return true;
  const first = text[at]!;
  if ("IVX".includes(first) && "IVX".includes(second)) return true;
  return "PCSAFTL".includes(first) && LATIN_WORDS.test(text.slice(at, at + 8));
}

const TITLED: ReadonlySet<MarkFamily> = new Set(["part", "chapter", "section", "article", "appendix", "step"]);

/** Families whose marks open sections; those of the others count items inside running text. */
export const HEADING_FAMILIES: ReadonlySet<MarkFamily> = new Set([
  "part",
  "chapter",
  "section",
  "article",
  "appendix",
  "step",
  "chinese-comma",
  "chinese-parenthesis",
  "arabic-dot",
  "arabic-parenthesis",
  "decimal",
  "roman-dot",
  "latin-dot",
]);

/** Families that cannot be told from ordinary words or initials without a second member of the series. */
export const FAMILIES_NEEDING_COMPANY: ReadonlySet<MarkFamily> = new Set([
  "roman-dot",
  "latin-dot",
  "decimal",
  "arabic-parenthesis",
  "step",
]);

/** True when a line starts with a mark that opens a section or counts an item. */
export const startsWithMark = (line: string): boolean => matchMark(line) !== null;

/** True when a line starts with a mark that opens a section. */
export const startsHeading = (line: string): boolean => {
  const match = matchMark(line);
  return match !== null && HEADING_FAMILIES.has(match.family);
};
