// National congresses of the Communist Party of China, plenary sessions of its Central Committee, and terms of the National People's Congress and the CPPCC: communiqués published by Xinhua (news.cn) and npc.gov.cn.

/** A meeting that has been held; dates of its first and last day in ISO 8601. */
export interface HeldMeeting {
  readonly term: number;
  readonly session: number;
  readonly start: string;
  readonly end: string;
}

/** Party congresses; `session` is 0. */
export const PARTY_CONGRESSES: readonly HeldMeeting[] = [
  { term: 15, session: 0, start: "1997-09-12", end: "1997-09-18" },
  { term: 16, session: 0, start: "2002-11-08", end: "2002-11-14" },
  { term: 17, session: 0, start: "2007-10-15", end: "2007-10-21" },
  { term: 18, session: 0, start: "2012-11-08", end: "2012-11-14" },
  { term: 19, session: 0, start: "2017-10-18", end: "2017-10-24" },
  { term: 20, session: 0, start: "2022-10-16", end: "2022-10-22" },
];

/** Plenary sessions of the Central Committee, ascending. */
export const PLENUMS: readonly HeldMeeting[] = [
  { term: 18, session: 1, start: "2012-11-15", end: "2012-11-15" },
  { term: 18, session: 2, start: "2013-02-26", end: "2013-02-28" },
  { term: 18, session: 3, start: "2013-11-09", end: "2013-11-12" },
  { term: 18, session: 4, start: "2014-10-20", end: "2014-10-23" },
  { term: 18, session: 5, start: "2015-10-26", end: "2015-10-29" },
  { term: 18, session: 6, start: "2016-10-24", end: "2016-10-27" },
  { term: 18, session: 7, start: "2017-10-11", end: "2017-10-14" },
  { term: 19, session: 1, start: "2017-10-25", end: "2017-10-25" },
  { term: 19, session: 2, start: "2018-01-18", end: "2018-01-19" },
  { term: 19, session: 3, start: "2018-02-26", end: "2018-02-28" },
  { term: 19, session: 4, start: "2019-10-28", end: "2019-10-31" },
  { term: 19, session: 5, start: "2020-10-26", end: "2020-10-29" },
  { term: 19, session: 6, start: "2021-11-08", end: "2021-11-11" },
  { term: 19, session: 7, start: "2022-10-09", end: "2022-10-12" },
  { term: 20, session: 1, start: "2022-10-23", end: "2022-10-23" },
  { term: 20, session: 2, start: "2023-02-26", end: "2023-02-28" },
  { term: 20, session: 3, start: "2024-07-15", end: "2024-07-18" },
  { term: 20, session: 4, start: "2025-10-20", end: "2025-10-23" },
];

/** The year of a session of the National People's Congress or of the CPPCC: the first of the 14th term was in 2023, one a year follows; `null` for sessions that no term has. */
export const yearOfYearlySession = (term: number, session: number): number | null =>
  term < 8 || session < 1 || session > 5 ? null : 2023 + 5 * (term - 14) + session - 1;
