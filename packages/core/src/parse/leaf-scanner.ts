import type { TableBlock } from "../model/block.ts";
import type { Unit } from "../model/unit.ts";
import type { Open } from "./containers.ts";
import { htmlSort, isThematicBreak, readAtxHeading, readFence } from "./leaf-lines.ts";
import { ParagraphLeaf } from "./paragraph-leaf.ts";
import { type CellRange, readCells } from "./table-rows.ts";
import { type Surroundings, VerbatimLeaf } from "./verbatim-leaf.ts";

/** A line whose containers are read; the cursor stands after their marks. */
export interface FlowLine {
  readonly lineStart: number;
  /** Its first character that is no blank, or its end. */
  readonly first: number;
  /** It lacks marks of containers that are open, from index `continued` on. */
  readonly isLazy: boolean;
  readonly continued: number;
  readonly afterBlank: boolean;
}

type OpenTable = Open<Omit<TableBlock, "rows">> & { readonly rows: Unit[][] };

/** Gives lines to headings, paragraphs, code, HTML and tables, in whatever containers they stand. */
export class LeafScanner {
  readonly #on: Surroundings;
  #leaf: "none" | "paragraph" | "verbatim" | "table" = "none";
  readonly #paragraph: ParagraphLeaf;
  readonly #verbatim: VerbatimLeaf;
  #table: OpenTable = { type: "table", rows: [], start: 0, end: 0 };

  constructor(on: Surroundings) {
    this.#on = on;
    this.#paragraph = new ParagraphLeaf(on);
    this.#verbatim = new VerbatimLeaf(on);
  }

  /** No container starts inside the leaf. */
  get isConcrete(): boolean {
    return this.#leaf === "verbatim" && this.#verbatim.isConcrete;
  }

  /** Only such lists may start here as may interrupt a paragraph. */
  get mayBeInterrupted(): boolean {
    return this.#leaf === "paragraph" || (this.#leaf === "verbatim" && !this.#verbatim.isConcrete);
  }

  /** A line of text would start a paragraph or go on with one. */
  get isText(): boolean {
    return this.#leaf === "none" || this.#leaf === "paragraph";
  }

  /** Reads a line outside containers that is text and nothing else. */
  readText(lineStart: number, afterBlank: boolean): void {
    if (this.#leaf === "paragraph") {
      this.#paragraph.take(0);
      return;
    }
    this.#on.tree.begin(lineStart, afterBlank);
    this.#leaf = "paragraph";
    this.#paragraph.start(lineStart, 0);
  }

  /** A fence outside containers is open. */
  get isOpenSlice(): boolean {
    return this.#leaf === "verbatim" && this.#verbatim.isSlice;
  }

  /** Takes lines of such a fence that cannot close it, from the one at `start` on; gives the start of the next. */
  skipLines(start: number): number {
    return this.#verbatim.skipLines(start);
  }

