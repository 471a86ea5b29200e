import type { Outline } from "../outline/outline.ts";
import type { Language } from "../text/scripts.ts";

/** What configuration and front matter say about one document; `null` where they say nothing. */
export interface DocumentSettings {
  readonly kind: string | null;
  /** ISO 8601 date of writing. */
  readonly date: string | null;
  /** "2025", "2025H1", "2025Q3" or "2025-07". */
  readonly period: string | null;
  readonly status: "draft" | "review" | "final" | null;
  readonly language: Language | null;
  /** Outlines of the project; the built-in ones come after them. */
  readonly outlines: readonly Outline[];
}

export const NO_SETTINGS: DocumentSettings = { kind: null, date: null, period: null, status: null, language: null, outlines: [] };
