import type { Block, HeadingBlock, ListItem } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import type { ListMarker, Open, OpenContainer, OpenList } from "./containers.ts";
import type { Content } from "./content.ts";

/** Running text of a block, which is read when all definitions are known. */
export interface PendingText {
  readonly content: Content;
  readonly kind: Unit["kind"];
  /** Where its unit stands when it has no text, in offsets of the source. */
  readonly emptyAt: number;
  readonly depth: number;
  readonly quoted: boolean;
  readonly listDepth: number;
  /** Takes the units of a paragraph or a cell. */
  readonly units: Unit[];
  /** Takes the unit of a heading. */
  readonly heading: Open<HeadingBlock> | null;
  /** It follows a check box, and the parser must say where it starts when it does not start with text. */
  readonly followsCheck: boolean;
}

/** Blocks at the left edge without a blank line between them, and the blank lines after them, in offsets of the source. */
export interface Chunk {
  readonly start: number;
  end: number;
  readonly blocks: Block[];
  /** In text order. */
  readonly texts: PendingText[];
  /** Only the Markdown parser can say what blocks it has. */
  needsParser: boolean;
}

type NewText = Omit<PendingText, "quoted" | "listDepth">;

/** Stands in a heading until its text is read. */
const UNREAD: Unit = Object.freeze({
  kind: "heading",
  text: "",
  start: 0,
  end: 0,
  map: null,
  spans: [],
  depth: 0,
  quoted: false,
  listDepth: 0,
});

/** The blocks found so far, and the containers that are open at the end. */
export class BlockTree {
  readonly chunks: Chunk[] = [];
  readonly containers: OpenContainer[] = [];
  readonly definitions: Set<string> = new Set();
  readonly footnotes: Set<string> = new Set();
  listDepth = 0;
  quoteDepth = 0;
  /** End of the last line that was not blank, and of the last that held more than marks of quotes. */
  solidEnd = 0;
  contentEnd = 0;
  readonly #base: number;

  constructor(base: number) {
    this.#base = base;
  }

  /** Says that a block starts in the line at `lineStart`; outside containers, one after a blank line begins a chunk. */
  begin(lineStart: number, afterBlank: boolean): void {
    if (this.containers.length > 0) return;
    const last = this.chunks.at(-1);
    if (last === undefined || (afterBlank && last.start !== lineStart))
      this.chunks.push({ start: lineStart, end: 0, blocks: [], texts: [], needsParser: false });
  }

  get chunk(): Chunk {
    return this.chunks[this.chunks.length - 1]!;
  }

  /** The last item of the innermost container when that is a list. */
  get item(): Open<ListItem> | null {
    return this.containers.at(-1)?.list?.items.at(-1) ?? null;
  }

  put(block: Block): void {
    (this.containers.at(-1)?.blocks ?? this.chunk.blocks).push(block);
  }

  /** Puts a heading, whose unit comes later. `start` and `end` are offsets of the source. */
  putHeading({ content, depth, start, end }: { content: Content; depth: number; start: number; end: number }): void {
    const heading: Open<HeadingBlock> = { type: "heading", depth, unit: UNREAD, start: start + this.#base, end: end + this.#base };
    this.put(heading);
    this.putText({ content, kind: "heading", emptyAt: start + depth, depth, units: [], heading, followsCheck: false });
  }

  putText({ content, kind, emptyAt, depth, units, heading, followsCheck }: NewText): void {
    const quoted = this.quoteDepth > 0;
    this.chunk.texts.push({ content, kind, emptyAt, depth, quoted, listDepth: this.listDepth, units, heading, followsCheck });
  }

  openQuote(start: number): void {
    const blocks: Block[] = [];
    const block = { type: "quote" as const, blocks, start: start + this.#base, end: 0 };
    this.put(block);
    this.quoteDepth++;
    this.containers.push({ kind: "quote", block, blocks, list: null });
  }

  openFootnote(start: number, label: string): void {
    const blocks: Block[] = [];
    const block = { type: "footnote" as const, label, blocks, start: start + this.#base, end: 0 };
    this.put(block);
    this.quoteDepth++;
    this.footnotes.add(label);
    this.containers.push({ kind: "footnote", block, blocks, list: null });
  }

  openList(marker: ListMarker): void {
    const { ordered, mark, start } = marker;
    const items: Open<ListItem>[] = [];
    const block = { type: "list" as const, ordered, items, start: start + this.#base, end: 0 };
    this.put(block);
    this.listDepth++;
    const list: OpenList = { ordered, mark, items, size: 0, beganBlank: false, endsAtText: false };
    const container: OpenContainer = { kind: "list", block, blocks: [], list };
    this.containers.push(container);
    this.putItem(container, list, marker);
  }

  putItem(container: OpenContainer, list: OpenList, { start: at, length, number, size, isBlank }: ListMarker): void {
    this.#closeItem(list);
    const start = at + this.#base;
    const blocks: Block[] = [];
    list.items.push({ start, end: start, marker: { start, end: start + length }, number, checked: null, blocks });
    list.size = size;
    list.beganBlank = isBlank;
    container.blocks = blocks;
  }

  #closeItem(list: OpenList): void {
    const last = list.items.at(-1);
    if (last) last.end = Math.max(this.contentEnd + this.#base, last.blocks.at(-1)?.end ?? 0);
  }

  /** Leaves the chunk to the parser. */
  doubt(): void {
    this.chunk.needsParser = true;
  }

  /** Closes the containers from index `keep` on. */
  close(keep: number, end: number = this.solidEnd): void {
    while (this.containers.length > keep) {
      const { kind, block, blocks, list } = this.containers.pop()!;
      if (list) this.#closeItem(list);
      // A blank line may be the last of code inside.
      block.end = Math.max(end + this.#base, (list ? list.items : blocks).at(-1)?.end ?? 0);
      if (kind === "list") this.listDepth--;
      else this.quoteDepth--;
    }
  }
}
