import { type Block, type CodeBlock, type ListItem, type TableBlock, walkBlocks } from "../model/block.ts";
import type { Document } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import type { Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import { countWords } from "../text/scripts.ts";
import { blocksIn, plainTextIn, unitsIn } from "./passage.ts";

/** One item: of a list, a table row, a numbered subsection, or a member of a series. */
export interface PassageItem extends Range {
  readonly text: string;
}

/** What stands in a stretch of a draft. Counted on demand. */
export class PassageContent {
  readonly range: Range;
  readonly #document: Document;
  readonly #sections: readonly Section[];
  #units: readonly Unit[] | null = null;
  #texts: readonly string[] | null = null;
  #blocks: readonly Block[] | null = null;

  /** `sections` are the subsections inside. */
  constructor(document: Document, range: Range, sections: readonly Section[]) {
    this.range = range;
    this.#document = document;
    this.#sections = sections;
  }

  /** All but headings. */
  get units(): readonly Unit[] {
    this.#units ??= unitsIn(this.#document, this.range).filter((unit) => unit.kind !== "heading");
    return this.#units;
  }

  sourceOf({ start, end }: Range): string {
    return this.#document.text.slice(start, end);
  }

  /** Plain texts of paragraphs, items and cells, without comments and Markdown headings. */
  get texts(): readonly string[] {
    this.#texts ??= this.units.map((unit) => plainTextIn(unit, this.range)).filter(isText);
    return this.#texts;
  }

  /** All blocks inside, also those in lists and quotes. */
  get blocks(): readonly Block[] {
    this.#blocks ??= [...walkBlocks(blocksIn(this.#document, this.range))];
    return this.#blocks;
  }

  /** Characters without spaces. */
  get characters(): number {
    let count = 0;
    for (const text of this.texts) count += text.replace(/\s/g, "").length;
    return count;
  }

  /** Han characters and Latin words. */
  get words(): number {
    let count = 0;
    for (const text of this.texts) count += countWords(text);
    return count;
  }

  get paragraphs(): number {
    let count = 0;
    for (const unit of this.units)
      if (unit.kind === "paragraph" && !isComment(unit.text) && plainTextIn(unit, this.range).trim() !== "") count++;
    return count;
  }

  get tables(): readonly TableBlock[] {
    return this.blocks.filter((block): block is TableBlock => block.type === "table");
  }

  get code(): readonly CodeBlock[] {
    return this.blocks.filter((block): block is CodeBlock => block.type === "code");
  }

  get listItems(): readonly ListItem[] {
    return this.blocks.flatMap((block) => (block.type === "list" ? block.items : []));
  }

  /** Images with their alternative text; "" where there is none. */
  get images(): readonly (Range & { readonly alt: string })[] {
    const images: (Range & { alt: string })[] = [];
    for (const block of this.blocks) {
      if (block.type !== "paragraph" && block.type !== "html") continue;
      const source = this.#document.text.slice(block.start, block.end);
      if (!source.includes("![") && !source.includes("<img")) continue;
      for (const match of source.matchAll(/!\[([^\]\n]{0,500})\](?=[([])|<img\b[^>]{0,1000}>/g)) {
        const alt = match[1] ?? /\balt\s*=\s*["']([^"']*)["']/i.exec(match[0])?.[1] ?? "";
        images.push({ start: block.start + match.index, end: block.start + match.index + match[0].length, alt: alt.trim() });
      }
    }
    return images;
  }

  get links(): number {
    return this.units.reduce((sum, unit) => sum + unit.spans.filter((span) => span.kind === "link").length, 0);
  }

  /**
   * The items of the outermost lists; without one the rows of tables, else the subsections, the longest series, or the paragraphs:
   * whichever are most.
   */
  get items(): { readonly from: "list" | "table" | "text"; readonly items: readonly PassageItem[] } {
    const asItem = ({ start, end }: Range): PassageItem => ({ start, end, text: this.sourceOf({ start, end }) });
    const lists = blocksIn(this.#document, this.range).filter((block) => block.type === "list");
    const listed = lists.flatMap((list) => list.items);
    if (listed.length > 1) return { from: "list", items: listed.map(asItem) };
    const rows = this.tables.flatMap((table) => table.rows.slice(1)).filter((row) => row.length > 0);
    if (rows.length > 0) return { from: "table", items: rows.map((row) => asItem({ start: row[0]!.start, end: row.at(-1)!.end })) };
    const series = this.#document.series.filter((one) => one.start >= this.range.start && one.end <= this.range.end);
    const paragraphs = this.units.filter(({ kind, text, start }) => kind === "paragraph" && start >= this.range.start && !isComment(text));
    let most: readonly Range[] = listed;
    for (const ranges of [this.#sections, ...series.map((one) => one.items), paragraphs]) if (ranges.length > most.length) most = ranges;
    return { from: "text", items: most.map(asItem) };
  }

  /** Nothing stands here: no text, table, code, image, nor a comment that tells its writer what to write. */
  get isEmpty(): boolean {
    return !this.hasText && this.blocks.every((block) => block.type !== "html") && this.units.every((unit) => !isComment(unit.text));
  }

  /** Something is written, be it a table or an image; comments do not count. */
  get hasText(): boolean {
    if (this.#sections.length > 0 || this.units.some((unit) => isText(plainTextIn(unit, this.range))) || this.images.length > 0)
      return true;
    return this.blocks.some(
      (block) => block.type === "code" || block.type === "table" || (block.type === "html" && !isComment(block.value)),
    );
  }
}

const isText = (text: string): boolean => !isComment(text) && text.trim() !== "";

/** True for an HTML comment, also as a line of a plain-text draft. */
const isComment = (text: string): boolean => text.startsWith("<!--") && text.trimEnd().endsWith("-->");
