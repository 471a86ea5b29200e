import { isAlpha } from "./characters.ts";
import { endOfTag } from "./html-tags.ts";

/** Keys under which a search without result is remembered; negative, beside lengths of backticks. */
const COMMENT = -1;
const INSTRUCTION = -2;
const DECLARATION = -3;
const CDATA = -4;

/**
 * The offset after raw HTML in running text whose `<` stands at `at` (CommonMark 0.31 §6.6); -1 when there is none.
 * `unclosed` remembers what has no end in this text.
 */
export function endOfInlineHtml(text: string, at: number, to: number, unclosed: Set<number>): number {
  const next = at + 1 < to ? text.charCodeAt(at + 1) : -1;
  if (next === 63) return endOf(text, at + 2, to, "?>", INSTRUCTION, unclosed);
  if (next !== 33) return endOfTag(text, at, to, true);
  if (text.startsWith("--", at + 2)) return endOf(text, at + 2, to, "-->", COMMENT, unclosed);
  if (text.startsWith("[CDATA[", at + 2)) return endOf(text, at + 9, to, "]]>", CDATA, unclosed);
  return isAlpha(text.charCodeAt(at + 2)) ? endOf(text, at + 3, to, ">", DECLARATION, unclosed) : -1;
}

function endOf(text: string, from: number, to: number, closing: string, key: number, unclosed: Set<number>): number {
  if (unclosed.has(key)) return -1;
  for (let at = from + closing.length - 1; at < to; at++)
    if (text.charCodeAt(at) === 62 && text.startsWith(closing, at + 1 - closing.length)) return at + 1;
  unclosed.add(key);
  return -1;
}
