import type { Uri } from "../model/document.ts";
import type { Applies, Severity } from "../rule/rule.ts";
import type { Position } from "../text/line-index.ts";

/** A place in a text as it was read (with its own line breaks): what reports print and editors underline. */
export interface Place {
  readonly start: Position;
  readonly end: Position;
}

export interface Fix {
  readonly title: string;
  readonly applies: Applies;
  /** Offsets into the raw text; edits of one fix do not overlap. */
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export interface RelatedPlace extends Place {
  readonly uri: Uri;
  readonly message: string;
}

/** A finding placed in its text, worded in one language: what every host gets, and the JSON report prints. */
export interface Diagnostic extends Place {
  readonly uri: Uri;
  readonly rule: string;
  readonly messageId: string;
  readonly severity: Severity;
  readonly message: string;
  /** All places, where one finding stands for many; empty otherwise. */
  readonly ranges: readonly Place[];
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly Fix[];
  /** Stays the same when text elsewhere changes: a hash of rule, message and the words at the place. */
  readonly fingerprint: string;
}
