import type { Unit } from "../model/unit.ts";
import { isBlank, isBlankOrBreak, skipBlanks, skipBlanksAndBreaks, trimBlanks } from "./characters.ts";
import { type Content, toSource } from "./content.ts";
import { readDefinition } from "./definitions.ts";
import { setextDepth } from "./leaf-lines.ts";
import { ParagraphLines } from "./paragraph-lines.ts";
import { type CellRange, countDelimiters, readCells } from "./table-rows.ts";
import type { Surroundings } from "./verbatim-leaf.ts";

/** A paragraph that is not closed yet, which may turn out to be definitions, a heading, or the head of a table. */
export class ParagraphLeaf {
  readonly #on: Surroundings;
  readonly #lines: ParagraphLines;
  #start = 0;
  /** Its last line may be the head of a table. */
  #mayHeadTable = false;
  /** It may start with the check box of a list item. */
  #mayHoldCheck = false;

  constructor(on: Surroundings) {
    this.#on = on;
    this.#lines = new ParagraphLines(on.source);
  }

  start(first: number, indent: number): void {
    const { source, cursor, tree } = this.#on;
    this.#start = first;
    this.#lines.clear();
    this.#lines.put(first, cursor.end, false);
    this.#mayHeadTable = true;
    this.#mayHoldCheck = source.charCodeAt(first) === 91 && indent === 0 && tree.item?.blocks.length === 0;
  }

  take(indent: number): void {
    const { at, end, pending } = this.#on.cursor;
    this.#lines.put(at, end, pending > 0);
    this.#mayHeadTable = indent < 4;
  }

  /** Reads a line as the underline that makes a heading of the paragraph; "no" when it is none, "gone" when only definitions stood above it. */
  underline(first: number): "heading" | "gone" | "no" {
    const { source, cursor, tree } = this.#on;
    const code = source.charCodeAt(first);
    const depth = code === 61 || code === 45 ? setextDepth(source, first, cursor.end) : 0;
    if (depth === 0) return "no";
    const content = this.#lines.content();
    const rest = this.#putDefinitions(content);
    if (rest === null) return "gone";
    // The parser lets such a heading begin with the definitions before it.
    if (rest !== content) tree.doubt();
    tree.putHeading({ content: rest, depth, start: this.#start, end: cursor.end });
    return "heading";
  }

  /** The cells of the last line when the line at `first` is a delimiter row that makes it the head of a table; the line is taken away. */
  tableHead(first: number): { readonly start: number; readonly cells: readonly CellRange[] } | null {
    const { source, cursor } = this.#on;
    const code = source.charCodeAt(first);
    if (!this.#mayHeadTable || (code !== 45 && code !== 58 && code !== 124)) return null;
    const columns = countDelimiters(source, first, trimBlanks(source, first, cursor.end));
    if (columns === 0) return null;
    const last = this.#lines.last();
    const start = skipBlanks(source, last.start, last.end);
    const cells = readCells(source, start, last.end);
    if (cells.length !== columns || source.slice(start, last.end).trimEnd() === "|") return null;
    this.#lines.pop();
    if (!this.#lines.isEmpty) this.close();
    return { start, cells };
  }

  close(): void {
    const { base, tree } = this.#on;
    const content = this.#lines.content();
    const end = toSource(content, content.end) + base;
    let rest = this.#putDefinitions(content);
    if (rest === null) return;
    let start = rest === content ? this.#start : toSource(rest, rest.start);
    const checked = this.#mayHoldCheck ? readCheck(rest) : null;
    const hasCheck = checked === true || checked === false;
    if (checked === "unknown" || (hasCheck && rest !== content)) tree.doubt();
    else if (hasCheck) {
      tree.item!.checked = checked;
      rest = { ...rest, start: rest.start + 4 };
      start += 4;
    }
    const units: Unit[] = [];
    tree.put({ type: "paragraph", units, start: start + base, end });
    const kind = tree.listDepth > 0 ? "item" : "paragraph";
    tree.putText({ content: rest, kind, emptyAt: start, depth: 0, units, heading: null, followsCheck: hasCheck });
  }

  /** Takes the definitions that the paragraph starts with; gives the rest, `null` when nothing is left. */
  #putDefinitions(content: Content): Content | null {
    const { base, tree } = this.#on;
    const { text, end } = content;
    let at = content.start;
    while (at < end && text.charCodeAt(at) === 91) {
      const definition = readDefinition(text, at, end);
      if (definition === null) break;
      if (definition === "unknown") {
        tree.doubt();
        break;
      }
      const { label, url } = definition;
      tree.definitions.add(label);
      tree.put({ type: "definition", label, url, start: toSource(content, at) + base, end: toSource(content, definition.end) + base });
      at = skipBlanksAndBreaks(text, definition.end, end);
    }
    return at >= end ? null : at === content.start ? content : { ...content, start: at };
  }
}

/** The state of the check box that a content starts with; `null` without one, "unknown" where the parser must say. */
function readCheck({ text, start, end }: Content): boolean | "unknown" | null {
  const mark = text.charCodeAt(start + 1);
  if (start + 2 >= end || text.charCodeAt(start + 2) !== 93) return null;
  const isChecked = mark === 120 || mark === 88;
  if (!isChecked && !isBlankOrBreak(mark)) return null;
  const next = start + 3 < end ? text.charCodeAt(start + 3) : -1;
  if (mark === 10 || next === 10) return "unknown";
  const first = skipBlanks(text, start + 4, end);
  if (!isBlank(next) || first === end) return null;
  return text.charCodeAt(first) === 10 ? "unknown" : isChecked;
}
