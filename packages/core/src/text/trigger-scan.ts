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

interface Test {
  readonly bit: number;
  readonly next: ReadonlySet<number>;
  readonly nextClass: Trigger["nextClass"];
}

/**
 * A function that gives the bits of all triggers in a text, after one pass over it: with the trigger
 * `{ bit: 2, first: "xX", next: "xX" }` it gives 2 for "the xx office" and 0 for "the tax office".
 * A rule with many patterns asks it first, since nearly every text holds none of them.
 */
export function compileTriggers(triggers: readonly Trigger[]): (text: string) => number {
  // For each code unit the place of its tests plus one; 0 for the many that start nothing.
  const table = new Uint16Array(0x10000);
  const tests: Test[][] = [];
  for (const { bit, first, next, nextClass } of triggers) {
    const test: Test = { bit, next: new Set(Array.from(next ?? "", (character) => character.charCodeAt(0))), nextClass };
    for (let at = 0; at < first.length; at++) {
      const code = first.charCodeAt(at);
      if (table[code] === 0) table[code] = tests.push([]);
      tests[table[code]! - 1]!.push(test);
    }
  }
  return (text) => {
    let bits = 0;
    for (let at = 0; at < text.length; at++) {
      const place = table[text.charCodeAt(at)]!;
      if (place === 0) continue;
      const next = at + 1 < text.length ? text.charCodeAt(at + 1) : -1;
      for (const test of tests[place - 1]!) if (test.next.has(next) || isOfClass(test.nextClass, next)) bits |= test.bit;
    }
    return bits;
  };
}

function isOfClass(nextClass: Trigger["nextClass"], code: number): boolean {
  switch (nextClass) {
    case "han":
      return code >= 0x3400 && code <= 0x9fff;
    case "letter":
      return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    default:
      return nextClass === "any";
  }
}
