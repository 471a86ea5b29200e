import type { ParagraphBlock } from "../model/block.ts";
import { startsWithMark } from "../model/mark-patterns.ts";
import type { Unit } from "../model/unit.ts";
import { isHan } from "../text/scripts.ts";
import { putAnchor } from "./content.ts";
import { mayPrecedeMark } from "./line-units.ts";
import { NO_SPANS, toUnit } from "./to-unit.ts";

/** A line longer than this many columns is a paragraph that an editor wraps, not a hard-wrapped line. */
const WIDEST_WRAPPED_LINE = 110;

/**
 * Paragraphs of a plain-text draft that starts at offset `base` of its document. Every line is a paragraph,
 * except in blocks whose lines were wrapped at a column: there they are joined as Markdown would.
 */
export function parsePlainText(
  source: string,
  base: number,
): { readonly blocks: readonly ParagraphBlock[]; readonly units: readonly Unit[] } {
  const blocks: ParagraphBlock[] = [];
  const units: Unit[] = [];
  let group: { start: number; end: number }[] = [];
  const flush = (): void => {
    if (group.length === 0) return;
    const own = isWrapped(group.map(({ start, end }) => source.slice(start, end)))
      ? joinLines(source, group, base)
      : group.map((line) => makeUnit(source, [line], base));
    for (const unit of own) blocks.push({ type: "paragraph", units: [unit], start: unit.start, end: unit.end });
    for (const unit of own) units.push(unit);
    group = [];
  };
  const hasComments = source.includes("draftlint-");
  for (let from = 0; from <= source.length; ) {
    const lineBreak = source.indexOf("\n", from);
    const to = lineBreak < 0 ? source.length : lineBreak;
    let start = from;
    let end = to;
    while (start < end && /\s/.test(source[start]!)) start++;
    while (end > start && /\s/.test(source[end - 1]!)) end--;
    if (start === end) flush();
    else {
      const line = hasComments ? withoutComments(source, start, end) : { start, end };
      if (line.start < line.end) group.push(line);
    }
    from = to + 1;
  }
  flush();
  return { blocks, units };
}

const COMMENT = /<!--\s{0,40}draftlint-/y;

/** A line without the disable comments that it starts or ends with; empty where it holds nothing else. */
function withoutComments(source: string, start: number, end: number): { start: number; end: number } {
  const isCommentAt = (at: number): boolean => {
    COMMENT.lastIndex = at;
    return COMMENT.test(source);
  };
  let from = start;
  while (from < end && isCommentAt(from)) {
    const close = source.slice(from, end).indexOf("-->");
    from = close < 0 ? end : from + close + 3;
    while (from < end && source[from] === " ") from++;
  }
  let to = end;
  if (from < to && source.startsWith("-->", to - 3)) {
    const open = source.slice(from, to).lastIndexOf("<!--");
    if (open > 0 && isCommentAt(from + open)) to = from + open;
    while (to > from && source[to - 1] === " ") to--;
  }
  return { start: from, end: to };
}

const columns = (line: string): number => {
  let width = 0;
  for (const character of line) width += isHan(character) || /[\u3000-\u303f\uff00-\uffef]/.test(character) ? 2 : 1;
  return width;
};

/** True when the lines of a block look cut at a column: all but the last nearly as wide as the widest, and most break inside a sentence. */
function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const widths = lines.map(columns);
  const widest = widths.reduce((most, width) => Math.max(most, width));
  if (widest > WIDEST_WRAPPED_LINE || widest < 40) return false;
  const body = lines.slice(0, -1);
  const broken = body.filter(
    (line, i) => widths[i]! >= widest - 18 && !/[。！？!?：:；;]\s*$/.test(line) && !startsWithMark(lines[i + 1]!),
  ).length;
  return broken >= body.length * 0.6;
}

function joinLines(source: string, lines: readonly { start: number; end: number }[], base: number): Unit[] {
  const units: Unit[] = [];
  const widest = lines.reduce((most, { start, end }) => Math.max(most, columns(source.slice(start, end))), 0);
  let group: { start: number; end: number }[] = [];
  for (const line of lines) {
    const before = group.at(-1);
    if (
      before &&
      startsWithMark(source.slice(line.start, line.end)) &&
      mayPrecedeMark(source.slice(before.start, before.end), columns(source.slice(before.start, before.end)), widest)
    ) {
      units.push(makeUnit(source, group, base));
      group = [];
    }
    group.push(line);
  }
  units.push(makeUnit(source, group, base));
  return units;
}

function makeUnit(source: string, lines: readonly { start: number; end: number }[], base: number): Unit {
  const first = lines[0]!;
  let text = "";
  const anchors: number[] = [];
  for (const [i, { start, end }] of lines.entries()) {
    const before = lines[i - 1];
    if (before && !(isHan(source[before.end - 1]!) && isHan(source[start]!))) {
      putAnchor(anchors, text.length, start - 1);
      text += " ";
    }
    putAnchor(anchors, text.length, start);
    text += source.slice(start, end);
  }
  return toUnit({ text, anchors, spans: NO_SPANS }, "paragraph", first.start, { base, depth: 0, quoted: false, listDepth: 0 });
}
