import {
  type Document,
  type Finding,
  type Part,
  type Range,
  readHeading,
  type Section,
  sentencesOf,
  sourceRange,
  type Unit,
  unitsIn,
} from "@draftlint/core";
import type { Input } from "./checked-part.ts";
import { quotedList } from "./report-sections.ts";
import { quoteHeading } from "./where.ts";

/** A longer one, in code units, is no sentence. */
const LONGEST_SENTENCE = 2000;

/** An enumeration of what the text says it is about. */
interface Announcement {
  readonly items: readonly AnnouncedItem[];
}
interface AnnouncedItem extends Range {
  readonly text: string;
  /** What a heading about it may hold; several for the first item, which stands behind a verb. */
  readonly keys: readonly string[];
}

/**
 * Things that a lead enumerates and the sections after it do not cover, although every one of those sections is about another thing
 * of the same enumeration: 统筹推进甲、乙、丙、丁等工作, and the sections are 甲, 乙, 丙.
 */
export function* reportAnnounced(document: Document, part: Part, finding: (input: Input) => Finding): Iterable<Finding> {
  const [first] = part.sections;
  if (!first) return;
  const groups = [part.sections, ...part.sections.slice(0, 3).map(({ sections }) => sections)].filter(mayBeAnnounced);
  if (groups.length > 0) {
    const lead = announcementsIn(document, { start: part.title?.unit ? part.title.end : part.start, end: first.start });
    for (const announced of lead)
      for (const group of groups) {
        const found = uncovered(document, announced, group);
        if (!found) continue;
        yield* reportItems(found, finding);
        break;
      }
  }
  for (const { heading, sections } of part.sections) {
    if (!mayBeAnnounced(sections)) continue;
    for (const announced of announcementsIn(document, { start: heading.end, end: sections[0]!.start })) {
      const found = uncovered(document, announced, sections);
      if (found) yield* reportItems(found, finding);
    }
  }
}

interface Uncovered {
  readonly items: readonly AnnouncedItem[];
  readonly covered: readonly (readonly [AnnouncedItem, Section])[];
}

function* reportItems({ items, covered }: Uncovered, finding: (input: Input) => Finding): Iterable<Finding> {
  for (const item of items)
    yield finding({
      message: "announced",
      data: { item: item.text, sections: quotedList(covered.map(([, section]) => quoteHeading(section.title))) },
      range: item,
      related: covered
        .slice(0, 5)
        .map(([other, section]) => ({ message: "has-section", data: { item: other.text }, range: section.heading })),
    });
}

/** The items without a section; `null` unless all sections of the run are about other items, in their order, and nearly all items have one. */
function uncovered(document: Document, { items }: Announcement, group: readonly Section[]): Uncovered | null {
  const run = firstRun(group);
  if (run.length >= items.length) return null;
  const covered: (readonly [AnnouncedItem, Section])[] = [];
  let next = 0;
  for (const section of run) {
    const { key } = readHeading(section.title);
    const at = items.findIndex((item, i) => i >= next && item.keys.some((one) => key.includes(one)));
    if (at < 0) return null;
    covered.push([items[at]!, section]);
    next = at + 1;
  }
  if (items.length - covered.length > (items.length >= 5 ? 2 : 1)) return null;
  const rest = items.filter((item) => !covered.some(([other]) => other === item));
  const body = document.text.slice(run[0]!.start, group.at(-1)!.end).toLowerCase();
  return rest.some((item) => item.keys.some((key) => body.includes(key))) ? null : { items: rest, covered };
}

/** One section alone covers no enumeration. */
const mayBeAnnounced = (group: readonly Section[]): boolean => firstRun(group).length > 1;

/** The sections before numbers start again. */
function firstRun(group: readonly Section[]): readonly Section[] {
  const again = group.findIndex(({ mark }, i) => i > 0 && mark !== null && mark.number <= (group[i - 1]!.mark?.number ?? 0));
  return again < 0 ? group : group.slice(0, again);
}

function announcementsIn(document: Document, range: Range): readonly Announcement[] {
  const found: Announcement[] = [];
  const isChinese = document.language === "zh";
  const mayAnnounce = isChinese ? mayEnumerate : mayList;
  const announce = isChinese ? announceChinese : announceEnglish;
  for (const unit of unitsIn(document, range)) {
    if (unit.kind !== "paragraph" || unit.quoted || !mayAnnounce(unit.text)) continue;
    const limit = unit.start < range.start ? 0 : unit.end > range.end ? range.end - unit.start : unit.text.length;
    for (const sentence of sentencesOf(unit)) {
      if (sentence.at > limit) break;
      if (sentence.text.length > LONGEST_SENTENCE) continue;
      found.push(...announce(unit, sentence.text, sentence.at));
    }
  }
  return found;
}

