import { type Document, type FindingEdit, type Range, sentencesOf, type Unit } from "@draftlint/core";

/**
 * The edits that take sentences out of a draft, with the spaces and empty lines that they would leave behind;
 * `null` when that would leave a list item or a block with nothing but what hangs on it.
 */
export function deletionOf(document: Document, sentences: readonly Range[]): readonly FindingEdit[] | null {
  const byUnit = new Map<Unit, Range[]>();
  for (const sentence of sentences) {
    const unit = unitAt(document.units, sentence.start);
    if (!unit) return null;
    const known = byUnit.get(unit);
    if (known) known.push(sentence);
    else byUnit.set(unit, [sentence]);
  }
  const edits: FindingEdit[] = [];
  for (const [unit, gone] of byUnit) {
    const own = sentencesOf(unit);
    if (gone.length < own.length) edits.push(...gone.map((sentence) => withSpace(document.text, unit, sentence)));
    else {
      const lines = wholeLines(document.text, unit);
      if (!lines) return null;
      edits.push(lines);
    }
  }
  return merged(edits);
}

/** The last unit that starts at or before an offset. */
function unitAt(units: readonly Unit[], offset: number): Unit | null {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return units[low - 1] ?? null;
}

/** The sentence with the space before it, or after it where it is the first of its unit. */
function withSpace(text: string, unit: Unit, { start, end }: Range): FindingEdit {
  let from = start;
  let to = end;
  while (from > unit.start && /\s/.test(text[from - 1]!)) from--;
  if (from === unit.start) while (to < unit.end && /\s/.test(text[to]!)) to++;
  return { start: from, end: to, text: "" };
}

/** The lines of a unit with the empty line after them; `null` when something else stands on them, or hangs on the list item. */
function wholeLines(text: string, unit: Unit): FindingEdit | null {
  const lineStart = text.lastIndexOf("\n", unit.start - 1) + 1;
  const lineBreak = text.indexOf("\n", unit.end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  if (!/^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?[*_~]*$/.test(text.slice(lineStart, unit.start))) return null;
  if (/[^\s*_~]/.test(text.slice(unit.end, lineEnd))) return null;
  const next = text.slice(lineEnd + 1, lineEnd + 200);
  if (unit.listDepth > 0 && /^\s*\n?[ \t]+\S/.test(next)) return null;
  const end = Math.min(lineEnd + 1, text.length);
  if (unit.listDepth > 0) return { start: lineStart, end, text: "" };
  const emptyBefore = /\n(?:[ \t]*\n)+$/.exec(text.slice(Math.max(0, lineStart - 80), lineStart));
  const emptyAfter = /^(?:[ \t]*\n)*/.exec(text.slice(end))![0];
  // At the end of the text the empty line before goes, elsewhere the one after.
  if (emptyBefore && isBlankFrom(text, end)) return { start: lineStart - emptyBefore[0].length + 1, end: text.length, text: "" };
  return { start: lineStart, end: emptyBefore || lineStart === 0 ? end + emptyAfter.length : end, text: "" };
}

const NOT_SPACE = /\S/g;
function isBlankFrom(text: string, offset: number): boolean {
  NOT_SPACE.lastIndex = offset;
  return !NOT_SPACE.test(text);
}

function merged(edits: readonly FindingEdit[]): readonly FindingEdit[] {
  const result: FindingEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && edit.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, edit.end), text: "" };
    else result.push(edit);
  }
  return result;
}
