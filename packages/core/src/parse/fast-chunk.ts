import type { Block, ListItem } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { type Definitions, isPlainLine, labelKey, readInlineFast } from "./fast-inline.ts";
import { type InlineText, splitLines } from "./inline-text.ts";
import { startsNewUnit } from "./line-units.ts";
import { toUnit } from "./to-unit.ts";

/** A line without its break; `fence` is set on the line that opens fenced code, and says where that ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly fence: { readonly closeStart: number; readonly closeEnd: number; readonly language: string } | null;
}

export interface ReadChunk {
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly units: readonly Unit[];
  /** The chunk ends in a list, which an indented or listed line after the blank line would continue. */
  readonly endsInList: boolean;
  readonly startsWithList: boolean;
}

/** How a line may start that belongs to a container, an HTML block, a table, a setext heading, a thematic break or indented code. */
const NEEDS_PARSER =
  /^(?:[ \t><\u0000]|[*+-](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|(?:=+|-+)[ \t]*$|(?:\*[ \t]*){3,}$|(?:_[ \t]*){3,}$|(?:-[ \t]*){3,}$|\[[^\]]*\]:|\[\^)/;
const DELIMITER_ROW = /^[ \t]*[|:-][-:| \t]*$/;
const HEADING = /^(#{1,6})(?:[ ]+(\S.*?))?$/;
const ITEM = /^([-*+]|\d{1,9}[.)]) (?=[^ \t])/;
const THEMATIC_BREAK = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const DEFINITION = /^\[([^[\]\\^][^[\]\\]*)\]:[ \t]+([^\s<>\\&()]+)$/;
const COMMENT = /^<!--(?!-?>)(?:(?!--)[^\n])*-->$/;

type Kind = "heading" | "fence" | "item" | "text" | "parser";

/** Reads the lines between two blank lines; `null` when some markup in them needs the parser. */
export function readChunk(source: string, lines: readonly Line[], base: number, definitions: Definitions): ReadChunk | null {
  const reader = { source, base, definitions };
  const blocks: Block[] = [];
  const units: Unit[] = [];
  const whole = lines.length === 1 ? readLoneLine(reader, lines[0]!) : readDefinitions(reader, lines);
  if (whole) return { blocks: whole, units, endsInList: false, startsWithList: false };
  const kinds = lines.map((line) => kindOf(source, line));
  if (kinds.includes("parser")) return null;
  for (let i = 0; i < lines.length; ) {
    const line = lines[i]!;
    let last = i;
    if (kinds[i] === "fence") blocks.push(readCode(reader, line));
    else if (kinds[i] === "heading") {
      const unit = readHeading(reader, line);
      if (!unit) return null;
      blocks.push({ type: "heading", depth: unit.depth, unit, start: line.start + base, end: line.end + base });
      units.push(unit);
    } else if (kinds[i] === "item") {
      while (kinds[last + 1] === "item" && sameList(source, line, lines[last + 1]!)) last++;
      // Text after an item continues it; a number other than 1 continues text.
      if (kinds[last + 1] === "text") return null;
      const list = readList(reader, lines.slice(i, last + 1));
      if (!list) return null;
      blocks.push(list.block);
      units.push(...list.units);
    } else {
      while (kinds[last + 1] === "text") last++;
      if (
        kinds[last + 1] === "item" &&
        /\d/.test(source[lines[last + 1]!.start]!) &&
        !/^1[.)]/.test(source.slice(lines[last + 1]!.start, lines[last + 1]!.end))
      )
        return null;
      const paragraph = readParagraph(reader, line.start, lines[last]!.end);
      if (!paragraph) return null;
      blocks.push({ type: "paragraph", units: paragraph, start: line.start + base, end: lines[last]!.end + base });
      units.push(...paragraph);
    }
    i = last + 1;
  }
  return { blocks, units, endsInList: kinds.at(-1) === "item", startsWithList: kinds[0] === "item" };
}

/** The labels of a text whose definitions all stand in chunks of their own at the left edge; "unknown" when others may stand elsewhere. */
export function definitionsOf(source: string, chunks: readonly { readonly lines: readonly Line[] }[]): Definitions {
  const labels = new Set<string>();
  if (!source.includes("]:")) return labels;
  for (const { lines } of chunks) {
    const own = readDefinitions({ source, base: 0, definitions: labels }, lines);
    if (own) for (const block of own) labels.add(block.type === "definition" ? block.label : "");
    else if (lines.some(({ start, end, fence }) => !fence && source.slice(start, end).includes("]:"))) return "unknown";
  }
  return labels;
}

interface Reader {
  readonly source: string;
  readonly base: number;
  readonly definitions: Definitions;
}

