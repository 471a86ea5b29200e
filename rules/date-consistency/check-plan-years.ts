import { type Finding, planPeriod, sourceRange, type TimedUnit } from "@draftlint/core";
import type { Say } from "./messages.ts";

const EXPLAINS = /^(?:规划|计划|时期|期间)?\s?(?:[（(]\s?(?:即)?|即|, )$/;

/** D21: the years said with a five-year plan. */
export function* checkPlanYears({ unit, expressions }: TimedUnit, say: Say): Generator<Finding> {
  for (const [index, plan] of expressions.entries()) {
    const years = expressions[index + 1];
    if (plan.kind !== "plan" || years?.kind !== "range" || years.from.month !== null || years.to.month !== null) continue;
    const period = planPeriod(plan.ordinal);
    if (!period || !EXPLAINS.test(unit.text.slice(plan.end, years.start))) continue;
    const { from, to } = years;
    if (from.year === null || to.year === null || (from.year === period.start && to.year === period.end)) continue;
    yield say({
      message: "plan-years",
      data: { plan: period.name, ordinal: period.ordinal, start: period.start, end: period.end, from: from.year, to: to.year },
      range: sourceRange(unit, years.start, years.end),
      fixes: [
        {
          message: "write",
          data: { expected: `${period.start}—${period.end}` },
          applies: "on-request",
          edits: [
            { ...sourceRange(unit, from.yearRange!.start, from.yearRange!.end), text: String(period.start) },
            { ...sourceRange(unit, to.yearRange!.start, to.yearRange!.end), text: String(period.end) },
          ],
        },
      ],
    });
  }
}
