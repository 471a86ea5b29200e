import type { Uri } from "../model/document.ts";
import { normaliseLineBreaks } from "../text/line-breaks.ts";
import { parseSkeletonOutline } from "./outline-skeleton.ts";
import { type ParsedOutline, parseYamlOutline } from "./outline-yaml.ts";

/**
 * Reads an outline file: a Markdown skeleton when its name ends in .md or .markdown, else YAML (of which JSON is a part).
 * Never throws. Offsets of problems count in the text with "\n" line breaks and without a byte order mark; the outline
 * carries its source, so that findings can point at its lines.
 */
export function parseOutline(raw: string, file: { readonly uri: string; readonly fileName: string }): ParsedOutline {
  const own = raw.startsWith("\ufeff") ? raw.slice(1) : raw;
  const { text } = normaliseLineBreaks(own);
  const id = file.fileName.replace(/(?:\.outline)?\.(?:ya?ml|jsonc?|md|markdown)$/i, "");
  const parsed = /\.(?:md|markdown)$/i.test(file.fileName) ? parseSkeletonOutline(text, id) : parseYamlOutline(text, id);
  return parsed.outline ? { ...parsed, outline: { ...parsed.outline, source: { uri: file.uri as Uri, text: own } } } : parsed;
}
