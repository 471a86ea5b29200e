import type { Language } from "../text/scripts.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { nextWith, TRAIT } from "../text/traits.ts";
import type { MarkFamily } from "./mark.ts";
import { matchMark } from "./mark-patterns.ts";
import type { Section, Series, SeriesItem } from "./section.ts";
import { sourceRange, type Unit } from "./unit.ts";
import { hasAll, hasAny } from "./unit-traits.ts";

const ITEM_ZH =
  /[一二三四五六七八九]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、]|其[一二三四五六七八九][，,、]|首先|其次|再次|最后|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳]/y;
const OPENERS_ZH = TRAIT.hanNumber | TRAIT.ordinal | TRAIT.digit | TRAIT.roundBracket | TRAIT.circled;
const BEFORE_ZH = "。；：，、！？;:,.”’）)";

/** Where the next item of a Chinese text may start, at a mark or a space, from an offset on; -1 without one. */
function nextItemZh(text: string, from: number): number {
  for (let at = nextWith(text, OPENERS_ZH, from); at < text.length; at = nextWith(text, OPENERS_ZH, at + 1)) {
    if (at > 0 && !isSpaceCode(text.charCodeAt(at - 1)) && !BEFORE_ZH.includes(text[at - 1]!)) continue;
    ITEM_ZH.lastIndex = at;
    if (ITEM_ZH.test(text)) return at;
  }
  return -1;
}

const ITEM_EN =
  /(?:^|[.;:,!?\s])(?=(?:First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly)(?:ly)?,|\(\d{1,2}\)|\(?[a-h]\)\s|\d{1,2}\)\s|[①-⑳])/g;

/** The same for an English text. */
function nextItemEn(text: string, from: number): number {
  ITEM_EN.lastIndex = from;
  const found = ITEM_EN.exec(text);
  return found ? found.index + found[0].length : -1;
}

/** A cheap look: an English item has a bracket or is a word with a comma. */
const mayHoldItemsEn = (unit: Unit): boolean =>
  hasAny(unit, TRAIT.roundBracket | TRAIT.circled) || (hasAll(unit, TRAIT.capital | TRAIT.comma) && /(?:st|nd|rd|th|ly),/.test(unit.text));

const SERIES_FAMILIES: ReadonlySet<MarkFamily> = new Set([
  "chinese-yishi",
  "chinese-ordinal",
  "chinese-first",
  "chinese-qiyi",
  "english-first",
  "circled",
  "arabic-parenthesis",
  "arabic-half-parenthesis",
  "latin-parenthesis",
]);

/**
 * The series of counted items inside running text, such as 一是…二是…三是…: at least two marks of one family in one section,
 * of which the later ones follow the earlier. Gaps and repeats are kept, for rules to report.
 */
export function findSeries(
  units: readonly Unit[],
  language: Language,
  sectionAt: (offset: number) => Section | null,
  isHeadingStart: (offset: number) => boolean,
): readonly Series[] {
  const isChinese = language === "zh";
  const nextItem = isChinese ? nextItemZh : nextItemEn;
  const open = new Map<MarkFamily, { section: Section | null; items: SeriesItem[] }>();
  const series: Series[] = [];
  const finish = (family: MarkFamily): void => {
    const current = open.get(family);
    open.delete(family);
    if (!current || current.items.length < 2) return;
    series.push({ items: current.items, section: current.section, start: current.items[0]!.start, end: current.items.at(-1)!.end });
  };
  for (const unit of units) {
    if (unit.kind === "cell" || unit.kind === "heading") continue;
    if (isChinese ? !hasAny(unit, OPENERS_ZH) : !mayHoldItemsEn(unit)) continue;
    for (let at = nextItem(unit.text, 0); at >= 0; at = nextItem(unit.text, at + 1)) {
      const match = matchMark(unit.text.slice(at, at + 24));
      if (!match || !SERIES_FAMILIES.has(match.family)) continue;
      const range = sourceRange(unit, at, at + match.markEnd);
      if (isHeadingStart(range.start)) continue;
      const section = sectionAt(range.start);
      const current = open.get(match.family);
      const last = current?.items.at(-1)?.mark.number ?? 0;
      if (current && (current.section !== section || match.number === 1 || last === -1 || !continues(last, match.number)))
        finish(match.family);
      const item: SeriesItem = {
        mark: {
          family: match.family,
          number: match.number,
          path: match.path,
          text: unit.text.slice(at, at + match.markEnd),
          defect: match.defect,
          ...range,
        },
        unit,
        ...range,
      };
      const running = open.get(match.family);
      if (running) running.items.push(item);
      else if (match.number > 0) open.set(match.family, { section, items: [item] });
    }
  }
  for (const family of [...open.keys()]) finish(family);
  return series.sort((a, b) => a.start - b.start).map(withItemEnds);
}

/** A number that repeats the one before, or leaves out one or two, still belongs to the series. */
const continues = (last: number, number: number): boolean => number === -1 || (number >= last && number <= last + 3);

/** An item reaches to the next one of the series, or to the end of its unit. */
function withItemEnds(series: Series): Series {
  const items = series.items.map((item, index) => {
    const next = series.items[index + 1];
    return { ...item, end: next && next.unit === item.unit ? next.start : item.unit.end };
  });
  return { ...series, items, end: items.at(-1)!.end };
}
