import { documentRule, PRODUCT_HINT, timedUnits } from "@draftlint/core";
import * as v from "valibot";
import { checkCampaigns, mayNameCampaign } from "./check-campaigns.ts";
import { checkOwnTerms } from "./check-own-terms.ts";
import { checkPlans } from "./check-plans.ts";
import { checkSessions, newestPlenums } from "./check-sessions.ts";
import { checkProducts, checkStandards, checkStatutes, STANDARD_HINT } from "./check-versions.ts";
import type { Context } from "./context.ts";
import { MESSAGES } from "./messages.ts";

/** Products and standards have names in capital letters. */
const HAS_CAPITAL = /[A-Z]/;

export default documentRule({
  id: "expired-term",
  summary: {
    en: "Campaigns, plan periods, meetings, products and standards told as current after their time.",
    "zh-CN": "已经结束的活动、规划期、会议、产品版本和标准仍写成当前的。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: MESSAGES,
  options: v.strictObject({
    terms: v.pipe(
      v.optional(
        v.array(
          v.strictObject({
            term: v.pipe(v.string(), v.minLength(1), v.description("The term as drafts write it.")),
            until: v.pipe(
              v.string(),
              v.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/),
              v.description("The last day, month or year in which it is current: 2025-06-30."),
            ),
            note: v.pipe(v.optional(v.string(), ""), v.description("What to write instead; added to the message.")),
          }),
        ),
        [],
      ),
      v.description("Further terms with the day after which they are out of date."),
    ),
  }),
  *check(document, { options, finding }) {
    const context: Context = { document, say: finding };
    const newest = newestPlenums(document);
    for (const timed of timedUnits(document)) {
      yield* checkPlans(timed, context);
      yield* checkSessions(timed, newest, context);
    }
    for (const unit of document.units) {
      if (unit.quoted) continue;
      const { text } = unit;
      if (mayNameCampaign(text)) yield* checkCampaigns(unit, context);
      if (HAS_CAPITAL.test(text)) {
        if (PRODUCT_HINT.test(text)) yield* checkProducts(unit, context);
        if (STANDARD_HINT.test(text)) yield* checkStandards(unit, context);
      }
      if (text.includes("》")) yield* checkStatutes(unit, context);
      if (options.terms.length > 0) yield* checkOwnTerms(unit, options.terms, context);
    }
  },
});
