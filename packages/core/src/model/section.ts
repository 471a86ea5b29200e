import type { Range } from "../text/range.ts";
import type { Anchors } from "./anchors.ts";
import type { KindGuess } from "./kind.ts";
import type { Mark } from "./mark.ts";
import type { Unit } from "./unit.ts";

/**
 * A section of the outline. It starts at its heading, which is a Markdown heading or an outline mark with its title, and ends
 * where the next section of the same or a higher level starts; its subsections lie inside.
 */
export interface Section extends Range {
  /** From 1 within its part. */
  readonly level: number;
  /** `null` for a Markdown heading without a number. */
  readonly mark: Mark | null;
  /** Without the mark and without the full stop of a run-in title. */
  readonly title: string;
  /** The heading with its mark; for a run-in title up to its full stop. Text of the section starts at its end. */
  readonly heading: Range;
  /** The title alone, where an editor would put the caret to reword it. */
  readonly titleRange: Range;
  /**
   * `markdown`: a heading with `#`; `line`: mark and title alone in a paragraph; `run-in`: they open a paragraph;
   * `inline`: they stand in the middle of a long line whose breaks were lost.
   */
  readonly form: "markdown" | "line" | "run-in" | "inline";
  readonly parent: Section | null;
  readonly sections: readonly Section[];
  /** The unit in which the heading stands. */
  readonly unit: Unit;
}

/** A series of marked items inside running text: 一是…二是…三是…, （1）…（2）…, ①…②…, first… second…. */
export interface Series extends Range {
  readonly items: readonly SeriesItem[];
  /** The innermost section around it. */
  readonly section: Section | null;
}
export interface SeriesItem extends Range {
  readonly mark: Mark;
  readonly unit: Unit;
}

/** The title of a part: its text and where it stands. */
export interface Title extends Range {
  readonly text: string;
  /** `null` for a title in the front matter. */
  readonly unit: Unit | null;
}

/** One document of a compilation; an ordinary draft is one part. */
export interface Part extends Range {
  /** `null` when the text starts without a title. */
  readonly title: Title | null;
  readonly sections: readonly Section[];
  readonly kind: KindGuess | null;
  readonly anchors: Anchors;
}

/** A table of contents, or an outline that stands before the text: headings without a text of their own. */
export interface Listing extends Range {
  readonly kind: "contents" | "outline";
  /** The line 目录 or "Contents"; `null` without one. */
  readonly heading: Range | null;
  readonly entries: readonly ListingEntry[];
}
export interface ListingEntry extends Range {
  readonly level: number;
  readonly mark: Mark | null;
  /** Without mark, leaders and page number. */
  readonly title: string;
  readonly page: number | null;
  readonly unit: Unit;
}

/** All sections of a tree in text order, a parent before its children. */
export function walkSections(sections: readonly Section[]): readonly Section[] {
  const all: Section[] = [];
  collect(sections, all);
  return all;
}

function collect(sections: readonly Section[], all: Section[]): void {
  for (const section of sections) {
    all.push(section);
    collect(section.sections, all);
  }
}
