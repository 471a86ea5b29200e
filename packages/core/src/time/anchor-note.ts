import type { Range } from "../text/range.ts";

/** A related place with the message id "anchor" that points to where the text says its own time; none where it is not in the text, or where the finding stands. */
export const anchorNote = (anchor: Range | null, finding: Range): readonly { readonly message: "anchor"; readonly range: Range }[] =>
  anchor && (anchor.end <= finding.start || anchor.start >= finding.end) ? [{ message: "anchor", range: anchor }] : [];

/** Writes a year the way another one is written: 2026 like "2025", 二〇二六 like "二〇二五". */
export const yearLike = (written: string, year: number): string =>
  /^\d+$/.test(written) ? String(year) : [...String(year)].map((digit) => "〇一二三四五六七八九"[Number(digit)]).join("");
