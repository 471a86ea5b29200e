import type { Block, ListItem } from "../model/block.ts";
import { isDigit, skipBlanks } from "./characters.ts";
import { isThematicBreak } from "./leaf-lines.ts";
import type { LineCursor } from "./line-cursor.ts";

/** What the scanner fills: the ends of containers are known when they close. */
export type Open<T> = { -readonly [K in keyof T]: T[K] };

/** A block quote, a list with its last item, or a footnote, not yet closed. */
export interface OpenContainer {
  readonly kind: "quote" | "list" | "footnote";
  readonly block: { start: number; end: number };
  /** Takes the blocks inside: of a list, those of its last item. */
  blocks: Block[];
  readonly list: OpenList | null;
}

export interface OpenList {
  readonly ordered: boolean;
  /** Code of the bullet, or of the dot or parenthesis after the number. */
  readonly mark: number;
  readonly items: Open<ListItem>[];
  /** Columns by which lines that belong to the last item are indented. */
  size: number;
  /** The item began with a blank line; another one ends it. */
  beganBlank: boolean;
  endsAtText: boolean;
}

/** The marker of a list item, read where the cursor stands. */
export interface ListMarker {
  readonly ordered: boolean;
  readonly mark: number;
  /** Of an ordered list; `null` for bullets. */
  readonly number: number | null;
  readonly start: number;
  readonly length: number;
  readonly size: number;
  readonly isBlank: boolean;
}

/**
 * Takes the marker of a list item and the blanks after it (CommonMark 0.31 §5.2), after an indent of `indent` columns.
 * `null`, with the cursor unmoved, when there is none; `of` is the list that it would continue.
 */
export function takeListMarker(
  source: string,
  cursor: LineCursor,
  indent: number,
  interrupts: boolean,
  of: OpenList | null,
): ListMarker | null {
  const { at: start, end } = cursor;
  if (start >= end) return null;
  const first = source.charCodeAt(start);
  const ordered = isDigit(first);
  let at = start;
  if (ordered) {
    if (interrupts && first !== 49) return null;
    while (at < end && at - start < 9 && isDigit(source.charCodeAt(at))) at++;
    if (interrupts && at - start > 1) return null;
    if (at >= end) return null;
  } else if (first !== 42 && first !== 43 && first !== 45) return null;
  const mark = source.charCodeAt(at);
  if (ordered && mark !== 46 && mark !== 41) return null;
  if (of !== null && (of.ordered !== ordered || of.mark !== mark)) return null;
  if (!ordered && first !== 43 && isThematicBreak(source, start, end)) return null;
  const length = at + 1 - start;
  const number = ordered ? Number.parseInt(source.slice(start, at), 10) : null;
  if (skipBlanks(source, at + 1, end) === end) {
    if (interrupts) return null;
    cursor.advance(length);
    return { ordered, mark, number, start, length, size: indent + length + 1, isBlank: true };
  }
  const code = source.charCodeAt(at + 1);
  if (code !== 32 && code !== 9) return null;
  cursor.advance(length);
  const blanks = cursor.indent();
  const taken = blanks > 4 ? 1 : blanks;
  cursor.skip(taken);
  return { ordered, mark, number, start, length, size: indent + length + taken, isBlank: false };
}
