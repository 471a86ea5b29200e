import type * as ReadMdast from "./read-mdast.ts";

let parser: typeof ReadMdast | null = null;

/** Thrown by parsing a text that needs the Markdown parser before it is loaded. */
export class MarkdownParserMissing extends Error {
  override readonly name = "MarkdownParserMissing";

  constructor() {
    super("loadMarkdownParser() must be awaited before texts that need the Markdown parser are parsed");
  }
}

/** Loads the Markdown parser. It is large, and most drafts are read without it; see `withMarkdownParser`. */
export async function loadMarkdownParser(): Promise<void> {
  parser ??= await import("./read-mdast.ts");
}

/** What `parse` gives; when a text of it needs the parser, that is loaded and `parse` called again. */
export async function withMarkdownParser<T>(parse: () => T): Promise<T> {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof MarkdownParserMissing)) throw error;
    await loadMarkdownParser();
    return parse();
  }
}

/** The parser, loaded. */
export function markdownParser(): typeof ReadMdast {
  if (!parser) throw new MarkdownParserMissing();
  return parser;
}
