import type { BlockContent, DefinitionContent, ListItem as MdListItem, PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";
import type { Block, ListItem } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { type Stretch, scanBlocks } from "./fast-blocks.ts";
import { readInline, splitLines } from "./inline-text.ts";
import { startsNewUnit } from "./line-units.ts";
import { toUnit } from "./to-unit.ts";

const processor = unified().use(remarkParse).use(remarkGfm).use(withoutTransforms).freeze();

/** Drops what remark-gfm does to the finished tree: it looks again for addresses, and makes nodes that have no position. */
function withoutTransforms(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions = data.fromMarkdownExtensions?.flat().map(({ transforms: _, ...extension }) => extension) ?? [];
}

/** The mdast of a Markdown text (CommonMark with GFM): the oracle of every faster path. */
export const parseMdast = (text: string): Root => processor.parse(text);

interface Context {
  readonly source: string;
  /** Offset of `source` in the document. */
  readonly base: number;
  readonly units: Unit[];
  readonly quoted: boolean;
  readonly listDepth: number;
  readonly depth: 0;
}

export interface ParsedMarkdown {
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly units: readonly Unit[];
}

/** Blocks and units of a Markdown text that starts at offset `base` of its document, all of it through the parser: the oracle of the fast path. */
export function parseMarkdownWhole(source: string, base: number): ParsedMarkdown {
  const units: Unit[] = [];
  const blocks = readBlocks(parseMdast(source).children, { source, base, units, quoted: false, listDepth: 0, depth: 0 });
  units.sort((a, b) => a.start - b.start);
  return { blocks, units };
}

/** Stands for what was read without the parser, so that containers end where they end in the whole text. */
const STAND_IN = "x";
const SEPARATOR = "\n\n";

/**
 * The same, with only those stretches going through the parser that need it. They are parsed in one text, so that
 * definitions are known everywhere, with a paragraph between them that must come out where it was put: if a fence
 * or an HTML block swallowed one, the whole text goes through the parser.
 */
export function parseMarkdown(source: string, base: number): ParsedMarkdown {
  // The parser writes U+FFFD for NUL, everywhere.
  if (source.includes("\u0000")) return parseMarkdownWhole(source, base);
  const stretches = scanBlocks(source, base);
  const blocks: Block[] = [];
  const units: Unit[] = [];
  if (stretches.every(({ kind }) => kind === "read")) {
    for (const stretch of stretches)
      if (stretch.kind === "read") {
        blocks.push(...stretch.blocks);
        units.push(...stretch.units);
      }
    return { blocks, units };
  }
  const { reduced, places } = reduce(source, stretches);
  const nodes = parseMdast(reduced).children;
  let next = 0;
  for (const { stretch, at } of places) {
    if (stretch.kind === "read") {
      const node = nodes[next];
      if (at >= 0) {
        if (node?.type !== "paragraph" || node.position!.start.offset !== at || node.position!.end.offset !== at + STAND_IN.length)
          return parseMarkdownWhole(source, base);
        next++;
      }
      blocks.push(...stretch.blocks);
      units.push(...stretch.units);
      continue;
    }
    const end = at + stretch.end - stretch.start;
    const own: RootContent[] = [];
    for (; next < nodes.length && nodes[next]!.position!.start.offset! < end; next++) own.push(nodes[next]!);
    const collected: Unit[] = [];
    blocks.push(
      ...readBlocks(own, { source: reduced, base: base + stretch.start - at, units: collected, quoted: false, listDepth: 0, depth: 0 }),
    );
    collected.sort((a, b) => a.start - b.start);
    units.push(...collected);
  }
  return next === nodes.length ? { blocks, units } : parseMarkdownWhole(source, base);
}

/** The stretches for the parser, with one stand-in for each run of the others; `at` is -1 for those that a stand-in before them covers. */
function reduce(
  source: string,
  stretches: readonly Stretch[],
): { readonly reduced: string; readonly places: readonly { readonly stretch: Stretch; readonly at: number }[] } {
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string): number => {
    const at = length;
    pieces.push(piece);
    length += piece.length + SEPARATOR.length;
    return at;
  };
  const places = stretches.map((stretch, index) => {
    if (stretch.kind === "parser") return { stretch, at: put(source.slice(stretch.start, stretch.end)) };
    return { stretch, at: stretches[index - 1]?.kind === "read" ? -1 : put(STAND_IN) };
  });
  return { reduced: pieces.join(SEPARATOR), places };
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
      const unit = toUnit(joined!, "heading", { start: start + node.depth, end }, { ...context, depth: node.depth });
      context.units.push(unit);
      return { type: "heading", depth: node.depth, unit, ...range };
    }
    case "paragraph": {
      const inline = readInline(node.children, source);
      const kind = context.listDepth > 0 ? "item" : "paragraph";
      const pieces = splitLines(inline, context.listDepth > 0 ? () => false : startsNewUnit);
      const units = pieces
        .filter((piece) => piece.text.trim() !== "" || piece.spans.length > 0)
        .map((piece) => toUnit(piece, kind, { start, end }, context));
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
          const unit = toUnit(joined!, "cell", place, context);
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
