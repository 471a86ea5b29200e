/** An item of an enumeration is at most this long. */
const LONGEST_ITEM = 20;
const FEWEST_ITEMS = 5;

/**
 * True when half of a sentence or more is one list of names or things: it is long, but nobody loses the thread.
 * In Chinese 、 separates items, and a comma clauses; in English a comma does both, and clauses are longer than items.
 */
export function isEnumeration(text: string): boolean {
  const separators = text.includes("、") ? "、" : ",;";
  let listed = 0;
  let items = 0;
  let last = -1;
  for (let at = 0; at < text.length; at++) {
    if (!separators.includes(text[at]!)) continue;
    if (last >= 0 && at - last <= LONGEST_ITEM) {
      listed += at - last;
      items++;
    }
    last = at;
  }
  return items >= FEWEST_ITEMS && listed * 2 >= text.length;
}
