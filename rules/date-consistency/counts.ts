import { parseChineseNumeral } from "@draftlint/core";

const WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** Small numbers as writers put them before a unit of time. */
export const COUNT =
  "\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]|one|two|three|four|five|six|seven|eight|nine|ten";

/** The value of what `COUNT` matched. */
export const readCount = (text: string): number =>
  parseChineseNumeral(text) ?? (/^\d/.test(text) ? Number(text) : WORDS.indexOf(text.toLowerCase()) + 1);

export type Unit = "year" | "month" | "day";
export const unitNamed = (text: string): Unit => (/^(?:年|year)/i.test(text) ? "year" : /^(?:个月|月|month)/i.test(text) ? "month" : "day");

/** "3 years" and 3年. */
export const sayCount = (count: number, unit: Unit): { readonly en: string; readonly "zh-CN": string } => ({
  en: `${count} ${unit}${count === 1 ? "" : "s"}`,
  "zh-CN": `${count}${{ year: "年", month: "个月", day: "天" }[unit]}`,
});
