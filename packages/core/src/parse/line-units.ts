import { startsHeading } from "../model/mark-patterns.ts";
import { countHan } from "../text/scripts.ts";

const CLOSED = /[。！？!?：:；;.…][”’"』」）)\]]*\s*$/;

/**
 * True when a line of a paragraph begins a unit of its own: writers of Chinese drafts put each paragraph on a line
 * and leave no blank line between, which Markdown would join.
 */
export function startsNewUnit(line: string, next: string): boolean {
  // Directive fences of documentation sites.
  if (line.startsWith(":::") || next.startsWith(":::")) return true;
  // English is wrapped anywhere, also before "2." or "Chapter 3"; Chinese lines that end a sentence, and short title lines, are paragraphs.
  if (countHan(line) * 2 < line.length * 0.6) return false;
  return CLOSED.test(line) || startsHeading(next) || startsHeading(line) || line.length < 24;
}

/** True when the line before a mark leaves room for it: it ends a sentence, or it is too short to have been wrapped. */
export const mayPrecedeMark = (line: string, columns: number, widest: number): boolean => CLOSED.test(line) || columns < widest - 18;
