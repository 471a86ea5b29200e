import type { Unit } from "@draftlint/core";
import { CUT_UP, HEADLESS, MASKINGS, type Masking, THEORIES } from "./fixed-terms.ts";
import type { Leftover } from "./found.ts";
import { CUT_WORDS, HEADS, MASKS, NAMES } from "./triggers.ts";

const LETTER = /[A-Za-z]/;
/** GCD is a common divisor too. */
const RECKONS = /公约数|公因数|算法|整除|\bgcd\b|函数/;

interface Patterns {
  readonly maskings: ReadonlyMap<string, Masking>;
  readonly mask: RegExp;
  readonly cut: RegExp;
  readonly nameless: RegExp;
}
let patterns: Patterns | null = null;

const SIGN = "[*＊·.．_×✕|/\\\\□■○-]";

/** Built when a draft first needs them. */
function buildPatterns(): Patterns {
  const maskings = new Map(MASKINGS.map((masking) => [masking.mask, masking] as const));
  const words = CUT_UP.map((word, index) => {
    const [first, ...rest] = [...word];
    const spaced = `${first}${rest.map((character) => `${SIGN}{0,2}${character}`).join("")}`;
    const replaced = word.length === 3 ? `|${first}[*＊×]${rest.at(-1)}(?![委组支校])` : "";
    return `(?<w${index}>${spaced}${replaced})`;
  });
  const tails = THEORIES.map((theory) => theory.replace("习近平", ""));
  return {
    maskings,
    mask: new RegExp([...maskings.keys()].sort((a, b) => b.length - a.length).join("|"), "g"),
    cut: new RegExp(words.join("|"), "g"),
    nameless: new RegExp(`(?<!习近平|(?<![学练研复])习)总书记(${tails.join("|")})`, "g"),
  };
}

const BARE = /(?<=^|[以和、，,“：:《]|贯彻|学习|坚持|践行|落实|领会|把握|运用)新时代中国特色社会主义思想(?!体系)/g;

/** Words masked to pass a filter, and fixed terms from which a name was deleted. `bits` say which of them a text may hold. */
export function findMaskedTerms({ text }: Unit, bits: number): readonly Leftover[] {
  const found: Leftover[] = [];
  patterns ??= buildPatterns();
  if (bits & MASKS && !RECKONS.test(text)) findMasks(text, patterns, found);
  if (bits & CUT_WORDS)
    for (const match of text.matchAll(patterns.cut)) {
      const word = CUT_UP[Object.values(match.groups!).findIndex((group) => group !== undefined)]!;
      if (match[0] !== word) found.push(masked(match.index, match[0], word));
    }
  if (bits & NAMES) {
    for (const match of text.matchAll(patterns.nameless)) found.push(nameless("nameless", match.index, match[0], `习近平${match[1]}`));
    for (const match of text.matchAll(BARE)) found.push(nameless("bare", match.index, match[0], `习近平${match[0]}`));
  }
  if (bits & HEADS)
    for (const [left, lost] of HEADLESS)
      for (let at = text.indexOf(left); at >= 0; at = text.indexOf(left, at + left.length))
        if (text[at - 1] !== lost) found.push(nameless("nameless", at, left, lost + left));
  return found;
}

function findMasks(text: string, { mask: pattern, maskings }: Patterns, found: Leftover[]): void {
  for (const { index, 0: mask } of text.matchAll(pattern)) {
    const end = index + mask.length;
    if (LETTER.test(text[index - 1] ?? "") || LETTER.test(text[end] ?? "")) continue;
    const { word, before, after } = maskings.get(mask)!;
    if (before?.test(text.slice(Math.max(0, index - 4), index)) || after?.test(text.slice(end, end + 8)))
      found.push(masked(index, mask, word));
  }
}

const nameless = (message: "nameless" | "bare", start: number, text: string, word: string): Leftover => ({
  message,
  start,
  end: start + text.length,
  word,
  text,
});
const masked = (start: number, text: string, word: string): Leftover => ({
  message: "masked",
  start,
  end: start + text.length,
  word,
  text,
});
