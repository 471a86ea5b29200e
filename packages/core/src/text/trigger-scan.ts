/** Two characters in a row that make a text worth a closer look. */
export interface Trigger {
  /** What to look for then, as one bit of a set. */
  readonly bit: number;
  /** One of these characters … */
  readonly first: string;
  /** … before one of these; */
  readonly next?: string;
  /** … or before a character of this class, or before anything, the end of the text too. */
  readonly nextClass?: "han" | "letter" | "any";
}

/** The bits of one first character, by what comes next. */
interface Follow {
  readonly next: Map<number, number>;
  han: number;
  letter: number;
  any: number;
}

/**
 * A function that gives the bits of all triggers in a text, after one pass over it: with the trigger
 * `{ bit: 2, first: "xX", next: "xX" }` it gives 2 for "the xx office" and 0 for "the tax office".
 * A rule with many patterns asks it first, since nearly every text holds none of them.
 */
export function compileTriggers(triggers: readonly Trigger[]): (text: string) => number {
  // For each code unit the place of its follow plus one; 0 for the many that start nothing.
  const table = new Uint16Array(0x10000);
  const follows: Follow[] = [];
  let all = 0;
  for (const { bit, first, next, nextClass } of triggers) {
    all |= bit;
    for (let at = 0; at < first.length; at++) {
      const code = first.charCodeAt(at);
      if (table[code] === 0) table[code] = follows.push({ next: new Map(), han: 0, letter: 0, any: 0 });
      const follow = follows[table[code]! - 1]!;
      if (nextClass) follow[nextClass] |= bit;
      for (const character of next ?? "") {
        const nextCode = character.charCodeAt(0);
        follow.next.set(nextCode, (follow.next.get(nextCode) ?? 0) | bit);
      }
    }
  }
  return (text) => {
    let bits = 0;
    for (let at = 0; at < text.length && bits !== all; at++) {
      const place = table[text.charCodeAt(at)]!;
      if (place === 0) continue;
      const follow = follows[place - 1]!;
      const next = text.charCodeAt(at + 1);
      bits |= follow.any | (follow.next.get(next) ?? 0);
      if (next >= 0x3400 && next <= 0x9fff) bits |= follow.han;
      else if (isLetter(next)) bits |= follow.letter;
    }
    return bits;
  };
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
