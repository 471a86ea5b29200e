import { documentRule, isTemplate, type Range, type Section } from "@draftlint/core";
import * as v from "valibot";
import { findEmpty } from "./find-empty.ts";

export default documentRule({
  id: "empty-section",
  summary: { en: "A heading without any text below it.", "zh-CN": "标题下没有任何内容。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    empty: {
      en: 'the section "{title}" has no text; write it, take the heading out, or put the headings that follow one level below it',
      "zh-CN": "“{title}”一节没有内容；请补写、删去标题，或把后面的标题降为它的下级",
    },
    last: {
      en: 'the draft ends with the heading "{title}"; write the section, or take the heading out',
      "zh-CN": "文稿以标题“{title}”结束，其下没有内容；请补写，或删去标题",
    },
    outline: {
      en: "{count} of {total} sections have no text yet; write them, or take their headings out",
      "zh-CN": "{total} 节中有 {count} 节还没有内容；请补写，或删去标题",
      severity: "info",
    },
  },
  options: v.strictObject({}),
  *check(document, { finding }) {
    if (isTemplate(document)) return;
    const { empty, leaves } = findEmpty(document);
    const first = empty[0];
    if (!first) return;
    if (leaves >= FEWEST_OF_AN_OUTLINE && empty.length * 2 > leaves) {
      const ranges = empty.map(headingOf);
      const data = { count: empty.length, total: leaves };
      yield finding({ message: "outline", data, range: headingOf(first), ...(ranges.length > 1 ? { ranges } : {}) });
      return;
    }
    for (const section of empty) {
      const isLast = document.text.slice(section.end).trim() === "";
      yield finding({ message: isLast ? "last" : "empty", data: { title: section.title }, range: headingOf(section) });
    }
  },
});

/** With most of its sections empty a draft of this many is still an outline. */
const FEWEST_OF_AN_OUTLINE = 3;

/** Mark and title, without the signs of Markdown. */
const headingOf = ({ mark, titleRange }: Section): Range => ({ start: mark?.start ?? titleRange.start, end: titleRange.end });
