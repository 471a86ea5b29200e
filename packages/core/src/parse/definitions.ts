import { decodeAddress } from "./character-references.ts";
import { skipBlanks, skipBlanksAndBreaks } from "./characters.ts";
import { addressText, endOfAddress, endOfLabel, endOfTitle, labelKey, startsTitle } from "./link-parts.ts";

/** A link definition; `end` is the end of its last line. */
export interface Definition {
  readonly label: string;
  readonly url: string;
  readonly end: number;
}

/** The definition that starts with the `[` at `at` (CommonMark 0.31 §4.7); "unknown" when its address holds what only the parser can decode. */
export function readDefinition(text: string, at: number, to: number): Definition | "unknown" | null {
  const labelEnd = endOfLabel(text, at, to);
  if (labelEnd < 0 || labelEnd >= to || text.charCodeAt(labelEnd) !== 58) return null;
  const addressStart = skipBlanksAndBreaks(text, labelEnd + 1, to);
  const addressEnd = endOfAddress(text, addressStart, to, Number.POSITIVE_INFINITY);
  if (addressEnd < 0) return null;
  const end = endOfDefinition(text, addressEnd, to);
  if (end < 0) return null;
  const url = decodeAddress(addressText(text, addressStart, addressEnd));
  return url === null ? "unknown" : { label: labelKey(text.slice(at + 1, labelEnd - 1)), url, end };
}

/** The end of the line in which a definition with this address ends, with a title or without; -1 when more follows. */
function endOfDefinition(text: string, addressEnd: number, to: number): number {
  const titleStart = skipBlanksAndBreaks(text, addressEnd, to);
  if (titleStart > addressEnd && titleStart < to && startsTitle(text.charCodeAt(titleStart))) {
    const titleEnd = endOfTitle(text, titleStart, to);
    const end = titleEnd < 0 ? -1 : skipBlanks(text, titleEnd, to);
    if (end >= 0 && endsLine(text, end, to)) return end;
  }
  const end = skipBlanks(text, addressEnd, to);
  return endsLine(text, end, to) ? end : -1;
}

const endsLine = (text: string, at: number, to: number): boolean => at >= to || text.charCodeAt(at) === 10;
