import { BlockTree, type Chunk } from "./block-tree.ts";
import { skipBlanks } from "./characters.ts";
import { type OpenContainer, takeListMarker } from "./containers.ts";
import { LeafScanner } from "./leaf-scanner.ts";
import { LineCursor } from "./line-cursor.ts";
import { endOfFootnoteLabel, labelKey } from "./link-parts.ts";

export interface ScannedBlocks {
  readonly chunks: readonly Chunk[];
  /** Labels as they are compared. */
  readonly definitions: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

/** Finds the blocks of a Markdown text that starts at offset `base` of its document, line by line, in linear time. */
export const scanBlocks = (source: string, base: number): ScannedBlocks => new BlockScanner(source, base).scan();

/**
 * The first phase of CommonMark's parsing strategy (the appendix of 0.31): of each line, the marks of open containers are matched,
 * new containers opened, and the rest is given to the leaf block at hand. Where the strategy leaves freedom it goes with the parser.
 */
class BlockScanner {
  readonly #source: string;
  readonly #cursor: LineCursor;
  readonly #tree: BlockTree;
  readonly #leaves: LeafScanner;
  #lineStart = 0;
  #afterBlank = true;
  /** The line has marks of quotes before the cursor. */
  #hasQuoteMark = false;
  /** After the indent of a footnote, the parser lets items and containers end in its own way. */
  #hasFootnoteIndent = false;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#cursor = new LineCursor(source);
    this.#tree = new BlockTree(base);
    this.#leaves = new LeafScanner({ source, base, cursor: this.#cursor, tree: this.#tree });
  }

