import { isHan } from "../text/scripts.ts";
import type { FrontMatter } from "./document.ts";
import type { KindGuess } from "./kind.ts";
import { KINDS, type Kind } from "./kinds.ts";
import type { DocumentSettings } from "./settings.ts";

export interface KindClues {
  readonly frontMatter: Pick<FrontMatter, "data"> | null;
  readonly settings: Pick<DocumentSettings, "kind">;
  /** Title of the part; `null` or "" without one. */
  readonly title: string | null;
  /** Last part of the file's name; "" where it says nothing, as for the parts of a compilation. */
  readonly fileName: string;
}

/** How often each clue is right; an ending that other texts share stays below what rules act on. */
const SAID = 1;
const IN_TITLE = 0.95;
const IN_FILE_NAME = 0.7;
const LIKELY = 0.6;

/**
 * The kind of a draft by what it says of itself, never by its body: configuration (1.0), front matter `kind` or a known `type` (1.0),
 * the kind word of its title (0.95), its file name (0.7). A kind that draftlint does not know is taken over as it stands in
 * configuration and in `kind`: it may belong to an outline of the project. `null` when nothing says what it is, and for templates and samples.
 */
export function detectKind(clues: KindClues): KindGuess | null {
  const { kind } = clues.settings;
  if (kind !== null && kind.trim() !== "") return { kind: namedKind(kind) ?? kind.trim(), source: "settings", confidence: SAID };
  const said = clues.frontMatter && saidKind(clues.frontMatter.data);
  if (said) return { kind: said, source: "front-matter", confidence: SAID };
  const title = (clues.title ?? "").slice(0, LONGEST_TITLE).replace(ANCHOR_AT_END, "").trim();
  const stem = fileStem(clues.fileName);
  if (isTemplate(title)) return null;
  const inFile = fileKind(stem);
  const inTitle = title === "" ? null : titleKind(title);
  // The title of a README is the name of its project, which may end like a kind: "auto changelog".
  if (inFile?.id === "readme" && inTitle?.form !== "opening" && inTitle?.form !== "chinese")
    return { kind: inFile.id, source: "file-name", confidence: IN_FILE_NAME };
  if (inTitle && (inTitle.confidence > IN_FILE_NAME || !inFile))
    return { kind: inTitle.kind.id, source: "title", confidence: inTitle.confidence };
  return inFile && { kind: inFile.id, source: "file-name", confidence: IN_FILE_NAME };
}

/** The id of the kind that a configured value names: "work-summary", "Work summary", "工作总结", "2025年工作总结"; `null` for others. */
export function namedKind(value: string): string | null {
  const text = value.trim().toLowerCase();
  const id = text.replace(/[\s_]+/g, "-");
  for (const kind of KINDS)
    if (
      kind.id === id ||
      kind.name.en === text ||
      kind.name["zh-CN"] === text ||
      kind.aliases?.includes(id) ||
      kind.aliases?.includes(text)
    )
      return kind.id;
  const match = titleKind(value);
  return match && match.confidence >= IN_TITLE ? match.kind.id : null;
}

