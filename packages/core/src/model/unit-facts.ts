import type { TextScan } from "../text/trigger-scan.ts";
import type { TimeExpression } from "../time/time-expression.ts";
import type { Mask, MaskCover } from "./masks.ts";
import type { Sentence } from "./sentences.ts";

/**
 * What is computed of a unit when it is first asked for, and kept with it. It goes by the plain text and its spans alone,
 * so that a unit and its shifted copies share it.
 */
export interface UnitFacts extends TextScan {
  /** -1 while nobody has asked. */
  traits: number;
  times: readonly TimeExpression[] | null;
  masks: readonly Mask[] | null;
  covers: readonly MaskCover[];
  /** Those of the unit that asked first; its copies shift them. */
  sentences: readonly Sentence[] | null;
}

const NO_COVERS: readonly MaskCover[] = [];

export const noFacts = (): UnitFacts => ({
  traits: -1,
  triggers: 0,
  moreTriggers: 0,
  triggersKnown: 0,
  times: null,
  masks: null,
  covers: NO_COVERS,
  sentences: null,
});
