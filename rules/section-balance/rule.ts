import { documentRule, isTemplate, type Section, textLength } from "@draftlint/core";
import * as v from "valibot";
import { findLopsided } from "./find-lopsided.ts";

export default documentRule({
  id: "section-balance",
  summary: { en: "One section that holds nearly all the text of its level.", "zh-CN": "一节占去同级几乎全部篇幅。" },
  severity: "info",
  profiles: ["strict"],
  fixable: "never",
  messages: {
    lopsided: {
      en: '"{title}" holds {share} % of the text of its level, and "{thin}" {thinShare} %; divide the one, or write more in the other',
      "zh-CN": "“{title}”占本级篇幅的 {share}%，而“{thin}”只占 {thinShare}%；请拆分前者，或充实后者",
    },
    thin: { en: "the short one", "zh-CN": "篇幅过短的一节" },
  },
  options: v.strictObject({
    share: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(50), v.maxValue(100)), 70),
      v.description("Per cent of its level's text that a section may hold."),
    ),
    thinShare: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(50)), 5),
      v.description("Per cent below which another section counts as thin beside it."),
    ),
    minLength: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 800),
      v.description("Characters (Chinese) or words (English) that a level needs before its balance is judged."),
    ),
  }),
  *check(document, { options, finding }) {
    if (isTemplate(document)) return;
    const lengthOf = ({ heading, end }: Section): number => textLength(document.text.slice(heading.end, end)).count;
    for (const { section, thin, share, thinShare } of findLopsided(document, lengthOf, options))
      yield finding({
        message: "lopsided",
        data: { title: section.title, share, thin: thin.title, thinShare },
        range: section.titleRange,
        related: [{ message: "thin", range: thin.titleRange }],
      });
  },
});
