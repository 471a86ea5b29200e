import { describe, expect, test } from "vitest";
import type { PointExpression, TimeExpression } from "./time-expression.ts";
import { findTimeExpressions, timeExpressionsOf } from "./time-expressions.ts";

const point = ({ year, relativeYear, month, day, edge, bare, weekday }: PointExpression): string =>
  [
    relativeYear === null ? (year ?? "?") : `now${relativeYear < 0 ? "" : "+"}${relativeYear}`,
    ...(month === null ? [] : [month]),
    ...(day === null ? [] : [day]),
  ].join("-") +
  (edge === null ? "" : ` ${edge}`) +
  (bare ? " bare" : "") +
  (weekday === null ? "" : ` weekday ${weekday.day}`);

function brief(expression: TimeExpression): string {
  switch (expression.kind) {
    case "point":
      return point(expression);
    case "range":
      return `${point(expression.from)}..${point(expression.to)}`;
    case "period":
      return `${expression.relativeYear === null ? (expression.year ?? "?") : `now${expression.relativeYear}`} months ${expression.startMonth}..${expression.endMonth} (${expression.unit})`;
    case "fiscal":
      return `fiscal ${expression.year}`;
    case "plan":
      return `plan ${expression.ordinal}`;
    case "anniversary":
      return `${expression.form} ${expression.count}${expression.approximate ? "+" : ""}`;
    case "session":
      return `${expression.body} ${expression.term}${expression.session === null ? "" : `/${expression.session}`}`;
  }
}

const found = (text: string): readonly string[] =>
  findTimeExpressions(text).map((expression) => `${text.slice(expression.start, expression.end)} = ${brief(expression)}`);

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ["2025年度工作总结", ["2025年度 = 2025"]],
  ["2025年上半年", ["2025年上半年 = 2025 months 1..6 (half)"]],
  ["2025年第三季度和四季度", ["2025年第三季度 = 2025 months 7..9 (quarter)", "四季度 = ? months 10..12 (quarter)"]],
  ["前三季度", ["前三季度 = ? months 1..9 (quarter)"]],
  ["2025年1—6月，1至9月", ["2025年1—6月 = 2025 months 1..6 (months)", "1至9月 = ? months 1..9 (months)"]],
  ["前10个月", ["前10个月 = ? months 1..10 (months)"]],
  ["二〇二五年六月三日", ["二〇二五年六月三日 = 2025-6-3"]],
  ["截至2025年6月底", ["2025年6月底 = 2025-6 end"]],
  ["2025年初，年底", ["2025年初 = 2025 start"]],
  ["2026年3月2日（星期三）", ["2026年3月2日 = 2026-3-2 weekday 3"]],
  ["3月2日周一", ["3月2日 = ?-3-2 weekday 1"]],
  ["2026-03-02，2026/3/2，2026.3.2", ["2026-03-02 = 2026-3-2", "2026/3/2 = 2026-3-2", "2026.3.2 = 2026-3-2"]],
  ["今年、去年6月、明年上半年、本年度", ["今年 = now+0", "去年6月 = now-1-6", "明年上半年 = now1 months 1..6 (half)", "本年度 = now+0"]],
  ["以前年度、目前年、30岁以上年龄", []],
  ["2021—2025年", ["2021—2025年 = 2021..2025"]],
  ["2024年3月至2025年1月", ["2024年3月至2025年1月 = 2024-3..2025-1"]],
  ["3月1日至5日，12月28日—1月3日", ["3月1日至5日 = ?-3-1..?-3-5", "12月28日—1月3日 = ?-12-28..?-1-3"]],
  ["“十四五”规划，十五五时期，十五个人", ["“十四五” = plan 14", "十五五 = plan 15"]],
  ["第十四个五年规划", ["第十四个五年规划 = plan 14"]],
  ["75周年、七十五周年、40多年来", ["75周年 = anniversary 75", "七十五周年 = anniversary 75", "40多年来 = since 40+"]],
  ["十四届全国人大四次会议和全国政协十四届四次会议", ["十四届全国人大四次会议 = npc 14/4", "全国政协十四届四次会议 = cppcc 14/4"]],
  ["党的二十大精神和二十届三中全会精神", ["二十大 = party-congress 20", "二十届三中全会 = plenum 20/3"]],
  ["2025财年", ["2025财年 = fiscal 2025"]],
  ["2000年历史，2000人，第2000号", ["2000 = 2000 bare"]],
  ["15年经验，近50年，24年上半年", []],
  ["2月30日，2025年13月", ["2月30日 = ?-2-30", "2025年13月 = 2025-13"]],
  ["March 3, 2026 and 3 March 2026", ["March 3, 2026 = 2026-3-3", "3 March 2026 = 2026-3-3"]],
  ["Monday, March 2, 2026; March 2, 2026 (Monday)", ["Monday, March 2, 2026 = 2026-3-2 weekday 1", "March 2, 2026 = 2026-3-2 weekday 1"]],
  ["June 2025, Sept. 2024", ["June 2025 = 2025-6", "Sept. 2024 = 2024-9"]],
  ["we may march in June", []],
  [
    "Q3 2025, 2025 Q3, 2025-Q3",
    ["Q3 2025 = 2025 months 7..9 (quarter)", "2025 Q3 = 2025 months 7..9 (quarter)", "2025-Q3 = 2025 months 7..9 (quarter)"],
  ],
  ["H1 2025, the first half of 2025", ["H1 2025 = 2025 months 1..6 (half)", "first half of 2025 = 2025 months 1..6 (half)"]],
  ["FY2025", ["FY2025 = fiscal 2025"]],
  ["this year, last year's, over the last year", ["this year = now+0", "last year = now-1"]],
  ["in 2024, not 2000 users, port 8080", ["2024 = 2024 bare"]],
  ["between 2019 and 2023, 2019-2023", ["2019 and 2023 = 2019 bare..2023 bare", "2019-2023 = 2019 bare..2023 bare"]],
  ["from March 2024 to May 2025", ["March 2024 to May 2025 = 2024-3..2025-5"]],
  ["its 20th anniversary", ["20th anniversary = anniversary 20"]],
  ["the 14th Five-Year Plan", ["14th Five-Year Plan = plan 14"]],
  ["the third session of the 14th National People's Congress", ["third session of the 14th National People's Congress = npc 14/3"]],
  ["v2024, b2019c, 1.2024, $2024", []],
];

describe("findTimeExpressions", () => {
  test.each(CASES)("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("the range of a year is the digits that a fix would replace", () => {
    const [first] = findTimeExpressions("截至2025年6月底");
    expect(first?.kind === "point" && first.yearRange).toEqual({ start: 2, end: 6 });
  });

  test("expressions never overlap and stand in text order", () => {
    const text = CASES.map(([words]) => words).join("；");
    let last = 0;
    for (const { start, end } of findTimeExpressions(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeGreaterThan(0);
  });

  test("a unit is read once", () => {
    const unit = { text: "2025年" };
    expect(timeExpressionsOf(unit)).toBe(timeExpressionsOf(unit));
  });
});
