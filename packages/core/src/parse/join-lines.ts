import type { InlineSpan } from "../model/unit.ts";
import { isHan } from "../text/scripts.ts";
import { putAnchor } from "./content.ts";
import { NO_SPANS, type UnitText } from "./to-unit.ts";

/** Joins the lines of a text: nothing between Han characters, a space elsewhere. `keep` says at which breaks to cut instead. */
export function joinLines(plain: UnitText, keep: ((line: string, next: string) => boolean) | null): readonly UnitText[] {
  const { text } = plain;
  const lineBreak = text.indexOf("\n");
  if (lineBreak < 0) return [plain];
  if (isWrappedLatin(text, lineBreak)) return [{ text: text.replaceAll("\n", " "), anchors: plain.anchors, spans: plain.spans }];
  const lines = linesOf(text);
  const joiner = new Joiner(plain);
  for (let i = 0; i < lines.length - 1; i++) {
    joiner.putLine(lines[i]!);
    const { from, to } = lines[i]!;
    const next = lines[i + 1]!;
    if (keep?.(text.slice(from, to), text.slice(next.from, next.to))) joiner.cut();
    else if (!(to > from && next.to > next.from && isWide(text[to - 1]!) && isWide(text[next.from]!))) joiner.putSpace(to);
  }
  joiner.putLine(lines.at(-1)!);
  joiner.cut();
  return joiner.finish();
}

const CHINESE_OR_FENCE = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]|:::/;

/** True for text without Chinese whose lines are all joined by spaces, which is most of English. */
function isWrappedLatin(text: string, lineBreak: number): boolean {
  for (let at = lineBreak; at >= 0; at = text.indexOf("\n", at + 1)) {
    const before = at > 0 ? text.charCodeAt(at - 1) : 10;
    const after = at + 1 < text.length ? text.charCodeAt(at + 1) : 10;
    if (before === 10 || after === 10 || (before > 0x2013 && after > 0x2013)) return false;
  }
  return !CHINESE_OR_FENCE.test(text);
}

interface LineRange {
  readonly from: number;
  readonly to: number;
}

function linesOf(text: string): readonly LineRange[] {
  const lines: LineRange[] = [];
  for (let from = 0; ; ) {
    const lineBreak = text.indexOf("\n", from);
    const to = lineBreak < 0 ? text.length : lineBreak;
    lines.push({ from, to });
    if (lineBreak < 0) return lines;
    from = to + 1;
  }
}

const isWide = (character: string): boolean =>
  character > "\u2013" && (isHan(character) || /[\u3000-\u303f\uff00-\uffef“”‘’…—]/.test(character));

interface PlacedLine extends LineRange {
  /** Index of the piece that the line went to, and its offset there. */
  readonly piece: number;
  readonly at: number;
}

class Joiner {
  readonly #plain: UnitText;
  readonly #pieces: { readonly text: string; readonly anchors: readonly number[] }[] = [];
  readonly #lines: PlacedLine[] = [];
  #text = "";
  #anchors: number[] = [];
  /** Index of the pair of anchors before the next character. */
  #anchor = 0;

  constructor(plain: UnitText) {
    this.#plain = plain;
  }

  putLine({ from, to }: LineRange): void {
    this.#lines.push({ from, to, piece: this.#pieces.length, at: this.#text.length });
    this.#anchorFrom(from, to);
    this.#text += this.#plain.text.slice(from, to);
  }

  putSpace(at: number): void {
    this.#anchorFrom(at, at + 1);
    this.#text += " ";
  }

  cut(): void {
    this.#pieces.push({ text: this.#text, anchors: this.#anchors });
    this.#text = "";
    this.#anchors = [];
  }

  finish(): readonly UnitText[] {
    const spansOf: InlineSpan[][] = [];
    for (const span of this.#plain.spans) {
      const first = this.#lineAt(span.start);
      const last = this.#lineAt(span.end);
      for (let piece = first.piece; piece <= last.piece; piece++) {
        const start = first.piece === piece ? first.at + span.start - first.from : 0;
        const end = last.piece === piece ? last.at + span.end - last.from : this.#pieces[piece]!.text.length;
        const own = (spansOf[piece] ??= []);
        own.push({ ...span, start, end });
      }
    }
    return this.#pieces.map((piece, index) => ({ ...piece, spans: spansOf[index] ?? NO_SPANS }));
  }

  /** Anchors for the plain offsets `from` to `to`, which are about to be put at the end of the piece. */
  #anchorFrom(from: number, to: number): void {
    const { anchors } = this.#plain;
    const own = this.#anchors;
    for (let at = from; at < to; ) {
      while (this.#anchor + 2 < anchors.length && anchors[this.#anchor + 2]! <= at) this.#anchor += 2;
      const plain = this.#text.length + at - from;
      const source = anchors[this.#anchor + 1]! + at - anchors[this.#anchor]!;
      putAnchor(own, plain, source);
      at = this.#anchor + 2 < anchors.length ? anchors[this.#anchor + 2]! : to;
    }
  }

  #lineAt(offset: number): PlacedLine {
    const lines = this.#lines;
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (lines[middle]!.from <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]!;
  }
}
