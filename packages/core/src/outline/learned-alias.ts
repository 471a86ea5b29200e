import { escapePattern, isPatternAlias } from "./alias.ts";

const DATE = "\\d{4}(?:[-/.]\\d{1,2}(?:[-/.]\\d{1,2})?|年\\d{1,2}月(?:\\d{1,2}日)?)";
const YEAR = "(?:(?:19|20)\\d{2}|[〇零一二三四五六七八九]{4}(?=年))(?:年度?)?";
const TIME = new RegExp(`(?<date>${DATE})|(?<year>(?<!\\d)${YEAR}(?!\\d))`, "g");
const NUMBER = /\d+(?:\.\d+)*|(?<=第)[一二三四五六七八九十百]+/g;

/** A heading as an alias that serves other years: "2026年工作打算" is "{year}工作打算"; with `numbered`, "Sprint 12" is "Sprint {number}". */
export function learnedAlias(title: string, numbered: boolean): string {
  const text = title.trim().replace(/\s+/g, " ");
  const isPlain = !isPatternAlias(text) && !text.includes("{") && text !== "*";
  const literal = (part: string): string => {
    const counted = numbered
      ? part
          .split(NUMBER)
          .map((piece) => (isPlain ? piece : escapePattern(piece)))
          .join("{number}")
      : isPlain
        ? part
        : escapePattern(part);
    return counted;
  };
  let alias = "";
  let from = 0;
  for (const match of text.matchAll(TIME)) {
    alias += literal(text.slice(from, match.index)) + (match.groups?.date === undefined ? "{year}" : "{date}");
    from = match.index + match[0].length;
  }
  alias += literal(text.slice(from));
  return isPlain ? alias : `^${alias}$`;
}

/** What headings that differ in numbers and dates only have in common; `null` for a heading without any. */
export function numberedShape(title: string): string | null {
  const shape = title.replace(TIME, "#").replace(NUMBER, "#");
  return shape === title ? null : shape;
}
