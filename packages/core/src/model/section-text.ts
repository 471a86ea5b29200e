import type { Range } from "../text/range.ts";
import type { Language } from "../text/scripts.ts";
import type { Document } from "./document.ts";
import { isTemplate } from "./is-template.ts";
import { walkSections } from "./section.ts";
import { type Sentence, sentencesIn } from "./sentences.ts";
import { shiftUnit } from "./text-unit.ts";
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

/** A section of a document, with the place that its offsets count from. */
export interface PlacedSection extends SectionText {
  /** Where the section starts in the document. */
  readonly start: number;
  /** Number of its units, which are made when they are asked for. */
  readonly unitCount: number;
}

/** The sections of a document: its text cut where they start. */
export function sectionTexts(document: Document): readonly PlacedSection[] {
  const { units } = document;
  const starts = sectionStarts(document);
  const isForm = isTemplate(document);
  let from = 0;
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? document.text.length;
    let to = from;
    while (to < units.length && units[to]!.start < end) to++;
    const section = new DocumentSection(document, isForm, { start, end }, { start: from, end: to });
    from = to;
    return section;
  });
}

/** Ascending, from 0. */
function sectionStarts(document: Document): readonly number[] {
  const cuts = [0];
  for (const part of document.parts) {
    cuts.push(part.start);
    for (const { form, start } of walkSections(part.sections)) if (form !== "inline") cuts.push(start);
  }
  cuts.sort((a, b) => a - b);
  return cuts.filter((cut, index) => cut !== cuts[index - 1]);
}

/** Rules that look at the text alone, and sections whose findings are remembered, pay for no units and no sentences. */
class DocumentSection implements PlacedSection {
  readonly text: string;
  readonly format;
  readonly language;
  readonly isTemplate: boolean;
  readonly start: number;
  readonly #document: Document;
  readonly #own: Range;
  #units: readonly Unit[] | null = null;
  #sentences: readonly Sentence[] | null = null;

  /** `own` is the range of its units among those of the document. */
  constructor(document: Document, isForm: boolean, { start, end }: Range, own: Range) {
    this.text = document.text.slice(start, end);
    this.format = document.format;
    this.language = document.language;
    this.isTemplate = isForm;
    this.start = start;
    this.#document = document;
    this.#own = own;
  }

  get unitCount(): number {
    return this.#own.end - this.#own.start;
  }

  get units(): readonly Unit[] {
    if (this.#units === null) {
      const units: Unit[] = [];
      for (let index = this.#own.start; index < this.#own.end; index++) units.push(shiftUnit(this.#document.units[index]!, -this.start));
      this.#units = units;
    }
    return this.#units;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesIn(this.units);
    return this.#sentences;
  }
}
