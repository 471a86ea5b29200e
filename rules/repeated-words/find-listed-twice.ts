import { TRAIT } from "@draftlint/core";
import { ENGLISH_SERIES, mayRepeatInSeries } from "./english-series.ts";
import { likelyEnumerations } from "./enumerations.ts";

/** An enumeration in which one item stands twice. */
export interface ListedTwice {
  readonly item: string;
  /** The whole enumeration, from its first item to its last. */
  readonly start: number;
  readonly end: number;
}

const QUOTED_SERIES =
  /(?:“[^“”]{1,30}”(?:[、,，和与及或]?|、)(?=“)){1,20}“[^“”]{1,30}”|(?:《[^《》]{1,40}》[、,，和与及或]?(?=《)){1,20}《[^《》]{1,40}》/g;
const JOINED_QUOTES = /”[、,，和与及或]?“|》[、,，和与及或]?《/;

/** Enumerations that name one item twice. The words before the first item and after the last belong to the sentence, and are left out of the comparison. */
export function findListedTwice(text: string, traits: number): readonly ListedTwice[] {
  if ((traits & (TRAIT.comma | QUOTES)) === 0) return NONE;
  const found: ListedTwice[] = [];
  if (traits & QUOTES && JOINED_QUOTES.test(text))
    for (const match of text.matchAll(QUOTED_SERIES)) {
      const items = match[0].match(/“[^“”]+”|《[^《》]+》/g) ?? [];
      const item = firstRepeated(items);
      if (item !== null) found.push({ item: item.slice(1, -1), start: match.index, end: match.index + match[0].length });
    }
  if ((traits & TRAIT.comma) === 0) return found;
  for (const { start, end } of likelyEnumerations(text)) {
    const items = text.slice(start, end).split("、");
    const item = repeatedInSeries(items.map((item) => item.trim()));
    if (item !== null) found.push({ item, start, end });
  }
  if (traits & TRAIT.space && text.includes(", ") && mayRepeatInSeries(text))
    for (const match of text.matchAll(ENGLISH_SERIES)) {
      const item = firstRepeated(match[0].split(/,? (?:and|or) |, /));
      if (item !== null && item.length > 1) found.push({ item, start: match.index, end: match.index + match[0].length });
    }
  return found;
}

const QUOTES = TRAIT.quotationMark | TRAIT.titleMark;
const NONE: readonly ListedTwice[] = [];

function firstRepeated(items: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const item of items) {
    if (seen.has(item)) return item;
    seen.add(item);
  }
  return null;
}

/** What may follow the last item: 等, 和…, a measure of the whole. */
const AFTER_LAST = /^(?:等|和|与|及|以及|[一二三四五六七八九十两]|$)/;

function repeatedInSeries(items: readonly string[]): string | null {
  const inner = items.slice(1, -1);
  const repeated = firstRepeated(inner.filter((item) => item.length > 1 || /[^\d]/.test(item)));
  if (repeated !== null && repeated.length > 1) return repeated;
  const first = items[0]!;
  const last = items.at(-1)!;
  const counts = new Map<string, number>();
  for (const item of inner) counts.set(item, (counts.get(item) ?? 0) + 1);
  // 覆盖xxx、xxx等单位: the first item begins where the script changes, the last ends before 等.
  for (const item of new Set([...inner, tail(first), head(last)])) {
    if (item.length < 2) continue;
    const isLast = last.startsWith(item) && AFTER_LAST.test(last.slice(item.length));
    if ((counts.get(item) ?? 0) + (endsWithItem(first, item) ? 1 : 0) + (isLast ? 1 : 0) > 1) return item;
  }
  return null;
}

const tail = (first: string): string => /[A-Za-z×]+$/.exec(first)?.[0] ?? first;
const head = (last: string): string => /^[A-Za-z×]+/.exec(last)?.[0] ?? last.split(/等|和|与|及/)[0]!;
/** The whole first item, or its end where Latin letters begin after Han: 法院 does not count in 人民法院. */
const endsWithItem = (first: string, item: string): boolean => first === item || (/^[A-Za-z×]/.test(item) && tail(first) === item);
