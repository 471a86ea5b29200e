import { documentRule, timedUnits } from "@draftlint/core";
import * as v from "valibot";
import { checkAsOf } from "./check-as-of.ts";
import { checkCopiedText } from "./check-copied-text.ts";
import { checkDeadlines } from "./check-deadlines.ts";
import { checkHeadings } from "./check-headings.ts";
import { checkNow } from "./check-now.ts";
import { checkPromises } from "./check-promises.ts";
import { checkRelativeWords } from "./check-relative-words.ts";
import { checkTitle } from "./check-title.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";

export default documentRule({
  id: "stale-year",
  summary: {
    en: "Years, periods and dates left over from an older text: they contradict the title, the period or the day of writing.",
    "zh-CN": "沿用旧稿留下的年份、期间和日期：与标题、所述期间或成文日期矛盾。",
  },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options: v.strictObject({
    period: v.pipe(
      v.optional(v.string(), ""),
      v.description(
        'The period that the texts cover, such as "2025", "2025H1", "2025Q3" or "2025-07"; it overrides titles and front matter.',
      ),
    ),
    ignore: v.pipe(v.optional(v.array(v.string()), []), v.description("Words whose sentences are left alone, such as names with a year.")),
  }),
  *check(document, { options, finding }) {
    const context: Context = { document, say: finding, period: options.period, ignore: options.ignore };
    for (const part of document.parts) {
      yield* checkTitle(part, context);
      yield* checkHeadings(part, context);
      yield* checkCopiedText(part, context);
      yield* checkRelativeWords(part, context);
      yield* checkNow(part, context);
      yield* checkDeadlines(part, context);
    }
    for (const timed of timedUnits(document)) {
      yield* checkAsOf(timed, context);
      yield* checkPromises(timed, context);
    }
  },
});
