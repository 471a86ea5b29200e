import type { Language } from "../text/scripts.ts";
import type { MarkFamily } from "./mark.ts";
import { matchMark } from "./mark-patterns.ts";
import type { Section, Series, SeriesItem } from "./section.ts";
import { sourceRange, type Unit } from "./unit.ts";

const ZH_ITEM =
  /(?:^|[。；：，、！？;:,.\s\u3000”’）)])(?=[一二三四五六七八九]{1,2}[是要]|第[一二三四五六七八九十]{1,2}[，,、]|其[一二三四五六七八九][，,、]|首先|其次|再次|最后|[（(]\d{1,2}[）)]|\d{1,2}[）)]|[①-⑳])/g;
const EN_ITEM =
  /(?:^|[.;:,!?\s])(?=(?:First|Second|Third|Fourth|Fifth|Sixth|Finally|Lastly)(?:ly)?,|\(\d{1,2}\)|\(?[a-h]\)\s|\d{1,2}\)\s|[①-⑳])/g;

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
  headingStarts: ReadonlySet<number>,
): readonly Series[] {
  const pattern = language === "zh" ? ZH_ITEM : EN_ITEM;
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
    pattern.lastIndex = 0;
    for (let found = pattern.exec(unit.text); found; found = pattern.exec(unit.text)) {
      const at = found.index + found[0].length;
      if (found[0] === "") pattern.lastIndex++;
      const match = matchMark(unit.text.slice(at, at + 24));
      if (!match || !SERIES_FAMILIES.has(match.family)) continue;
      const range = sourceRange(unit, at, at + match.markEnd);
      if (headingStarts.has(range.start)) continue;
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
