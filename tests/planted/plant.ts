import type { Language, Range } from "@draftlint/core";
import type { CleanDraft } from "./draft-builder.ts";
import type { Random } from "./random.ts";

/** A draft with one fault in it, and where a finding must point: `start` to `end` of the new text. */
export interface PlantedDraft extends Range {
  readonly text: string;
}

/** One way to spoil a clean draft, and the rule that must notice. */
export interface Plant {
  readonly rule: string;
  /** What is done to the draft, in a few words. */
  readonly name: string;
  readonly language: Language;
  /** Least share of planted faults that are found; 0.9 unless given. */
  readonly floor?: number;
  /** `null` where the draft has no place for it. */
  plant(draft: CleanDraft, random: Random): PlantedDraft | null;
}

/** The text with a range replaced; the fault is what was put there. */
export const replaceRange = (text: string, { start, end }: Range, by: string): PlantedDraft => ({
  text: text.slice(0, start) + by + text.slice(end),
  start,
  end: start + by.length,
});

/** The text with something put in at an offset. */
export const insertAt = (text: string, at: number, added: string): PlantedDraft => replaceRange(text, { start: at, end: at }, added);

/** A paragraph or line of its own, put before an offset at which a line starts, with the blank lines of the draft's style. */
export function insertBlock({ text, style }: CleanDraft, at: number, block: string): PlantedDraft {
  const gap = style === "markdown" ? "\n\n" : "\n";
  return { ...insertAt(text, at, block + gap), end: at + block.length };
}

/** Offsets at which a line starts a paragraph that is not the first. */
export const paragraphStarts = ({ text, paragraphs }: CleanDraft): readonly number[] =>
  paragraphs.map(({ start }) => start).filter((start) => start > 0 && text[start - 1] === "\n");
