import {
  type Document,
  draftNotes,
  type Finding,
  isGroup,
  type Outline,
  type OutlineItem,
  PassageContent,
  type Range,
  type Section,
  unitsIn,
  walkBlocks,
} from "@draftlint/core";
import type { CheckedPart } from "./checked-part.ts";

/** Guidance shorter than this, in code units, is too common a phrase. */
const SHORTEST_GUIDANCE = 6;

/** What the outline tells the writer to write, left standing in the draft: as text, or as a comment beside text that is written. */
export function* reportGuidance(checked: CheckedPart): Iterable<Finding> {
  const { document, part, outline, name } = checked;
  const { lines, longest, openers } = guidanceLines(outline);
  if (lines.size === 0) return;
  for (const unit of unitsIn(document, part)) {
    if (unit.text.length > longest || !openers.has(openingOf(unit.text)) || !lines.has(bare(unit.text))) continue;
    if (isComment(unit.text)) {
      yield* reportComment(checked, unit);
      continue;
    }
    yield checked.finding({ message: "guidance", data: { outline: name }, range: { start: unit.start, end: unit.end } });
  }
  if (!document.text.includes("<!--")) return;
  for (const block of walkBlocks(document.blocks))
    if (block.type === "html" && block.start >= part.start && block.end <= part.end && lines.has(bare(block.value)))
      yield* reportComment(checked, block);
}

/** A comment is of use until its section is written. */
function* reportComment(checked: CheckedPart, { start, end }: Range): Iterable<Finding> {
  const { document, part, name } = checked;
  const section = document.sectionAt(start);
  const range = section ? { start: section.heading.end, end: section.sections[0]?.start ?? section.end } : leadOf(part);
  if (!new PassageContent(document, range, []).hasText) return;
  yield checked.finding({
    message: "comment",
    data: { outline: name },
    range: { start, end },
    fixes: [{ message: "remove", applies: "always", edits: [{ ...withLineBreaks(document, start, end), text: "" }] }],
  });
}

const leadOf = ({ start, end, sections }: { start: number; end: number; sections: readonly Section[] }): Range => ({
  start,
  end: sections[0]?.start ?? end,
});

/** The lines of a comment with one of the blank lines around it. */
function withLineBreaks({ text }: Document, start: number, end: number): Range {
  let to = end;
  while (to < text.length && /[ \t]/.test(text[to]!)) to++;
  for (let lines = 0; lines < 2 && text[to] === "\n"; lines++) to++;
  return { start, end: to };
}

const isComment = (text: string): boolean => text.startsWith("<!--");

const bare = (text: string): string =>
  text
    .replace(/^\s*<!--|-->\s*$/g, "")
    .replace(/^[\s［【[<（(>*_]+|[\s］】\]>）)*_]+$/g, "")
    .replace(/\s+/g, " ");

interface Guidance {
  readonly lines: ReadonlySet<string>;
  /** No text with more code units than this is guidance. */
  readonly longest: number;
  /** How the lines open. */
  readonly openers: ReadonlySet<number>;
}

/** The first two characters of a text, or 0 where signs or spaces stand there, which count for nothing. */
const openingOf = (text: string): number => (/^.?[\s［【[<（(>*_]/.test(text) ? 0 : (text.charCodeAt(0) << 16) | text.charCodeAt(1));

const cache = new WeakMap<Outline, Guidance>();
/** Room for the signs around a comment or a bracketed line. */
const SIGNS = 20;

function guidanceLines(outline: Outline): Guidance {
  let guidance = cache.get(outline);
  if (!guidance) {
    const lines = new Set([...guidanceOf(outline)].flatMap(splitGuidance));
    guidance = {
      lines,
      longest: Math.max(0, ...Array.from(lines, ({ length }) => length)) + SIGNS,
      openers: new Set([0, ...Array.from(lines, openingOf)]),
    };
    cache.set(outline, guidance);
  }
  return guidance;
}

const splitGuidance = (text: string): readonly string[] =>
  (text.includes("\n") ? [text, ...text.split("\n")] : [text]).map(bare).filter(({ length }) => length >= SHORTEST_GUIDANCE);

function* guidanceOf(outline: Outline): Iterable<string> {
  yield* draftNotes(outline);
  for (const passage of [outline.lead, outline.closing]) if (passage?.guidance) yield* Object.values(passage.guidance);
  yield* guidanceIn(outline.sections);
}

function* guidanceIn(items: readonly OutlineItem[]): Iterable<string> {
  for (const item of items) {
    if (!isGroup(item) && item.guidance) yield* Object.values(item.guidance);
    if (item.sections) yield* guidanceIn(item.sections);
  }
}
