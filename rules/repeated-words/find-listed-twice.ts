import type { Unit } from "@draftlint/core";

/** An enumeration in which one item stands twice. */
export interface ListedTwice {
  readonly item: string;
  /** The whole enumeration, from its first item to its last. */
  readonly start: number;
  readonly end: number;
}

const QUOTED_SERIES =
  /(?:“[^“”]{1,30}”(?:[、,，和与及或]?|、)(?=“)){1,20}“[^“”]{1,30}”|(?:《[^《》]{1,40}》[、,，和与及或]?(?=《)){1,20}《[^《》]{1,40}》/g;
const ITEM_EDGES: ReadonlySet<string> = new Set("\n、，。；：！？,;:“”《》（）()");
const LONGEST_ITEM = 20;
const ENGLISH_SERIES = /\b[A-Za-z][\w-]*(?:, [A-Za-z][\w-]*){1,20},? (?:and|or) [A-Za-z][\w-]*/g;

/** A cheap look before the whole pattern. */
const JOINED_QUOTES = /”[、,，和与及或]?“|》[、,，和与及或]?《/;

/** Enumerations that name one item twice. The words before the first item and after the last belong to the sentence, and are left out of the comparison. */
export function* findListedTwice(unit: Unit): Generator<ListedTwice> {
  const { text } = unit;
  if (JOINED_QUOTES.test(text))
    for (const match of text.matchAll(QUOTED_SERIES)) {
      const items = match[0].match(/“[^“”]+”|《[^《》]+》/g) ?? [];
      const item = firstRepeated(items);
      if (item !== null) yield { item: item.slice(1, -1), start: match.index, end: match.index + match[0].length };
    }
  if (text.includes("、"))
    for (const { start, end } of commaSeries(text)) {
      const item = repeatedInSeries(
        text
          .slice(start, end)
          .split("、")
          .map((item) => item.trim()),
      );
      if (item !== null) yield { item, start, end };
    }
  if (text.includes(", "))
    for (const match of text.matchAll(ENGLISH_SERIES)) {
      const item = firstRepeated(match[0].split(/,? (?:and|or) |, /));
      if (item !== null && item.length > 1) yield { item, start: match.index, end: match.index + match[0].length };
    }
}

/** Runs of items joined by 、, from the start of the first to the end of the last. */
function* commaSeries(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let comma = text.indexOf("、"); comma >= 0; ) {
    const start = itemStart(text, comma);
    let end = itemEnd(text, comma + 1);
    while (text[end] === "、" && end > comma + 1) end = itemEnd(text, end + 1);
    if (start < comma && end > comma + 1) yield { start, end };
    comma = text.indexOf("、", Math.max(end, comma + 1));
  }
}

function itemStart(text: string, end: number): number {
  let start = end;
  while (start > 0 && end - start < LONGEST_ITEM && !ITEM_EDGES.has(text[start - 1]!)) start--;
  return start;
}

function itemEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < LONGEST_ITEM && !ITEM_EDGES.has(text[end]!)) end++;
  return end;
}

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
  // 覆盖xxx、xxx等单位: the first item begins where the script changes, the last ends before 等.
  for (const item of new Set([...inner, tail(first), head(last)])) {
    if (item.length < 2) continue;
    const count =
      inner.filter((other) => other === item).length +
      (endsWithItem(first, item) ? 1 : 0) +
      (last.startsWith(item) && AFTER_LAST.test(last.slice(item.length)) ? 1 : 0);
    if (count > 1) return item;
  }
  return null;
}

const tail = (first: string): string => /[A-Za-z×]+$/.exec(first)?.[0] ?? first;
const head = (last: string): string => /^[A-Za-z×]+/.exec(last)?.[0] ?? last.split(/等|和|与|及/)[0]!;
/** The whole first item, or its end where Latin letters begin after Han: 法院 does not count in 人民法院. */
const endsWithItem = (first: string, item: string): boolean => first === item || (/^[A-Za-z×]/.test(item) && tail(first) === item);
