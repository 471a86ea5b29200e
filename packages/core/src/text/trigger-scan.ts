import { codeAt } from "./code-at.ts";
import { traitTable } from "./traits.ts";

/** Two characters in a row that make a text worth a closer look. */
export interface Trigger {
  /** What to look for then, as one bit of a set. */
  readonly bit: number;
  /** One of these characters … */
  readonly first: string;
  /** … before one of these; */
  readonly next?: string;
  /** … or before a Han character or a letter. */
  readonly nextClass?: "han" | "letter";
}

/** What one pass over a text has found. */
export interface TextScan {
  /** Bits of `TRAIT`. */
  traits: number;
  /** All triggers that were found, for the functions that `registerTriggers` gives: the first 32, and those after them. */
  triggers: number;
  moreTriggers: number;
  /** How many triggers there were to look for. */
  triggersKnown: number;
}

const registered: Trigger[] = [];

/** How many triggers there are; a text that was scanned for fewer is scanned again. */
export const countTriggers = (): number => registered.length;

/**
 * Adds triggers to those that every scan looks for, and gives the function that reads the bits of these from a scan:
 * with the trigger `{ bit: 2, first: "xX", next: "xX" }` it gives 2 for "the xx office" and 0 for "the tax office".
 * Beyond the 64th trigger some share a place: a text may be looked at for nothing, and none is passed over.
 */
export function registerTriggers(triggers: readonly Trigger[]): (scan: Readonly<TextScan>) => number {
  const own = triggers.map(({ bit }, index) => ({ bit, place: placeOf(registered.length + index) }));
  registered.push(...triggers);
  const low = own.reduce((sum, { place }) => (place < 32 ? sum | (1 << place) : sum), 0);
  const high = own.reduce((sum, { place }) => (place < 32 ? sum : sum | (1 << (place - 32))), 0);
  return ({ triggers, moreTriggers }) => {
    if (((triggers & low) | (moreTriggers & high)) === 0) return 0;
    let bits = 0;
    for (const { bit, place } of own) if ((place < 32 ? triggers >> place : moreTriggers >> (place - 32)) & 1) bits |= bit;
    return bits;
  };
}

const placeOf = (index: number): number => index & 63;

/** For each code unit its kind; for each kind, in two words, the triggers that it starts and those that it completes. */
interface Tables {
  readonly known: number;
  readonly kinds: Uint16Array;
  readonly starts: Int32Array;
  readonly completes: Int32Array;
}

const OTHER = 0;
const HAN = 1;
const LETTER = 2;

let tables: Tables | null = null;

function buildTables(): Tables {
  const kinds = new Uint16Array(0x10000);
  kinds.fill(HAN, 0x3400, 0xa000);
  kinds.fill(LETTER, 0x41, 0x5b);
  kinds.fill(LETTER, 0x61, 0x7b);
  // The class of each kind, for what is said of a whole class.
  const classes = [OTHER, HAN, LETTER];
  const kindOf = (character: string): number => {
    const code = character.charCodeAt(0);
    if (kinds[code]! <= LETTER) kinds[code] = classes.push(kinds[code]!) - 1;
    return kinds[code]!;
  };
  for (const { first, next = "" } of registered) for (const character of first + next) kindOf(character);
  const starts = new Int32Array(2 * classes.length);
  const completes = new Int32Array(2 * classes.length);
  for (const [index, { first, next = "", nextClass }] of registered.entries()) {
    const word = placeOf(index) >> 5;
    const bit = 1 << (index & 31);
    for (const character of first) starts[2 * kindOf(character) + word]! |= bit;
    for (const character of next) completes[2 * kindOf(character) + word]! |= bit;
    const wanted = nextClass === "han" ? HAN : nextClass === "letter" ? LETTER : null;
    for (let kind = 0; kind < classes.length; kind++) if (classes[kind] === wanted) completes[2 * kind + word]! |= bit;
  }
  return { known: registered.length, kinds, starts, completes };
}

/** Looks at each character of a text once, for its traits and for all triggers. */
export function scanText(text: string, into: TextScan): void {
  if (tables?.known !== registered.length) tables = buildTables();
  const { kinds, starts, completes } = tables;
  const traitsOf = traitTable();
  let traits = 0;
  let triggers = 0;
  let moreTriggers = 0;
  let started = 0;
  let moreStarted = 0;
  for (let at = 0; at < text.length; at++) {
    const code = codeAt(text, at);
    traits |= traitsOf[code]!;
    const place = 2 * kinds[code]!;
    triggers |= started & completes[place]!;
    moreTriggers |= moreStarted & completes[place + 1]!;
    started = starts[place]!;
    moreStarted = starts[place + 1]!;
  }
  into.traits = traits;
  into.triggers = triggers;
  into.moreTriggers = moreTriggers;
  into.triggersKnown = registered.length;
}
