import type { Sentence } from "./sentences.ts";
import type { InlineSpan, OffsetMap, Unit } from "./unit.ts";

/** A unit whose source offsets count from another place: the same text, at a smaller or larger offset. */
export class ShiftedUnit implements Unit {
  readonly kind: Unit["kind"];
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly map: OffsetMap | null;
  readonly spans: readonly InlineSpan[];
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
  /** The unit as it was parsed, never a shifted one. */
  readonly original: Unit;
  /** `null` until they are asked for. */
  sentences: readonly Sentence[] | null = null;

  constructor(original: Unit, by: number) {
    this.kind = original.kind;
    this.text = original.text;
    this.start = original.start + by;
    this.end = original.end + by;
    this.map = original.map;
    this.spans = original.spans;
    this.depth = original.depth;
    this.quoted = original.quoted;
    this.listDepth = original.listDepth;
    this.original = original;
  }
}

/** The unit with `by` added to its source offsets. What is known of its text is shared, not computed again. */
export function shiftUnit(unit: Unit, by: number): Unit {
  if (by === 0) return unit;
  if (!(unit instanceof ShiftedUnit)) return new ShiftedUnit(unit, by);
  const whole = by + unit.start - unit.original.start;
  return whole === 0 ? unit.original : new ShiftedUnit(unit.original, whole);
}
