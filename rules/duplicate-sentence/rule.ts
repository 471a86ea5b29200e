import { copyFacts, documentRule, workspaceChecks } from "@draftlint/core";
import * as v from "valibot";
import { checkFiles } from "./check-files.ts";
import { checkSentences } from "./check-sentences.ts";
import { checkTitles } from "./check-titles.ts";
import { MESSAGES } from "./messages.ts";

const options = v.strictObject({
  minSimilarity: v.pipe(
    v.optional(v.pipe(v.number(), v.minValue(0.6), v.maxValue(1)), 0.6),
    v.description("Report near copies from this similarity on; 1 reports equal sentences alone."),
  ),
  ignore: v.pipe(
    v.optional(v.array(v.string()), []),
    v.description("Slogans and set phrases: sentences that contain one of them may be repeated."),
  ),
  clauses: v.pipe(v.optional(v.boolean(), true), v.description("Report stretches inside sentences that differ as a whole, too.")),
});

export default documentRule({
  id: "duplicate-sentence",
  summary: {
    en: "Sentences, passages and titles that stand twice, word for word or nearly so.",
    "zh-CN": "重复或近似重复的句子、段落和标题。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options,
  *check(document, { options, finding }) {
    yield* checkSentences(document, options, finding);
    yield* checkTitles(document, finding);
  },
  workspace: workspaceChecks<typeof MESSAGES, typeof options, ReturnType<typeof copyFacts>>({
    collect: (document) => copyFacts(document),
    check: (facts, { options, finding }) => checkFiles(facts, options, finding),
  }),
});
