import {
  anchorNote,
  dayNumber,
  daysInMonth,
  type Finding,
  type RangeExpression,
  sourceRange,
  type TimeFrame,
  type Unit,
} from "@draftlint/core";
import { COUNT, readCount, sayCount, type Unit as TimeUnit, unitNamed } from "./counts.ts";
import type { Say } from "./messages.ts";

/** The length said before a range in brackets: 近三年（…, 为期5天（…, 三年行动（…, "over three years (…". */
const BEFORE = new RegExp(
  `(?:(?<recent>近|最近|过去|last |past )|(?<!第|[\\d每高初头]))(?<count>${COUNT})[ -]?(?<unit>年|个月|天|years?|months?|days?)(?!级|以[上内下]|多|余|制|前)[^（()）,，。;；.]{0,12}?(?:[（(]\\s?(?:即|from )?|, from )$`,
  "i",
);
/** The length said after it: …，历时3年. */
const AFTER = new RegExp(
  `^[）)]?[，,]?\\s?(?:历时|为期|历经|持续|用时|耗时|长达|前后|lasting |a span of )(?<count>${COUNT})(?:个)?[ -]?(?<unit>年|月|天|years?|months?|days?)(?!多|余)`,
  "i",
);
const LOOK = 32;

/** D34 and D35: a stated number of years, months or days against the range that explains it. */
export function* checkSpan(unit: Unit, expression: RangeExpression, frame: TimeFrame | null, say: Say): Generator<Finding> {
  const { text } = unit;
  const before = BEFORE.exec(text.slice(Math.max(0, expression.start - LOOK), expression.start));
  const groups = (before ?? AFTER.exec(text.slice(expression.end, expression.end + LOOK)))?.groups;
  if (!groups) return;
  const count = readCount(groups.count!);
  const said = unitNamed(groups.unit!);
  const lengths = lengthsOf(expression, said);
  if (lengths.length === 0 || count === 0) return;
  const range = sourceRange(unit, expression.start, expression.end);
  const written = text.slice(expression.start, expression.end);
  if (!lengths.includes(count)) {
    yield say({
      message: "span-count",
      data: { range: written, actual: sayCount(lengths.at(-1)!, said), stated: sayCount(count, said) },
      range,
    });
    return;
  }
  const end = expression.to.year;
  if (groups.recent === undefined || said !== "year" || end === null || !frame?.explicit) return;
  const present = frame.period?.year ?? frame.written?.date.year ?? frame.end.year;
  if (end < present - 1)
    yield say({ message: "span-old", data: { range: written, frame: frame.name }, range, related: anchorNote(frame.range, range) });
}

/** The lengths that a range may be said to have: without and with its last year, month or day; empty when it says too little. */
function lengthsOf({ from, to }: RangeExpression, unit: TimeUnit): readonly number[] {
  if (from.relativeYear !== null || to.relativeYear !== null) return [];
  if (unit === "day") {
    if (from.day === null || to.day === null || from.month === null || to.month === null) return [];
    const first = { year: from.year ?? 2001, month: from.month, day: from.day };
    const last = { year: to.year ?? 2001, month: to.month, day: to.day };
    if (first.day > daysInMonth(first.year, first.month) || last.day > daysInMonth(last.year, last.month)) return [];
    const days = dayNumber(last) - dayNumber(first);
    return days < 0 ? [] : [days, days + 1];
  }
  if (from.year === null || to.year === null) return [];
  if (unit === "year" && (from.month === null || to.month === null)) return [to.year - from.year, to.year - from.year + 1];
  if (from.month === null || to.month === null) return [];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  if (unit === "month") return [months, months + 1];
  return [...new Set([Math.floor(months / 12), Math.ceil(months / 12), Math.ceil((months + 1) / 12)])];
}
