import type { RootContent } from "mdast";
import { type Block, walkBlocks } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import { markdownParser } from "./markdown-parser.ts";
import { readStretches, type Stretch } from "./read-stretches.ts";

export interface ParsedMarkdown {
  readonly blocks: readonly Block[];
  /** In text order. */
  readonly units: readonly Unit[];
}

/** Blocks and units of a Markdown text that starts at offset `base` of its document, all of it through the parser: the oracle of the fast path. */
export function parseMarkdownWhole(source: string, base: number): ParsedMarkdown {
  const units: Unit[] = [];
  const { parseMdast, readBlocks } = markdownParser();
  const blocks = readBlocks(parseMdast(source).children, { source, base, units, quoted: false, listDepth: 0, depth: 0 });
  units.sort((a, b) => a.start - b.start);
  return { blocks, units };
}

/**
 * The same, with only those stretches going through the parser that need it. They are parsed in one text, so that
 * definitions are known everywhere, with a paragraph between them that must come out where it was put: if a fence
 * or an HTML block swallowed one, the whole text goes through the parser.
 */
export function parseMarkdown(source: string, base: number): ParsedMarkdown {
  // The parser writes U+FFFD for NUL, everywhere.
  if (source.includes("\u0000")) return parseMarkdownWhole(source, base);
  return parseStretches(source, readStretches(source, base), base) ?? parseMarkdownWhole(source, base);
}

/** Stands for what was read without the parser, so that containers end where they end in the whole text. */
const STAND_IN = "x";
const BLANK_LINE = "\n\n";

/** Puts the stretches together again; `null` when one of them reaches beyond its end. */
export function parseStretches(source: string, stretches: readonly Stretch[], base: number): ParsedMarkdown | null {
  const blocks: Block[] = [];
  const units: Unit[] = [];
  if (stretches.every(({ kind }) => kind === "read")) {
    for (const stretch of stretches)
      if (stretch.kind === "read") {
        for (const block of stretch.blocks) blocks.push(block);
        for (const unit of stretch.units) units.push(unit);
      }
    return { blocks, units };
  }
  const { reduced, places } = reduce(source, stretches);
  const { parseMdast, readBlocks } = markdownParser();
  const nodes = parseMdast(reduced).children;
  let next = 0;
  for (const { stretch, at } of places) {
    if (stretch.kind === "read") {
      if (at >= 0) {
        while (isInjected(nodes[next], at)) next++;
        const node = nodes[next];
        if (node?.type !== "paragraph" || node.position!.start.offset !== at || node.position!.end.offset !== at + STAND_IN.length)
          return null;
        next++;
      }
      for (const block of stretch.blocks) blocks.push(block);
      for (const unit of stretch.units) units.push(unit);
      continue;
    }
    const end = at + stretch.end - stretch.start;
    const own: RootContent[] = [];
    for (; next < nodes.length && nodes[next]!.position!.start.offset! < end; next++) own.push(nodes[next]!);
    const collected: Unit[] = [];
    const context = { source: reduced, base: base + stretch.start - at, units: collected, quoted: false, listDepth: 0, depth: 0 } as const;
    for (const block of readBlocks(own, context)) blocks.push(block);
    collected.sort((a, b) => a.start - b.start);
    for (const unit of collected) units.push(unit);
  }
  return next === nodes.length ? { blocks, units } : null;
}

const isInjected = (node: RootContent | undefined, before: number): boolean =>
  (node?.type === "definition" || node?.type === "footnoteDefinition") && node.position!.start.offset! < before;

/**
 * The stretches for the parser, with one stand-in for each run of the others, after the definitions of that run.
 * `at` is where the stretch or its stand-in stands, -1 for those that a stand-in before them covers.
 */
function reduce(
  source: string,
  stretches: readonly Stretch[],
): { readonly reduced: string; readonly places: readonly { readonly stretch: Stretch; readonly at: number }[] } {
  const pieces: string[] = [];
  let length = 0;
  const put = (piece: string): number => {
    const at = length;
    pieces.push(piece);
    length += piece.length;
    return at;
  };
  const places = stretches.map((stretch, index) => {
    if (stretch.kind === "parser") return { stretch, at: put(source.slice(stretch.start, stretch.end)) };
    if (stretches[index - 1]?.kind === "read") return { stretch, at: -1 };
    for (let i = index; stretches[i]?.kind === "read"; i++)
      for (const definition of definitionsIn(stretches[i]!)) put(definition + BLANK_LINE);
    return { stretch, at: put(STAND_IN + BLANK_LINE) };
  });
  return { reduced: pieces.join(""), places };
}

/** Only the labels matter to the other stretches. */
function* definitionsIn(stretch: Stretch): Generator<string> {
  if (stretch.kind === "parser") return;
  for (const block of walkBlocks(stretch.blocks)) {
    if (block.type === "definition") yield `[${block.label}]: x`;
    else if (block.type === "footnote") yield `[^${block.label}]: x`;
  }
}
