import { hasAny, type Sentence, sectionRule, sentencesOf, TRAIT, textLength } from "@draftlint/core";
import * as v from "valibot";
import { isEnumeration } from "./enumeration.ts";

export default sectionRule({
  id: "sentence-length",
  summary: { en: "Sentences that are too long to be read in one go.", "zh-CN": "过长、难以一口气读完的句子。" },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  profileOptions: {
    strict: { characters: 100, words: 35 },
    tech: { words: 45 },
  },
  messages: {
    characters: {
      en: "the sentence has {count} characters, more than {limit}; make two or more of it",
      "zh-CN": "这句话有 {count} 个字，超过 {limit} 个；请拆成几句",
    },
    words: {
      en: "the sentence has {count} words, more than {limit}; make two or more of it",
      "zh-CN": "这句话有 {count} 个单词，超过 {limit} 个；请拆成几句",
    },
  },
  options: v.strictObject({
    characters: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 150),
      v.description("Most characters of a Chinese sentence, marks counted and spaces not; above it a note."),
    ),
    words: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 50),
      v.description("Most words of an English sentence; above it a note."),
    ),
    tooLong: v.pipe(
      v.optional(v.pipe(v.number(), v.minValue(1)), 4 / 3),
      v.description("How many times the limit makes the note a warning."),
    ),
  }),
  *check(section, { options, finding }) {
    const shortest = Math.min(options.characters, options.words * SHORTEST_WORD);
    for (const unit of section.units) {
      // Others' words stay as they are; cells and headings hold no running text.
      if (unit.text.length <= shortest || unit.quoted || unit.kind === "cell" || unit.kind === "heading") continue;
      if (!hasAny(unit, TRAIT.han | TRAIT.lower | TRAIT.capital)) continue;
      for (const sentence of sentencesOf(unit)) {
        if (sentence.text.length <= shortest) continue;
        const { language, count } = textLength(sentence.text);
        const limit = language === "zh" ? options.characters : options.words;
        if (count <= limit || isEnumeration(sentence.text) || isMostlyMarkup(sentence)) continue;
        const message = language === "zh" ? "characters" : "words";
        const severity = count >= limit * options.tooLong ? "warning" : "info";
        yield finding({ message, data: { count, limit }, range: sentence, severity });
      }
    }
  },
});

/** With its space. */
const SHORTEST_WORD = 2;

/** Code, links and pictures are tokens to the reader, however long they are. */
function isMostlyMarkup({ unit, at, text }: Sentence): boolean {
  let covered = 0;
  for (const { kind, start, end } of unit.spans)
    if (kind === "code" || kind === "link" || kind === "image" || kind === "html")
      covered += Math.max(0, Math.min(end, at + text.length) - Math.max(start, at));
  return covered * 2 > text.length;
}
