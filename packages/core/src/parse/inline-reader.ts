import type { InlineSpan } from "../model/unit.ts";
import { trimBlanks } from "./characters.ts";
import { Anchors, type Content } from "./content.ts";
import { CODE, DECODED, InlineScanner, type Labels, LINE_BREAK, NOTHING } from "./inline-scanner.ts";
import { NO_SPANS, type UnitText } from "./to-unit.ts";

/** What GFM also links, once escapes and references are decoded; where such a text is left, the parser must say. */
const ADDRESS = /https?:\/\/[\w-]*\.|www\.|[\w+\-.]@[\w-]+\.[\w-]/i;

/** Reads the content of headings, paragraphs and cells; one reader serves a document. */
export class InlineReader {
  readonly #scanner: InlineScanner;
  /** Offsets of the tokens in the plain text. */
  readonly #placed: number[] = [];

  constructor(labels: Labels, mayHoldAddresses: boolean) {
    this.#scanner = new InlineScanner(labels, mayHoldAddresses);
  }

  /** The text of a content that has no markup and stands in one line, the blanks at its end left out; `null` for others. */
  readPlain({ text, start, end, lines }: Content): string | null {
    if (lines !== null || !this.#scanner.isPlain(text, start, end)) return null;
    return text.slice(start, trimBlanks(text, start, end));
  }

  /** The plain text of a content, line breaks kept; `null` where only the parser can read it. */
  read(content: Content, inCell: boolean): UnitText | null {
    const scanner = this.#scanner;
    if (!scanner.scan(content.text, content.start, content.end)) return null;
    const { kinds, starts, ends, count } = scanner;
    const placed = this.#placed;
    const anchors = new Anchors(content);
    let text = "";
    for (let token = 0; token < count; token++) {
      placed[token] = text.length;
      const kind = kinds[token]!;
      const start = starts[token]!;
      const end = ends[token]!;
      if (kind === NOTHING || start >= end) continue;
      anchors.put(text.length, start);
      if (kind === LINE_BREAK) text += "\n";
      else if (kind === DECODED) {
        const value = scanner.decoded.get(token)!;
        // The second half of a character outside the BMP stands at the reference's end.
        if (value.length > 1) anchors.put(text.length + 1, end - 1);
        text += value;
      } else if (kind === CODE) {
        const code = readCode(content, start, end, inCell, text.length, anchors);
        if (code === null) return null;
        text += code;
      } else text += content.text.slice(start, end);
    }
    placed[count] = text.length;
    const spans = scanner.spans.length === 0 ? NO_SPANS : this.#placeSpans();
    if (scanner.mayHoldAddress && ADDRESS.test(outsideLinks(text, spans))) return null;
    return { text, anchors: anchors.pairs, spans };
  }

  #placeSpans(): readonly InlineSpan[] {
    const { spans } = this.#scanner;
    const placed = this.#placed;
    if (spans.length > 1)
      spans.sort((a, b) => placed[a.open + 1]! - placed[b.open + 1]! || placed[b.close]! - placed[a.close]! || a.closedAt - b.closedAt);
    return spans.map(({ kind, target, open, close }) => ({ kind, start: placed[open + 1]!, end: placed[close]!, target }));
  }
}

/** The content of a code span that stands at `plain`; in a table cell `\|` is a bar. */
function readCode(content: Content, start: number, end: number, inCell: boolean, plain: number, anchors: Anchors): string | null {
  const code = content.text.slice(start, end);
  if (inCell && code.includes("\\|")) {
    let bars = 0;
    for (let at = code.indexOf("\\|"); at >= 0; at = code.indexOf("\\|", at + 2)) anchors.put(plain + at - bars++, start + at + 1);
    return code.replaceAll("\\|", "|");
  }
  const lineBreak = code.indexOf("\n");
  // Blanks at the start of lines belong to the code, as the parser has it.
  if (lineBreak >= 0 && content.splitsTab) return null;
  if (content.lines !== null)
    for (let at = lineBreak; at >= 0; at = code.indexOf("\n", at + 1)) anchors.put(plain + at + 1, start + at + 1);
  return code;
}

/** The text with a line break in place of each character of links and code. */
function outsideLinks(text: string, spans: readonly InlineSpan[]): string {
  let rest = "";
  let from = 0;
  for (const { kind, start, end } of spans) {
    if ((kind !== "link" && kind !== "code") || end <= from) continue;
    if (start > from) rest += text.slice(from, start);
    rest += "\n";
    from = end;
  }
  return rest + text.slice(from);
}
