import type { Diagnostic, Fix } from "../lint/diagnostic.ts";

/** A text with fixes applied, and those that must wait for the next round because they overlap an earlier one. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly Fix[];
  readonly skipped: readonly Fix[];
}

/** Applies fixes whose edits do not overlap, in text order; of overlapping ones the earlier start wins. */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const first = (fix: Fix): number => Math.min(...fix.edits.map((edit) => edit.start));
  const ordered = fixes.filter((fix) => fix.edits.length > 0).sort((a, b) => first(a) - first(b));
  const taken: { start: number; end: number; text: string }[] = [];
  const applied: Fix[] = [];
  const skipped: Fix[] = [];
  for (const fix of ordered) {
    const clashes = fix.edits.some((edit) =>
      taken.some((other) => (edit.start < other.end && other.start < edit.end) || (edit.start === other.start && edit.end === other.end)),
    );
    if (clashes) {
      skipped.push(fix);
      continue;
    }
    taken.push(...fix.edits);
    applied.push(fix);
  }
  taken.sort((a, b) => a.start - b.start || a.end - b.end);
  let result = "";
  let from = 0;
  for (const edit of taken) {
    result += text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return { text: result + text.slice(from), applied, skipped };
}

/** The fix of each diagnostic that `--fix` applies: its first one that surely keeps the meaning. */
export const safeFixes = (diagnostics: readonly Diagnostic[]): readonly Fix[] =>
  diagnostics.flatMap((diagnostic) => diagnostic.fixes.find((fix) => fix.applies === "always") ?? []);