const LONGEST_TITLE = 200;
/** `{#id}` of Markdown flavours. */
const ANCHOR_AT_END = /\s*\{#[^{}]*\}\s*$/;
/** Keys of front matter that name a kind whatever their value, and those that name many other things too. */
const KIND_KEYS: readonly string[] = ["kind", "文种"];
const TYPE_KEYS: readonly string[] = ["type", "doctype", "docType", "doc_type", "documentType", "document_type", "文档类型", "类型"];

function saidKind(data: Readonly<Record<string, unknown>>): string | null {
  for (const key of KIND_KEYS) {
    const value = data[key];
    if (typeof value === "string" && value.trim() !== "") return namedKind(value) ?? value.trim();
  }
  for (const key of TYPE_KEYS) {
    const value = data[key];
    const kind = typeof value === "string" ? namedKind(value) : null;
    if (kind) return kind;
  }
  return null;
}

interface TitleMatch {
  readonly kind: Kind;
  readonly confidence: number;
  /** `ending` where the kind word stands at the end of an English title. */
  readonly form: "opening" | "ending" | "chinese";
}

function titleKind(title: string): TitleMatch | null {
  for (const form of chineseForms(title)) {
    const candidates = KINDS.filter(({ names }) => names.zhEnds === undefined || names.zhEnds.includes(form.at(-1)!));
    for (const kind of candidates) if (kind.names.zh?.test(form)) return { kind, confidence: IN_TITLE, form: "chinese" };
    const kind = candidates.find(({ names }) => names.zhLikely?.test(form));
    if (kind) return englishKind(title) ?? { kind, confidence: LIKELY, form: "chinese" };
  }
  return englishKind(title);
}

/** The Chinese title as written, without its bracketed notes, and without a subtitle: the forms that may end in a kind word. */
function chineseForms(title: string): readonly string[] {
  if (![...title].some(isHan)) return [];
  const compact = title.replace(/[\s\u3000]+/g, "").replace(/^[《“"]+|[》”"]+$/g, "");
  // “什么是述职报告” tells about a kind, and “我的年终总结” is for its writer.
  if (/^(?:我的|什么是|为什么|为何|浅谈|谈谈|漫谈|论|写好|撰写|编写|学写)/.test(compact)) return [];
  const bare = stripNotes(compact);
  const inNote = /[（(]([^（）()]*)[）)]$/.exec(compact)?.[1];
  const [head] = bare.split(/[:：]|——|—|–|--/, 1);
  return inNote !== undefined && /[篇则份]$/.test(inNote) ? [inNote, bare] : head === bare ? [bare] : [bare, stripNotes(head!)];
}

/** `…方案（试行）2026` is `…方案`: bracketed notes, versions and dates at the end say nothing of the kind. */
function stripNotes(title: string): string {
  let text = title;
  for (;;) {
    const shorter = text.replace(NOTE_AT_END, "");
    if (shorter === text || shorter === "") return text;
    text = shorter;
  }
}
const NOTE_AT_END =
  /(?:[（(【[〔][^（）()【】[\]〔〕]{0,40}[）)】\]〕](?:\d{1,3}号)?|[-_.·]?[vV]?\d[\d.年月日/-]*|终稿|定稿|初稿|草案|草稿|征求意见稿|送审稿|讨论稿|修订稿|修改稿|试行)$/;

const TEMPLATE_ZH = /(?:模板|模版|范文|范例|范本|样本|样例|样张|示例|格式|写法|怎么写|如何写)[）)]?$/;
const TEMPLATE_EN = /\b(?:template|boilerplate|cheat ?sheet)\)?$|^(?:template|sample|example)\b/i;
const LATIN = /[A-Za-z]/;
const isTemplate = (title: string): boolean => TEMPLATE_ZH.test(title) || (LATIN.test(title) && TEMPLATE_EN.test(title));

/** Titles that speak about a kind of document instead of being one. */
const ABOUT =
  /^(?:writing|creating|using|introduc\w*|understanding|about|what|why|when|where|which|anatomy|keep\w*|your|our|my|an?|guide\w*|tips|best|good|better|blameless|towards?)\b/;
const ARTICLE_BEFORE = /\b(?:an?|the|your|our|my|every|each|good|great|first|no|per|of|to|for|with|in|and|vs\.?)$/;
/** What follows a kind word at the start of a title that is one: "Postmortem: …", "ADR 7 …", "Runbook for …", "Postmortem – …". */
const AFTER_OPENING = "(?=\\s*[:：]|\\s+[–—-]\\s|\\s*[-#]?\\s*\\d|\\s+(?:of|for|on)\\b|$)";

/** The English names of a kind as patterns, for lower-case text; `null` where the kind has none of the sort. */
interface EnglishNames {
  readonly kind: Kind;
  readonly opening: RegExp | null;
  readonly ending: RegExp | null;
  /** At the beginning of a file's name. */
  readonly fileOpening: RegExp | null;
}

const englishNames = new Map<Kind, EnglishNames>();

