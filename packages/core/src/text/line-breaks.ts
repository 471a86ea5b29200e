/**
 * A text whose line breaks are all "\n", as the parser and the rules see it, and the way back to the text as it was read.
 * Editors and reports count in the raw text; with "\r\n" every line break shifts the offsets after it by one.
 */
export interface NormalisedText {
  readonly text: string;
  /** The offset in the raw text of an offset in `text`. */
  toRaw(offset: number): number;
  /** Text that a fix writes, with the raw text's own line breaks. */
  toRawText(inserted: string): string;
}

export function normaliseLineBreaks(raw: string): NormalisedText {
  if (!raw.includes("\r")) return { text: raw, toRaw: (offset) => offset, toRawText: (inserted) => inserted };
  const text = raw.replace(/\r\n?/g, "\n");
  // Offsets in `text` just after a break that took two code units in the raw text.
  const shifted: number[] = [];
  for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) shifted.push(at - shifted.length + 1);
  const toRaw = (offset: number): number => {
    let low = 0;
    let high = shifted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (shifted[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  const lineBreak = shifted.length > 0 ? "\r\n" : "\r";
  return { text, toRaw, toRawText: (inserted) => inserted.replace(/\n/g, lineBreak) };
}
