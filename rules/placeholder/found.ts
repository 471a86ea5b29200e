import { type Language, MASK_CHARACTER, type MaskKind, maskedText, type Range, type SectionText, type Unit } from "@draftlint/core";

/** What was left to fill in; also the id of the message. */
export type PlaceholderKind =
  | "name"
  | "title"
  | "number"
  | "date"
  | "composite"
  | "blank"
  | "note"
  | "undecided"
  | "label"
  | "field"
  | "guidance"
  | "filler"
  | "choice"
  | "comment";

/** A placeholder in offsets of its unit's plain text. */
export interface Placeholder extends Range {
  readonly kind: PlaceholderKind;
  /** It may well be a word of the text: "使用 xxx 技术" names any technique. */
  readonly isDoubtful?: boolean;
}

/** One unit as the recognisers read it. */
export interface Reading {
  readonly unit: Unit;
  /** Its plain text with code, addresses and paths masked: same length, same offsets. */
  readonly text: string;
  readonly language: Language;
  readonly format: SectionText["format"];
}

const TECHNICAL: ReadonlySet<MaskKind> = new Set(["code", "url"]);

export const readUnit = (unit: Unit, { language, format }: SectionText): Reading => ({
  unit,
  text: maskedText(unit, TECHNICAL),
  language,
  format,
});

/** True for a letter, a digit, an underscore or something masked: what makes a run of letters a part of a longer token. */
export const isTokenCharacter = (character: string | undefined): boolean =>
  character !== undefined && (/[A-Za-z0-9_]/.test(character) || character === MASK_CHARACTER);

/** True when the whole text is about marks, templates or notation, so that a placeholder in it is spoken of. */
export const speaksOfPlaceholders = (text: string): boolean =>
  /占位|通配符|字样|脱敏|匿名化|placeholder|wild ?card|lorem ipsum text|\bmasked\b|\banonymi[sz]/i.test(text);
