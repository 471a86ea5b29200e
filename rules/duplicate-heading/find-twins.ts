import type { Document, Section } from "@draftlint/core";

export interface Twin {
  readonly section: Section;
  /** The sibling before it with the same title. */
  readonly first: Section;
}

/** Sections whose title a sibling before them has, in text order. Wording counts, not capitals, spaces or the mark before it. */
export function findTwins(document: Document): readonly Twin[] {
  const twins: Twin[] = [];
  for (const part of document.parts) collect(part.sections, twins);
  return twins.sort((a, b) => a.section.start - b.section.start);
}

function collect(siblings: readonly Section[], twins: Twin[]): void {
  const known = new Map<string, Section>();
  for (const section of siblings) {
    if (section.sections.length > 0) collect(section.sections, twins);
    // The items of a series and overloads of a function are no sections of their own name.
    if (section.form === "inline" || isCode(section)) continue;
    // A list that begins anew at 1 is another list: its labels may be those of the one before.
    if (section.form !== "markdown" && section.mark?.number === 1) known.clear();
    const key = section.title.toLowerCase().replace(/\s+/g, "");
    if (key === "") continue;
    const first = known.get(key);
    if (first) twins.push({ section, first });
    else known.set(key, section);
  }
}

/** A heading that is code names a function or a key; documentation repeats it for each form of it. */
const isCode = ({ unit, title }: Section): boolean =>
  unit.spans.some(({ kind, start, end }) => kind === "code" && (end - start) * 2 > title.length);
