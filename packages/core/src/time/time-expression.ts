import type { Range } from "../text/range.ts";

/** A mention of time in running text; offsets count in the unit's plain text. Numbers are as written: month 13 and day 30 of February stay what they are. */
export type TimeExpression =
  | PointExpression
  | PeriodExpression
  | RangeExpression
  | FiscalExpression
  | PlanExpression
  | AnniversaryExpression
  | SessionExpression;

/** A year, a month or a day: 2025年, 今年6月, 3月2日, 2025-03-02, March 2025, last year. */
export interface PointExpression extends Range {
  readonly kind: "point";
  /** Four digits, as said; `null` when the text leaves it open. */
  readonly year: number | null;
  /** For a year that hangs on the day of writing: 0 for 今年 and "this year", -1 for 去年; `null` for the others. */
  readonly relativeYear: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 年初 is `start`, 年底 and 年末 `end` (the same for a month: 6月底). */
  readonly edge: "start" | "end" | null;
  /** True for four digits that nothing but their value makes a year: "in 2025", （2025）. */
  readonly bare: boolean;
  /** The digits of the year (or the word 今年), where a fix would write another one; `null` without a year. */
  readonly yearRange: Range | null;
  /** A day of the week said together with the date, 0 for Sunday; its range is the word that a fix would replace (`一` of 星期一, `Monday`). */
  readonly weekday: (Range & { readonly day: number }) | null;
}

/** Several months of one year: 2025年上半年, 第三季度, 1—6月, Q3 2025, first half of 2025. */
export interface PeriodExpression extends Range {
  readonly kind: "period";
  readonly year: number | null;
  readonly relativeYear: number | null;
  /** From 1, inclusive; as written, so 0 and 13 are possible where months are written as numbers. */
  readonly startMonth: number;
  readonly endMonth: number;
  readonly unit: "half" | "quarter" | "months";
  readonly yearRange: Range | null;
}

/** From one point to another: 2021—2025年, 2024年3月至2025年1月, from 3 to 5 March. `to` has the fields that the text leaves out filled in from `from`. */
export interface RangeExpression extends Range {
  readonly kind: "range";
  readonly from: PointExpression;
  readonly to: PointExpression;
}

/** FY2025, 2025财年: its months depend on the organisation. */
export interface FiscalExpression extends Range {
  readonly kind: "fiscal";
  readonly year: number;
}

/** A five-year plan: 14 for “十四五”, 第十四个五年规划, the 14th Five-Year Plan. */
export interface PlanExpression extends Range {
  readonly kind: "plan";
  readonly ordinal: number;
}

/** 75周年, 75th anniversary; `since` for 40多年来. */
export interface AnniversaryExpression extends Range {
  readonly kind: "anniversary";
  readonly count: number;
  readonly form: "anniversary" | "since";
  /** 多 or 余 after the number. */
  readonly approximate: boolean;
  /** The number, where a fix would write another one. */
  readonly countRange: Range;
}

/** A meeting of a congress that is counted by terms: 二十大, 二十届三中全会, 十四届全国人大四次会议. */
export interface SessionExpression extends Range {
  readonly kind: "session";
  readonly body: "party-congress" | "plenum" | "npc" | "cppcc";
  readonly term: number;
  /** `null` for the congress itself. */
  readonly session: number | null;
}
