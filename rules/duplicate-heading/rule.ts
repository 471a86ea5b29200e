import { documentRule } from "@draftlint/core";
import * as v from "valibot";
import { findTwins } from "./find-twins.ts";

export default documentRule({
  id: "duplicate-heading",
  summary: { en: "Two sections with one title under the same heading.", "zh-CN": "同一级标题下有两节标题相同。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    twin: {
      en: 'another section here has the title "{title}" too; tell them apart, or merge them',
      "zh-CN": "同级已有标题为“{title}”的一节；请改用不同的标题，或合并",
    },
    first: { en: "the first one", "zh-CN": "第一处" },
  },
  options: v.strictObject({
    allow: v.pipe(v.optional(v.array(v.string()), []), v.description("Titles that may stand more than once.")),
  }),
  *check(document, { options, finding }) {
    const allowed = new Set(options.allow);
    for (const { section, first } of findTwins(document)) {
      if (allowed.has(section.title)) continue;
      yield finding({
        message: "twin",
        data: { title: section.title },
        range: section.titleRange,
        related: [{ message: "first", range: first.titleRange }],
      });
    }
  },
});
