import type { Heading } from "./headings.ts";
import type { Listing, ListingEntry } from "./section.ts";
import { isTitleLike } from "./title-line.ts";
import { sourceRange, type Unit } from "./unit.ts";

/** Listings with the units that they take up, as half-open ranges of indices. */
export interface PlacedListing {
  readonly listing: Listing;
  readonly from: number;
  readonly to: number;
}

const CONTENTS = /^(?:目\s*录|目\s*次|(?:table\s+of\s+)?contents)\s*[:：]?$/i;
const PAGE_AFTER_LEADERS = /(?:[\s\u3000.．·…]{1,}|…+)(\d{1,4})\s*$/;
const GLUED_PAGE = /(?<=[^\d\s.．%-])(\d{1,4})$/;
const LONGEST_ENTRY = 90;
/** How many headings of one run of headings are tried as the beginning of an outline; thousands would cost the square of their number. */
const MOST_TRIES = 8;

/**
 * Tables of contents, and outlines that stand before the text that they announce.
 * A contents list follows a line 目录 or "Contents", or is a run of numbered lines with rising page numbers;
 * an outline is a run of headings without text whose titles come again as headings of the body.
 */
export function findListings(units: readonly Unit[], headings: readonly Heading[]): readonly PlacedListing[] {
  const headingOf = new Map<number, Heading>();
  for (const heading of headings) if (heading.form !== "inline") headingOf.set(heading.unitIndex, heading);
  const placed: PlacedListing[] = [];
  let tries = 0;
  for (let index = 0; index < units.length; ) {
    const heading = headingOf.get(index);
    if (heading?.form !== "line") tries = 0;
    const mayOpenOutline = heading?.mark?.number === 1 && tries < MOST_TRIES;
    if (mayOpenOutline) tries++;
    const found =
      contentsAt(units, headingOf, index) ??
      pagedRunAt(units, headingOf, index) ??
      (mayOpenOutline ? outlinesAt(units, headingOf, index) : null);
    if (!found) {
      index++;
      continue;
    }
    placed.push(...found);
    index = found.at(-1)!.to;
  }
  return placed;
}

const isBareText = (unit: Unit): boolean => unit.kind === "paragraph" || unit.kind === "heading" || unit.kind === "item";

function readEntry(
  units: readonly Unit[],
  index: number,
  headingOf: ReadonlyMap<number, Heading>,
  levels: (heading: Heading | null) => number,
  glued: boolean,
): ListingEntry {
  const unit = units[index]!;
  const heading = headingOf.get(index) ?? null;
  const from = heading?.mark ? unit.text.length - titleLength(unit, heading) : 0;
  const rest = unit.text.slice(from);
  const page = PAGE_AFTER_LEADERS.exec(rest) ?? (glued ? GLUED_PAGE.exec(rest) : null);
  const title = (page ? rest.slice(0, page.index) : rest).replace(/[\s.．·…]+$/, "").trim();
  const range = heading?.mark?.defect === "split" ? heading.range : sourceRange(unit, 0, unit.text.length);
  return { level: levels(heading), mark: heading?.mark ?? null, title, page: page ? Number(page[1]) : null, unit, ...range };
}

/** Code units of the unit's text after the mark. */
const titleLength = (unit: Unit, heading: Heading): number => {
  const mark = heading.mark!;
  if (mark.defect === "split") return unit.text.length - /^[.．、]\s*/.exec(unit.text)![0].length;
  const at = unit.text.indexOf(mark.text);
  return at < 0 ? unit.text.length : unit.text.slice(at + mark.text.length).trimStart().length;
};

function levelCounter(): (heading: Heading | null) => number {
  const stack: string[] = [];
  return (heading) => {
    const key = heading?.mark ? (heading.mark.family === "decimal" ? `decimal-${heading.mark.path.length}` : heading.mark.family) : "none";
    const at = stack.indexOf(key);
    if (at >= 0) stack.length = at + 1;
    else stack.push(key);
    return stack.length;
  };
}

function contentsAt(units: readonly Unit[], headingOf: ReadonlyMap<number, Heading>, index: number): readonly PlacedListing[] | null {
  const title = units[index]!;
  if (title.text.length > 20 || !isBareText(title) || !CONTENTS.test(title.text.trim())) return null;
  const entries: ListingEntry[] = [];
  const levels = levelCounter();
  let paged = 0;
  let to = index + 1;
  for (; to < units.length; to++) {
    const unit = units[to]!;
    if (/^\d{1,2}$/.test(unit.text) && headingOf.get(to + 1)?.mark?.defect === "split") continue;
    if (!isEntryLike(unit, headingOf.get(to), entries)) break;
    const entry = readEntry(units, to, headingOf, levels, false);
    if (entries.length >= 2 && entry.page === null && paged >= entries.length * 0.7) break;
    if (entry.page === null && entries.some((other) => sameTitle(other, entry))) break;
    if (entry.page !== null) paged++;
    entries.push(entry);
  }
  if (entries.length < 2) return null;
  const listing: Listing = {
    kind: "contents",
    heading: { start: title.start, end: title.end },
    entries,
    start: title.start,
    end: entries.at(-1)!.end,
  };
  return [{ listing, from: index, to }];
}

