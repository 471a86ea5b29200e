import type { Range } from "../text/range.ts";
import type { Language } from "../text/scripts.ts";
import type { Document } from "./document.ts";
import { isTemplate } from "./is-template.ts";
import { walkSections } from "./section.ts";
import { type Sentence, sentencesOf } from "./sentences.ts";
import type { Unit } from "./unit.ts";

/**
 * The own text of one section (without its subsections), or of what stands before the first one or between parts.
 * All offsets count from the start of `text`: a section knows nothing outside itself.
 */
export interface SectionText {
  readonly text: string;
  readonly format: "markdown" | "text";
  /** Language of the whole document. */
  readonly language: Language;
  /** The whole document is a form to be filled in later. */
  readonly isTemplate: boolean;
  readonly units: readonly Unit[];
  readonly sentences: readonly Sentence[];
}

/** Cuts a document where its sections start: the ranges touch and cover the whole text. */
export function sectionRanges(document: Document): readonly Range[] {
  const cuts = new Set<number>([0]);
  for (const part of document.parts) {
    cuts.add(part.start);
    for (const section of walkSections(part.sections)) if (section.form !== "inline") cuts.add(section.start);
  }
  const starts = [...cuts].sort((a, b) => a - b);
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? document.text.length }));
}

/** The section texts of the given ranges of a document, each with offsets of its own. */
export function sectionTexts(document: Document, ranges: readonly Range[]): readonly SectionText[] {
  const { units } = document;
  const template = isTemplate(document);
  let next = 0;
  return ranges.map(({ start, end }) => {
    const own: Unit[] = [];
    for (; next < units.length && units[next]!.start < end; next++) own.push(rebase(units[next]!, start));
    let sentences: readonly Sentence[] | null = null;
    return {
      text: document.text.slice(start, end),
      format: document.format,
      language: document.language,
      isTemplate: template,
      units: own,
      // Rules that need none, and sections whose findings are remembered, do not pay for them.
      get sentences() {
        sentences ??= own.flatMap((unit) => sentencesOf(unit));
        return sentences;
      },
    };
  });
}

const rebase = (unit: Unit, start: number): Unit =>
  start === 0
    ? unit
    : { ...unit, start: unit.start - start, end: unit.end - start, map: unit.map && unit.map.map((offset) => offset - start) };
