import { type Document, type Section, walkSections } from "@draftlint/core";

/** Sections without a text, and how many there are that could have one. */
export interface EmptySections {
  readonly empty: readonly Section[];
  /** Sections that have no subsections. */
  readonly leaves: number;
}

/** The sections of a draft that have neither text nor subsections. Lines that only look like headings of sections are left out. */
export function findEmpty(document: Document): EmptySections {
  const empty: Section[] = [];
  let leaves = 0;
  for (const part of document.parts)
    for (const siblings of siblingGroups(part.sections)) {
      const own = siblings.filter(({ sections }) => sections.length === 0);
      const blank = own.filter((section) => isEmpty(section, siblings, document) && !sharesText(section, siblings));
      if (blank.length > 0 && isList(blank, siblings)) continue;
      leaves += own.length;
      empty.push(...blank);
    }
  return { empty: empty.sort((a, b) => a.start - b.start), leaves };
}

function* siblingGroups(sections: readonly Section[]): Iterable<readonly Section[]> {
  if (sections.length > 0) yield sections;
  for (const section of walkSections(sections)) if (section.sections.length > 0) yield section.sections;
}

/** Numbered lines of which most have nothing below them are the items of a list. */
const isList = (blank: readonly Section[], siblings: readonly Section[]): boolean =>
  blank.some(({ form }) => form !== "markdown") && blank.length * 2 >= siblings.length;

function isEmpty(section: Section, siblings: readonly Section[], document: Document): boolean {
  const { text } = document;
  const lineEnd = section.form === "markdown" ? text.indexOf("\n", section.heading.end) : section.heading.end;
  if (lineEnd >= 0 && !isBlank(text.slice(lineEnd, section.end), document.format)) return false;
  return section.form === "markdown" ? !STANDS_EMPTY.test(section.unit.text) : !saysSomething(section) || isBareRunIn(section, siblings);
}

/** （二）编目。 and nothing more, where the titles of its siblings run into a text. */
function isBareRunIn({ title }: Section, siblings: readonly Section[]): boolean {
  const runIn = siblings.filter(({ form }) => form === "run-in").length;
  return runIn >= 2 && runIn * 2 > siblings.length && title.length <= LONGEST_BARE_TITLE && !/[，,；;：:]/.test(title);
}
const LONGEST_BARE_TITLE = 12;

/** A release may list nothing, or nothing yet. */
const STANDS_EMPTY = /^\[?(?:unreleased|未发布|v?\d+\.\d+\.\d+|(?:v|版本\s?)\d+\.\d+|\d+\.\d+\]?\s*(?:[(（–—-]|$))/i;

/** Headings of the overloads of one function share the text below the last of them. */
function sharesText(section: Section, siblings: readonly Section[]): boolean {
  const next = siblings[siblings.indexOf(section) + 1];
  return next !== undefined && SIGNATURE.test(section.title) && SIGNATURE.test(next.title);
}
const SIGNATURE = /[\w$\]>]\([^()]*\)/;

/** 一、加强领导。 and long clauses are sentences, and the text of their number. */
const saysSomething = ({ title, unit }: Section): boolean =>
  /[。；;！？!?，,]\s*$/.test(unit.text) ||
  title.length > LONGEST_HEADING ||
  (title.length > LONGEST_HEADING / 2 && /[，,：:]/.test(title));
const LONGEST_HEADING = 60;

/** A longer stretch has text between its comments. */
const LONGEST_BLANK = 2000;
const NO_TEXT = /<!--[\s\S]*?-->|^[ \t]{0,3}(?:[-*_=][ \t]*){3,}$|^[ \t]{0,3}(?:=+|-+)[ \t]*$/gm;

function isBlank(source: string, format: Document["format"]): boolean {
  if (source.trim() === "") return true;
  return format === "markdown" && source.length <= LONGEST_BLANK && source.replace(NO_TEXT, "").trim() === "";
}
