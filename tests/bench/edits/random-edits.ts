import type { Edit, Language } from "@draftlint/core";
import type { Random } from "../../planted/random.ts";
import { SentenceWriter } from "../inputs/sentence-writer.ts";

/** How far the next edit is from the one before, when the writer stays at a place. */
const NEARBY = 400;

/** Edits as a writer makes them: mostly letters typed and deleted near the last ones, at times lines, headings and far jumps. */
export class RandomEdits {
  readonly #random: Random;
  readonly #writer: SentenceWriter;
  readonly #language: Language;
  #place = 0;

  constructor(language: Language, random: Random) {
    this.#random = random;
    this.#writer = new SentenceWriter(language, random);
    this.#language = language;
  }

  /** The next edit of a text. */
  next(text: string): Edit {
    const isNear = this.#random.next() < 0.6;
    const [low, high] = isNear ? [this.#place - NEARBY, this.#place + NEARBY] : [0, text.length];
    this.#place = this.#random.integer(Math.max(0, low), Math.min(text.length, high));
    return this.#edit(text, this.#place);
  }

  #edit(text: string, place: number): Edit {
    const chance = this.#random.next();
    const lineEnd = endOfLine(text, place);
    if (chance < 0.55) return insert(place, this.#typed());
    if (chance < 0.7) return { range: { start: place, end: Math.min(lineEnd, place + this.#random.integer(1, 8)) }, text: "" };
    if (chance < 0.8) return insert(lineEnd, this.#writer.sentence());
    if (chance < 0.87) return insert(lineEnd, `\n\n${this.#writer.sentences(1, 3)}`);
    if (chance < 0.91) return insert(lineEnd, `\n\n## ${this.#writer.phrase()}\n\n${this.#writer.sentence()}`);
    if (chance < 0.94) return insert(lineEnd, `\n\n- ${this.#writer.sentence()}\n- ${this.#writer.sentence()}`);
    if (chance < 0.97) return { range: { start: lineEnd, end: Math.min(text.length, lineEnd + 2) }, text: "" };
    return { range: { start: place, end: lineEnd }, text: "" };
  }

  #typed(): string {
    return this.#language === "zh" ? this.#random.pick([..."的了在是和经与按把"]) : this.#random.pick([..."etaoin shrdlu,"]);
  }
}

const insert = (place: number, text: string): Edit => ({ range: { start: place, end: place }, text });

function endOfLine(text: string, place: number): number {
  const end = text.indexOf("\n", place);
  return end < 0 ? text.length : end;
}
