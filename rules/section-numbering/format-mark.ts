import { formatChineseNumeral, formatRomanNumeral, type Mark } from "@draftlint/core";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const FIRST_ZH = ["首先", "其次", "再次"];
const FIRST_EN = ["First", "Second", "Third", "Fourth", "Fifth", "Sixth"];

/**
 * A mark with another number, written as its writer wrote it: （二） with 3 is （三）, "1.2" with 4 is "1.4".
 * `null` when the family has no such number.
 */
export function formatMark(mark: Mark, number: number): string | null {
  const { text } = mark;
  switch (mark.family) {
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

/** The same mark, well formed: `12` is `12.`, `1 .` is `1.`, `（一）、` is `（一）`; `sibling` shows which dot this document uses. */
export function wellFormed(mark: Mark, sibling: Mark | null): string {
  switch (mark.defect) {
    case "extra-mark":
      return mark.text.replace(/[、，,.．]$/, "");
    case "wrong-mark":
      return mark.text.replace(/[.．]$/, "、");
    case null:
      return mark.text;
    default: {
      const dot = sibling === null ? "." : (/[.．、]$/.exec(sibling.text)?.[0] ?? ".");
      return `${mark.number}${dot}`;
    }
  }
}

/** Numbers between two, as they would be written: 11 to 14 is 12、13. At most three are named. */
export function missingMarks(mark: Mark, from: number, to: number): string {
  const names: string[] = [];
  for (let number = from + 1; number < to && names.length < 3; number++)
    names.push((formatMark(mark, number) ?? String(number)).replace(/[、.．，,：:]$/, ""));
  return names.join("、") + (to - from - 1 > 3 ? "…" : "");
}
