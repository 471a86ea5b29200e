import { isAlpha, isAlphanumeric, isBlank, isBlankOrBreak, skipBlanks, trimBlanks } from "./characters.ts";
import { endOfTag } from "./html-tags.ts";

/** An ATX heading: its depth and the range of its text. */
export interface AtxHeading {
  readonly depth: number;
  readonly start: number;
  readonly end: number;
}

/** The heading whose first `#` stands at `at` (CommonMark 0.31 §4.2). */
export function readAtxHeading(source: string, at: number, lineEnd: number): AtxHeading | null {
  let start = at;
  while (start < lineEnd && source.charCodeAt(start) === 35) start++;
  const depth = start - at;
  if (depth > 6 || (start < lineEnd && !isBlank(source.charCodeAt(start)))) return null;
  start = skipBlanks(source, start, lineEnd);
  let end = trimBlanks(source, start, lineEnd);
  let closing = end;
  while (closing > start && source.charCodeAt(closing - 1) === 35) closing--;
  if (closing < end && (closing === start || isBlank(source.charCodeAt(closing - 1)))) end = trimBlanks(source, start, closing);
  return { depth, start, end };
}

/** True for three or more of one of `*`, `-`, `_`, with blanks between (§4.1). */
export function isThematicBreak(source: string, at: number, lineEnd: number): boolean {
  const mark = source.charCodeAt(at);
  let count = 0;
  for (let i = at; i < lineEnd; i++) {
    const code = source.charCodeAt(i);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count > 2;
}

/** The depth of the heading that a line of `=` or `-` makes of the paragraph above it (§4.3); 0 for other lines. */
export function setextDepth(source: string, at: number, lineEnd: number): 0 | 1 | 2 {
  const mark = source.charCodeAt(at);
  let end = at;
  while (end < lineEnd && source.charCodeAt(end) === mark) end++;
  return skipBlanks(source, end, lineEnd) < lineEnd ? 0 : mark === 61 ? 1 : 2;
}

/** The opening line of fenced code (§4.5). */
export interface Fence {
  readonly mark: number;
  readonly length: number;
  readonly info: string;
}

export function readFence(source: string, at: number, lineEnd: number): Fence | null {
  const mark = source.charCodeAt(at);
  let end = at;
  while (end < lineEnd && source.charCodeAt(end) === mark) end++;
  if (end - at < 3) return null;
  const from = skipBlanks(source, end, lineEnd);
  const info = source.slice(from, trimBlanks(source, from, lineEnd));
  return mark === 96 && info.includes("`") ? null : { mark, length: end - at, info };
}

export function closesFence(source: string, at: number, lineEnd: number, fence: Fence): boolean {
  let end = at;
  while (end < lineEnd && source.charCodeAt(end) === fence.mark) end++;
  return end - at >= fence.length && skipBlanks(source, end, lineEnd) === lineEnd;
}

/** The seven sorts of HTML blocks, numbered as in §4.6; 0 for none. */
export type HtmlSort = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

const RAW_NAMES: ReadonlySet<string> = new Set(["pre", "script", "style", "textarea"]);
const BLOCK_NAMES: ReadonlySet<string> = new Set(
  (
    "address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset " +
    "figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem " +
    "nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul"
  ).split(" "),
);

/** Which HTML block starts with the `<` at `at`. */
export function htmlSort(source: string, at: number, lineEnd: number): HtmlSort {
  const next = at + 1 < lineEnd ? source.charCodeAt(at + 1) : -1;
  if (next === 63) return 3;
  if (next === 33) {
    if (source.startsWith("--", at + 2)) return 2;
    if (source.startsWith("[CDATA[", at + 2)) return 5;
    return isAlpha(source.charCodeAt(at + 2)) ? 4 : 0;
  }
  const isClosing = next === 47;
  const from = at + (isClosing ? 2 : 1);
  if (from >= lineEnd || !isAlpha(source.charCodeAt(from))) return 0;
  let end = from + 1;
  while (end < lineEnd && (isAlphanumeric(source.charCodeAt(end)) || source.charCodeAt(end) === 45)) end++;
  const after = end < lineEnd ? source.charCodeAt(end) : 10;
  if (after !== 47 && after !== 62 && !isBlankOrBreak(after)) return 0;
  const name = source.slice(from, end).toLowerCase();
  if (after !== 47 && !isClosing && RAW_NAMES.has(name)) return 1;
  if (BLOCK_NAMES.has(name)) return after !== 47 || source.charCodeAt(end + 1) === 62 ? 6 : 0;
  const tagEnd = endOfTag(source, at, lineEnd, false);
  return tagEnd >= 0 && skipBlanks(source, tagEnd, lineEnd) === lineEnd ? 7 : 0;
}

const RAW_END = /<\/(?:pre|script|style|textarea)>/i;

/** True when a line, from `at`, holds the end of an HTML block of sorts 1 to 5. The opening line is asked from its `<` on. */
export function endsHtml(source: string, at: number, lineEnd: number, sort: HtmlSort, isFirst: boolean): boolean {
  const line = source.slice(isFirst && sort > 1 ? at + (sort === 3 ? 1 : 2) : at, lineEnd);
  switch (sort) {
    case 1:
      return RAW_END.test(line);
    case 2:
      return line.includes("-->");
    case 3:
      return line.includes("?>");
    case 4:
      return line.includes(">");
    default:
      return line.includes("]]>");
  }
}
