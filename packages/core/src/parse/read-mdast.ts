import type { BlockContent, DefinitionContent, ListItem as MdListItem, PhrasingContent, Root, RootContent } from "mdast";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Block, ListItem } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { readInline } from "./inline-text.ts";
import { joinLines } from "./join-lines.ts";
import { startsNewUnit } from "./line-units.ts";
import { toUnit } from "./to-unit.ts";

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** The mdast of a Markdown text: CommonMark with GFM. */
export const parseMdast = (text: string): Root => processor.parse(text);

/** Where nodes of an mdast stand. */
export interface MdastContext {
  /** The text that was parsed; positions of nodes count in it. */
  readonly source: string;
  /** What to add to such a position for an offset in the document. */
  readonly base: number;
  /** Takes the units, in the order in which they are met. */
  readonly units: Unit[];
  readonly quoted: boolean;
  readonly listDepth: number;
  readonly depth: 0;
}

/** The blocks of mdast nodes; their units go to the context. */
export function readBlocks(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], context: MdastContext): readonly Block[] {
  return nodes.flatMap((node) => readBlock(node, context) ?? []);
}

function readBlock(node: RootContent | BlockContent | DefinitionContent, context: MdastContext): Block | null {
  const { base, source } = context;
  const start = node.position!.start.offset!;
  const end = node.position!.end.offset!;
  const range = { start: start + base, end: end + base };
  switch (node.type) {
    case "heading": {
      const inline = readInline(node.children, source, start, end);
      const [joined] = joinLines(inline, null);
      const unit = toUnit(joined!, "heading", start + node.depth, { ...context, depth: node.depth });
      context.units.push(unit);
      return { type: "heading", depth: node.depth, unit, ...range };
    }
    case "paragraph": {
      const inline = readInline(node.children, source, start, end);
      const kind = context.listDepth > 0 ? "item" : "paragraph";
      const pieces = joinLines(inline, context.listDepth > 0 ? null : startsNewUnit);
      const units = pieces
        .filter((piece) => piece.text.trim() !== "" || piece.spans.length > 0)
        .map((piece) => toUnit(piece, kind, start, context));
      for (const unit of units) context.units.push(unit);
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
          const [joined] = joinLines(
            readInline(cell.children as PhrasingContent[], source, cell.position!.start.offset!, cell.position!.end.offset!),
            null,
          );
          const place = cellRange(source, cell.position!.start.offset!, cell.position!.end.offset!);
          const unit = toUnit(joined!, "cell", place.start, context);
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

function readListItem(item: MdListItem, ordered: boolean, context: MdastContext): ListItem {
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
