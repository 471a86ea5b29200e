import type { Block } from "../model/block.ts";
import type { Document, Uri } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import { partAt, sectionAt } from "../model/section-at.ts";
import { type Sentence, sentencesIn } from "../model/sentences.ts";
import type { DocumentSettings } from "../model/settings.ts";
import { buildStructure, type Structure } from "../model/structure.ts";
import type { Unit } from "../model/unit.ts";
import type { CalendarDate } from "../text/calendar.ts";
import { detectLanguage } from "../text/scripts.ts";
import { readFrontMatter } from "./front-matter.ts";
import { parseMarkdown } from "./markdown.ts";
import { parsePlainText } from "./plain-text.ts";

export interface ParseInput {
  readonly uri: Uri;
  /** With "\n" line breaks only. */
  readonly text: string;
  readonly fileName: string;
  readonly settings: DocumentSettings;
  readonly now: CalendarDate;
}

/** A plain-text file with this many Markdown headings, or one in its first line, is Markdown with another name. */
const MARKDOWN_IN_TEXT = /^#{1,6} \S[\s\S]*?\n#{1,6} \S|^```/m;

/** Parses a draft. Never fails: every text is a document. */
export function parseDocument(input: ParseInput): Document {
  const { text, fileName, settings } = input;
  const frontMatter = readFrontMatter(text);
  const base = frontMatter?.end ?? 0;
  const body = base === 0 ? text : text.slice(base);
  const isText = /\.txt$/i.test(fileName) && !MARKDOWN_IN_TEXT.test(body);
  const parsed: { readonly blocks: readonly Block[]; readonly units: readonly Unit[] } = isText
    ? parsePlainText(body, base)
    : parseMarkdown(body, base);
  return new ParsedDocument(input, parsed, frontMatter, isText ? "text" : "markdown", settings.language ?? detectLanguage(body));
}

/** Facts that a run may not need are computed when first asked for. */
class ParsedDocument implements Document {
  readonly uri;
  readonly fileName;
  readonly text;
  readonly settings;
  readonly now;
  readonly blocks;
  readonly units;
  readonly frontMatter;
  readonly format;
  readonly language;
  #sentences: readonly Sentence[] | null = null;
  #structure: Structure | null = null;

  constructor(
    input: ParseInput,
    parsed: { readonly blocks: readonly Block[]; readonly units: readonly Unit[] },
    frontMatter: Document["frontMatter"],
    format: Document["format"],
    language: Document["language"],
  ) {
    this.uri = input.uri;
    this.fileName = input.fileName;
    this.text = input.text;
    this.settings = input.settings;
    this.now = input.now;
    this.blocks = parsed.blocks;
    this.units = parsed.units;
    this.frontMatter = frontMatter;
    this.format = format;
    this.language = language;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= sentencesIn(this.units);
    return this.#sentences;
  }

  get #structured(): Structure {
    this.#structure ??= buildStructure(this);
    return this.#structure;
  }

  get parts(): Structure["parts"] {
    return this.#structured.parts;
  }

  get listings(): Structure["listings"] {
    return this.#structured.listings;
  }

  get series(): Structure["series"] {
    return this.#structured.series;
  }

  get flattened(): boolean {
    return this.#structured.flattened;
  }

  get compilationTitle(): Structure["compilationTitle"] {
    return this.#structured.compilationTitle;
  }

  sectionAt(offset: number): Section | null {
    return sectionAt(this.parts, offset);
  }

  partAt(offset: number): Structure["parts"][number] {
    return partAt(this.parts, offset);
  }
}
