import type { TimeExpression } from "../time/time-expression.ts";
import type { Mask, MaskCover } from "./masks.ts";
import type { Sentence } from "./sentences.ts";
import { ShiftedUnit } from "./shifted-unit.ts";
import type { Unit } from "./unit.ts";

/**
 * What is computed of a unit when it is first asked for, and kept with it. All but the sentences goes by the plain text alone,
 * so that a unit and its shifted copies share it.
 */
export interface UnitFacts {
  /** -1 while nobody has asked. */
  traits: number;
  times: readonly TimeExpression[] | null;
  masks: readonly Mask[] | null;
  covers: readonly MaskCover[];
  /** Those of the unit itself; a shifted unit keeps its own. */
  sentences: readonly Sentence[] | null;
}

const NO_COVERS: readonly MaskCover[] = [];

const factsByUnit = new WeakMap<object, UnitFacts>();

/** The facts known of a unit so far. */
export function factsOf(unit: Pick<Unit, "text">): UnitFacts {
  const own = unit instanceof ShiftedUnit ? unit.original : unit;
  let facts = factsByUnit.get(own);
  if (!facts) {
    facts = { traits: -1, times: null, masks: null, covers: NO_COVERS, sentences: null };
    factsByUnit.set(own, facts);
  }
  return facts;
}
