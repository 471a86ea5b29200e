import { documentRule, type Range } from "@draftlint/core";
import * as v from "valibot";
import { findJumps } from "./find-jumps.ts";

export default documentRule({
  id: "heading-increment",
  summary: { en: "A heading that skips a level below the one before it.", "zh-CN": "标题比前一个标题低了不止一级。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "on-request",
  messages: {
    jump: {
      en: "this heading has {depth} number signs after one with {before}, so {skipped} is skipped; write {wanted}",
      "zh-CN": "前一个标题是 {before} 级，这个标题是 {depth} 级，跳过了 {skipped}；请改为 {wanted} 级",
    },
    before: { en: "the heading before it", "zh-CN": "前一个标题" },
    raise: { en: "Raise it, and the headings below it, to level {wanted}", "zh-CN": "连同其下的标题提升到 {wanted} 级" },
  },
  options: v.strictObject({}),
  *check(document, { finding }) {
    for (const { heading, before, wanted, group } of findJumps(document.blocks)) {
      const skipped = wanted + 1 === heading.depth ? `${wanted}` : `${wanted}–${heading.depth - 1}`;
      const surplus = heading.depth - wanted;
      yield finding({
        message: "jump",
        data: {
          depth: heading.depth,
          before: before.depth,
          skipped: { en: `level ${skipped}`, "zh-CN": `${skipped} 级` },
          wanted,
        },
        range: signsOf(heading),
        related: [{ message: "before", range: { start: before.unit.start, end: before.unit.end } }],
        fixes: [
          {
            message: "raise",
            data: { wanted },
            applies: "on-request",
            edits: group.map(({ start }) => ({ start, end: start + surplus, text: "" })),
          },
        ],
      });
    }
  },
});

/** The number signs, where the mistake stands. */
const signsOf = ({ start, depth }: { readonly start: number; readonly depth: number }): Range => ({ start, end: start + depth });