const ENUMERATION = /[^，。；：！？“”《》（）,;:]{0,30}(?:、[^，。；：！？“”《》（）、,;:]{2,24}){2,9}/g;
/** What ends the last item: 等重点工作, 四个方面. */
const LAST_ITEM = /^(.{2,12}?)(?:等|[一二三四五六七八九十\d]+(?:个|项|大)?(?:方面|重点|工作|任务|环节|领域))/;
/** The end of an enumeration, which most texts with 、 have not. */
const ENUMERATION_END =
  /、[^，。；：！？“”《》（）、,;:]{2,12}?(?:等|[一二三四五六七八九十\d]+(?:个|项|大)?(?:方面|重点|工作|任务|环节|领域))/;

const mayEnumerate = (text: string): boolean => text.includes("、") && ENUMERATION_END.test(text);

/** 甲、乙、丙、丁等方面: three or more short items; what follows 等 ends the last one. */
function announceChinese(unit: Unit, text: string, at: number): readonly Announcement[] {
  const found: Announcement[] = [];
  if (!mayEnumerate(text)) return found;
  for (const match of text.matchAll(ENUMERATION)) {
    const pieces = match[0].split("、");
    const last = LAST_ITEM.exec(pieces.at(-1)!)?.[1];
    if (last === undefined) continue;
    const items: AnnouncedItem[] = [];
    const put = (words: string, from: number, keys: readonly string[]): number => {
      const start = text.indexOf(words, from);
      items.push({ text: words, keys, ...sourceRange(unit, at + start, at + start + words.length) });
      return start + words.length;
    };
    const verbal = pieces[0]!;
    const keys = suffixes(verbal, Math.max(2, pieces[1]!.length - 1), pieces[1]!.length + 1);
    const usual = keys.find((key) => key.length === pieces[1]!.length) ?? keys.at(-1);
    let from = match.index + verbal.length;
    if (usual !== undefined) put(usual, from - usual.length, keys);
    for (const piece of [...pieces.slice(1, -1), last])
      for (const words of piece.split(/(?<=.{2})(?:和|与|以及|及)(?=.{2})/)) from = put(words, from, [readHeading(words).key]);
    if (items.length >= 3 && items.every(({ text: { length } }) => length >= 2 && length <= 12)) found.push({ items });
  }
  return found;
}

const suffixes = (text: string, least: number, most: number): readonly string[] =>
  Array.from({ length: Math.max(0, most - least + 1) }, (_, i) => text.slice(-(least + i))).filter(({ length }) => length >= 2);

const ENGLISH_CUE =
  /\b(?:in terms of|covers?|covering|focus(?:es|ed|ing)? on|areas|namely|parts|sections|topics|describes?|discuss(?:es)?|addresses|looks at|consists? of|work on)\b:?\s+((?:[^\s,.;:]+\s){0,3}[^\s,.;:]+(?:,\s(?:[^\s,.;:]+\s){0,3}[^\s,.;:]+){1,8},?\sand\s(?:[^\s,.;:]+\s){0,3}[^\s,.;:]+)/gi;

const mayList = (text: string): boolean => text.includes(",") && /\sand\s/i.test(text);

/** "covers testing, packaging and release notes": three or more items of at most four words. */
function announceEnglish(unit: Unit, text: string, at: number): readonly Announcement[] {
  const found: Announcement[] = [];
  if (!mayList(text)) return found;
  for (const match of text.matchAll(ENGLISH_CUE)) {
    const list = match[1]!;
    const base = match.index + match[0].length - list.length;
    const items: AnnouncedItem[] = [];
    let from = 0;
    for (const piece of list.split(/,\s(?:and\s)?|\sand\s/)) {
      const words = piece.replace(/^(?:the|a|an|its|our|their)\s/i, "");
      const start = list.indexOf(words, from);
      from = start + words.length;
      const { key } = readHeading(words);
      if (key.length < 3) return found;
      items.push({ text: words, keys: [key], ...sourceRange(unit, at + base + start, at + base + from) });
    }
    if (items.length >= 3) found.push({ items });
  }
  return found;
}
