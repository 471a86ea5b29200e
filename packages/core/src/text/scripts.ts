/** Language of a text, by its script: rules for words of one are silent in the other. */
export type Language = "zh" | "en";

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
const HAN_ALL = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/g;
const LATIN_ALL = /[A-Za-z]+/g;

export const isHan = (character: string): boolean => HAN.test(character);

/** True for the code unit of a Han character; false for `NaN`, which `charCodeAt` gives outside a text. */
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0xf900 && code <= 0xfaff);

/** Number of Han characters. */
export const countHan = (text: string): number => text.match(HAN_ALL)?.length ?? 0;

/** Number of Latin words. */
export const countLatinWords = (text: string): number => text.match(LATIN_ALL)?.length ?? 0;

/** Length as a reader counts it: every Han character and every Latin word or number is one. */
export const countWords = (text: string): number => countHan(text) + (text.match(/[A-Za-z0-9]+(?:[-'’.][A-Za-z0-9]+)*/g)?.length ?? 0);

/**
 * The language in which a text is written. A Chinese text full of code and product names stays Chinese:
 * a Han character says about as much as half an English word.
 */
export function detectLanguage(text: string): Language {
  const sample = text.length > 40_000 ? text.slice(0, 20_000) + text.slice(-20_000) : text;
  const han = countHan(sample);
  return han > 0 && han * 2 >= countLatinWords(sample) ? "zh" : "en";
}
