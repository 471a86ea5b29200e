import { type Document, type FindingEdit, type FindingInput, formatChineseNumeral, formatMark } from "@draftlint/core";

import type { Group, Numbered } from "./groups.ts";
import type { MESSAGES } from "./messages.ts";

type Fixes = NonNullable<FindingInput<typeof MESSAGES>["fixes"]>;

/**
 * Numbers the headings of a group one after the other from `first` on, and rewrites the references to them in the same part
 * (第三章, 第二部分, Section 2, 3.1 节). References to a number that stood twice keep their text: nobody can tell which was meant.
 */
export function renumberFix(document: Document, group: Group, first: number): Fixes {
  if (group.items.some(({ mark }) => mark.defect !== null)) return [];
  let next = first;
  const changes: { item: Numbered; to: number; text: string }[] = [];
  for (const [index, item] of group.items.entries()) {
    // A series that starts again within the group keeps its own count.
    const to = index > 0 && item.mark.number === 1 ? 1 : next;
    next = to + 1;
    if (item.mark.number === to) continue;
    const text = formatMark(item.mark, to);
    if (text === null) return [];
    changes.push({ item, to, text });
  }
  if (changes.length === 0) return [];
  const edits: FindingEdit[] = changes.map(({ item: { mark }, text }) => ({ start: mark.start, end: mark.end, text }));
  edits.push(...nestedEdits(changes));
  if (!group.isListing) edits.push(...referenceEdits(document, group, changes));
  const shown = changes.slice(0, 3).map(({ item: { mark }, text }) => `${mark.text.trim()}→${text}`);
  return [{ message: "renumber", data: { changes: shown.join(" ") + (changes.length > 3 ? " …" : "") }, applies: "on-request", edits }];
}

/** Decimal numbers of the sections below begin with the number that changes. */
function nestedEdits(changes: readonly { item: Numbered; to: number }[]): FindingEdit[] {
  const edits: FindingEdit[] = [];
  for (const { item, to } of changes) {
    const depth = item.mark.path.length - 1;
    const visit = (sections: NonNullable<Numbered["section"]>["sections"]): void => {
      for (const section of sections) {
        const { mark } = section;
        if (mark?.family === "decimal" && mark.path.length > depth + 1 && mark.path[depth] === item.mark.number) {
          const path = [...mark.path];
          path[depth] = to;
          edits.push({ start: mark.start, end: mark.end, text: path.join(".") + (/[.．、]$/.exec(mark.text)?.[0] ?? "") });
        }
        visit(section.sections);
      }
    };
    if (item.section) visit(item.section.sections);
  }
  return edits;
}

function referenceEdits(document: Document, group: Group, changes: readonly { item: Numbered; to: number }[]): FindingEdit[] {
  const count = new Map<number, number>();
  for (const { mark } of group.items) count.set(mark.number, (count.get(mark.number) ?? 0) + 1);
  const target = new Map<number, number>();
  for (const { item, to } of changes) if (count.get(item.mark.number) === 1) target.set(item.mark.number, to);
  if (target.size === 0) return [];
  const pattern = referencePattern(group);
  if (!pattern) return [];
  const part = document.partAt(group.items[0]!.range.start);
  const edits: FindingEdit[] = [];
  for (const match of document.text.slice(part.start, part.end).matchAll(pattern)) {
    const start = part.start + match.index + match[1]!.length;
    const end = start + match[2]!.length;
    if (group.items.some(({ mark }) => start < mark.end && mark.start < end)) continue;
    const digits = match[2]!;
    const isArabic = /^[\d.]+$/.test(digits);
    const last = isArabic ? Number(digits.split(".").at(-1)) : [...target.keys()].find((number) => formatChineseNumeral(number) === digits);
    const to = last === undefined ? undefined : target.get(last);
    if (to === undefined) continue;
    edits.push({ start, end, text: isArabic ? digits.replace(/\d+$/, String(to)) : formatChineseNumeral(to) });
  }
  return edits;
}

/** How texts refer to a family: group 1 is what leads to the number, group 2 the number. */
function referencePattern({ key, items }: Group): RegExp | null {
  const han = "[一二三四五六七八九十]{1,3}";
  switch (key) {
    case "part":
      return new RegExp(`((?:第|Part ))(${han}|\\d{1,2})(?=编|篇|部分|\\b)`, "g");
    case "chapter":
      return new RegExp(`((?:第|[Cc]hapter ))(${han}|\\d{1,2})(?=章|\\b)`, "g");
    case "section":
      return new RegExp(`((?:第|[Ss]ection ))(${han}|\\d{1,2})(?=节|\\b(?!\\.\\d))`, "g");
    case "article":
      return new RegExp(`((?:第|[Aa]rticle ))(${han}|\\d{1,3})(?=条|\\b)`, "g");
    case "chinese-comma":
      return new RegExp(`((?:见|参见|详见|如|上述)?第)(${han})(?=部分)`, "g");
    case "step":
      return /((?:[Ss]tep |步骤\s?))(\d{1,2})\b/g;
    default:
      if (!key.startsWith("decimal")) return key === "arabic-dot" ? /([Ss]ection |[Ss]ec\. |§\s?)(\d{1,2})\b(?!\.\d)/g : null;
      return new RegExp(
        `((?:第|见|参见|详见|§|[Ss]ection|[Ss]ec\\.)\\s?)(${items[0]!.mark.path
          .slice(0, -1)
          .map((number) => `${number}\\.`)
          .join("")}\\d{1,2})(?![.\\d])`,
        "g",
      );
  }
}
