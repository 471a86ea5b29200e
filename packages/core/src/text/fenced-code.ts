import type { Range } from "./range.ts";

const FENCE = /^[ \t>]{0,12}(?:[-*+] +|\d{1,9}[.)] +)?(`{3,}|~{3,})([^\n]*)$/gm;

/**
 * The fenced code blocks of a Markdown text, fences included, ascending: for "a\n```\nb\n```\n" it is `[{ start: 2, end: 11 }]`.
 * A fence that is never closed reaches to the end of the text (CommonMark 0.31 §4.5).
 * For rules that search the source of a section, where no block tree is at hand.
 */
export function fencedCode(text: string): readonly Range[] {
  if (!text.includes("```") && !text.includes("~~~")) return [];
  const ranges: Range[] = [];
  let open: { readonly start: number; readonly fence: string } | null = null;
  FENCE.lastIndex = 0;
  for (let match = FENCE.exec(text); match; match = FENCE.exec(text)) {
    const fence = match[1]!;
    const rest = match[2]!;
    if (open === null) {
      // An opening fence of backticks has none after it: that would be inline code.
      if (fence[0] === "~" || !rest.includes("`")) open = { start: match.index, fence };
    } else if (fence[0] === open.fence[0] && fence.length >= open.fence.length && rest.trim() === "") {
      ranges.push({ start: open.start, end: match.index + match[0].length });
      open = null;
    }
  }
  if (open !== null) ranges.push({ start: open.start, end: text.length });
  return ranges;
}
