import { TextUnit, type UnitPlace } from "../model/text-unit.ts";
import type { InlineSpan, Unit } from "../model/unit.ts";

/** Where a unit stands in its document. `base` is the offset of the parsed source in the document. */
export interface UnitContext extends UnitPlace {
  readonly base: number;
}

/** Plain text with its way back to the parsed source. */
export interface UnitText {
  readonly text: string;
  /** Pairs of an offset in the text and one in the source, as `Anchors` makes them. */
  readonly anchors: readonly number[];
  /** In offsets of `text`, by start, longer ones first. */
  readonly spans: readonly InlineSpan[];
}

export const NO_SPANS: readonly InlineSpan[] = Object.freeze([]);

/** A unit of inline text; `emptyAt` is where an empty one stands, in offsets of the parsed source. */
export function toUnit({ text, anchors, spans }: UnitText, kind: Unit["kind"], emptyAt: number, context: UnitContext): Unit {
  const { base } = context;
  const { length } = text;
  if (length === 0) return new TextUnit(kind, text, emptyAt + base, emptyAt + base, null, spans, context);
  const first = anchors[1]!;
  const last = anchors.length - 2;
  const end = anchors[last + 1]! + length - anchors[last]! + base;
  const map = last === 0 ? null : { pairs: fromFirst(anchors, first) };
  return new TextUnit(kind, text, first + base, end, map, spans, context);
}

function fromFirst(anchors: readonly number[], first: number): readonly number[] {
  const pairs: number[] = [];
  for (let i = 0; i < anchors.length; i += 2) pairs.push(anchors[i]!, anchors[i + 1]! - first);
  return pairs;
}
