import {
  type Document,
  type Finding,
  type MarkFamily,
  type Part,
  type Range,
  type Section,
  type Unit,
  walkSections,
} from "@draftlint/core";
import type { Input } from "./checked-part.ts";

/** Drafts shorter than this, in code units, may be fragments. */
const SHORTEST_DRAFT = 200;
/** A first line shorter than this may be a salutation, a label or a title that was not recognised. */
const SHORTEST_BODY = 30;
/** Marks by which a text is numbered as a document of its own; a list of `1.` or of Markdown headings may be a page of something larger. */
const DOCUMENT_MARKS: ReadonlySet<MarkFamily> = new Set(["part", "chapter", "article", "chinese-comma"]);

/** A draft of several numbered sections, or of a known kind, that begins with a sentence instead of a title. */
export function* reportMissingTitle(document: Document, part: Part, finding: (input: Input) => Finding): Iterable<Finding> {
  if (part.title !== null || document.compilationTitle !== null || document.text.length < SHORTEST_DRAFT) return;
  if (document.frontMatter?.data.title !== undefined || part !== document.parts[0]) return;
  const first = document.units.find(({ text }) => text.trim() !== "");
  if (
    !first ||
    !isBody(first) ||
    document.blocks.some(({ type, start }) => type === "html" && start < first.end) ||
    document.listings.some((listing) => listing.start <= first.start)
  )
    return;
  const top = part.sections;
  if (top.length === 0 || top[0]!.heading.start <= first.start || hasMainHeading(top)) return;
  const isKnown = part.kind !== null && part.kind.confidence >= 0.7 && part.kind.kind !== "readme" && top.length > 1;
  const numbered = top.filter(({ mark }) => mark !== null && DOCUMENT_MARKS.has(mark.family));
  const isNumbered = numbered.length > 1 || numbered.some(({ sections }) => sections.filter(({ mark }) => mark !== null).length > 1);
  if (!isKnown && !isNumbered) return;
  yield finding({ message: "title", range: openingRange(first) });
}

const isBody = ({ kind, quoted, listDepth, text }: Unit): boolean =>
  kind === "paragraph" && !quoted && listDepth === 0 && text.length >= SHORTEST_BODY && /[，。；：,.;:]/.test(text);

const hasMainHeading = (sections: readonly Section[]): boolean => {
  for (const section of walkSections(sections)) if (section.form === "markdown" && section.unit.depth === 1) return true;
  return false;
};

/** The first clause of a unit, where the title should stand. */
function openingRange({ start, end, text }: Unit): Range {
  const clause = text.slice(0, 40).search(/[，。；：,.;:]/);
  return { start, end: Math.min(end, start + (clause > 0 ? clause : 20)) };
}
