import { documentRule } from "@draftlint/core";
import * as v from "valibot";
import { checkDefects } from "./check-defects.ts";
import { checkParallel } from "./check-parallel.ts";
import { checkSequences } from "./check-sequences.ts";
import { MESSAGES } from "./messages.ts";

export default documentRule({
  id: "section-numbering",
  summary: {
    en: "Numbers of headings that skip, repeat, start wrong or are malformed.",
    "zh-CN": "标题序号跳号、重号、起始错误或写法不规范。",
  },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "always",
  messages: MESSAGES,
  options: v.strictObject({
    inText: v.pipe(v.optional(v.boolean(), true), v.description("Also check series inside running text, such as 一是…二是… and (1)…(2)….")),
    parallel: v.pipe(
      v.optional(v.boolean(), true),
      v.description("Point out a heading that leaves the wording that all its siblings share."),
    ),
  }),
  *check(document, { options, finding }) {
    yield* checkDefects(document, finding);
    yield* checkSequences(document, options, finding);
    if (options.parallel) yield* checkParallel(document, finding);
  },
});
