import { isHanCode } from "../text/scripts.ts";
import { TRAIT } from "../text/traits.ts";
import { HAS_YEAR, MASK_PATTERNS } from "./mask-patterns.ts";
import type { Mask, MaskKind } from "./masks.ts";

/** A text without any of these matches no pattern … */
const MAY_MATCH = TRAIT.digit | TRAIT.backtick | TRAIT.address | TRAIT.slash | TRAIT.dot | TRAIT.colon | TRAIT.squareBracket;
/** … and without these, too, has nothing to mask but what is marked up or tells time. */
const MAY_MASK = MAY_MATCH | TRAIT.quotationMark | TRAIT.titleMark | TRAIT.straightQuote;

/** Adds to `masks` what the characters of a text say by themselves, in any order; `traits` are those of the text. */
export function recogniseMasks(text: string, traits: number, masks: Mask[]): void {
  if ((traits & MAY_MASK) === 0) return;
  if ((traits & TRAIT.titleMark) !== 0) for (const pair of TITLE_MARKS) addPairs(text, pair, masks);
  if ((traits & TRAIT.quotationMark) !== 0) for (const pair of QUOTATION_MARKS) addPairs(text, pair, masks);
  if ((traits & TRAIT.straightQuote) !== 0) addStraightQuotations(text, masks);
  const seen = (traits & TRAIT.digit) !== 0 && YEAR.test(text) ? traits | HAS_YEAR : traits;
  if ((traits & MAY_MATCH) === 0) return;
  for (const { needs, mayMatch, pattern, kind } of MASK_PATTERNS) {
    if ((seen & needs) !== needs || (mayMatch && !mayMatch(text, seen))) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      masks.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  if ((traits & TRAIT.dot) !== 0) addFileNames(text, masks);
}

const YEAR = /(?:19|20)\d\d/;

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly kind: MaskKind;
  /** A mark that is not closed within so many code units is a slip and masks nothing. */
  readonly longest: number;
}

const TITLE_MARKS: readonly Pair[] = [
  { open: "《", close: "》", kind: "title", longest: 120 },
  { open: "〈", close: "〉", kind: "title", longest: 120 },
];
const QUOTATION_MARKS: readonly Pair[] = [
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

const LONGEST_STRAIGHT_QUOTATION = 300;

/** "…" on one line, opened where no word or number ends: 5" is a length. */
function addStraightQuotations(text: string, masks: Mask[]): void {
  let from = 0;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', from)) {
    from = at + 1;
    const close = text.indexOf('"', from);
    if (close < 0) return;
    if (close === from || /\s/.test(text[from]!) || followsWord(text, at)) continue;
    const inside = text.slice(from, close);
    if (inside.includes("\n") || lengthInCharacters(inside) > LONGEST_STRAIGHT_QUOTATION) continue;
    masks.push({ kind: "quotation", start: at, end: close + 1 });
    from = close + 1;
  }
}

/** True when a letter or a digit of any script stands before the offset. */
function followsWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (code < 0x80) return /\w/.test(text[at - 1]!) && code !== 95;
  return isHanCode(code) || (at > 0 && /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)));
}

const lengthInCharacters = (text: string): number =>
  text.length <= LONGEST_STRAIGHT_QUOTATION || text.length > 2 * LONGEST_STRAIGHT_QUOTATION ? text.length : Array.from(text).length;

const EXTENSION =
  /\.(?:bat|bmp|c|cfg|conf|cpp|css|csv|docx?|gif|go|gz|html?|ini|ipynb|java|jpe?g|js|json|jsonl|jsx|lock|log|md|markdown|mdx|mjs|mp[34]|odt|pdf|php|png|pptx?|py|rb|rs|rtf|sh|sql|svg|tar|tex|toml|tsx?|txt|vue|wps|xlsx?|xml|ya?ml|zip)(?![\w.-])/gi;
const OF_FILE_NAME = /[\w\u3400-\u9fff（）()-]/;
const LONGEST_FILE_NAME = 60;

/** File names are read backwards from their extension. */
function addFileNames(text: string, masks: Mask[]): void {
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
