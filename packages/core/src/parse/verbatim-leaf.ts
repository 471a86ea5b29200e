import type { BlockTree } from "./block-tree.ts";
import { decodeAddress } from "./character-references.ts";
import { closesFence, endsHtml, type Fence, type HtmlSort } from "./leaf-lines.ts";
import type { LineCursor } from "./line-cursor.ts";

/** What a leaf scanner works on. */
export interface Surroundings {
  readonly source: string;
  /** Offset of the source in its document. */
  readonly base: number;
  readonly cursor: LineCursor;
  readonly tree: BlockTree;
}

/** Fenced code, indented code or HTML that is not closed yet. */
export class VerbatimLeaf {
  readonly #on: Surroundings;
  #kind: "fence" | "indented" | "html" = "fence";
  /** Start of the block and of its content, and end of its last line. */
  #start = 0;
  #bodyStart = 0;
  #end = 0;
  /** Content lines; `null` where they are a slice of the source. */
  #lines: string[] | null = null;
  #fence: Fence = { mark: 0, length: 0, info: "" };
  #fenceIndent = 0;
  /** The fewest marks that close the fence. */
  #marks = "";
  #html: HtmlSort = 0;
  /** Blank lines of indented code, which belong to it if more follows. */
  #blankLines = 0;

  constructor(on: Surroundings) {
    this.#on = on;
  }

  /** No container starts inside. */
  get isConcrete(): boolean {
    return this.#kind !== "indented";
  }

  /** It is a fence whose lines are a slice of the source. */
  get isSlice(): boolean {
    return this.#kind === "fence" && this.#lines === null;
  }

  /** Takes the lines of such a fence before the next one that holds its marks; gives the start of that. */
  skipLines(start: number): number {
    const { source } = this.#on;
    const found = start < source.length ? source.indexOf(this.#marks, start) : -1;
    const next = found < 0 ? source.length : source.lastIndexOf("\n", found) + 1;
    if (next <= start) return start;
    this.#end = next === source.length && !source.endsWith("\n") ? next : next - 1;
    return next;
  }

  startFence(start: number, indent: number, fence: Fence): void {
    this.#kind = "fence";
    this.#fence = fence;
    this.#marks = (fence.mark === 96 ? "`" : "~").repeat(fence.length);
    this.#fenceIndent = indent;
    this.#start = start;
    this.#end = this.#on.cursor.end;
    this.#bodyStart = this.#end + 1;
    this.#lines = indent === 0 && this.#on.tree.containers.length === 0 ? null : [];
  }

  /** False when the HTML ends in its first line. */
  startHtml(first: number, sort: HtmlSort): boolean {
    const { source, cursor, tree } = this.#on;
    this.#kind = "html";
    this.#html = sort;
    this.#start = cursor.at;
    this.#bodyStart = cursor.at;
    this.#lines = tree.containers.length === 0 ? null : [];
    this.#putLine(0);
    // The parser has its own idea of where CDATA ends.
    if (sort === 5) tree.doubt();
    if (sort > 5 || !endsHtml(source, first, cursor.end, sort, true)) return true;
    this.#put(this.#end);
    return false;
  }

  startIndented(): void {
    this.#kind = "indented";
    this.#start = this.#on.cursor.at;
    this.#blankLines = 0;
    this.#lines = [];
    this.#putLine(4);
  }

  /** Takes a line: "last" when it closes the block, "other" when it belongs to none. */
  take(first: number, indent: number, isBlankLine: boolean): "inside" | "last" | "other" {
    const { source, cursor } = this.#on;
    if (this.#kind === "fence") {
      if (indent > 3 || !closesFence(source, first, cursor.end, this.#fence)) {
        this.#putLine(Math.min(indent, this.#fenceIndent));
        return "inside";
      }
      this.#put(cursor.end);
      return "last";
    }
    if (this.#kind === "html") {
      if (isBlankLine && this.#html > 5) return "other";
      this.#putLine(0);
      if (this.#html > 5 || !endsHtml(source, first, cursor.end, this.#html, false)) return "inside";
      this.#put(this.#end);
      return "last";
    }
    if (indent > 3) {
      for (; this.#blankLines > 0; this.#blankLines--) this.#lines?.push("");
      this.#putLine(4);
      return "inside";
    }
    if (!isBlankLine) return "other";
    this.#blankLines++;
    return "inside";
  }

  /** Closes the block where a container closes or opens, or another block starts. */
  close(): void {
    // Where a fence or HTML without end leaves off, the parser says.
    if (this.#kind === "fence" || (this.#kind === "html" && this.#html < 6)) this.#on.tree.doubt();
    this.#put(this.#end);
  }

  /** Closes the block at the end of the text, to which fences and HTML outside containers reach. */
  closeAtEnd(): void {
    const { source, tree } = this.#on;
    if (tree.containers.length > 0 || this.#kind === "indented" || (this.#kind === "html" && this.#html > 5)) this.close();
    else {
      this.#end = source.length;
      const body = this.#body();
      const open = this.#lines !== null && source.endsWith("\n") ? `${body}\n` : body;
      // Of a fence, the last line break belongs to no line.
      this.#put(source.length, this.#kind === "fence" && open.endsWith("\n") ? open.slice(0, -1) : body);
    }
  }

  /** Takes the rest of the line, less so many columns of blanks. */
  #putLine(columns: number): void {
    const { source, cursor } = this.#on;
    this.#end = cursor.end;
    if (this.#lines === null) return;
    cursor.skip(columns);
    this.#lines.push(" ".repeat(cursor.pending) + source.slice(cursor.at, cursor.end));
  }

  #body(): string {
    return this.#lines === null ? this.#on.source.slice(this.#bodyStart, Math.max(this.#bodyStart, this.#end)) : this.#lines.join("\n");
  }

  #put(blockEnd: number, value: string = this.#body()): void {
    const { base, tree } = this.#on;
    const range = { start: this.#start + base, end: blockEnd + base };
    if (this.#kind === "html") tree.put({ type: "html", value, ...range });
    else if (this.#kind === "indented") tree.put({ type: "code", language: "", value: value.replace(/\n$/, ""), ...range });
    else {
      const language = decodeAddress(/^[^ \t]*/.exec(this.#fence.info)![0]);
      if (language === null) tree.doubt();
      tree.put({ type: "code", language: language ?? "", value, ...range });
    }
  }
}
