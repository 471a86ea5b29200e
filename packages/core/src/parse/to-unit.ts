import type { InlineSpan, Unit } from "../model/unit.ts";

/** Where a unit stands among the blocks of its document. `base` is the offset of the parsed source in the document. */
export interface UnitContext {
  readonly base: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
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
  const { base, depth, quoted, listDepth } = context;
  const { length } = text;
  if (length === 0) return { kind, text, start: emptyAt + base, end: emptyAt + base, map: null, spans, depth, quoted, listDepth };
  const start = anchors[1]! + base;
  const last = anchors.length - 2;
  const end = anchors[last + 1]! + length - anchors[last]! + base;
  return { kind, text, start, end, map: last === 0 ? null : spreadAnchors(anchors, length, base), spans, depth, quoted, listDepth };
}

function spreadAnchors(anchors: readonly number[], length: number, base: number): Uint32Array {
  const map = new Uint32Array(length + 1);
  for (let i = 0; i < anchors.length; i += 2) {
    const to = i + 2 < anchors.length ? anchors[i + 2]! : length + 1;
    let source = anchors[i + 1]! + base;
    for (let at = anchors[i]!; at < to; at++) map[at] = source++;
  }
  return map;
}
