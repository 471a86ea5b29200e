import { formatChineseNumeral, formatRomanNumeral } from "../text/numerals.ts";
import type { Mark } from "./mark.ts";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const FIRST_ZH = ["首先", "其次", "再次"];
const FIRST_EN = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

/**
 * A mark with another number (from 1), written as its writer wrote it: （二） with 3 is （三）, "1.2" with 4 is "1.4".
 * `null` when the family has no such number.
 */
export function formatMark({ family, text }: Pick<Mark, "family" | "text">, number: number): string | null {
  switch (family) {
    case "circled":
      return CIRCLED[number - 1] ?? null;
    case "chinese-first":
      return FIRST_ZH[number - 1] ?? null;
    case "english-first":
      return FIRST_EN[number - 1] ?? null;
    case "decimal":
      return text.replace(/\d+(?=[.．、]?$)/, String(number));
    case "latin-dot":
      return number <= 26 ? text.replace(/[A-Z]/, String.fromCharCode(64 + number)) : null;
    case "latin-parenthesis":
      return number <= 26 ? text.replace(/[a-z]/, String.fromCharCode(96 + number)) : null;
    case "roman-dot":
      return text.replace(/[IVXLC]+/, formatRomanNumeral(number));
    case "appendix":
      if (/[A-Z]$/.test(text)) return number <= 26 ? text.replace(/[A-Z]$/, String.fromCharCode(64 + number)) : null;
      break;
    default:
  }
  if (/\d/.test(text)) return text.replace(/\d+/, String(number));
  if (/\s[IVXLC]+$/.test(text)) return text.replace(/[IVXLC]+$/, formatRomanNumeral(number));
  return text.replace(/[一二三四五六七八九十百零〇]+/, formatChineseNumeral(number));
}
