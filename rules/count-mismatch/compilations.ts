import type { Document, Range, Section } from "@draftlint/core";
import { CHINESE_COUNT, countOf, ENGLISH_COUNT } from "./numbers.ts";

/** The count in the title of a compilation, and how many texts the compilation holds. */
export interface Compilation extends Range {
  readonly found: number;
  readonly first: Range;
  readonly last: Range;
}

const ZH_TITLE = new RegExp(
  `(?:[（(【]\\s?(?:共|合计)?\\s?(${CHINESE_COUNT})\\s?(?:篇|份|则|例|套|首)(?:合集|汇编|范文)?\\s?[）)】]\\s*(?=\\n|$)|(?<![第\\d])(${CHINESE_COUNT})\\s?(?:篇|份|则|例|套)(?:合集|汇编|精选|范文)?$)`,
);
const EN_TITLE = new RegExp(
  `[(]\\s?(${ENGLISH_COUNT}|\\d{1,2}) (?:texts|documents|reports|articles|essays|parts|papers|speeches)\\s?[)]$`,
  "i",
);

/** A compilation whose title announces another number of texts than the draft holds; `null` when they agree or nothing is announced. */
export function wrongCompilation(document: Document): Compilation | null {
  const title = document.compilationTitle ?? document.parts[0]?.title ?? null;
  if (!title) return null;
  const written = document.text.slice(title.start, title.end);
  const match = ZH_TITLE.exec(written) ?? EN_TITLE.exec(written);
  const number = match?.[1] ?? match?.[2];
  const count = number === undefined ? null : countOf(number);
  const texts = textsOf(document);
  if (!match || count === null || texts.length < 2 || texts.length === count) return null;
  return {
    start: title.start + match.index,
    end: title.start + match.index + match[0].trimEnd().length,
    found: texts.length,
    first: texts[0]!,
    last: texts.at(-1)!,
  };
}

/** The titles of the texts of a compilation: of its parts, or of sections such as 第一篇. */
function textsOf({ parts }: Document): readonly Range[] {
  if (parts.length > 1) return parts.flatMap(({ title }) => (title ? [{ start: title.start, end: title.end }] : []));
  return (parts[0]?.sections ?? []).filter((section: Section) => section.mark?.family === "part").map(({ heading }) => heading);
}
