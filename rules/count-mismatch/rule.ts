import {
  type Document,
  documentRule,
  isMasked,
  type MaskKind,
  registerTriggers,
  type Sentence,
  sentenceRange,
  sentencesOf,
  sourceRange,
  type Unit,
  unitScan,
} from "@draftlint/core";
import * as v from "valibot";
import { type Announcement, chineseAnnouncement, englishAnnouncement } from "./announcements.ts";
import { wrongCompilation } from "./compilations.ts";
import { enumerationsAfter, enumerationsBefore } from "./enumerations.ts";
import { FollowerIndex, type Followers } from "./what-follows.ts";

export default documentRule({
  id: "count-mismatch",
  summary: {
    en: "An announced number of items that does not agree with the items.",
    "zh-CN": "文中所说的项数与实际列出的项数不一致。",
  },
  severity: "error",
  profiles: ["recommended", "strict", "zh-official", "tech", "academic"],
  fixable: "never",
  messages: {
    list: {
      en: '"{text}" announces {count} items, and {found} follow; correct the number or the items',
      "zh-CN": "“{text}”说的是 {count} 项，后面列出了 {found} 项；请核对数目或条目",
    },
    sections: {
      en: '"{text}" announces {count} items, and {found} sections follow; correct the number or the sections',
      "zh-CN": "“{text}”说的是 {count} 项，后面有 {found} 个小节；请核对数目或小节",
      severity: "warning",
    },
    enumeration: {
      en: '"{text}" counts {count} items, and {found} are named; correct the number or the items',
      "zh-CN": "“{text}”说的是 {count} 项，列举的是 {found} 项；请核对数目或列举",
    },
    compilation: {
      en: 'the title says "{text}", and the draft holds {found} texts; add what is missing or correct the title',
      "zh-CN": "标题称“{text}”，正文只找到 {found} 篇；请补全正文或更正标题",
    },
    first: { en: "the first of {found}", "zh-CN": "第 1 项，共 {found} 项" },
    last: { en: "the last of {found}", "zh-CN": "第 {found} 项，即最后一项" },
  },
  options: v.strictObject({}),
  *check(document, { finding }) {
    const related = (found: number, { first, last }: Pick<Followers, "first" | "last">) =>
      [
        { message: "first", data: { found }, range: first },
        { message: "last", data: { found }, range: last },
      ] as const;
    const compilation = wrongCompilation(document);
    if (compilation) {
      const { start, end, found } = compilation;
      const text = document.text.slice(start, end).replace(/^[（(【]\s?|\s?[）)】]$/g, "");
      yield finding({ message: "compilation", data: { text, found }, range: { start, end }, related: related(found, compilation) });
    }
    const followers = new FollowerIndex(document);
    for (const unit of countingUnits(document)) {
      for (const { start, end, count, found } of [...enumerationsBefore(unit.text), ...enumerationsAfter(unit.text)])
        if (!isMasked(unit, start, QUOTED))
          yield finding({
            message: "enumeration",
            data: { text: unit.text.slice(start, end), count, found },
            range: sourceRange(unit, start, end),
          });
      for (const { sentence, announcement, after } of announcementsIn(unit, followers)) {
        const { start, end, count } = announcement;
        if (!disagrees(announcement, after) || isMasked(unit, sentence.at + start, QUOTED)) continue;
        const found = after.count;
        yield finding({
          message: after.kind === "sections" ? "sections" : "list",
          data: { text: sentence.text.slice(start, end), count, found },
          range: sourceRange(unit, sentence.at + start, sentence.at + end),
          related: related(found, after),
        });
      }
    }
  },
});

const QUOTED: ReadonlySet<MaskKind> = new Set(["title", "quotation", "code"]);

const countsInChinese = registerTriggers([{ bit: 1, first: "两二三四五六七八九十0123456789", next: "个项条类种大点步方级" }]);
const COUNTS_IN_ENGLISH = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|1[0-2]) [a-z]/i;

/** Running text with a count; entries of a table of contents announce nothing. */
function countingUnits(document: Document): readonly Unit[] {
  const listed = new Set(document.listings.flatMap(({ entries }) => entries.map(({ unit }) => unit)));
  return document.units.filter(
    (unit) =>
      (unit.kind === "paragraph" || unit.kind === "item") &&
      (countsInChinese(unitScan(unit)) !== 0 || (document.language === "en" && COUNTS_IN_ENGLISH.test(unit.text))) &&
      !listed.has(unit),
  );
}

interface Announced {
  readonly sentence: Sentence;
  readonly announcement: Announcement;
  readonly after: Followers;
}

/** The words between a count and the colon that ends its clause. */
const LONGEST_ANNOUNCEMENT = 100;

/** Announcements at the end of a sentence, and before a colon inside it, of which it is clear what follows. */
function* announcementsIn(unit: Unit, followers: FollowerIndex): Iterable<Announced> {
  for (const sentence of sentencesOf(unit)) {
    const { text } = sentence;
    for (const { index: colon } of text.matchAll(/[：:](?=.)/g)) {
      const from = Math.max(0, colon - LONGEST_ANNOUNCEMENT);
      const announcement = announcementIn(text.slice(from, colon + 1));
      const after = announcement && followers.seriesAfter(sentenceRange(sentence, 0, colon + 1).end);
      if (after)
        yield { sentence, announcement: { ...announcement, start: from + announcement.start, end: from + announcement.end }, after };
    }
    const announcement = announcementIn(text);
    const after = announcement && followers.after(sentence);
    if (after) yield { sentence, announcement, after };
  }
}

const announcementIn = (text: string): Announcement | null =>
  /[\u3400-\u9fff]/.test(text) ? chineseAnnouncement(text) : englishAnnouncement(text);

/** Sections may come a long way after a count that does not speak of them. */
const disagrees = ({ count, isExplicit }: Announcement, { kind, count: found, isNumbered }: Followers): boolean =>
  kind === "sections" ? isExplicit && (count > found || (isNumbered && count < found)) : count !== found;