  readLine(line: FlowLine): void {
    const { first, isLazy } = line;
    const { source, cursor, tree } = this.#on;
    const isBlankLine = first === cursor.end;
    if (isBlankLine && this.#leaf === "none" && !isLazy) return;
    const indent = cursor.indent();
    // At the end of the text there is no line that could be lazy.
    if (isLazy && cursor.at < source.length) {
      if (this.#leaf === "paragraph" && !isBlankLine && (indent > 3 || !this.#startsOther(first, true, true))) {
        this.#paragraph.take(indent);
        return;
      }
      this.close();
      tree.close(line.continued);
    }
    if (this.#leaf !== "none" && this.#continue(first, indent, isBlankLine)) return;
    if (!isBlankLine) this.#start(line, indent);
  }

  /** Closes the leaf where a container closes or opens, or another leaf starts. */
  close(): void {
    if (this.#leaf === "paragraph") this.#paragraph.close();
    else if (this.#leaf === "verbatim") this.#verbatim.close();
    this.#leaf = "none";
  }

  closeAtEnd(): void {
    if (this.#leaf === "verbatim") this.#verbatim.closeAtEnd();
    else this.close();
  }

  /** Gives the line to the open leaf; false when it does not belong to it, and the leaf is closed. */
  #continue(first: number, indent: number, isBlankLine: boolean): boolean {
    if (this.#leaf === "verbatim") {
      const taken = this.#verbatim.take(first, indent, isBlankLine);
      if (taken === "last") this.#leaf = "none";
      if (taken !== "other") return true;
    } else if (this.#leaf === "table") {
      if (!isBlankLine && indent < 4 && !this.#startsOther(first, false, false)) {
        this.#table.end = this.#on.cursor.end + this.#on.base;
        this.#putRow(readCells(this.#on.source, first, this.#on.cursor.end));
        return true;
      }
    } else if (!isBlankLine) {
      const mark = indent < 4 ? this.#paragraph.underline(first) : "no";
      if (mark !== "no") {
        this.#leaf = "none";
        return mark === "heading";
      }
      if (indent < 4 && this.#startTable(first)) return true;
      if (indent > 3 || !this.#startsOther(first, true, false)) {
        this.#paragraph.take(indent);
        return true;
      }
    }
    this.close();
    return false;
  }

  #start({ lineStart, first, isLazy, afterBlank }: FlowLine, indent: number): void {
    const { source, base, cursor, tree } = this.#on;
    const { end } = cursor;
    // The parser takes no more lines into code that starts in a lazy one, which so depends on what stands before.
    const isShort = isLazy && indent > 3;
    tree.begin(lineStart, afterBlank && !isShort);
    if (indent > 3) {
      this.#leaf = "verbatim";
      this.#verbatim.startIndented();
      if (isShort) this.close();
      return;
    }
    switch (source.charCodeAt(first)) {
      case 35: {
        const heading = readAtxHeading(source, first, end);
        if (!heading) break;
        const content = { text: source, start: heading.start, end: heading.end, lines: null, splitsTab: false };
        tree.putHeading({ content, depth: heading.depth, start: first, end });
        return;
      }
      case 42:
      case 45:
      case 95:
        if (!isThematicBreak(source, first, end)) break;
        tree.put({ type: "break", start: first + base, end: end + base });
        return;
      case 60: {
        const sort = htmlSort(source, first, end);
        if (sort === 0) break;
        this.#leaf = this.#verbatim.startHtml(first, sort) ? "verbatim" : "none";
        return;
      }
      case 96:
      case 126: {
        const fence = readFence(source, first, end);
        if (!fence) break;
        this.#leaf = "verbatim";
        this.#verbatim.startFence(first, indent, fence);
        return;
      }
    }
    this.#leaf = "paragraph";
    this.#paragraph.start(first, indent);
  }

  /** True when a block other than a paragraph starts at `first`. HTML of any tag interrupts only paragraphs of lazy lines. */
  #startsOther(first: number, inParagraph: boolean, isLazy: boolean): boolean {
    const { source, cursor, tree } = this.#on;
    const { end } = cursor;
    switch (source.charCodeAt(first)) {
      case 35:
        return readAtxHeading(source, first, end) !== null;
      case 42:
      case 45:
      case 95:
        return isThematicBreak(source, first, end);
      case 60: {
        const sort = htmlSort(source, first, end);
        // The parser keeps such a lazy line in the container.
        if (sort === 7 && isLazy) tree.doubt();
        return sort > 0 && (sort < 7 || !inParagraph || isLazy);
      }
      case 96:
      case 126:
        return readFence(source, first, end) !== null;
      default:
        return false;
    }
  }

  #startTable(first: number): boolean {
    const { base, cursor, tree } = this.#on;
    const head = this.#paragraph.tableHead(first);
    if (!head) return false;
    this.#leaf = "table";
    this.#table = { type: "table", rows: [], start: head.start + base, end: cursor.end + base };
    tree.put(this.#table);
    this.#putRow(head.cells);
    return true;
  }

  #putRow(cells: readonly CellRange[]): void {
    const { source, tree } = this.#on;
    const units: Unit[] = [];
    this.#table.rows.push(units);
    for (const { start, end } of cells) {
      const content = { text: source, start, end, lines: null, splitsTab: false };
      tree.putText({ content, kind: "cell", emptyAt: start, depth: 0, units, heading: null, followsCheck: false });
    }
  }
}
