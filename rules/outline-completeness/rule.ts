import { alignOutline, type Document, documentRule, type Finding, type LocalizedText, openingsOf, type Part } from "@draftlint/core";
import * as v from "valibot";
import { reportAnnounced } from "./announced-parts.ts";
import type { CheckedPart, Input } from "./checked-part.ts";
import { type ChosenOutline, chooseOutline } from "./choose-outline.ts";
import { reportGuidance } from "./guidance-left.ts";
import { MESSAGES } from "./messages.ts";
import { reportMissingTitle } from "./missing-title.ts";
import { reportContent } from "./report-content.ts";
import { reportForm } from "./report-form.ts";
import { reportSections } from "./report-sections.ts";
import { reportUnheaded, unheadedParts } from "./unheaded-part.ts";
import { reportUsual } from "./usual-sections.ts";

export default documentRule({
  id: "outline-completeness",
  summary: {
    en: "Sections that drafts of this kind need, and what they must contain.",
    "zh-CN": "此类文稿应有的部分是否齐全，内容是否符合大纲要求。",
  },
  severity: "warning",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  profileLevels: { strict: "error" },
  fixable: "always",
  messages: MESSAGES,
  options: v.strictObject({
    builtIn: v.pipe(v.optional(v.boolean(), true), v.description("Use the built-in outline of a kind for which the project has none.")),
    thinCharacters: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 30),
      v.description("A section of a Chinese draft with fewer characters says little; 0 accepts any."),
    ),
    thinWords: v.pipe(
      v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 6),
      v.description("A section of an English draft with fewer words says little; 0 accepts any."),
    ),
  }),
  *check(document, { options, finding }) {
    for (const part of document.parts) {
      const chosen = chooseOutline(document, part, options.builtIn);
      yield* reportMissingTitle(document, part, finding);
      yield* reportAnnounced(document, part, finding);
      for (const unheaded of unheadedParts(document, part)) yield reportUnheaded(document, part, unheaded, finding);
      if (chosen) yield* checkPart(document, part, chosen, { characters: options.thinCharacters, words: options.thinWords }, finding);
      else if (options.builtIn && part.kind === null) yield* reportUsual(document, part, finding);
    }
  },
});

function* checkPart(
  document: Document,
  part: Part,
  chosen: ChosenOutline,
  thin: { readonly characters: number; readonly words: number },
  finding: (input: Input) => Finding,
): Iterable<Finding> {
  const { outline, isBuiltIn, unknownBase } = chosen;
  const name: LocalizedText = chosen.name;
  if (unknownBase !== null)
    yield finding({ message: "unknown-base", data: { outline: name, base: unknownBase }, range: { start: part.start, end: part.start } });
  const values = { title: part.title?.text ?? null, frontMatter: document.frontMatter?.data ?? {}, own: isBuiltIn };
  const alignment = alignOutline({
    outline,
    sections: part.sections,
    values,
    language: document.language,
    openings: (filter) => openingsOf(document, part, filter),
  });
  const isFollowed = !isBuiltIn || alignment.found.some(({ wanted, confidence }) => !wanted.optional && confidence >= 0.9);
  const checked: CheckedPart = { document, part, outline, name, isBuiltIn, values, alignment, isFollowed, finding };
  // Without sections, or with none of those it asks for, a draft does not try to be what a built-in outline describes.
  const hasSections = part.sections.length > 1 || part.sections.some(({ sections }) => sections.length > 1);
  const isHeld = !isBuiltIn || (hasSections && (isFollowed || !chosen.byPhrase));
  if (isHeld) yield* reportSections(checked);
  yield* reportContent(checked, thin);
  yield* reportForm(checked);
  yield* reportGuidance(checked);
}
