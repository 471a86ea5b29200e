import { matchMark } from "../model/mark-patterns.ts";
import { editDistance } from "../text/nearest.ts";

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
/** A text without these is no joined heading; compiled faster than the pattern for joints. */
const JOINT_SIGN = /[、/&+＋暨及和与,，]|and/i;
const NOTE = /\s*(?:[（(【[][^（()）【】[\]]*[）)】\]])\s*$/u;
const NOTE_END = /[）)】\]]\s*$/;
const YEAR = /(?:\d{4}|[〇零一二三四五六七八九]{4})\s?年度?/gu;
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]/;
/** Han characters, which are the same in all normal forms, without 的, numerals and those that join. */
const PLAIN_HAN = /^[\u4e00-\u9fff]{1,40}$/;
const NOT_PLAIN = /[的年和与及暨]/;

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
  const heading = PLAIN_HAN.test(text) && !NOT_PLAIN.test(text) ? { text, key: withoutTail(text), parts: NO_PARTS } : joinedHeading(text);
  if (cache.size >= MOST_CACHED) cache.clear();
  cache.set(title, heading);
  return heading;
}

const NO_PARTS: readonly string[] = [];

function joinedHeading(text: string): HeadingText {
  const key = headingKey(text);
  if (!JOINT_SIGN.test(text)) return { text, key, parts: NO_PARTS };
  const pieces = withoutNote(text).split(JOINT);
  const parts = pieces.length > 1 ? pieces.map(headingKey).filter((part) => part.length > 1) : NO_PARTS;
  return { text, key, parts: parts.length > 1 ? parts : NO_PARTS };
}

const withoutNote = (text: string): string => (NOTE_END.test(text) ? text.replace(NOTE, "") : text);

function headingKey(text: string): string {
  const plain = withoutNote(text.normalize("NFKC").toLowerCase());
  const yearless = plain.includes("年") ? plain.replace(YEAR, "") : plain;
  return HAN.test(yearless) ? hanKey(yearless) : wordKey(yearless);
}

/** Signs of Chinese and ASCII texts, and spaces. */
const COMMON_SIGNS = /[\s!-/:-@[-`{-~、。《》“”‘’【】〔〕—…]+|的/g;
const ONLY_COMMON = /^[a-z0-9\u4e00-\u9fff]*$/;

function hanKey(text: string): string {
  const bare = text.replace(COMMON_SIGNS, "");
  return withoutTail(ONLY_COMMON.test(bare) ? bare : bare.replace(/[\s\p{P}\p{S}]+/gu, ""));
}

/** Without 情况, 工作 and 部分 at the end. */
function withoutTail(bare: string): string {
  let head = bare;
  while (head.length > 3 && (head.endsWith("情况") || head.endsWith("工作") || head.endsWith("部分"))) head = head.slice(0, -2);
  return head;
}

/** Words without articles, punctuation and the plural. */
function wordKey(text: string): string {
  const isAscii = /^[\x20-\x7e]*$/.test(text);
  const words = text
    .replace(/[’']s\b|[’']/gu, "")
    .split(isAscii ? /[^a-z0-9+#.]+/ : /[^\p{L}\p{N}+#.]+/u)
    .map((word) => (word.includes(".") ? word.replace(/^\.+|\.+$/gu, "") : word))
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
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  if (short.length * 3 < long.length) return 0;
  // Pairs of keys whose lengths differ more cannot make up 0.6 of both.
  if ((short.length - 1) * 7 < (long.length - 1) * 3 && !a.includes(" ") && !b.includes(" ")) return 0;
  const most = short.length >> 1;
  const signs = signsOf(long);
  let missed = 0;
  for (let i = 0; i < short.length; i++) if (((signs >>> (short.charCodeAt(i) & 31)) & 1) === 0 && ++missed > most) return 0;
  missed = 0;
  for (let i = 0; i < short.length; i++) if (!long.includes(short[i]!) && ++missed > most) return 0;
  return Math.max(dice(grams(a), grams(b)), editRatio(a, b));
}

/** A bit for each character that a text has, by its lower bits: a text without the bit has not the character. */
function signsOf(text: string): number {
  let signs = 0;
  for (let i = 0; i < text.length; i++) signs |= 1 << (text.charCodeAt(i) & 31);
  return signs;
}

function grams(key: string): readonly string[] {
  if (!HAN.test(key)) return key.split(" ");
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