  scan(): ScannedBlocks {
    const source = this.#source;
    const tree = this.#tree;
    for (let start = 0; start < source.length; ) {
      const lineBreak = source.indexOf("\n", start);
      const end = lineBreak < 0 ? source.length : lineBreak;
      if (!this.#readPlainLine(start, end)) this.#readLine(start, end);
      start = end + 1;
      if (this.#leaves.isOpenSlice) start = this.#leaves.skipLines(start);
    }
    this.#leaves.closeAtEnd();
    tree.close(0);
    const { chunks, definitions, footnotes } = tree;
    for (let i = 0; i < chunks.length; i++) chunks[i]!.end = chunks[i + 1]?.start ?? source.length;
    return { chunks, definitions, footnotes };
  }

  /** Reads a line outside containers that starts with a letter, as most do: it can only be text, or inside code or HTML. */
  #readPlainLine(start: number, end: number): boolean {
    const tree = this.#tree;
    if (tree.containers.length > 0 || !startsPlain(this.#source.charCodeAt(start)) || !this.#leaves.isText) return false;
    this.#cursor.startLine(start, end);
    this.#leaves.readText(start, this.#afterBlank);
    tree.contentEnd = end;
    tree.solidEnd = end;
    this.#afterBlank = false;
    return true;
  }

  #readLine(start: number, end: number): void {
    const cursor = this.#cursor;
    const tree = this.#tree;
    const { containers } = tree;
    const leaves = this.#leaves;
    this.#lineStart = start;
    this.#hasQuoteMark = false;
    this.#hasFootnoteIndent = false;
    cursor.startLine(start, end);
    let continued = 0;
    let hasMarker = false;
    while (continued < containers.length && !hasMarker) {
      const step = this.#continue(containers[continued]!, continued);
      if (step === "no") break;
      continued++;
      hasMarker = step === "item";
    }
    const isWhole = continued === containers.length;
    let isLazy = false;
    if (!(isWhole && leaves.isConcrete)) {
      const interrupts = isWhole && leaves.mayBeInterrupted;
      let opened = this.#open(interrupts, continued);
      isLazy = opened === null && !isWhole;
      while (opened !== null) {
        hasMarker ||= opened !== "quote";
        opened = this.#open(interrupts, containers.length);
      }
    }
    const first = skipBlanks(this.#source, cursor.at, end);
    leaves.readLine({ lineStart: start, first, isLazy, continued, afterBlank: this.#afterBlank });
    if (hasMarker || first < end) tree.contentEnd = end;
    const isBlankLine = first === end && skipBlanks(this.#source, start, end) === end;
    if (!isBlankLine) tree.solidEnd = end;
    // After indented code, what starts depends on it.
    this.#afterBlank = isBlankLine && !leaves.mayBeInterrupted;
  }

  /** Matches a container that is open; "item" when the line begins the next item of a list. */
  #continue(container: OpenContainer, index: number): "yes" | "no" | "item" {
    if (container.kind === "quote") return this.#takeQuoteMark() ? "yes" : "no";
    const cursor = this.#cursor;
    const { list } = container;
    const indent = cursor.indent();
    const isBlank = skipBlanks(this.#source, cursor.at, cursor.end) === cursor.end;
    if (list === null) {
      if (!isBlank && indent < 4) return "no";
      if (!isBlank) {
        cursor.skip(4);
        this.#hasFootnoteIndent = true;
      }
      return "yes";
    }
    if (isBlank) {
      list.endsAtText ||= list.beganBlank;
      cursor.skip(Math.min(indent, list.size));
      return "yes";
    }
    const isOver = list.endsAtText;
    list.endsAtText = false;
    list.beganBlank = false;
    if (!isOver && indent >= list.size) {
      cursor.skip(list.size);
      return "yes";
    }
    if (indent > 3) return "no";
    const { at, column, pending } = cursor;
    cursor.skip(indent);
    const marker = takeListMarker(this.#source, cursor, indent, false, list);
    if (!marker) {
      cursor.restore(at, column, pending);
      return "no";
    }
    this.#leaves.close();
    if (this.#hasFootnoteIndent) this.#tree.doubt();
    this.#tree.close(index + 1);
    this.#tree.putItem(container, list, marker);
    return "item";
  }

  #takeQuoteMark(): boolean {
    const cursor = this.#cursor;
    const indent = cursor.indent();
    if (indent > 3) return false;
    const first = skipBlanks(this.#source, cursor.at, cursor.end);
    if (first === cursor.end || this.#source.charCodeAt(first) !== 62) return false;
    cursor.skip(indent);
    cursor.advance(1);
    if (cursor.indent() > 0) cursor.skip(1);
    this.#hasQuoteMark = true;
    return true;
  }

  /** Opens the container that starts at the cursor, if one does; before, those from index `keep` on are closed. */
  #open(interrupts: boolean, keep: number): OpenContainer["kind"] | null {
    const cursor = this.#cursor;
    const first = skipBlanks(this.#source, cursor.at, cursor.end);
    const code = first < cursor.end ? this.#source.charCodeAt(first) : 0;
    const isMarker = code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
    if (!isMarker && code !== 62 && code !== 91) return null;
    const indent = cursor.indent();
    if (indent > 3) return null;
    if (code === 91) return this.#openFootnote(first, indent, keep);
    if (code === 62) {
      this.#closeFor(keep, cursor.at);
      this.#takeQuoteMark();
      this.#tree.openQuote(first);
      return "quote";
    }
    const { at, column, pending } = cursor;
    cursor.skip(indent);
    const marker = takeListMarker(this.#source, cursor, indent, interrupts, null);
    if (!marker) {
      cursor.restore(at, column, pending);
      return null;
    }
    this.#closeFor(keep, at);
    this.#tree.openList(marker);
    return "list";
  }

  #openFootnote(first: number, indent: number, keep: number): "footnote" | null {
    const source = this.#source;
    const cursor = this.#cursor;
    if (source.charCodeAt(first + 1) !== 94) return null;
    const end = endOfFootnoteLabel(source, first, cursor.end);
    if (end < 0 || end >= cursor.end || source.charCodeAt(end) !== 58) return null;
    this.#closeFor(keep, cursor.at);
    // One indent is enough to the parser for a footnote right inside another.
    if (this.#tree.containers.at(-1)?.kind === "footnote") this.#tree.doubt();
    cursor.skip(indent);
    cursor.advance(end + 1 - first);
    cursor.skip(cursor.indent());
    this.#tree.openFootnote(first, labelKey(source.slice(first + 2, end - 1)));
    return "footnote";
  }

  /** Closes what ends where a container starts, whose line is read up to `at`. */
  #closeFor(keep: number, at: number): void {
    this.#leaves.close();
    if (this.#hasFootnoteIndent && keep < this.#tree.containers.length) this.#tree.doubt();
    // After marks of quotes, the parser lets containers end where the new one starts.
    this.#tree.close(keep, this.#hasQuoteMark ? at : this.#tree.solidEnd);
    this.#tree.begin(this.#lineStart, this.#afterBlank);
  }
}

/** Letters, and everything beyond ASCII: no mark of Markdown starts so. */
const startsPlain = (code: number): boolean => code > 127 || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
