import { MASK_PATTERNS, SIGN, SIGN_OF } from "./mask-patterns.ts";
import type { Mask, MaskKind } from "./masks.ts";

/** Adds to `masks` what the characters of a text say by themselves, in any order. */
export function recogniseMasks(text: string, masks: Mask[]): void {
  const seen = signsIn(text);
  if (seen === 0) return;
  if (seen & SIGN.pair) for (const pair of PAIRS) addPairs(text, pair, masks);
  const hasYear = (seen & SIGN.digit) !== 0 && YEAR.test(text);
  for (const { needs, needsYear, pattern, kind } of MASK_PATTERNS) {
    if ((seen & needs) !== needs || (needsYear && !hasYear)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      masks.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  if (seen & SIGN.dot) addFileNames(text, masks);
}

const YEAR = /(?:19|20)\d\d/;

function signsIn(text: string): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= SIGN_OF[text.charCodeAt(i)]!;
  return seen;
}

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly kind: MaskKind;
  /** A mark that is not closed within so many code units is a slip and masks nothing. */
  readonly longest: number;
}

const PAIRS: readonly Pair[] = [
  { open: "《", close: "》", kind: "title", longest: 120 },
  { open: "〈", close: "〉", kind: "title", longest: 120 },
  { open: "“", close: "”", kind: "quotation", longest: 300 },
  { open: "「", close: "」", kind: "quotation", longest: 300 },
  { open: "『", close: "』", kind: "quotation", longest: 300 },
];

/** Nested marks of one kind (《…《…》…》) are one mask. */
function addPairs(text: string, { open, close, kind, longest }: Pair, masks: Mask[]): void {
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    let end = text.indexOf(close, at);
    if (end < 0) return;
    let inner = text.indexOf(open, at + 1);
    while (inner >= 0 && inner < end) {
      const next = text.indexOf(close, end + 1);
      if (next < 0 || next - at > longest) break;
      end = next;
      inner = text.indexOf(open, inner + 1);
    }
    if (end - at > longest) continue;
    masks.push({ kind, start: at, end: end + 1 });
    at = end;
  }
}

const EXTENSION =
  /\.(?:bat|bmp|c|cfg|conf|cpp|css|csv|docx?|gif|go|gz|html?|ini|ipynb|java|jpe?g|js|json|jsonl|jsx|lock|log|md|markdown|mdx|mjs|mp[34]|odt|pdf|php|png|pptx?|py|rb|rs|rtf|sh|sql|svg|tar|tex|toml|tsx?|txt|vue|wps|xlsx?|xml|ya?ml|zip)(?![\w.-])/gi;
const OF_FILE_NAME = /[\w\u3400-\u9fff（）()-]/;
const LONGEST_FILE_NAME = 60;

/** File names are read backwards from their extension. */
function addFileNames(text: string, masks: Mask[]): void {
  if (!text.includes(".")) return;
  EXTENSION.lastIndex = 0;
  let last = 0;
  for (let match = EXTENSION.exec(text); match; match = EXTENSION.exec(text)) {
    let start = match.index;
    while (start > last && match.index - start < LONGEST_FILE_NAME && (OF_FILE_NAME.test(text[start - 1]!) || text[start - 1] === "."))
      start--;
    last = match.index + match[0].length;
    const name = text.slice(start, match.index);
    // "Node.js" and "Vue.js" are products.
    if (name !== "" && !(match[0] === ".js" && /^[A-Z][A-Za-z]+$/.test(name)))
      masks.push({ kind: "path", start, end: match.index + match[0].length });
  }
}
