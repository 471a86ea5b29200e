import { NO_ANCHORS } from "./anchors.ts";
import type { Document } from "./document.ts";
import type { Listing, Part, Series } from "./section.ts";

/** What the headings and outline marks of a document make of it. */
export interface Structure {
  /** At least one, also for an empty text. */
  readonly parts: readonly Part[];
  readonly listings: readonly Listing[];
  readonly series: readonly Series[];
  readonly flattened: boolean;
}

export function buildStructure(document: Pick<Document, "text" | "units" | "blocks" | "format" | "language">): Structure {
  return {
    parts: [{ title: null, sections: [], kind: null, anchors: NO_ANCHORS, start: 0, end: document.text.length }],
    listings: [],
    series: [],
    flattened: false,
  };
}
