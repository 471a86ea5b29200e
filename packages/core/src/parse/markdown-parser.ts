import { needsParser } from "./fast-blocks.ts";
import { readFrontMatter } from "./front-matter.ts";
import type * as ReadMdast from "./read-mdast.ts";

let parser: typeof ReadMdast | null = null;

/**
 * Loads the Markdown parser. It is large, and most drafts are read without it, so hosts await this, or `prepareParser`,
 * before they parse; a text that needs the parser throws without it.
 */
export async function loadMarkdownParser(): Promise<void> {
  parser ??= await import("./read-mdast.ts");
}

/** Loads the parser if this text, with line breaks of any sort, needs it. */
export async function prepareParser(text: string): Promise<void> {
  if (parser) return;
  const normalised = text.replace(/\r\n?/g, "\n");
  if (needsParser(normalised.slice(readFrontMatter(normalised)?.end ?? 0))) await loadMarkdownParser();
}

/** The parser, loaded. */
export function markdownParser(): typeof ReadMdast {
  if (!parser) throw new Error("loadMarkdownParser() must be awaited before texts that need the Markdown parser are parsed");
  return parser;
}
