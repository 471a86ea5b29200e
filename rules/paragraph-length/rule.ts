import { type Range, sectionRule, sentencesOf, textLength, type Unit } from "@draftlint/core";
import * as v from "valibot";

export default sectionRule({
  id: "paragraph-length",
  summary: { en: "Paragraphs that are too long to be taken in.", "zh-CN": "过长的段落。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  profileOptions: {
    strict: { characters: 300, words: 180 },
    tech: { words: 200 },
  },
  messages: {
    characters: {
      en: "the paragraph has {count} characters, more than {limit}; divide it where the thought changes",
      "zh-CN": "这一段有 {count} 个字，超过 {limit} 个；请在意思转换处分段",
    },
    words: {
      en: "the paragraph has {count} words, more than {limit}; divide it where the thought changes",
      "zh-CN": "这一段有 {count} 个单词，超过 {limit} 个；请在意思转换处分段",
    },
  },
  options: v.strictObject({
    characters: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 400),
      v.description("Most characters of a Chinese paragraph, marks counted and spaces not; above it a note."),
    ),
    words: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 250),
      v.description("Most words of an English paragraph; above it a note."),
    ),
    tooLong: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 2.5),
      v.description("How many times the limit makes the note a warning."),
    ),
  }),
  *check(section, { options, finding }) {
    const shortest = Math.min(options.characters, options.words * SHORTEST_WORD);
    for (const unit of section.units) {
      if (unit.text.length <= shortest || unit.quoted || (unit.kind !== "paragraph" && unit.kind !== "item")) continue;
      const { language, count } = textLength(unit.text);
      const limit = language === "zh" ? options.characters : options.words;
      // One sentence alone cannot be divided into paragraphs: it is for sentence-length.
      if (count <= limit || sentencesOf(unit).length < 2) continue;
      const message = language === "zh" ? "characters" : "words";
      const severity = count >= limit * options.tooLong ? "warning" : "info";
      yield finding({ message, data: { count, limit }, range: openingOf(unit), severity });
    }
  },
});

/** With its space. */
const SHORTEST_WORD = 2;

/** A paragraph marked from end to end would hide all else: its first sentence stands for it. */
const openingOf = (unit: Unit): Range => sentencesOf(unit)[0]!;
