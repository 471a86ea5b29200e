import { sectionRule, sourceRange, type Unit, unitTraits } from "@draftlint/core";
import * as v from "valibot";
import { findDoubled } from "./find-doubled.ts";
import { findListedTwice } from "./find-listed-twice.ts";

export default sectionRule({
  id: "repeated-words",
  summary: {
    en: "A word that stands twice in a row, or an item that stands twice in one enumeration.",
    "zh-CN": "词语连写两遍，或同一项在一个列举中出现两次。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "always",
  messages: {
    doubled: { en: '"{word}" stands twice in a row; delete one', "zh-CN": "“{word}”连写了两遍；请删去一个" },
    "listed-twice": {
      en: '"{item}" stands twice in this enumeration; name another item or drop one',
      "zh-CN": "这一列举中“{item}”出现两次；请换成别的内容或删去一项",
    },
    delete: { en: 'Delete the second "{word}"', "zh-CN": "删去后一个“{word}”" },
  },
  options: v.strictObject({
    ignore: v.pipe(v.optional(v.array(v.string()), []), v.description("Words and items that may stand twice.")),
  }),
  *check(section, { options, finding }) {
    for (const unit of section.units) {
      if (unit.kind === "cell") continue;
      const traits = unitTraits(unit);
      for (const { word, start, again, end } of findDoubled(unit.text, traits)) {
        if (options.ignore.includes(word) || isCode(unit, start, end)) continue;
        const range = sourceRange(unit, start, end);
        const second = sourceRange(unit, again, end);
        // Markup between the two would be torn apart.
        // Chinese lines join without a space: words on both sides of a line break belong to two lines, such as a label and its text.
        if (second.end - second.start !== end - again && !/\s/.test(unit.text[again]!)) continue;
        const isPlain = second.end - second.start === end - again && range.end - range.start === end - start;
        yield finding({
          message: "doubled",
          data: { word },
          range,
          ...(isPlain
            ? { fixes: [{ message: "delete" as const, data: { word }, applies: "always" as const, edits: [{ ...second, text: "" }] }] }
            : {}),
        });
      }
      for (const { item, start, end } of findListedTwice(unit.text, traits)) {
        if (options.ignore.includes(item) || isCode(unit, start, end)) continue;
        yield finding({ message: "listed-twice", data: { item }, range: sourceRange(unit, start, end) });
      }
    }
  },
});

const isCode = (unit: Unit, start: number, end: number): boolean =>
  unit.spans.some((span) => span.kind === "code" && span.start < end && start < span.end);
