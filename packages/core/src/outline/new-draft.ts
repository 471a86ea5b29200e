import { detectKind } from "../model/detect-kind.ts";
import { formatMark } from "../model/format-mark.ts";
import { kindById } from "../model/kinds.ts";
import { OFFICIAL_KINDS } from "../model/kinds-official.ts";
import { matchMark } from "../model/mark-patterns.ts";
import type { Language } from "../text/scripts.ts";
import { plainForm, shownAlias } from "./alias.ts";
import { isGroup, type Outline, type OutlineItem, type OutlineSection, type OutlineText } from "./outline.ts";

export interface NewDraftOptions {
  readonly language: Language;
  /** `null` for a title made from the kind's name, with the year where drafts of the kind cover one. */
  readonly title: string | null;
  /** The year that the draft covers. */
  readonly year: number;
}

/**
 * A draft in Markdown with everything that an outline lists and nothing filled in: title, numbered headings, tables' headers,
 * and under each heading what to write, as a comment. Optional sections say so. An official Chinese kind numbers its sections
 * 一、 （一） 1.; others have plain headings, unless the outline's `numbering` says otherwise.
 */
export function newDraft(outline: Outline, options: NewDraftOptions): string {
  const writer: Writer = {
    ...options,
    numbering: numberingOf(outline, options.language),
    included: includedIds(outline, options.language),
  };
  const title = options.title ?? defaultTitle(outline, options);
  const blocks = [
    frontMatterOf(outline, title),
    `# ${title}`,
    comment(outline.guidance, writer),
    comment(outline.lead?.guidance, writer),
    ...sectionBlocks(outline.sections, 0, [], writer),
    comment(closingNote(outline, options.language), writer),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

/** What a new draft says beside the guidance of its sections, in both languages: notes that are to go when it is written. */
export function draftNotes(outline: Outline): readonly string[] {
  const own = (["zh", "en"] as const).map((language) => closingNote(outline, language));
  return [outline.guidance, OPTIONAL_NOTE, ...own].flatMap((note) => (note ? Object.values(note) : []));
}

const OPTIONAL_NOTE: OutlineText = {
  en: "Optional: delete this section if it is not needed",
  "zh-CN": "可选，不需要请删去本部分",
};

interface Writer extends NewDraftOptions {
  readonly numbering: readonly string[];
  /** Ids of sections that the draft gets. */
  readonly included: ReadonlySet<string>;
}

const OFFICIAL_NUMBERING = ["一、", "（一）", "1.", "（1）"];

function numberingOf(outline: Outline, language: Language): readonly string[] {
  if (outline.numbering) return outline.numbering;
  if (language !== "zh") return [];
  if (outline.kind === "regulation") return ["第一章", "第一节"];
  return OFFICIAL_KINDS.some(({ id }) => id === outline.kind) ? OFFICIAL_NUMBERING : [];
}

function defaultTitle(outline: Outline, { language, year }: NewDraftOptions): string {
  const pattern = outline.title?.find((title) => plainForm(title) !== "");
  if (pattern !== undefined) return plainForm(withYear(pattern, year), { year: String(year) });
  const kind = outline.kind === undefined ? null : kindById(outline.kind);
  const names = outline.name ?? kind?.name;
  const name = names ? names[language === "zh" ? "zh-CN" : "en"] : outline.id;
  if (language === "zh") return kind?.period ? `${year}年${name}` : name;
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return kind?.period ? `${capital} ${year}` : capital;
}

/** `\d{4}` of a pattern of titles is a year. */
const withYear = (pattern: string, year: number): string => pattern.replace(/\\d\{4\}|\\d\\d\\d\\d|20\\d\\d/g, String(year));

/** From this confidence on rules act on a kind. */
const SURE = 0.7;

/** The keys that the outline asks for, and the kind where the title does not say it. */
function frontMatterOf(outline: Outline, title: string): string {
  const lines: string[] = [];
  const { kind, frontMatter } = outline;
  const said = detectKind({ frontMatter: null, settings: { kind: null }, title, fileName: "" });
  if (kind !== undefined && (said?.kind !== kind || said.confidence < SURE)) lines.push(`kind: ${kind}`);
  for (const key of frontMatter?.required ?? []) {
    if (key === "kind" && lines.length > 0) continue;
    const schema = frontMatter?.properties?.[key];
    const value = schema?.const ?? schema?.enum?.[0];
    lines.push(value === undefined ? `${key}:` : `${key}: ${JSON.stringify(value)}`);
  }
  return lines.length === 0 ? "" : `---\n${lines.join("\n")}\n---`;
}

function includedIds(outline: Outline, language: Language): ReadonlySet<string> {
  const candidates = chosen(outline.sections).filter(({ onlyWhen }) => (onlyWhen?.language ?? language) === language);
  const ids = new Set(candidates.map(({ id }) => id));
  // A section that hangs on another one goes with it, and may itself be what a third one hangs on.
  for (let size = -1; size !== ids.size; ) {
    size = ids.size;
    for (const { id, onlyWhen } of candidates) if (onlyWhen?.section !== undefined && !ids.has(onlyWhen.section)) ids.delete(id);
  }
  return ids;
}

/** The sections of a level that a draft gets: of a group of which one is enough, the first. */
const chosen = (items: readonly OutlineItem[]): readonly OutlineSection[] =>
  items.flatMap((item) => (!isGroup(item) ? [item] : item.group === "allOrNone" ? item.sections : item.sections.slice(0, 1)));

function sectionBlocks(items: readonly OutlineItem[], depth: number, path: readonly number[], writer: Writer): readonly string[] {
  const { language, year } = writer;
  const sections = chosen(items).filter(
    (section) =>
      (depth > 0 || writer.included.has(section.id)) &&
      (section.onlyWhen?.language ?? language) === language &&
      section.heading.some((alias) => alias !== "*") &&
      (!section.optional || section.guidance !== undefined),
  );
  return sections.flatMap((section, index) => {
    const own = [...path, index + 1];
    const sample = writer.numbering[depth];
    const mark = sample === undefined || sample === "none" ? "" : markLike(sample, own);
    const heading = shownAlias(section.heading, language, {
      year: yearWord(year, language),
      date: "YYYY-MM-DD",
      number: String(index + 1),
    });
    return [
      `${"#".repeat(Math.min(depth + 2, 6))} ${mark}${heading}`,
      section.sections && !section.guidance ? "" : sectionComment(section, heading, writer),
      tableOf(section),
      ...sectionBlocks(section.sections ?? [], depth + 1, own, writer),
    ];
  });
}

/** A mark in the style of a sample with the space that its style takes; "" for a sample that is no mark. */
function markLike(sample: string, path: readonly number[]): string {
  const text = sample.trim();
  const family = (matchMark(`${text}甲`) ?? matchMark(`${text} x`))?.family;
  if (family === undefined) return "";
  const mark = family === "decimal" ? path.join(".") : formatMark({ family, text }, path.at(-1)!);
  return mark === null || /[、）①-⑳]$/.test(mark) ? (mark ?? "") : `${mark} `;
}

const yearWord = (year: number, language: Language): string => (language === "zh" ? `${year}年` : String(year));

const comment = (guidance: OutlineText | undefined, { language }: Pick<Writer, "language">): string => {
  const text = guidance?.[language === "zh" ? "zh-CN" : "en"].trim() ?? "";
  return text === "" ? "" : `<!-- ${text.replaceAll("-->", "→")} -->`;
};

/** What to write; a section without guidance of its own still asks to be written. */
function sectionComment(section: OutlineSection, heading: string, writer: Writer): string {
  const own = comment(section.guidance ?? { en: `Write "${heading}" here`, "zh-CN": `请填写“${heading}”` }, writer);
  return section.optional ? `${own}\n${comment(OPTIONAL_NOTE, writer)}` : own;
}

function tableOf({ tables }: OutlineSection): string {
  const headers = tables?.headers?.map((header) => header.split("/")[0]!.trim()) ?? [];
  return headers.length === 0 ? "" : `| ${headers.join(" | ")} |\n|${" --- |".repeat(headers.length)}\n|${"  |".repeat(headers.length)}`;
}

/** What the end must say, or what to write there; a comment in a draft, since text would make the last section look written. */
function closingNote({ closing }: Outline, language: Language): OutlineText | undefined {
  const words = (closing?.mustContain ?? []).map((aliases) => shownAlias(aliases, language)).filter((text) => text !== "");
  if (words.length === 0) return closing?.guidance;
  return { en: `End with: ${words.join(". ")}.`, "zh-CN": `文末写：${words.join("，")}。` };
}
