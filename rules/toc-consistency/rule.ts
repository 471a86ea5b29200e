import { documentRule } from "@draftlint/core";
import * as v from "valibot";
import { checkContents } from "./check-contents.ts";
import { checkOutlines } from "./check-outlines.ts";
import { MESSAGES } from "./messages.ts";

export default documentRule({
  id: "toc-consistency",
  summary: {
    en: "A table of contents or leading outline that does not match the text.",
    "zh-CN": "目录或文前提纲与正文不一致。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: MESSAGES,
  options: v.strictObject({
    wording: v.pipe(v.optional(v.boolean(), true), v.description("Report entries whose wording differs from the heading they point to.")),
  }),
  *check(document, { options, finding }) {
    if (document.listings.length === 0) return;
    const missing = yield* checkContents(document, options, finding);
    yield* checkOutlines(document, missing, finding);
  },
});
