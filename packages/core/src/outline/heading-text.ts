import { matchMark } from "../model/mark-patterns.ts";
import { editDistance } from "../text/nearest.ts";
import { isHan } from "../text/scripts.ts";

/** Headings are compared on this many code units at most. */
const LONGEST_HEADING = 200;

/** A heading, or a plain alias, in the form in which the two are compared. */
export interface HeadingText {
  /** Without mark, as written: what patterns search. */
  readonly text: string;
  /** `二、存在的主要问题（初稿）` and 存在主要问题 have the same key; "The Next Steps" is "next step". */
  readonly key: string;
  /** Keys of what the heading joins: 工作开展情况及成效 has [工作开展, 成效]; empty when it joins nothing. */
  readonly parts: readonly string[];
}

const JOINT = /\s*(?:[、/&+＋]|以及|暨|及其?|和|与|\band\b|,|，)\s*/iu;
const NOTE = /\s*(?:[（(【[][^（()）【】[\]]*[）)】\]])\s*$/u;
const YEAR = /(?:\d{4}|[〇零一二三四五六七八九]{4})\s?年度?/gu;

/** Cached, since one heading meets many aliases and drafts of one project share headings. */
const cache = new Map<string, HeadingText>();
const MOST_CACHED = 4000;

/** Normalises a heading: marks, spaces, 的, years and a trailing 情况, 工作, 部分 are left out. */
export function readHeading(title: string): HeadingText {
  const known = cache.get(title);
  if (known) return known;
  const cut = title.slice(0, LONGEST_HEADING).trim();
  const mark = matchMark(cut);
  const text = mark && mark.end < cut.length ? cut.slice(mark.end) : cut;
  const pieces = text.replace(NOTE, "").split(JOINT);
  const parts = pieces.length > 1 ? pieces.map(headingKey).filter((part) => part.length > 1) : [];
  const heading = { text, key: headingKey(text), parts: parts.length > 1 ? parts : [] };
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(title, heading);
  return heading;
}

function headingKey(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase().replace(NOTE, "").replace(YEAR, "");
  return hanInside(plain) ? hanKey(plain) : wordKey(plain);
}

const hanInside = (text: string): boolean => {
  for (const character of text) if (isHan(character)) return true;
  return false;
};

function hanKey(text: string): string {
  const bare = text.replace(/[\s\p{P}\p{S}]+|的/gu, "");
  let head = bare;
  for (;;) {
    const shorter = head.replace(/(?:情况|工作|部分)$/u, "");
    if (shorter === head || shorter.length < 2) return head;
    head = shorter;
  }
}

/** Words without articles, punctuation and the plural. */
function wordKey(text: string): string {
  const words = text
    .replace(/[’']s\b|[’']/gu, "")
    .split(/[^\p{L}\p{N}+#.]+/u)
    .map((word) => word.replace(/^\.+|\.+$/gu, ""))
    .filter((word) => word !== "" && word !== "the" && word !== "a" && word !== "an");
  return words.map(singular).join(" ");
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("ies") ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}

/**
 * How much two keys share, from 0 to 1: the better of common pairs of characters (or words) and of edits needed.
 * 0 for keys that share less than about half, which are not compared further.
 */
export function keySimilarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === "" || b === "") return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isWords = a.includes(" ") || b.includes(" ");
  // Pairs of keys whose lengths differ more cannot make up 0.6 of both.
  if (short.length * 3 < long.length || (!isWords && (short.length - 1) * 7 < (long.length - 1) * 3)) return 0;
  let shared = 0;
  for (let i = 0; i < short.length; i++) if (long.includes(short[i]!)) shared++;
  if (shared * 2 < short.length) return 0;
  return Math.max(dice(grams(a), grams(b)), editRatio(a, b));
}

function grams(key: string): readonly string[] {
  if (!hanInside(key)) return key.split(" ");
  return Array.from({ length: Math.max(1, key.length - 1) }, (_, i) => key.slice(i, i + 2));
}

function dice(a: readonly string[], b: readonly string[]): number {
  const rest = new Map<string, number>();
  for (const gram of b) rest.set(gram, (rest.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of a) {
    const left = rest.get(gram) ?? 0;
    if (left === 0) continue;
    rest.set(gram, left - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length);
}

/** Share of the longer key that stays when one is edited into the other; 0 when less than half of it does. */
function editRatio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  const limit = Math.ceil(longest / 2);
  const distance = editDistance(a, b, limit);
  return distance >= limit ? 0 : 1 - distance / longest;
}