/** The kinds whose names may stand in a lower-case text, in the order of `KINDS`; their patterns are made when one is met. */
function englishCandidates(text: string): readonly EnglishNames[] {
  const candidates: EnglishNames[] = [];
  for (const kind of KINDS) {
    if (!kind.names.enClues?.some((clue) => text.includes(clue))) continue;
    let names = englishNames.get(kind);
    if (!names) englishNames.set(kind, (names = englishNamesOf(kind)));
    candidates.push(names);
  }
  return candidates;
}

function englishNamesOf(kind: Kind): EnglishNames {
  const { en, enOpening } = kind.names;
  const openings = [
    en === undefined ? [] : `\\[?(?:${en})\\]?${AFTER_OPENING}|\\[(?:${en})\\]`,
    enOpening === undefined ? [] : `(?:${enOpening})(?![\\w-])`,
  ].flat();
  return {
    kind,
    opening: openings.length === 0 ? null : new RegExp(`^(?:${openings.join("|")})`),
    ending: en === undefined ? null : new RegExp(`(?:^|[^\\w-])(?:${en})$`),
    fileOpening: en === undefined ? null : new RegExp(`^(?:${en}) `),
  };
}

function englishKind(title: string): TitleMatch | null {
  if (!LATIN.test(title)) return null;
  const text = title.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ");
  const candidates = englishCandidates(text);
  for (const { kind, opening } of candidates) if (opening?.test(text)) return { kind, confidence: IN_TITLE, form: "opening" };
  if (candidates.length === 0 || ABOUT.test(text)) return null;
  const bare = stripEnglishNotes(text);
  for (const { kind, ending } of candidates) {
    const match = ending?.exec(bare);
    if (match && !ARTICLE_BEFORE.test(bare.slice(0, match.index))) return { kind, confidence: IN_TITLE, form: "ending" };
  }
  return null;
}

/** "work plan 2026 (draft)" is "work plan": notes, versions, years, quarters and dates at the end say nothing of the kind. */
function stripEnglishNotes(title: string): string {
  let text = title;
  for (;;) {
    const shorter = text.replace(ENGLISH_NOTE_AT_END, "").trimEnd();
    if (shorter === text || shorter === "") return text;
    text = shorter;
  }
}
const ENGLISH_NOTE_AT_END =
  /[\s,:;–—-]*(?:\([^()]{0,40}\)|\[[^[\]]{0,40}\]|\bv\d[\d.]*|\b(?:fy ?|q[1-4] ?|h[12] ?)?'?\d{2,4}(?:[–/-]\d{2,4}){0,2}|\b[qh][1-4]|\bdraft|\bfinal|\b(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?: \d{1,2},?)?)$/;

/** `2026-03-02-Checkout_Outage-postmortem.zh-CN.md` is "2026 03 02 checkout outage postmortem". */
const fileStem = (fileName: string): string =>
  fileName
    .slice(0, LONGEST_TITLE)
    .replace(/\.(?:md|markdown|mdx|txt)$/i, "")
    .replace(/[._-](?:zh|en|cn)(?:[-_][a-z]{2,4})?$/i, "")
    .replace(/[-_\s]+/g, " ")
    .trim()
    .toLowerCase();

const NUMBER_BEFORE = /^(?:\d[\d.]* )+/;
const ABOUT_FILE =
  /^(?:process|guide|guidelines?|policy|culture|overview|index|how|list|format|checklist|tips|readme|template|examples?|samples?)\b/;

function fileKind(stem: string): Kind | null {
  if (stem === "" || isTemplate(stem)) return null;
  for (const kind of KINDS) if (kind.names.file?.test(stem)) return kind;
  const name = stem.replace(NUMBER_BEFORE, "");
  const match = titleKind(name);
  if (match && match.confidence >= IN_TITLE) return match.kind;
  for (const { kind, fileOpening } of englishCandidates(name)) {
    const found = fileOpening?.exec(name);
    if (!found || ABOUT_FILE.test(name.slice(found[0].length))) continue;
    if (name !== stem || !SHORT_NAME.test(found[0])) return kind;
  }
  return null;
}
/** These open the names of many files about such documents; a number must stand with them. */
const SHORT_NAME = /^(?:adr|rfc|kep) $/;
