import { countTriggers, scanText, type TextScan } from "../text/trigger-scan.ts";
import { factsOf } from "./text-unit.ts";
import type { Unit } from "./unit.ts";

/** The traits of a unit's plain text as bits of `TRAIT`; computed once for a unit, so asking again costs nothing. */
export function unitTraits(unit: Pick<Unit, "text">): number {
  const facts = factsOf(unit);
  if (facts.traits < 0) scanText(unit.text, facts);
  return facts.traits;
}

/** The traits of a unit's plain text and the triggers that rules have registered; computed once for a unit. */
export function unitScan(unit: Pick<Unit, "text">): Readonly<TextScan> {
  const facts = factsOf(unit);
  if (facts.traits < 0 || facts.triggersKnown !== countTriggers()) scanText(unit.text, facts);
  return facts;
}

/** True when the unit's text has a character with one of the traits: `hasAny(unit, TRAIT.digit | TRAIT.hanNumber)`. */
export const hasAny = (unit: Pick<Unit, "text">, traits: number): boolean => (unitTraits(unit) & traits) !== 0;

/** True when for each of the traits the unit's text has a character with it. */
export const hasAll = (unit: Pick<Unit, "text">, traits: number): boolean => (unitTraits(unit) & traits) === traits;
