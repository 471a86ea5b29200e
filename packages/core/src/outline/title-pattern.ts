import { countHan } from "../text/scripts.ts";
import { escapePattern } from "./alias.ts";

/** What changes from year to year in a title. */
const CHANGING = /(?:(?<year>(?:19|20)\d{2})|(?<hanYear>[〇零一二三四五六七八九]{4}(?=年)))(?:年度?)?|\d+/g;
/** A common ending says something from this many Han characters or letters on. */
const SHORTEST_HAN = 2;
const SHORTEST_LATIN = 4;

/** A character of a title, or what stands for all years and numbers. */
interface Token {
  readonly pattern: string;
  /** "" for years and numbers. */
  readonly text: string;
}

/**
 * A pattern for the titles of one kind: the whole title where they differ in years and numbers only (`^市图书馆\d{4}年度?工作总结$`),
 * else their common ending (`工作总结$`). `null` when they share no ending.
 */
export function commonTitlePattern(titles: readonly string[]): string | null {
  const [first, ...others] = titles.map(tokensOf);
  if (first === undefined) return null;
  if (others.every((other) => commonEnd(first, other) === first.length && other.length === first.length)) return `^${patternOf(first)}$`;
  const shared = Math.min(...others.map((other) => commonEnd(first, other)));
  const ending = trimToWord(first.slice(first.length - shared), first[first.length - shared - 1]?.text ?? "");
  const plain = ending.map(({ text }) => text).join("");
  const saysSomething = countHan(plain) >= SHORTEST_HAN || (/[A-Za-z]/.test(plain) && plain.length >= SHORTEST_LATIN);
  return saysSomething ? `${patternOf(ending)}$` : null;
}

const patternOf = (tokens: readonly Token[]): string => tokens.map(({ pattern }) => pattern).join("");

function tokensOf(title: string): readonly Token[] {
  const text = title.trim();
  const plain = (part: string): readonly Token[] => [...part].map((character) => ({ pattern: escapePattern(character), text: character }));
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(CHANGING)) {
    const { year, hanYear } = match.groups ?? {};
    const digits = year !== undefined ? "\\d{4}" : hanYear !== undefined ? "[〇零一二三四五六七八九]{4}" : "\\d+";
    tokens.push(...plain(text.slice(from, match.index)), { pattern: match[0].includes("年") ? `${digits}年度?` : digits, text: "" });
    from = match.index + match[0].length;
  }
  return [...tokens, ...plain(text.slice(from))];
}

/** Number of tokens at the end that two titles share. */
function commonEnd(a: readonly Token[], b: readonly Token[]): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length)!.pattern === b.at(-1 - length)!.pattern) length++;
  return length;
}

/** Without the rest of a Latin word that the ending cuts through, and without the space before the ending. */
function trimToWord(ending: readonly Token[], before: string): readonly Token[] {
  let from = 0;
  if (/[A-Za-z]/.test(before)) while (from < ending.length && /[A-Za-z]/.test(ending[from]!.text)) from++;
  while (from < ending.length && /[\s,:，：—–-]/.test(ending[from]!.text)) from++;
  return ending.slice(from);
}
