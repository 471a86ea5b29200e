/**
 * # The outline language
 *
 * An outline says what a draft of one kind contains. It is written in YAML (`parseOutline`, fields below under the same names)
 * or as a Markdown skeleton (`outline-skeleton.ts`). What the parser gives is this plain data: sparse, cloneable, no functions.
 *
 * ```yaml
 * id: weekly-report                       # default: the file's name without its ending
 * name: { en: weekly report, zh: 周报 }   # how messages call it; a plain text serves both languages
 * kind: weekly-report                     # drafts of this kind; without `kind` and `title` it is for every draft it is given to
 * extends: work-summary                   # another outline: fields here win; sections with the same id or heading are replaced in place,
 *                                         #   new ones follow the section before them here; `{ id: x, remove: true }` takes one out
 * title: ["总结$", "^Quarterly report"]   # titles of such drafts
 * fileName: ["^\\d{4}-.+\\.md$"]          # what the file must be called (one of these)
 * frontMatter: { required: [owner], properties: { status: { enum: [draft, final] } } }   # JSON Schema, see front-matter-schema.ts
 * order: relative                         # strict: this order (warning) · relative: this order (info; the default) · free: any
 * additional: allow                       # other sections: allow (default) · warn (info) · forbid (warning)
 * numbering: ["一、", "（一）", "1."]      # mark of each level, by a sample; `none` for plain headings
 * severity: warning                       # of what is missing; error, warning, info or off
 * minCharacters: 800                      # any content requirement (below) for the whole draft
 * lead: { guidance: 写明目的和依据, mustContain: [[现将, 通知如下]] }   # the text before the first section: content requirements
 * closing: { mustContain: [["妥否，请批示", "当否，请批复"]] }         # the end of the draft (its last 5 lines): content requirements
 * sections:
 *   - 总体要求                             # short for { heading: [总体要求] }
 *   - { id: progress, heading: [工作开展情况, Progress], minCharacters: 200, guidance: 做了什么、成效如何 }
 *   - { id: problems, heading: ["存在(的)?(主要)?(问题|不足)", Problems], items: { min: 2 } }
 *   - { id: plan, heading: ["下(一)?步", Next steps], items: { each: [owner, deadline] } }
 *   - { heading: ["{name}"], repeat: { min: 1, max: 5 }, sections: [Goal, Result] }
 *   - oneOf: [Drawbacks, Risks]           # exactly one · anyOf: at least one · allOrNone: all or none of them
 * ```
 *
 * Fields of a section
 * - `heading`: aliases; the first one in the draft's language is what new drafts get. An alias is plain text, compared without marks,
 *   spaces, 的 and a trailing 情况/工作/部分; or a pattern, searched in the heading, when it holds `^ $ \ |`, `(…)?`, `[…]`, `.*` or `.+`
 *   (`C++`, `Why?` and `Notes (optional)` are plain): a regular expression of JavaScript without lookaround and back references.
 *   Give plain text too where you can: messages and new drafts show it.
 *   `{year}` `{date}` `{number}` `{title}` stand for these; `{text}` for any text; `{key}` for the front matter's value of that key.
 *   `*` is any heading.
 * - `id`: for `onlyWhen`, `extends` and messages; default: its first alias.
 * - `frames`: how a paragraph, list item or bold lead opens that stands for the heading (`会议(决定|议定)`, `出席`), plain text or patterns.
 * - `optional: true`; `repeat: true` or `{min, max}`; `onlyWhen: { frontMatter: {status: accepted}, section: risks, language: zh }`
 *   (asked for only when all of these hold; a list of values means one of them).
 * - `sections`, `order`, `additional` for its subsections; `severity`; `guidance` (what to write; text or `{en, zh}`).
 * - content requirements, of the section with its subsections:
 *   `minCharacters` `maxCharacters` (no spaces counted) `minWords` `maxWords` (a Han character or a Latin word is one) ·
 *   `paragraphs: {min, max}` · `items: {min, max, each: [owner, deadline, number, date, link, or any alias]}` (list items, else table
 *   rows, else subsections, a series 一是…二是… or paragraphs, whichever are most) ·
 *   `tables: {min, max, headers, columns, noEmptyCells, values: {列名: [甲, 乙]}}` (a header may have two names, `责任人/Owner`) ·
 *   `code: {min, max, languages}` · `images: {min, max, alt: true}` · `links: {min, max}` · `mustContain`, `mustNotContain` (lists; an entry
 *   is an alias, or a list of aliases of which one must be there) · `checklistDone: true`.
 *
 * ## Markdown skeleton
 * ```markdown
 * ---
 * kind: weekly-report          ← front matter: the fields of an outline
 * ---
 * # 周报                        ← the only `#`: `title`
 * <!-- 一句话说明本周重点 -->      ← guidance: comments, block quotes, and paragraphs wholly in ［］【】 [] or <>
 * ## 本周进展 | Progress        ← a section; aliases stand between ` | `
 * <!-- outline: { minCharacters: 100, items: { min: 2 } } -->   ← any field of the section
 * ## 风险 | Risks（可选）        ← also (optional); （可重复） (repeated), （1-3次） (1-3 times)
 * | 事项 | 责任人 |              ← a table asks for a table with these headers
 * | --- | --- |
 * ```
 */
