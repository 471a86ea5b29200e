import type { CalendarDate } from "../text/calendar.ts";
import type { ProblemText } from "../text/problem-text.ts";
import type { Range } from "../text/range.ts";
import type { Language } from "../text/scripts.ts";
import type { Block } from "./block.ts";
import type { Listing, Part, Section, Series, Title } from "./section.ts";
import type { Sentence } from "./sentences.ts";
import type { DocumentSettings } from "./settings.ts";
import type { Unit } from "./unit.ts";

/** Names a document for its host; the engine never looks inside. */
export type Uri = string & { readonly __brand: "Uri" };

export interface FrontMatter extends Range {
  /** The mapping inside; `{}` when it is empty or cannot be read. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Why it could not be read as YAML, with the offending place; `null` when it could. */
  readonly problem: { readonly message: ProblemText; readonly range: Range } | null;
  /** Range of the value of a top-level key, `null` when the key is not there. */
  rangeOf(key: string): Range | null;
}

/** A draft, parsed. Immutable; all ranges are offsets into `text`. */
export interface Document {
  readonly uri: Uri;
  /** Last part of the file's name, for what it says about the kind and the period; "" for untitled texts. */
  readonly fileName: string;
  /** With "\n" line breaks only and without a byte order mark. */
  readonly text: string;
  readonly format: "markdown" | "text";
  readonly language: Language;
  readonly frontMatter: FrontMatter | null;
  readonly settings: DocumentSettings;
  /** Today, as the host says. */
  readonly now: CalendarDate;
  readonly blocks: readonly Block[];
  /** All running text, in text order. */
  readonly units: readonly Unit[];
  /** All sentences of `units`, in text order. */
  readonly sentences: readonly Sentence[];
  /** One tree, or a forest for a compilation; in text order. */
  readonly parts: readonly Part[];
  /** The title over all parts of a compilation; `null` for an ordinary draft. */
  readonly compilationTitle: Title | null;
  /** Tables of contents and leading outlines; they belong to no part's sections. */
  readonly listings: readonly Listing[];
  readonly series: readonly Series[];
  /** True when a unit holds several headings because line breaks were lost. */
  readonly flattened: boolean;
  /** The innermost section around an offset; `null` before the first one. */
  sectionAt(offset: number): Section | null;
  /** The part around an offset; the nearest one for offsets between parts. */
  partAt(offset: number): Part;
}
