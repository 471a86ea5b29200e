import type { Part, Section } from "./section.ts";

/** The part around an offset; the nearest one for offsets between parts. */
export const partAt = (parts: readonly Part[], offset: number): Part => lastStartingAt(parts, offset) ?? parts[0]!;

/** The innermost section around an offset; `null` where there is none. */
export function sectionAt(parts: readonly Part[], offset: number): Section | null {
  let found: Section | null = null;
  let { sections } = partAt(parts, offset);
  for (;;) {
    const inner = lastStartingAt(sections, offset);
    if (!inner || offset >= inner.end) return found;
    found = inner;
    sections = inner.sections;
  }
}

/** The last of the ascending ranges that starts at or before the offset. */
function lastStartingAt<T extends { readonly start: number }>(ranges: readonly T[], offset: number): T | null {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1] ?? null;
}
