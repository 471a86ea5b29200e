import { escapePattern } from "./alias.ts";
import type { Opening, OpeningFilter } from "./alignment.ts";
import type { SectionForms } from "./compile-outline.ts";
import { BeginningTable, firstCharacters } from "./first-characters.ts";
import { readHeading } from "./heading-text.ts";

/**
 * Finds the openings that stand for the headings of some sections, named by their index: a sentence by a frame; a clause, a label or
 * a bold lead also by the whole of a pattern, or the words of an alias.
 */
export class OpeningFinder implements OpeningFilter {
  readonly #sections: readonly SectionForms[];
  /** Of what frames find. */
  readonly #sentences = new BeginningTable();
  /** Of what whole patterns find. */
  readonly #clauses = new BeginningTable();
  /** Longest text, in code units, that normalises to a key of the section. */
  readonly #longest: readonly number[];
  /** Longest text for any of them. */
  readonly #longestOfAll: number;
  /** Keys by their first character. */
  readonly #keys = new Map<number, string[]>();
  readonly #keyStarts = new BeginningTable();

  constructor(sections: readonly SectionForms[]) {
    this.#sections = sections;
    this.#longest = sections.map(({ keys }) => 2 * Math.max(0, ...keys.map(({ key }) => key.length)) + 8);
    this.#longestOfAll = Math.max(...this.#longest);
    for (const { keys, frames, frameTexts, wholes } of sections) {
      for (const { beginnings } of frames) this.#sentences.add(beginnings);
      for (const frame of frameTexts) this.#sentences.add(firstCharacters(escapePattern(frame)));
      for (const { beginnings } of wholes) this.#clauses.add(beginnings);
      for (const { key } of keys) {
        this.#keyStarts.add(new Set([key.charCodeAt(0)]));
        const known = this.#keys.get(key.charCodeAt(0));
        if (known) known.push(key);
        else this.#keys.set(key.charCodeAt(0), [key]);
      }
    }
  }

  maySentence(text: string): boolean {
    if (!this.#sentences.mayBegin(text)) return false;
    const isHan = text.charCodeAt(0) >= FIRST_HAN;
    for (const section of this.#sections) if (opensSentence(section, text, isHan)) return true;
    return false;
  }

  mayClause(text: string): boolean {
    if (this.#mayBegin(text)) {
      const isHan = text.charCodeAt(0) >= FIRST_HAN;
      for (const section of this.#sections) if (opensSentence(section, text, isHan) || isWhole(section, text, isHan)) return true;
    }
    return text.length <= this.#longestOfAll && this.#mayHoldKey(text);
  }

  mayShortenedClause(text: string): boolean {
    return this.#mayBegin(text) || this.#mayHoldKey(text);
  }

  #mayBegin(text: string): boolean {
    return this.#sentences.mayBegin(text) || this.#clauses.mayBegin(text);
  }

  /** False when the text has not the characters of any key in their order. */
  #mayHoldKey(text: string): boolean {
    let isPlain = true;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      isPlain &&= isHanOrSign(code);
      if (this.#keyStarts.mayBe(code)) for (const key of this.#keys.get(code) ?? NONE) if (isSpread(key, text, at)) return true;
    }
    if (isPlain) return false;
    // Letters may be changed in a key, and some left out: all but the first of its characters.
    const lower = text.toLowerCase();
    for (let at = 0; at < lower.length; at++) if (this.#keys.has(lower.charCodeAt(at))) return true;
    return false;
  }

  /** Calls `open` with each section that an opening opens. */
  opened({ text, isSentence = false }: Opening, open: (section: number) => void): void {
    const isHan = text.charCodeAt(0) >= FIRST_HAN;
    const heading = !isSentence && text.length <= this.#longestOfAll && this.#mayHoldKey(text) ? readHeading(text) : null;
    for (const [index, section] of this.#sections.entries()) {
      const hasKey = (): boolean =>
        heading !== null &&
        text.length <= this.#longest[index]! &&
        section.keys.some(({ key }) => key === heading.key || heading.parts.includes(key)) &&
        section.keys.some(({ key }) => text.toLowerCase().includes(key[0]!));
      if (opensSentence(section, text, isHan) || (!isSentence && isWhole(section, text, isHan)) || hasKey()) open(index);
    }
  }
}

const NONE: readonly string[] = [];
/** The first Han character: patterns that need Latin letters begin with none from there on. */
const FIRST_HAN = 0x3400;

/** Characters that are the same in all normal forms, or left out of keys. */
const isHanOrSign = (code: number): boolean =>
  (code >= 0x3400 && code <= 0x9fff) ||
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0x30 && code <= 0x39) ||
  code === 0xff0c ||
  code === 0xff1a ||
  (code >= 0x2018 && code <= 0x201d);

function opensSentence({ frames, frameTexts }: SectionForms, text: string, isHan: boolean): boolean {
  for (const { needs, test } of frames) if (!(isHan && needs === "latin") && test(text)) return true;
  for (const frame of frameTexts) if (text.startsWith(frame)) return true;
  return false;
}

function isWhole({ wholes }: SectionForms, text: string, isHan: boolean): boolean {
  for (const { needs, test } of wholes) if (!(isHan && needs === "latin") && test(text)) return true;
  return false;
}

/** True when the characters of a key stand in a text from an offset on, in their order. */
function isSpread(key: string, text: string, from: number): boolean {
  let next = 0;
  for (let at = from; at < text.length; at++) if (text.charCodeAt(at) === key.charCodeAt(next) && ++next === key.length) return true;
  return false;
}
