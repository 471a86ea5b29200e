import type { Sentence } from "./sentences.ts";
import type { InlineSpan, OffsetMap, Unit } from "./unit.ts";
import { noFacts, type UnitFacts } from "./unit-facts.ts";

/** How a unit stands among the blocks of its draft. */
export interface UnitPlace {
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
}

/** A unit as the parser makes it. What is known of its text stays with it out of sight, and goes along when it is shifted. */
export class TextUnit implements Unit {
  readonly kind: Unit["kind"];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly map: OffsetMap | null;
  readonly spans: readonly InlineSpan[];
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
  #facts: UnitFacts | null = null;
  /** Those of a shifted unit. */
  #sentences: readonly Sentence[] | null = null;

  constructor(
    kind: Unit["kind"],
    text: string,
    start: number,
    end: number,
    map: OffsetMap | null,
    spans: readonly InlineSpan[],
    place: UnitPlace,
  ) {
    this.kind = kind;
    this.text = text;
    this.start = start;
    this.end = end;
    this.map = map;
    this.spans = spans;
    this.depth = place.depth;
    this.quoted = place.quoted;
    this.listDepth = place.listDepth;
  }

  static is(value: object): value is TextUnit {
    return #facts in value;
  }

  static factsOf(unit: TextUnit): UnitFacts {
    unit.#facts ??= noFacts();
    return unit.#facts;
  }

  static shiftedSentencesOf(unit: TextUnit, shift: () => readonly Sentence[]): readonly Sentence[] {
    unit.#sentences ??= shift();
    return unit.#sentences;
  }

  static shifted(unit: Unit, by: number): TextUnit {
    const copy = new TextUnit(unit.kind, unit.text, unit.start + by, unit.end + by, unit.map, unit.spans, unit);
    copy.#facts = factsOf(unit);
    return copy;
  }
}

/** For units that are plain objects. */
const factsByUnit = new WeakMap<object, UnitFacts>();

/** The facts known of a unit so far. */
export function factsOf(unit: { readonly text: string }): UnitFacts {
  if (TextUnit.is(unit)) return TextUnit.factsOf(unit);
  let facts = factsByUnit.get(unit);
  if (!facts) factsByUnit.set(unit, (facts = noFacts()));
  return facts;
}

/** The unit with `by` added to its source offsets. What is known of its text is shared, not computed again. */
export const shiftUnit = (unit: Unit, by: number): Unit => (by === 0 ? unit : TextUnit.shifted(unit, by));
