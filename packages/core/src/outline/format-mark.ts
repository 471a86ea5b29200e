import { formatChineseNumeral, formatRomanNumeral } from "../text/numerals.ts";

/**
 * An outline mark in the style of a sample, with the space that its style takes before the title: for "（一）" and path [2, 3] this is
 * "（三）", for "1.1" it is "2.3 ", for "第一章" and [2] it is "第二章　". `path` holds the numbers of the section and of those around it, from 1.
 */
export function formatMark(sample: string, path: readonly number[]): string {
  const number = path.at(-1) ?? 1;
  const text = sample.trim();
  const mark =
    /[一二三四五六七八九十]/.test(text)
      ? text.replace(/[一二三四五六七八九十]+/, formatChineseNumeral(number))
      : /\d+(?:\.\d+)+/.test(text)
        ? text.replace(/\d+(?:\.\d+)+/, path.join("."))
        : /\d/.test(text)
          ? text.replace(/\d+/, String(number))
          : /[①-⑳]/.test(text)
            ? text.replace(/[①-⑳]/, String.fromCodePoint(0x2460 + Math.min(number, 20) - 1))
            : /\b[IVX]+\b/.test(text)
              ? text.replace(/\b[IVX]+\b/, formatRomanNumeral(number))
              : text.replace(/[A-Za-z](?![A-Za-z])/, (letter) => letterOf(letter, number));
  return /[、）)]$/.test(mark) && /[、（）①-⑳]/.test(mark) ? mark : /[①-⑳]$/.test(mark) ? mark : `${mark} `;
}

const letterOf = (sample: string, number: number): string => {
  const letter = String.fromCodePoint(64 + ((number - 1) % 26) + 1);
  return sample === sample.toLowerCase() ? letter.toLowerCase() : letter;
};
