/** Half-open range of UTF-16 code units counted from 0: `text.slice(start, end)`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces `range` by `text`. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

export const shiftRange = (range: Range, by: number): Range => (by === 0 ? range : { start: range.start + by, end: range.end + by });

/** True when the ranges share a code unit, or when an empty one stands inside or at an edge of the other. */
export const overlaps = (a: Range, b: Range): boolean => a.start < Math.max(b.end, b.start + 1) && b.start < Math.max(a.end, a.start + 1);

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
