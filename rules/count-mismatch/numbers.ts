import { parseChineseNumeral } from "@draftlint/core";

/** A count from two to ninety-nine; one is no count. */
export const CHINESE_COUNT = "(?:[二三四五六七八九]?十[一二三四五六七八九]?|[两二三四五六七八九]|[1-9]\\d|[2-9])";

/** The value of a count as written: 两 is 2, 十二 is 12, "three" is 3. */
export function countOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  return ENGLISH.get(text.toLowerCase()) ?? parseChineseNumeral(text);
}

const ENGLISH: ReadonlyMap<string, number> = new Map(
  "two three four five six seven eight nine ten eleven twelve".split(" ").map((word, index) => [word, index + 2]),
);
export const ENGLISH_COUNT = `(?:${[...ENGLISH.keys()].join("|")}|[2-9]|1[0-2])`;

/** Words before a count that make it an ordinal, an estimate or a share. */
export const INEXACT_BEFORE =
  /(?:第|近|约|超|逾|达|每|前|后|头|末|多|上|仅|其中|中的|之|其|某|任|另|[一二三四五六七八九十\d.．百千万几数至到—–~～-])$/;
/** … and after it: 三余项, 三四项, 三至五项. */
export const INEXACT_AFTER = /^(?:[余多几来]|[至到—–~～-]\s?[\d一二三四五六七八九十]|[、，]?[一二三四五六七八九\d])/;
