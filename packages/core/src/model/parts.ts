import type { Heading } from "./headings.ts";
import type { PlacedListing } from "./listings.ts";
import type { Title } from "./section.ts";
import { isTitleLike } from "./title-line.ts";
import type { Unit } from "./unit.ts";

/** A part before its tree is built: where it starts, its title, and the headings of its sections. */
export interface PartDraft {
  readonly title: Title | null;
  readonly start: number;
  readonly headings: readonly Heading[];
}

interface Body {
  readonly units: readonly Unit[];
  readonly headings: readonly Heading[];
  readonly listings: readonly PlacedListing[];
  /** True for units that belong to no listing. */
  isBody(unitIndex: number): boolean;
}

/** The parts of a draft: one for an ordinary draft, one for each document of a compilation. At least one. */
export function findParts(
  units: readonly Unit[],
  headings: readonly Heading[],
  listings: readonly PlacedListing[],
): { readonly parts: readonly PartDraft[]; readonly compilationTitle: Title | null } {
  const listed = new Set<number>();
  for (const { from, to } of listings) for (let i = from; i < to; i++) listed.add(i);
  const body: Body = {
    units,
    headings: headings.filter(({ unitIndex }) => !listed.has(unitIndex)),
    listings,
    isBody: (index) => !listed.has(index),
  };
  return body.headings.some(({ form }) => form === "markdown") ? markdownParts(body) : markedParts(body);
}

const titleOf = (heading: Heading): Title => ({
  text: heading.unit.text.trim(),
  unit: heading.unit,
  start: heading.range.start,
  end: heading.range.end,
});

function markdownParts(body: Body): { readonly parts: readonly PartDraft[]; readonly compilationTitle: Title | null } {
  const { headings } = body;
  const top = headings.reduce((least, { form, depth }) => (form === "markdown" && depth < least ? depth : least), 6);
  const tops = headings.filter(({ form, depth, mark }) => form === "markdown" && depth === top && !mark);
  const bodyStart = firstBodyStart(body);
  const single = (title: Title | null, rest: readonly Heading[]) => ({
    parts: [{ title, start: bodyStart, headings: rest }],
    compilationTitle: null,
  });
  const first = headings[0]!;
  if (tops.length === 1 && tops[0] === first && headings.filter(({ form, depth }) => form === "markdown" && depth === top).length === 1)
    return single(titleOf(first), headings.slice(1));
  if (tops.length < 2) {
    const lead = first.unitIndex > 0 ? leadingTitle(body, first.unitIndex) : null;
    return single(lead, headings);
  }
  const isTop = new Set(tops);
  const starts = headings.flatMap((heading, index) => (isTop.has(heading) ? [index] : []));
  const groups = starts.map((start, k) => headings.slice(start + 1, starts[k + 1] ?? headings.length));
  const restarting = groups.filter(
    (group) => group.find(({ mark }) => mark)?.mark?.number === 1 && group.filter(({ mark }) => mark).length > 1,
  ).length;
  if (restarting >= 2 && starts[0] === 0) {
    const overall = groups[0]!.length === 0 ? titleOf(tops[0]!) : null;
    const own = tops.map((heading, k) => ({ title: titleOf(heading), start: heading.range.start, headings: groups[k]! }));
    return { parts: overall ? own.slice(1) : own, compilationTitle: overall };
  }
  // A first heading of the top depth without subsections, over others of its depth, is the title of a draft that uses `#` for all.
  if (
    starts[0] === 0 &&
    groups[0]!.length === 0 &&
    tops.length > 2 &&
    tops.slice(1).every((_, k) => groups[k + 1]!.length <= 12) &&
    top === 1
  )
    return single(titleOf(first), headings.slice(1));
  return single(null, headings);
}

function firstBodyStart({ listings, units, headings, isBody }: Body): number {
  if (listings[0]?.from !== 0) return 0;
  const index = units.findIndex((_, i) => isBody(i));
  return headings.find(({ unitIndex }) => unitIndex === index)?.range.start ?? units[index]?.start ?? 0;
}

/** Families that number the parts of a document from the outside, the outermost first. */
const TOP_FAMILIES = [
  "part",
  "chapter",
  "section",
  "roman-dot",
  "chinese-comma",
  "article",
  "chinese-parenthesis",
  "latin-dot",
  "decimal",
  "arabic-dot",
];

function markedParts(body: Body): { readonly parts: readonly PartDraft[]; readonly compilationTitle: Title | null } {
  const { headings, units } = body;
  const families = new Set(headings.map(({ mark }) => mark?.family));
  const topFamily = TOP_FAMILIES.find((family) => families.has(family as never)) ?? null;
  const boundaries = topFamily === null ? [] : findBoundaries(body, topFamily);
  const titles = listedTitles(body).filter(({ start }) => !boundaries.some(({ title }) => title.start === start));
  const cuts = [...boundaries.map(({ title }) => title), ...titles].sort((a, b) => a.start - b.start);
  const firstHeading = headings[0]?.unitIndex ?? units.length;
  const lead = leadingTitle(body, firstHeading);
  if (cuts.length === 0) return { parts: [{ title: lead, start: firstBodyStart(body), headings }], compilationTitle: null };
  const opensFirst =
    lead !== null &&
    !cuts.some(({ start }) => start === lead.start) &&
    (cuts[0]!.start > (headings[0]?.range.start ?? 0) || headings.length === 0);
  const starts: { title: Title | null; start: number }[] =
    opensFirst || cuts[0]!.start > (headings[0]?.range.start ?? 0)
      ? [{ title: opensFirst ? lead : null, start: opensFirst ? lead.start : firstBodyStart(body) }]
      : [];
  for (const title of cuts) starts.push({ title, start: title.start });
  const parts = starts.map(({ title, start }, k) => {
    const end = starts[k + 1]?.start ?? Number.POSITIVE_INFINITY;
    return { title, start, headings: headings.filter(({ range }) => range.start >= start && range.start < end) };
  });
  return { parts, compilationTitle: overallTitle(body, parts[0]!.start) };
}

