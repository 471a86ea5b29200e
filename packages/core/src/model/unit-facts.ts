import type { Unit } from "./unit.ts";

/** What is computed of a unit's text when it is first asked for, and kept with the unit. Offsets count in the plain text. */
export interface UnitFacts {
  traits: number | null;
}

const factsByUnit = new WeakMap<object, UnitFacts>();

/** The facts known of a unit so far. */
export function factsOf(unit: Pick<Unit, "text">): UnitFacts {
  let facts = factsByUnit.get(unit);
  if (!facts) {
    facts = { traits: null };
    factsByUnit.set(unit, facts);
  }
  return facts;
}
