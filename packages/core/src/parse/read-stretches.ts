import type { Block } from "../model/block.ts";
import { TextUnit } from "../model/text-unit.ts";
import type { Unit } from "../model/unit.ts";
import { type ScannedBlocks, scanBlocks } from "./block-scanner.ts";
import type { Chunk, PendingText } from "./block-tree.ts";
import { InlineReader } from "./inline-reader.ts";
import { joinLines } from "./join-lines.ts";
import { startsNewUnit } from "./line-units.ts";
import { NO_SPANS, toUnit, type UnitText } from "./to-unit.ts";

/** A stretch of the source: read already, or left to the Markdown parser, with the blank lines after it, which an unclosed block takes in. */
export type Stretch =
  | { readonly kind: "read"; readonly blocks: readonly Block[]; readonly units: readonly Unit[] }
  | { readonly kind: "parser"; readonly start: number; readonly end: number };

/** Reads what needs no parser. */
export function readStretches(source: string, base: number): readonly Stretch[] {
  const scanned = scanBlocks(source, base);
  const labels = { definitions: definitionsOf(source, scanned), footnotes: scanned.footnotes };
  const reader = new InlineReader(labels, mayHoldAddresses(source));
  const stretches: Stretch[] = [];
  let isDoubtful = false;
  for (const chunk of scanned.chunks) {
    // Containers that the parser sees may go on after a blank line, and end where the next one starts.
    isDoubtful = chunk.needsParser || (isDoubtful && /[ \t*+\-\d>[]/.test(source[chunk.start]!));
    const units = isDoubtful ? null : readUnits(reader, chunk, base);
    if (units) stretches.push({ kind: "read", blocks: chunk.blocks, units });
    else {
      const last = stretches.at(-1);
      const start = last?.kind === "parser" ? last.start : chunk.start;
      if (last?.kind === "parser") stretches.pop();
      stretches.push({ kind: "parser", start, end: chunk.end });
    }
  }
  return stretches;
}

const mayHoldAddresses = (source: string): boolean => source.includes("://") || source.includes("@") || /www\./i.test(source);

/** Definitions in stretches that are left to the parser are not known before it has read them. */
function definitionsOf(source: string, { chunks, definitions }: ScannedBlocks): ReadonlySet<string> | "unknown" {
  const isUnknown = chunks.some(({ needsParser, start, end }) => needsParser && source.slice(start, end).includes("]:"));
  return isUnknown ? "unknown" : definitions;
}

const NOT_BLANK = /\S/;

/** The units of a chunk; `null` when a text of it needs the parser. */
function readUnits(reader: InlineReader, { texts }: Chunk, base: number): readonly Unit[] | null {
  const units: Unit[] = [];
  for (const text of texts) if (!readText(reader, text, base, units)) return null;
  // A unit without text stands where its paragraph starts, before those of the lines above it.
  for (let i = 1; i < units.length; i++) if (units[i]!.start < units[i - 1]!.start) return units.sort((a, b) => a.start - b.start);
  return units;
}

function readText(reader: InlineReader, text: PendingText, base: number, units: Unit[]): boolean {
  const { kind, content, emptyAt, depth, quoted, listDepth } = text;
  const line = reader.readPlain(content);
  if (line !== null && NOT_BLANK.test(line)) {
    const start = content.start + base;
    const unit = new TextUnit(kind, line, start, start + line.length, null, NO_SPANS, text);
    if (text.heading) text.heading.unit = unit;
    else text.units.push(unit);
    units.push(unit);
    return true;
  }
  const plain = reader.read(content, kind === "cell");
  if (!plain || (text.followsCheck && !startsWithText(plain))) return false;
  const context = { base, depth, quoted, listDepth };
  if (kind === "paragraph" || kind === "item") {
    for (const piece of joinLines(plain, kind === "paragraph" ? startsNewUnit : null))
      if (piece.text.trim() !== "" || piece.spans.length > 0) text.units.push(toUnit(piece, kind, emptyAt, context));
    for (const unit of text.units) units.push(unit);
  } else {
    const unit = toUnit(joinLines(plain, null)[0]!, kind, emptyAt, context);
    if (text.heading) text.heading.unit = unit;
    else text.units.push(unit);
    units.push(unit);
  }
  return true;
}

const startsWithText = ({ text, spans }: UnitText): boolean => !text.startsWith("\n") && spans[0]?.start !== 0;
