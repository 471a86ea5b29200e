import type { LocalizedText } from "../rule/rule.ts";
import type { Range } from "../text/range.ts";

/** A mistake of the user (configuration, flags, a file that cannot be read): what is wrong, where, and what to do about it. */
export interface UserError {
  /** What is wrong, one line, no full stop. */
  readonly message: LocalizedText;
  /** What to do; `null` when the message says it all. */
  readonly hint: LocalizedText | null;
  /** As the user named it, or relative to the current folder; `null` when no file is concerned. */
  readonly file: string | null;
  /** From 1; `null` when the whole file is meant. */
  readonly line: number | null;
  /** From 1, in UTF-16 code units. */
  readonly column: number | null;
}

/** Something wrong in a configuration, an outline or the front matter of a draft, with its place. */
export interface ConfigProblem extends UserError {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Offsets into the file's text as it was read. */
  readonly range: Range;
}
