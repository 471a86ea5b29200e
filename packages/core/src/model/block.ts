import type { Range } from "../text/range.ts";
import type { Unit } from "./unit.ts";

/** The block structure of a draft, as Markdown has it; a plain-text draft has paragraphs only. */
export type Block =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | CodeBlock
  | HtmlBlock
  | BreakBlock
  | QuoteBlock
  | FootnoteBlock
  | DefinitionBlock;

export interface HeadingBlock extends Range {
  readonly type: "heading";
  readonly depth: number;
  readonly unit: Unit;
}
export interface ParagraphBlock extends Range {
  readonly type: "paragraph";
  readonly units: readonly Unit[];
}
export interface ListBlock extends Range {
  readonly type: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}
export interface ListItem extends Range {
  /** The bullet or number as written: `-`, `3.`, `3)`. */
  readonly marker: Range;
  /** The number written in an ordered list; `null` for bullets. */
  readonly number: number | null;
  /** Of a task list; `null` without a check box. */
  readonly checked: boolean | null;
  readonly blocks: readonly Block[];
}
export interface TableBlock extends Range {
  readonly type: "table";
  /** The first row is the header. */
  readonly rows: readonly (readonly Unit[])[];
}
export interface CodeBlock extends Range {
  readonly type: "code";
  /** First word of the info string; "" without one. */
  readonly language: string;
  readonly value: string;
}
export interface HtmlBlock extends Range {
  readonly type: "html";
  readonly value: string;
}
export interface BreakBlock extends Range {
  readonly type: "break";
}
export interface QuoteBlock extends Range {
  readonly type: "quote";
  readonly blocks: readonly Block[];
}
export interface FootnoteBlock extends Range {
  readonly type: "footnote";
  readonly label: string;
  readonly blocks: readonly Block[];
}
export interface DefinitionBlock extends Range {
  readonly type: "definition";
  readonly label: string;
  readonly url: string;
}

/** All blocks in text order, a container before what it contains. */
export function* walkBlocks(blocks: readonly Block[]): Generator<Block, void, undefined> {
  for (const block of blocks) {
    yield block;
    if (block.type === "list") for (const item of block.items) yield* walkBlocks(item.blocks);
    else if (block.type === "quote" || block.type === "footnote") yield* walkBlocks(block.blocks);
  }
}
