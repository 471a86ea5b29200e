// Five-year plans of the People's Republic of China: outlines published by the National People's Congress (npc.gov.cn) and the State Council (gov.cn).

export interface PlanPeriod {
  readonly ordinal: number;
  /** Short name, as it stands between quotation marks. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export const PLAN_PERIODS: readonly PlanPeriod[] = [
  { ordinal: 1, name: "一五", start: 1953, end: 1957 },
  { ordinal: 2, name: "二五", start: 1958, end: 1962 },
  { ordinal: 3, name: "三五", start: 1966, end: 1970 },
  { ordinal: 4, name: "四五", start: 1971, end: 1975 },
  { ordinal: 5, name: "五五", start: 1976, end: 1980 },
  { ordinal: 6, name: "六五", start: 1981, end: 1985 },
  { ordinal: 7, name: "七五", start: 1986, end: 1990 },
  { ordinal: 8, name: "八五", start: 1991, end: 1995 },
  { ordinal: 9, name: "九五", start: 1996, end: 2000 },
  { ordinal: 10, name: "十五", start: 2001, end: 2005 },
  { ordinal: 11, name: "十一五", start: 2006, end: 2010 },
  { ordinal: 12, name: "十二五", start: 2011, end: 2015 },
  { ordinal: 13, name: "十三五", start: 2016, end: 2020 },
  { ordinal: 14, name: "十四五", start: 2021, end: 2025 },
  { ordinal: 15, name: "十五五", start: 2026, end: 2030 },
  { ordinal: 16, name: "十六五", start: 2031, end: 2035 },
];

const byOrdinal: ReadonlyMap<number, PlanPeriod> = new Map(PLAN_PERIODS.map((plan) => [plan.ordinal, plan]));

/** The five-year plan with a number; `null` outside the table. */
export const planPeriod = (ordinal: number): PlanPeriod | null => byOrdinal.get(ordinal) ?? null;
