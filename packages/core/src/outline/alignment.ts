import type { Section } from "../model/section.ts";
import type { Range } from "../text/range.ts";
import type { Language } from "../text/scripts.ts";
import type { AliasValues } from "./alias.ts";
import type { Outline, OutlineAdditional, OutlineGroup, OutlineOrder, OutlineSection } from "./outline.ts";

/** The first words of a paragraph, list item or bold lead: what may stand for a heading. */
export interface Opening extends Range {
  readonly text: string;
  /** The text is the beginning of a whole sentence: only frames may open it. */
  readonly isSentence?: boolean;
}

/** Which texts are worth a look as openings: nearly none are. What it refuses opens no section that is sought. */
export interface OpeningFilter {
  maySentence(text: string): boolean;
  /** A clause, label, cell or bold lead. */
  mayClause(text: string): boolean;
  /** The same without some of its words, but with the first one. */
  mayShortenedClause(text: string): boolean;
}

export interface AlignInput {
  /** Without `extends`: see `extendOutline`. */
  readonly outline: Outline;
  /** The top sections of one part. */
  readonly sections: readonly Section[];
  readonly values: AliasValues;
  readonly language: Language;
  /** In the order of the text; those that the filter refuses may be left out. Asked for only when a required section has no heading. */
  openings(filter: OpeningFilter): Iterable<Opening>;
}

/** A section of the outline that the draft has. */
export interface FoundSection {
  readonly wanted: OutlineSection;
  /** `null` when only an opening stands for it. */
  readonly section: Section | null;
  readonly opening: Opening | null;
  readonly confidence: number;
}

/** Between which sections something belongs: in `parent` (`null` at the top), after `after`, before `before`. */
export interface OutlinePosition {
  readonly parent: Section | null;
  readonly after: Section | null;
  readonly before: Section | null;
  readonly siblings: readonly Section[];
}

export type AlignmentFault =
  /** `near`: a heading that may be meant for it. */
  | { readonly type: "missing"; readonly wanted: OutlineSection; readonly position: OutlinePosition; readonly near: Section | null }
  | {
      readonly type: "misplaced";
      readonly wanted: OutlineSection;
      readonly section: Section;
      readonly order: OutlineOrder;
      /** Of the heading: 1 when it has the section's own words. */
      readonly confidence: number;
      readonly position: OutlinePosition;
    }
  /** `near`: a section of the outline that it may be meant for. */
  | { readonly type: "unexpected"; readonly section: Section; readonly near: OutlineSection | null; readonly additional: OutlineAdditional }
  | { readonly type: "count"; readonly wanted: OutlineSection; readonly sections: readonly Section[] }
  /** None of, or more than one of, the sections of a group. */
  | { readonly type: "group"; readonly group: OutlineGroup; readonly present: readonly FoundSection[]; readonly position: OutlinePosition };

export interface Alignment {
  readonly found: readonly FoundSection[];
  readonly faults: readonly AlignmentFault[];
}
