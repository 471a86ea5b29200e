import type { BlockContent, DefinitionContent, ListItem as MdListItem, PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, ListItem } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { type InlineText, readInline, splitLines } from "./inline-text.ts";
import { startsNewUnit } from "./line-units.ts";

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The mdast of a Markdown text (CommonMark with GFM): the oracle of every faster path. */
export const parseMdast = (text: string): Root => processor.parse(text);

interface Context {
  readonly source: string;
  /** Offset of `source` in the document. */
  readonly base: number;
  readonly units: Unit[];
  readonly quoted: boolean;
  readonly listDepth: number;
}

/** Blocks and units of a Markdown text that starts at offset `base` of its document. */
export function parseMarkdown(source: string, base: number): { readonly blocks: readonly Block[]; readonly units: readonly Unit[] } {
  const units: Unit[] = [];
  const blocks = readBlocks(parseMdast(source).children, { source, base, units, quoted: false, listDepth: 0 });
  units.sort((a, b) => a.start - b.start);
  return { blocks, units };
}

function readBlocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], context: Context): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, context) ?? []);
}

function readBlock(node: RootContent | BlockContent | DefinitionContent, context: Context): Block | null {
  const { base, source } = context;
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const range = { start: start + base, end: end + base };
  switch (node.type) {
    case "heading": {
      const inline = readInline(node.children, source);
      const [joined] = splitLines(inline, () => false);
      const unit = makeUnit(joined!, "heading", { start: start + node.depth, end }, context, node.depth);
      context.units.push(unit);
      return { type: "heading", depth: node.depth, unit, ...range };
    }
    case "paragraph": {
      const inline = readInline(node.children, source);
      const kind = context.listDepth > 0 ? "item" : "paragraph";
      const pieces = splitLines(inline, context.listDepth > 0 ? () => false : startsNewUnit);
      const units = pieces
        .filter((piece) => piece.text.trim() !== "" || piece.spans.length > 0)
        .map((piece) => makeUnit(piece, kind, { start, end }, context, 0));
      context.units.push(...units);
      return { type: "paragraph", units, ...range };
    }
    case "list":
      return {
        type: "list",
        ordered: node.ordered === true,
        items: node.children.map((item) => readListItem(item, node.ordered === true, { ...context, listDepth: context.listDepth + 1 })),
        ...range,
      };
    case "table": {
      const rows = node.children.map((row) =>
        row.children.map((cell) => {
          const [joined] = splitLines(readInline(cell.children as PhrasingContent[], source), () => false);
          const place = cellRange(source, cell.position!.start.offset!, cell.position!.end.offset!);
          const unit = makeUnit(joined!, "cell", place, context, 0);
          context.units.push(unit);
          return unit;
        }),
      );
      return { type: "table", rows, ...range };
    }
    case "code":
      return { type: "code", language: node.lang ?? "", value: node.value, ...range };
    case "html":
      return { type: "html", value: node.value, ...range };
    case "thematicBreak":
      return { type: "break", ...range };
    case "blockquote":
      return { type: "quote", blocks: readBlocks(node.children, { ...context, quoted: true }), ...range };
    case "footnoteDefinition":
      return { type: "footnote", label: node.identifier, blocks: readBlocks(node.children, { ...context, quoted: true }), ...range };
    case "definition":
      return { type: "definition", label: node.identifier, url: node.url, ...range };
    default:
      return null;
  }
}

function readListItem(item: MdListItem, ordered: boolean, context: Context): ListItem {
  const { base, source } = context;
  const start = item.position!.start.offset!;
  const end = item.position!.end.offset!;
  const marker = /^(?:[-*+]|\d{1,9}[.)])/.exec(source.slice(start, start + 12))?.[0] ?? "";
  return {
    start: start + base,
    end: end + base,
    marker: { start: start + base, end: start + base + marker.length },
    number: ordered ? Number.parseInt(marker, 10) : null,
    checked: item.checked ?? null,
    blocks: readBlocks(item.children, context),
  };
}

/** A cell without the pipes and spaces around its text. */
function cellRange(source: string, start: number, end: number): { start: number; end: number } {
  let from = start;
  let to = end;
  if (source[from] === "|") from++;
  if (to > from && source[to - 1] === "|") to--;
  while (from < to && source[from] === " ") from++;
  while (to > from && source[to - 1] === " ") to--;
  return { start: from, end: to };
}

/** `range` is where an empty unit stands; others span their text, with the markup inside. */
function makeUnit(inline: InlineText, kind: Unit["kind"], range: { start: number; end: number }, context: Context, depth: number): Unit {
  const { base } = context;
  const { text, map } = inline;
  const first = map[0];
  const start = (first ?? range.start) + base;
  const end = first === undefined ? start : map[map.length - 1]! + 1 + base;
  let contiguous = true;
  for (let i = 1; i < map.length && contiguous; i++) contiguous = map[i] === first! + i;
  const offsets = contiguous ? null : Uint32Array.from({ length: map.length + 1 }, (_, i) => (i < map.length ? map[i]! + base : end));
  return { kind, text, start, end, map: offsets, spans: inline.spans, depth, quoted: context.quoted, listDepth: context.listDepth };
}
