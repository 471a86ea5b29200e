/** The engine for patterns of projects and the Markdown parser, which hosts load when a draft needs them; tests have both always. */
import { loadMarkdownParser } from "../../packages/core/src/parse/markdown-parser.ts";
import { loadPatternEngine } from "../../packages/core/src/text/pattern.ts";

await loadPatternEngine();
await loadMarkdownParser();
