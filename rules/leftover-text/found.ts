import type { Range } from "@draftlint/core";

export type LeftoverKind =
  | "hidden"
  | "navigation"
  | "separator"
  | "file-name"
  | "page-number"
  | "chat"
  | "citation"
  | "conflict"
  | "revision"
  | "entity"
  | "tag"
  | "invisible"
  | "lost"
  | "field-error"
  | "masked"
  | "nameless"
  | "bare";

/** Something that does not belong to the text, in offsets of its unit's plain text or of the section's source. */
export interface Leftover extends Range {
  readonly message: LeftoverKind;
  readonly text: string;
  /** What should stand there, where it is known: the word masked, the text after a change is accepted; else "". */
  readonly word: string;
}
