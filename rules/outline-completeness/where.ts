import type { LocalizedText, OutlinePosition, Part, Range, Section } from "@draftlint/core";

/** Headings are quoted up to this length, in code units. */
const LONGEST_QUOTE = 30;

export const quoteHeading = (title: string): string => (title.length > LONGEST_QUOTE ? `${title.slice(0, LONGEST_QUOTE - 1)}…` : title);

/** ` between "A" and "B"`, or nothing when neither neighbour is there. */
export function whereOf({ after, before }: Pick<OutlinePosition, "after" | "before">): LocalizedText {
  const a = after && quoteHeading(after.title);
  const b = before && quoteHeading(before.title);
  if (a !== null && b !== null && a !== b) return { en: ` between "${a}" and "${b}"`, "zh-CN": `（应在“${a}”与“${b}”之间）` };
  if (a !== null) return { en: ` after "${a}"`, "zh-CN": `（应在“${a}”之后）` };
  if (b !== null) return { en: ` before "${b}"`, "zh-CN": `（应在“${b}”之前）` };
  return { en: "", "zh-CN": "" };
}

/** ` behind "A"` as the end of an advice to move something. */
export function whitherOf({ after, before }: Pick<OutlinePosition, "after" | "before">): LocalizedText {
  if (after) return { en: ` to after "${quoteHeading(after.title)}"`, "zh-CN": `到“${quoteHeading(after.title)}”之后` };
  if (before) return { en: ` to before "${quoteHeading(before.title)}"`, "zh-CN": `到“${quoteHeading(before.title)}”之前` };
  return { en: "", "zh-CN": "" };
}

/** Where a missing section is reported: at the heading that it should follow or precede, else at the parent's, the title's or the first one's. */
export function placeOfMissing({ after, before, parent, siblings }: OutlinePosition, part: Part): Range {
  const heading = (section: Section | null | undefined): Range | null => section?.heading ?? null;
  const title = part.title?.unit ? { start: part.title.start, end: part.title.end } : null;
  return heading(after) ?? heading(before) ?? heading(parent) ?? title ?? heading(siblings[0]) ?? { start: part.start, end: part.start };
}