function kindOf(source: string, { start, end, fence }: Line): Kind {
  if (fence) return "fence";
  const line = source.slice(start, end);
  if (line.charCodeAt(0) === 35 && /^#{1,6}(?:[ \t]|$)/.test(line)) return "heading";
  if (DELIMITER_ROW.test(line)) return "parser";
  if (ITEM.test(line) && !THEMATIC_BREAK.test(line)) return "item";
  return NEEDS_PARSER.test(line) ? "parser" : "text";
}

const markerOf = (source: string, { start, end }: Line): string => ITEM.exec(source.slice(start, Math.min(end, start + 12)))?.[1] ?? "";
const sameList = (source: string, a: Line, b: Line): boolean => markerOf(source, a).at(-1) === markerOf(source, b).at(-1);

function readLoneLine({ source, base }: Reader, { start, end, fence }: Line): readonly Block[] | null {
  const line = source.slice(start, end);
  if (fence || !line.startsWith("<!--") || !COMMENT.test(line)) return null;
  return [{ type: "html", value: line, start: start + base, end: end + base }];
}

/** A chunk of nothing but link definitions. */
function readDefinitions({ source, base }: Reader, lines: readonly Line[]): readonly Block[] | null {
  if (source[lines[0]!.start] !== "[") return null;
  const blocks: Block[] = [];
  for (const { start, end, fence } of lines) {
    const match = fence ? null : DEFINITION.exec(source.slice(start, end));
    if (!match) return null;
    blocks.push({ type: "definition", label: labelKey(match[1]!), url: match[2]!, start: start + base, end: end + base });
  }
  return blocks;
}

function readCode({ source, base }: Reader, line: Line): Block {
  const { closeStart, closeEnd, language } = line.fence!;
  const bodyStart = Math.min(line.end + 1, closeStart);
  const value = source.slice(bodyStart, Math.max(bodyStart, closeStart - 1));
  return { type: "code", language, value, start: line.start + base, end: closeEnd + base };
}

function readHeading({ source, base, definitions }: Reader, { start, end }: Line): Unit | null {
  const match = HEADING.exec(source.slice(start, end));
  if (!match) return null;
  const depth = match[1]!.length;
  const content = match[2];
  if (content === undefined || content.endsWith("#") || content !== content.trimEnd()) return null;
  const inline = readInlineFast({ source, start: end - content.length, end, prefix: "", definitions });
  return inline && toUnit(inline, "heading", { start: start + depth, end }, { base, depth, quoted: false, listDepth: 0 });
}

function readParagraph({ source, base, definitions }: Reader, start: number, end: number): readonly Unit[] | null {
  const slice = source.slice(start, end);
  if (isPlainLine(slice))
    return [
      { kind: "paragraph", text: slice, start: start + base, end: end + base, map: null, spans: [], depth: 0, quoted: false, listDepth: 0 },
    ];
  const inline = readInlineFast({ source, start, end, prefix: "", definitions });
  return inline && unitsOfParagraph(inline, { start, end }, base);
}

const unitsOfParagraph = (inline: InlineText, range: { start: number; end: number }, base: number): readonly Unit[] =>
  splitLines(inline, startsNewUnit)
    .filter((piece) => piece.text.trim() !== "" || piece.spans.length > 0)
    .map((piece) => toUnit(piece, "paragraph", range, { base, depth: 0, quoted: false, listDepth: 0 }));

/** A list whose items are one line of text each. */
function readList(reader: Reader, lines: readonly Line[]): { readonly block: Block; readonly units: readonly Unit[] } | null {
  const { source, base, definitions } = reader;
  const items: ListItem[] = [];
  const units: Unit[] = [];
  for (const line of lines) {
    const marker = markerOf(source, line);
    const start = line.start + marker.length + 1;
    const content = { start, end: line.end, fence: null };
    if (kindOf(source, content) !== "text" || /^(?:\[[ xX]\](?:[ \t]|$)|`{3}|~{3})/.test(source.slice(start, line.end))) return null;
    const inline = readInlineFast({ source, start, end: line.end, prefix: "", definitions });
    if (!inline) return null;
    const own =
      inline.text.trim() !== "" || inline.spans.length > 0
        ? [toUnit(inline, "item", content, { base, depth: 0, quoted: false, listDepth: 1 })]
        : [];
    items.push({
      start: line.start + base,
      end: line.end + base,
      marker: { start: line.start + base, end: line.start + base + marker.length },
      number: /\d/.test(marker) ? Number.parseInt(marker, 10) : null,
      checked: null,
      blocks: [{ type: "paragraph", units: own, start: start + base, end: line.end + base }],
    });
    units.push(...own);
  }
  const last = items.at(-1)!;
  return { block: { type: "list", ordered: items[0]!.number !== null, items, start: items[0]!.start, end: last.end }, units };
}