/** The restarts of the outermost series under a title line: each begins another document. */
function findBoundaries(body: Body, family: string): readonly { readonly title: Title }[] {
  const { headings } = body;
  const found: { title: Title }[] = [];
  let last = 0;
  for (let i = 0; i < headings.length; i++) {
    const { mark, unitIndex, form } = headings[i]!;
    if (mark?.family !== family || mark.path.length > 1 || form === "inline") continue;
    const restarts = mark.number === 1 && last >= 2;
    last = mark.number;
    if (!restarts) continue;
    const title = titleBefore(body, unitIndex, headings[i - 1]!.unitIndex);
    if (title) found.push({ title });
  }
  const firstTop = headings.findIndex(({ mark }) => mark?.family === family);
  if (found.length > 0 && firstTop >= 0) {
    const title = titleBefore(body, headings[firstTop]!.unitIndex, headings[firstTop - 1]?.unitIndex ?? -1);
    if (title) found.unshift({ title });
  }
  return found;
}

/** A title line between two headings, with only text between it and the second. */
function titleBefore(body: Body, before: number, after: number): Title | null {
  for (let i = before - 1; i > after; i--) {
    if (!body.isBody(i)) return null;
    if (isTitleLike(body.units[i]!)) return joinTitle(body, firstOfRun(body, i, after), i);
  }
  return null;
}

function firstOfRun(body: Body, at: number, after: number): number {
  let first = at;
  while (first - 1 > after && at - first < 2 && body.isBody(first - 1) && isTitleLike(body.units[first - 1]!)) first--;
  return first;
}

const KIND_AT_END =
  /(?:总结|汇报|报告|要点|计划|方案|纪要|通知|请示|批复|意见|办法|规定|制度|预案|讲话|发言|材料|汇编|思路|安排|清单|提纲|简报|规划|细则)(?:[（(].{1,20}[）)])?$/;

/** A title of one to three lines; lines after the one that names the kind are an author or an office. */
function joinTitle({ units }: Body, from: number, to: number): Title {
  let last = to;
  for (let i = from; i <= to; i++) if (KIND_AT_END.test(units[i]!.text.trim())) last = i;
  const lines = units.slice(from, last + 1);
  const text = lines.map((unit) => unit.text.trim()).reduce((a, b) => (/[A-Za-z]$/.test(a) ? `${a} ${b}` : a + b));
  return { text, unit: lines[0]!, start: lines[0]!.start, end: lines.at(-1)!.end };
}

/** The title at the beginning: the first lines of the draft, or of what follows its contents, when they are no text. */
function leadingTitle(body: Body, before: number): Title | null {
  const { units, listings } = body;
  for (const from of [0, ...listings.map(({ to }) => to)].reverse()) {
    if (from >= before || !body.isBody(from) || !isTitleLike(units[from]!)) continue;
    let to = from;
    while (to + 1 < before && to - from < 2 && body.isBody(to + 1) && isTitleLike(units[to + 1]!)) to++;
    if (to + 1 >= units.length && to === from && units.length === 1) return null;
    return joinTitle(body, from, to);
  }
  return null;
}

/** Title lines that a table of contents lists, when it lists documents: at least two of them stand in the text without a mark. */
function listedTitles(body: Body): readonly Title[] {
  const wanted = new Set<string>();
  for (const { listing } of body.listings)
    if (listing.kind === "contents") for (const entry of listing.entries) if (entry.level === 1) wanted.add(entry.title.replace(/\s/g, ""));
  if (wanted.size === 0) return [];
  const headed = new Set(body.headings.map(({ unitIndex }) => unitIndex));
  const found: Title[] = [];
  for (let i = 0; i < body.units.length; i++) {
    const unit = body.units[i]!;
    if (unit.text.length > 80 || !body.isBody(i) || headed.has(i) || !isTitleLike(unit) || !wanted.has(unit.text.replace(/\s/g, "")))
      continue;
    if ((body.units[i + 1]?.text.length ?? 0) >= 60 && body.headings.filter(({ range }) => range.start > unit.start).length >= 2)
      found.push({ text: unit.text.trim(), unit, start: unit.start, end: unit.end });
  }
  return found.length >= 2 ? found : [];
}

/** A title line over the table of contents of a compilation. */
function overallTitle(body: Body, firstPart: number): Title | null {
  for (let i = 0; i < body.units.length && body.units[i]!.start < firstPart; i++) {
    const unit = body.units[i]!;
    if (body.isBody(i) && isTitleLike(unit)) return { text: unit.text.trim(), unit, start: unit.start, end: unit.end };
  }
  return null;
}
