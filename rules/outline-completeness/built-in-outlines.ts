import type { Outline } from "@draftlint/core";
import { OUTLINE_TEXTS, USUAL_SECTIONS_TEXT } from "./compiled.ts";

const read = new Map<string, Outline>();

/** The built-in outline of a kind, by the kind's id; `null` when there is none. */
export function builtInOutline(kind: string): Outline | null {
  let outline = read.get(kind);
  if (!outline && Object.hasOwn(OUTLINE_TEXTS, kind)) read.set(kind, (outline = parse(OUTLINE_TEXTS[kind]!)));
  return outline ?? null;
}

/** All built-in outlines, one for each kind, sorted by id. */
export const builtInOutlines = (): readonly Outline[] => Object.keys(OUTLINE_TEXTS).map((kind) => builtInOutline(kind)!);

/** A section of a built-in outline: the outline's kind, and its number among `sectionsOf` the outline. */
export type SectionPlace = readonly [kind: string, number: number];

type PlacesByKey = Readonly<Record<string, readonly SectionPlace[]>>;

let usual: PlacesByKey | null = null;

/** The sections that built-in outlines require, of those that have a plain alias with the key. */
export function usualSections(key: string): readonly SectionPlace[] {
  usual ??= parseUsual(USUAL_SECTIONS_TEXT);
  return Object.hasOwn(usual, key) ? usual[key]! : [];
}

// What compile.ts wrote.
const parse = (text: string): Outline => JSON.parse(text);
const parseUsual = (text: string): PlacesByKey => JSON.parse(text);