/** The title of a document in the text has lost the number that it has in the list. */
const sameTitle = (listed: ListingEntry, next: ListingEntry): boolean =>
  listed.title === next.title &&
  (next.mark === null || listed.mark?.text === next.mark.text) &&
  listed.unit.listDepth === next.unit.listDepth;

function isEntryLike(unit: Unit, heading: Heading | undefined, entries: readonly ListingEntry[]): boolean {
  if (!isBareText(unit) || unit.text.length > LONGEST_ENTRY || unit.text.trim() === "") return false;
  if (unit.kind === "heading") return false;
  if (heading?.form === "run-in" || /[。；;]$/.test(unit.text)) return false;
  if (unit.listDepth > 0) return true;
  // A line without number or page counts while no entry has either: a plain list of titles.
  if (heading?.mark || PAGE_AFTER_LEADERS.test(unit.text)) return true;
  return entries.every((entry) => entry.mark === null || entry.page === null) && unit.text.length <= 40 && !/[，,]/.test(unit.text);
}

/** Numbered lines that end in page numbers, which rise: a contents list that lost its title. */
function pagedRunAt(units: readonly Unit[], headingOf: ReadonlyMap<number, Heading>, index: number): readonly PlacedListing[] | null {
  if (headingOf.get(index)?.form !== "line") return null;
  const levels = levelCounter();
  const entries: ListingEntry[] = [];
  let page = 0;
  let to = index;
  for (; to < units.length; to++) {
    const heading = headingOf.get(to);
    if (heading?.form !== "line" || units[to]!.text.length > LONGEST_ENTRY) break;
    const entry = readEntry(units, to, headingOf, levels, true);
    if (entry.page === null || entry.page < page || entry.title.length < 2) break;
    page = entry.page;
    entries.push(entry);
  }
  if (entries.length < 3 || page < 5 || entries[0]!.page === page) return null;
  return [{ listing: { kind: "contents", heading: null, entries, start: entries[0]!.start, end: entries.at(-1)!.end }, from: index, to }];
}

/** Fewer headings in a row are sections without text, not an outline. */
const SHORTEST_OUTLINE = 5;

function outlinesAt(units: readonly Unit[], headingOf: ReadonlyMap<number, Heading>, index: number): readonly PlacedListing[] | null {
  let to = index;
  while (to < units.length && headingOf.get(to)?.form === "line") to++;
  if (to - index < SHORTEST_OUTLINE) return null;
  const first = headingOf.get(index)!.mark!;
  const starts: number[] = [];
  for (let i = index; i < to; i++) {
    const { mark } = headingOf.get(i)!;
    if (mark!.family === first.family && mark!.number === 1) starts.push(i);
  }
  // The last of the headings may open the body: text follows it without a title between.
  if (to < units.length && starts.length > 1 && !isTitleLike(units[to]!)) {
    const last = starts.pop()!;
    to = last;
  }
  if (to - index < SHORTEST_OUTLINE || starts.length === 0) return null;
  const later: string[] = [];
  for (const [i, heading] of headingOf) if (i >= to) later.push(plain(heading.title));
  later.sort();
  const blocks = starts.map((start, k) => ({ start, end: starts[k + 1] ?? to }));
  const comesAgain = (title: string): boolean => {
    const next = firstFrom(later, title);
    return next === title || (title.length >= 4 && next !== null && next.startsWith(title));
  };
  const matched = blocks.some(({ start, end }) => {
    let hits = 0;
    for (let i = start; i < end; i++) if (comesAgain(plain(headingOf.get(i)!.title))) hits++;
    return hits >= Math.max(3, (end - start) * 0.5);
  });
  if (!matched || starts[0] !== index) return null;
  return blocks.map(({ start, end }) => {
    const levels = levelCounter();
    const entries = Array.from({ length: end - start }, (_, i) => readEntry(units, start + i, headingOf, levels, false));
    return {
      listing: { kind: "outline", heading: null, entries, start: entries[0]!.start, end: entries.at(-1)!.end },
      from: start,
      to: end,
    } as const;
  });
}

/** The first of the sorted texts that does not come before `text`; `null` when all do. */
function firstFrom(sorted: readonly string[], text: string): string | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < text) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? null;
}

const plain = (title: string): string => title.replace(/[\s\u3000，,。“”"'：:]/g, "");
