import type { Document, Section } from "@draftlint/core";

export interface Lopsided {
  readonly section: Section;
  /** The shortest of its siblings. */
  readonly thin: Section;
  /** Whole per cents of the text of their level. */
  readonly share: number;
  readonly thinShare: number;
}

/** Balance is a matter of at least this many sections. */
const FEWEST_SIBLINGS = 3;

export interface Limits {
  readonly share: number;
  readonly thinShare: number;
  readonly minLength: number;
}

/** Levels of which one section holds more than `share` per cent while another holds less than `thinShare`. */
export function findLopsided(document: Document, lengthOf: (section: Section) => number, limits: Limits): readonly Lopsided[] {
  const found: Lopsided[] = [];
  const look = (siblings: readonly Section[]): void => {
    if (siblings.length >= FEWEST_SIBLINGS && siblings.every(({ form }) => form !== "inline")) {
      const lengths = siblings.map(lengthOf);
      const total = lengths.reduce((sum, length) => sum + length, 0);
      const longest = Math.max(...lengths);
      const shortest = Math.min(...lengths);
      const perCent = (length: number): number => Math.round((length / total) * 100);
      if (total >= limits.minLength && longest * 100 > total * limits.share && shortest * 100 < total * limits.thinShare)
        found.push({
          section: siblings[lengths.indexOf(longest)]!,
          thin: siblings[lengths.indexOf(shortest)]!,
          share: perCent(longest),
          thinShare: perCent(shortest),
        });
    }
    for (const { sections } of siblings) if (sections.length > 0) look(sections);
  };
  for (const { sections } of document.parts) look(sections);
  return found;
}
