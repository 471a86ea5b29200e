import { startsWithMark } from "../model/mark-patterns.ts";
import { countHan } from "../text/scripts.ts";

const CLOSED = /[。！？!?：:；;.…][”’"』」）)\]]*\s*$/;

/**
 * True when a line of a paragraph begins a unit of its own: writers of Chinese drafts put each paragraph on a line
 * and leave no blank line between, which Markdown would join.
 */
export function startsNewUnit(line: string, next: string): boolean {
  if (startsWithMark(next)) return true;
  const han = countHan(line);
  // English is hard-wrapped anywhere; Chinese lines that end a sentence, and short title lines, are paragraphs.
  if (han * 2 < line.length * 0.6) return false;
  return CLOSED.test(line) || startsWithMark(line) || line.length < 24;
}
