import { documentRule, timedUnits } from "@draftlint/core";
import * as v from "valibot";
import { checkAnniversaries } from "./check-anniversaries.ts";
import { checkCalendar } from "./check-calendar.ts";
import { checkComparisons } from "./check-comparisons.ts";
import { checkMonths } from "./check-months.ts";
import { checkOrder } from "./check-order.ts";
import { checkPlanYears } from "./check-plan-years.ts";
import { checkRanges } from "./check-ranges.ts";
import { checkRelativeYear } from "./check-relative-year.ts";
import { checkSeries } from "./check-series.ts";
import { checkSessions } from "./check-sessions.ts";
import { MESSAGES } from "./messages.ts";

export default documentRule({
  id: "date-consistency",
  summary: {
    en: "Dates that cannot be true: wrong weekdays, days that do not exist, wrong anniversaries, ranges and periods that do not add up.",
    "zh-CN": "不可能成立的日期：星期不符、日期不存在、周年数算错、起止时间或期间前后矛盾。",
  },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options: v.strictObject({}),
  *check(document, { finding }) {
    for (const timed of timedUnits(document)) {
      yield* checkRelativeYear(timed, document, finding);
      yield* checkCalendar(timed, document, finding);
      yield* checkRanges(timed, document, finding);
      yield* checkPlanYears(timed, finding);
      yield* checkAnniversaries(timed, document, finding);
      yield* checkSessions(timed, finding);
      yield* checkMonths(timed, document, finding);
      yield* checkComparisons(timed, document, finding);
      yield* checkOrder(timed, document, finding);
    }
    yield* checkSeries(document, finding);
  },
});
