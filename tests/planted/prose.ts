import type { Random } from "./random.ts";

export type Register =
  | "intro"
  | "progress"
  | "problem"
  | "plan"
  | "aim"
  | "safeguard"
  | "decision"
  | "discussion"
  | "outage"
  | "impact"
  | "cause"
  | "recovery"
  | "action"
  | "fact"
  | "technical"
  | "reasoning";

/** Words of one world by slot: "group", "place", … */
export type World = Readonly<Record<string, readonly string[]>>;

/** A grammar: sentences with slots such as `{group}`, without their full stop, by register. */
export interface Prose {
  readonly worlds: readonly World[];
  readonly sentences: Readonly<Record<Register, readonly string[]>>;
}

/** Writes sentences of one world for one draft: no pattern comes twice in it, so that no two sentences are alike. */
export class Writer {
  readonly world: World;
  readonly #random: Random;
  readonly #left: Map<Register, string[]>;
  readonly #number: (slot: string, random: Random) => string | null;

  constructor(prose: Prose, random: Random, number: (slot: string, random: Random) => string | null) {
    this.world = random.pick(prose.worlds);
    this.#random = random;
    this.#number = number;
    this.#left = new Map();
    for (const register of Object.keys(prose.sentences) as Register[]) this.#left.set(register, random.shuffle(prose.sentences[register]));
  }

  /** Sentences without their full stop; throws when the register has no more. */
  write(register: Register, count: number): string[] {
    const left = this.#left.get(register)!;
    if (left.length < count) throw new Error(`no ${count} more sentences of "${register}"`);
    return left.splice(0, count).map((pattern) => this.fill(pattern));
  }

  /** A pattern with its slots filled; a slot that comes twice gets two different words, one that has no words stays. */
  fill(pattern: string): string {
    const used = new Set<string>();
    return pattern.replace(/\{(\w+)\}/g, (whole, slot: string) => {
      for (;;) {
        const words = this.world[slot];
        const word = this.#number(slot, this.#random) ?? (words ? this.#random.pick(words) : whole);
        if (used.has(word)) continue;
        used.add(word);
        return word;
      }
    });
  }
}
