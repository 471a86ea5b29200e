import type { Language } from "@draftlint/core";
import type { Random } from "../../planted/random.ts";
import { VOCABULARY } from "./vocabulary.ts";

/** How much of a set is said twice, from 0 to 1. */
export interface Repetition {
  /** Sentences that stand somewhere before, to the letter. */
  readonly exact: number;
  /** Sentences that stand somewhere before with other numbers and a clause more. */
  readonly near: number;
}

const MONTHS_EN = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** Of how many earlier sentences one may be said again. */
const REMEMBERED = 500;

/** Writes sentences of clauses of words, so that hardly any two are alike but those that are meant to be. */
export class SentenceWriter {
  readonly #language: Language;
  readonly #random: Random;
  readonly #repetition: Repetition;
  readonly #said: string[] = [];

  constructor(language: Language, random: Random, repetition: Repetition = { exact: 0, near: 0 }) {
    this.#language = language;
    this.#random = random;
    this.#repetition = repetition;
  }

  /** A sentence with its full stop. */
  sentence(): string {
    const chance = this.#random.next();
    if (this.#said.length > 0) {
      if (chance < this.#repetition.exact) return this.#random.pick(this.#said);
      if (chance < this.#repetition.exact + this.#repetition.near) return this.#vary(this.#random.pick(this.#said));
    }
    const sentence = this.#finish(this.#clauses(this.#random.integer(2, 4)));
    if (this.#said.length < REMEMBERED) this.#said.push(sentence);
    else this.#said[this.#random.integer(0, REMEMBERED - 1)] = sentence;
    return sentence;
  }

  sentences(low: number, high: number): string {
    return Array.from({ length: this.#random.integer(low, high) }, () => this.sentence()).join(this.#language === "zh" ? "" : " ");
  }

  /** Some words without a full stop, for a heading or a cell: "季度台账", "the quarterly register". */
  phrase(): string {
    return this.fill(this.#language === "zh" ? "{verb}{modifier}{noun}" : "{modifier} {noun}");
  }

  /** A pattern with its slots filled. */
  fill(pattern: string): string {
    const filled = pattern.replace(/\{(\w+)\}/g, (_, slot: string) => this.#slot(slot));
    return filled.replace(/\ba (?=[aeiou])/g, "an ");
  }

  #clauses(count: number): string {
    const { clauses, links } = VOCABULARY[this.#language];
    let text = "";
    for (let i = 0; i < count; i++) text += (i > 0 ? this.#random.pick(links) : "") + this.fill(this.#random.pick(clauses));
    return text;
  }

  #finish(text: string): string {
    return this.#language === "zh" ? `${text}。` : `${text[0]!.toUpperCase()}${text.slice(1)}.`;
  }

  #vary(sentence: string): string {
    const link = this.#language === "zh" ? "，" : ", and ";
    // Days and months stay as they are: a near copy is no wrong date.
    const changed = sentence
      .slice(0, -1)
      .replace(/\d+/g, (number) => (Number(number) < 32 ? number : String(this.#random.integer(32, 97))));
    return this.#finish(changed + link + this.#clauses(1));
  }

  #slot(slot: string): string {
    const random = this.#random;
    if (slot === "n") return String(random.integer(11, 97));
    if (slot === "small") return String(random.integer(2, 9));
    if (slot === "percent") return `${random.integer(11, 97)}%`;
    if (slot === "day") return String(random.integer(1, 28));
    if (slot === "month") return this.#language === "zh" ? `${random.integer(1, 12)}月` : random.pick(MONTHS_EN);
    return random.pick(VOCABULARY[this.#language].words[slot]!);
  }
}
