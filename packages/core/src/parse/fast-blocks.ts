import type { Block } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { definitionsOf, type Line, readChunk } from "./fast-chunk.ts";

/** A stretch of the source: read already, or left to the Markdown parser, with the blank lines after it, which an unclosed block takes in. */
export type Stretch =
  | { readonly kind: "read"; readonly blocks: readonly Block[]; readonly units: readonly Unit[] }
  | { readonly kind: "parser"; readonly start: number; readonly end: number };

const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;

/**
 * Cuts a Markdown text at its blank lines and reads what needs no parser: headings, fenced code, and paragraphs with simple markup,
 * all at the left edge. A chunk with anything else is left to the parser, together with its neighbours of that sort.
 */
export function scanBlocks(source: string, base: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let openAt = -1;
  const flush = (end: number): void => {
    if (openAt >= 0) stretches.push({ kind: "parser", start: openAt, end });
    openAt = -1;
  };
  const chunks = chunksOf(source);
  const definitions = definitionsOf(source, chunks);
  for (const chunk of chunks) {
    const read = chunk.needsParser ? null : readChunk(source, chunk.lines, base, definitions);
    // A list may go on after a blank line, and may be the rest of one that began before it.
    const isWhole = read && !(read.startsWithList && openAt >= 0) && !(read.endsInList && mayContinueList(source, chunk.next));
    if (isWhole) {
      flush(chunk.lines[0]!.start);
      stretches.push({ kind: "read", blocks: read.blocks, units: read.units });
    } else {
      if (openAt < 0) openAt = chunk.lines[0]!.start;
    }
  }
  flush(source.length);
  return stretches;
}

const mayContinueList = (source: string, from: number): boolean => {
  const next = /\S/.exec(source.slice(from, from + 2000));
  const at = from + (next?.index ?? 0);
  return (
    next !== null && ((at > 0 && /[ \t]/.test(source[at - 1]!)) || /^(?:[-*+]|\d{1,9}[.)])(?:[ \t\n]|$)/.test(source.slice(at, at + 12)))
  );
};

interface Chunk {
  readonly lines: readonly Line[];
  readonly needsParser: boolean;
  readonly next: number;
}

function chunksOf(source: string): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < source.length; ) {
    const chunk = nextChunk(source, at);
    at = chunk.next;
    if (chunk.lines.length > 0) chunks.push(chunk);
  }
  return chunks;
}

/** The lines up to the next blank line outside fences. */
function nextChunk(source: string, from: number): Chunk {
  const lines: Line[] = [];
  let needsParser = false;
  let at = from;
  while (at < source.length) {
    const lineBreak = source.indexOf("\n", at);
    const lineEnd = lineBreak < 0 ? source.length : lineBreak;
    const next = lineBreak < 0 ? source.length : lineBreak + 1;
    const line = source.slice(at, lineEnd);
    if (line.trim() === "") {
      // A line of other spaces than these is no blank line to Markdown.
      if (/^[ \t]*$/.test(line)) {
        at = next;
        if (lines.length > 0) break;
        continue;
      }
      needsParser = true;
    }
    const first = line.charCodeAt(0);
    let fence: Line["fence"] = null;
    if ((first === 96 || first === 126) && /^(?:`{3}|~{3})/.test(line)) {
      fence = readFence(source, line, next);
      if (!fence) needsParser = true;
    }
    lines.push({ start: at, end: lineEnd, fence });
    at = next;
    if (fence) {
      at = Math.min(source.length, fence.closeEnd + 1);
    }
  }
  return { lines, needsParser, next: at };
}

/** The closing line of a fence that opens at the left edge; `null` when there is none, or the opening is no fence. */
function readFence(source: string, line: string, bodyStart: number): Line["fence"] {
  const match = FENCE.exec(line);
  if (!match) return null;
  const marks = match[1] ?? match[3]!;
  const info = (match[2] ?? match[4] ?? "").replace(/^[ \t]+|[ \t]+$/g, "");
  if (/[\\&]/.test(info)) return null;
  const character = marks[0]!;
  for (let at = bodyStart; at < source.length; ) {
    const lineBreak = source.indexOf("\n", at);
    const lineEnd = lineBreak < 0 ? source.length : lineBreak;
    let from = at;
    while (from < lineEnd && from - at < 4 && source[from] === " ") from++;
    if (from - at < 4 && source[from] === character) {
      let to = from;
      while (to < lineEnd && source[to] === character) to++;
      if (to - from >= marks.length && /^[ \t]*$/.test(source.slice(to, lineEnd)))
        return { closeStart: at, closeEnd: lineEnd, language: info.split(/[ \t]/)[0] ?? "" };
    }
    at = lineEnd + 1;
  }
  return null;
}
