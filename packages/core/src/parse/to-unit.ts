import type { Unit } from "../model/unit.ts";
import type { InlineText } from "./inline-text.ts";

/** Where a unit stands among the blocks of its document. `base` is the offset of the parsed source in the document. */
export interface UnitContext {
  readonly base: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
}

/** A unit of inline text; `range` is where an empty one stands, in offsets of the parsed source. */
export function toUnit(
  inline: InlineText,
  kind: Unit["kind"],
  range: { readonly start: number; readonly end: number },
  context: UnitContext,
): Unit {
  const { base, depth, quoted, listDepth } = context;
  const { text, map, spans } = inline;
  const first = map[0];
  const start = (first ?? range.start) + base;
  const end = first === undefined ? start : map[map.length - 1]! + 1 + base;
  const contiguous = first === undefined || (map[map.length - 1] === first + map.length - 1 && isRising(map));
  const offsets = contiguous ? null : Uint32Array.from({ length: map.length + 1 }, (_, i) => (i < map.length ? map[i]! + base : end));
  return { kind, text, start, end, map: offsets, spans, depth, quoted, listDepth };
}

function isRising(map: readonly number[]): boolean {
  for (let i = 1; i < map.length; i++) if (map[i] !== map[0]! + i) return false;
  return true;
}
