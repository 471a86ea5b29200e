import { fencedCode } from "../text/fenced-code.ts";
import { MASK_CHARACTER } from "./masks.ts";
import type { SectionText } from "./section-text.ts";
import { sourceRange } from "./unit.ts";

const cache = new WeakMap<SectionText, string>();

/**
 * The source of a section with every code unit of fenced and inline code replaced by `MASK_CHARACTER`: same length, same offsets.
 * For rules that look for what the parser takes out of the plain text: tags, markers of merges and of revisions.
 */
export function sourceWithoutCode(section: SectionText): string {
  let source = cache.get(section);
  if (source === undefined) {
    source = section.format === "text" ? section.text : blank(section);
    cache.set(section, source);
  }
  return source;
}

function blank(section: SectionText): string {
  const { text, units } = section;
  const code = [...fencedCode(text)];
  for (const unit of units)
    for (const { kind, start, end } of unit.spans) if (kind === "code" && end > start) code.push(sourceRange(unit, start, end));
  if (code.length === 0) return text;
  code.sort((a, b) => a.start - b.start);
  let result = "";
  let from = 0;
  for (const { start, end } of code) {
    if (end <= from) continue;
    const at = Math.max(start, from);
    result += text.slice(from, at) + MASK_CHARACTER.repeat(end - at);
    from = end;
  }
  return result + text.slice(from);
}