import type { Uri } from "../model/document.ts";
import type { Language } from "../text/scripts.ts";
import type { FrontMatterSchema } from "./front-matter-schema.ts";

/** A text in both languages; a single text of the file stands in both. */
export interface OutlineText {
  readonly en: string;
  readonly "zh-CN": string;
}

/** `min` and `max` inclusive; one that is left out sets no limit. */
export interface Count {
  readonly min?: number;
  readonly max?: number;
}

export type OutlineSeverity = "error" | "warning" | "info" | "off";
export type OutlineOrder = "strict" | "relative" | "free";
export type OutlineAdditional = "allow" | "warn" | "forbid";

/** Requirements on a stretch of text; see the reference above. */
export interface ContentRequirements {
  readonly minCharacters?: number;
  readonly maxCharacters?: number;
  readonly minWords?: number;
  readonly maxWords?: number;
  readonly paragraphs?: Count;
  readonly items?: Count & { readonly each?: readonly string[] };
  readonly tables?: Count & {
    readonly headers?: readonly string[];
    /** Least number of columns. */
    readonly columns?: number;
    readonly noEmptyCells?: boolean;
    readonly values?: Readonly<Record<string, readonly string[]>>;
  };
  readonly code?: Count & { readonly languages?: readonly string[] };
  readonly images?: Count & { readonly alt?: boolean };
  readonly links?: Count;
  /** Each entry is a list of aliases of which one must be there. */
  readonly mustContain?: readonly (readonly string[])[];
  readonly mustNotContain?: readonly (readonly string[])[];
  readonly checklistDone?: boolean;
}

/** A stretch of text that is no section: the lead or the closing. */
export interface OutlinePassage extends ContentRequirements {
  readonly guidance?: OutlineText;
  readonly severity?: OutlineSeverity;
  /** Line of the outline file, from 1. */
  readonly line?: number;
}

export interface OutlineSection extends OutlinePassage {
  readonly id: string;
  /** At least one alias. */
  readonly heading: readonly string[];
  readonly frames?: readonly string[];
  readonly optional?: boolean;
  /** Without it a section stands once. */
  readonly repeat?: Count;
  readonly onlyWhen?: OutlineCondition;
  readonly sections?: readonly OutlineItem[];
  readonly order?: OutlineOrder;
  readonly additional?: OutlineAdditional;
  /** Only in an outline that extends another: takes the section out. */
  readonly remove?: boolean;
}

/** All that are given must hold. */
export interface OutlineCondition {
  /** Value, or one of the values, of front matter keys; `null` for a key that must not be there. */
  readonly frontMatter?: Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
  /** Id of a section that is present. */
  readonly section?: string;
  readonly language?: Language;
}

/** Sections of which exactly one, at least one, or all or none are wanted. */
export interface OutlineGroup {
  readonly group: "oneOf" | "anyOf" | "allOrNone";
  readonly sections: readonly OutlineSection[];
  readonly severity?: OutlineSeverity;
  readonly line?: number;
}

export type OutlineItem = OutlineSection | OutlineGroup;

/** A project's or a built-in outline. */
export interface Outline extends ContentRequirements {
  readonly id: string;
  readonly name?: OutlineText;
  readonly kind?: string;
  readonly extends?: string;
  readonly title?: readonly string[];
  readonly fileName?: readonly string[];
  readonly frontMatter?: FrontMatterSchema;
  readonly order?: OutlineOrder;
  readonly additional?: OutlineAdditional;
  readonly numbering?: readonly string[];
  readonly severity?: OutlineSeverity;
  /** What such a draft is for. */
  readonly guidance?: OutlineText;
  readonly lead?: OutlinePassage;
  readonly closing?: OutlinePassage;
  readonly sections: readonly OutlineItem[];
  /** The file that it was read from; a built-in outline has none. */
  readonly source?: OutlineSource;
}

export interface OutlineSource {
  readonly uri: Uri;
  /** As it was read, without byte order mark. */
  readonly text: string;
}

export const isGroup = (item: OutlineItem): item is OutlineGroup => "group" in item;

/** The sections of a level with those inside groups, in order. */
export const sectionsOf = (items: readonly OutlineItem[]): readonly OutlineSection[] =>
  items.flatMap((item) => (isGroup(item) ? item.sections : [item]));
