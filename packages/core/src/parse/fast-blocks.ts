import type { Block } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { isPlainLine, readInlineFast } from "./fast-inline.ts";
import { type InlineText, splitLines } from "./inline-text.ts";
import { startsNewUnit } from "./line-units.ts";
import { toUnit } from "./to-unit.ts";

/** A stretch of the source: read already, or left to the Markdown parser. `end` is after the last line's break. */
export type Stretch =
  | { readonly kind: "read"; readonly blocks: readonly Block[]; readonly units: readonly Unit[] }
  | { readonly kind: "parser"; readonly start: number; readonly end: number };

/** How a line that is part of a container, an HTML block, a table, a setext heading, a thematic break or indented code may start. */
const NEEDS_PARSER = /^(?:[ \t>+*=|<[]|-|:[-:| ]*$|\d{1,9}[.)](?:[ \t]|$)|_[ _\t]*$|_{2}|\u0000)/;
const HEADING = /^(#{1,6})(?:[ ]+(\S.*?))?$/;
const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const DELIMITER_ROW = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$/;

/**
 * Cuts a Markdown text at its blank lines and reads what needs no parser: headings, fenced code, and paragraphs with simple markup,
 * all at the left edge. A chunk with anything else is left to the parser, together with its neighbours of that sort.
 */
export function scanBlocks(source: string, base: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  const references = source.includes("]:");
  let openAt = -1;
  let openEnd = -1;
  const flush = (): void => {
    if (openAt >= 0) stretches.push({ kind: "parser", start: openAt, end: openEnd });
    openAt = -1;
  };
  for (let at = 0; at < source.length; ) {
    const chunk = nextChunk(source, at);
    at = chunk.next;
    if (chunk.lines.length === 0) continue;
    const read = chunk.needsParser ? null : readChunk(source, chunk.lines, base, references);
    if (read) {
      flush();
      stretches.push({ kind: "read", ...read });
    } else {
      if (openAt < 0) openAt = chunk.lines[0]!.start;
      openEnd = chunk.end;
    }
  }
  // What an unclosed block takes in at the end counts, too.
  openEnd = source.length;
  flush();
  return stretches;
}

/** A line of a chunk without its break; `fenceEnd` is set on the opening line of a fence, and points to its closing line. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly fence: { readonly closeStart: number; readonly closeEnd: number; readonly language: string } | null;
}

interface Chunk {
  readonly lines: readonly Line[];
  readonly needsParser: boolean;
  readonly end: number;
  readonly next: number;
}

/** The lines up to the next blank line outside fences. */
function nextChunk(source: string, from: number): Chunk {
  const lines: Line[] = [];
  let needsParser = false;
  let at = from;
  let end = from;
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
    } else if (!needsParser && (NEEDS_PARSER.test(line) || (lines.length > 0 && DELIMITER_ROW.test(line)))) needsParser = true;
    lines.push({ start: at, end: lineEnd, fence });
    end = lineEnd;
    at = next;
    if (fence) {
      end = fence.closeEnd;
      at = Math.min(source.length, fence.closeEnd + 1);
    }
  }
  return { lines, needsParser, end, next: at };
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

/** The blocks of a chunk in which every line is a heading, a fence or text; `null` when some markup in it needs the parser. */
function readChunk(
  source: string,
  lines: readonly Line[],
  base: number,
  references: boolean,
): { readonly blocks: readonly Block[]; readonly units: readonly Unit[] } | null {
  const blocks: Block[] = [];
  const units: Unit[] = [];
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    if (line.fence) {
      const { closeStart, closeEnd, language } = line.fence;
      const bodyStart = Math.min(line.end + 1, closeStart);
      blocks.push({
        type: "code",
        language,
        value: source.slice(bodyStart, Math.max(bodyStart, closeStart - 1)),
        start: line.start + base,
        end: closeEnd + base,
      });
      i++;
      continue;
    }
    if (isHeading(source, line)) {
      const heading = readHeading(source, line, base, references);
      if (!heading) return null;
      blocks.push({ type: "heading", depth: heading.depth, unit: heading, start: line.start + base, end: line.end + base });
      units.push(heading);
      i++;
      continue;
    }
    let last = i;
    while (last + 1 < lines.length && !lines[last + 1]!.fence && !isHeading(source, lines[last + 1]!)) last++;
    const paragraph = readParagraph(source, line.start, lines[last]!.end, base, references);
    if (!paragraph) return null;
    blocks.push({ type: "paragraph", units: paragraph, start: line.start + base, end: lines[last]!.end + base });
    units.push(...paragraph);
    i = last + 1;
  }
  return { blocks, units };
}

const isHeading = (source: string, { start, end }: Line): boolean =>
  source.charCodeAt(start) === 35 && /^#{1,6}(?:[ \t]|$)/.test(source.slice(start, Math.min(end, start + 8)));

/** `null` when the parser must read it. */
function readHeading(source: string, { start, end }: Line, base: number, references: boolean): Unit | null {
  const match = HEADING.exec(source.slice(start, end));
  if (!match) return null;
  const depth = match[1]!.length;
  const content = match[2];
  if (content === undefined || content.endsWith("#") || content !== content.trimEnd()) return null;
  const inline = readInlineFast(source, end - content.length, end, references);
  return inline && toUnit(inline, "heading", { start: start + depth, end }, { base, depth, quoted: false, listDepth: 0 });
}

function readParagraph(source: string, start: number, end: number, base: number, references: boolean): readonly Unit[] | null {
  const slice = source.slice(start, end);
  if (isPlainLine(slice))
    return [
      { kind: "paragraph", text: slice, start: start + base, end: end + base, map: null, spans: [], depth: 0, quoted: false, listDepth: 0 },
    ];
  const inline = readInlineFast(source, start, end, references);
  if (!inline) return null;
  return unitsOfParagraph(inline, { start, end }, base);
}

const unitsOfParagraph = (inline: InlineText, range: { start: number; end: number }, base: number): readonly Unit[] =>
  splitLines(inline, startsNewUnit)
    .filter((piece) => piece.text.trim() !== "" || piece.spans.length > 0)
    .map((piece) => toUnit(piece, "paragraph", range, { base, depth: 0, quoted: false, listDepth: 0 }));
