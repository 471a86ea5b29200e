import type { Block } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import { plainOffset, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";

/** The units that share text with a range, in text order. */
export function unitsIn({ units }: Pick<Document, "units">, { start, end }: Range): readonly Unit[] {
  let from = firstEndingAfter(units, start);
  const found: Unit[] = [];
  for (; from < units.length && units[from]!.start < end; from++) found.push(units[from]!);
  return found;
}

/** The top-level blocks that start in a range. */
export function blocksIn({ blocks }: Pick<Document, "blocks">, { start, end }: Range): readonly Block[] {
  const found: Block[] = [];
  for (let i = firstEndingAfter(blocks, start); i < blocks.length && blocks[i]!.start < end; i++)
    if (blocks[i]!.start >= start) found.push(blocks[i]!);
  return found;
}

function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The plain text of a unit inside a range of the source: all of it, or the part behind a run-in heading. */
export function plainTextIn(unit: Unit, { start, end }: Range): string {
  if (unit.start >= start && unit.end <= end) return unit.text;
  return unit.text.slice(plainOffset(unit, start), plainOffset(unit, end));
}
