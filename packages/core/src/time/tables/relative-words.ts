// Chinese and English words for years seen from the day of writing; Xiandai Hanyu Cidian (7th ed.) and Google developer documentation style guide, "Timeless documentation".

/** Years away from the year of writing. */
export const RELATIVE_YEARS_ZH: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  上年: -1,
  前年: -2,
  明年: 1,
  下年: 1,
  后年: 2,
};

export const RELATIVE_YEARS_EN: Readonly<Record<string, number>> = {
  "this year": 0,
  "the current year": 0,
  "last year": -1,
  "the previous year": -1,
  "next year": 1,
  "the coming year": 1,
};

/** Words that mean the day of writing: figures given "as of" them. */
export const UNTIL_NOW_ZH: readonly string[] = ["截至目前", "截止目前", "到目前为止", "目前为止", "截至现在", "截至今日"];
export const UNTIL_NOW_EN: readonly string[] = ["as of now", "as of today", "to date", "so far this year", "up to now"];
