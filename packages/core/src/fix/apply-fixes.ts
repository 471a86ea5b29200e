import type { Diagnostic, Fix } from "../lint/diagnostic.ts";

/** A text with fixes applied, and those that must wait for the next round because they overlap an earlier one. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly Fix[];
  readonly skipped: readonly Fix[];
}

/** Applies fixes whose edits do not overlap, in text order; of overlapping ones the earlier start wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const first = (fix: Fix): number => fix.edits.reduce((least, edit) => Math.min(least, edit.start), Number.POSITIVE_INFINITY);
  const ordered = fixes.filter((fix) => fix.edits.length > 0).sort((a, b) => first(a) - first(b));
  // In text order; those of one fix may interleave with those of another.
  const taken: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  for (const fix of ordered) {
    if (fix.edits.some((edit) => clashes(taken, edit))) {
      skipped.push(fix);
      continue;
    }
    for (const edit of fix.edits) taken.splice(placeOf(taken, edit.start, edit.end), 0, edit);
    applied.push(fix);
  }
  let result = "";
  let from = 0;
  for (const edit of taken) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return { text: result + text.slice(from), applied, skipped };
}

/** Index of the first of the edits, which stand in text order, that comes after a range. */
function placeOf(edits: readonly { readonly start: number; readonly end: number }[], start: number, end: number): number {
  let low = 0;
  let high = edits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const edit = edits[middle]!;
    if (edit.start < start || (edit.start === start && edit.end <= end)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when an edit overlaps one of the others, or stands at the very place of one. The others do not overlap. */
function clashes(
  edits: readonly { readonly start: number; readonly end: number }[],
  edit: { readonly start: number; readonly end: number },
): boolean {
  const next = placeOf(edits, edit.start, edit.end);
  const near = [edits[next - 1], edits[next]];
  return near.some(
    (other) =>
      other !== undefined && ((edit.start < other.end && other.start < edit.end) || (edit.start === other.start && edit.end === other.end)),
  );
}

/** The fix of each diagnostic that `--fix` applies: its first one that surely keeps the meaning. */
export const safeFixes = (diagnostics: readonly Diagnostic[]): readonly Fix[] =>
  diagnostics.flatMap((diagnostic) => diagnostic.fixes.find((fix) => fix.applies === "always") ?? []);
