import {
  aliasPattern,
  type Document,
  extendOutline,
  isPlainAlias,
  kindById,
  type LocalizedText,
  namedKind,
  type Outline,
  type Part,
  readHeading,
  unitsIn,
} from "@draftlint/core";
import { BUILT_IN_OUTLINES } from "./compiled.ts";

export interface ChosenOutline {
  readonly outline: Outline;
  readonly name: LocalizedText;
  readonly isBuiltIn: boolean;
  /** The kind is told by the draft's set phrase only, not by its title, front matter or file name. */
  readonly byPhrase: boolean;
  readonly unknownBase: string | null;
}

/** Rules stay silent on a kind that is less sure. */
const LEAST_CONFIDENCE = 0.7;

/**
 * The outline of a part: of the project's outlines the first whose kind, id or title fits, then the first that is for every draft;
 * else the built-in one of its kind. `null` when nothing says what the part is.
 */
export function chooseOutline(document: Document, part: Part, useBuiltIn: boolean): ChosenOutline | null {
  const { outlines } = document.settings;
  const kind = part.kind && part.kind.confidence >= LEAST_CONFIDENCE ? part.kind.kind : null;
  const own =
    outlines.find((outline) => kind !== null && (outline.id === kind || isKind(outline, kind))) ??
    outlines.find((outline) => part.title !== null && fitsTitle(outline, part.title.text)) ??
    outlines.find((outline) => outline.kind === undefined && outline.title === undefined && document.parts.length === 1);
  const find = (id: string): Outline | null => outlines.find((outline) => outline.id === id) ?? builtInOutline(id);
  if (own) return chosen(own, find, false, false);
  if (!useBuiltIn) return null;
  const phrase = kind === null ? kindByPhrase(document, part) : null;
  const builtIn = builtInOutline(kind ?? phrase ?? "");
  return builtIn && chosen(builtIn, builtInOutline, true, kind === null);
}

const isKind = (outline: Outline, kind: string): boolean =>
  outline.kind !== undefined && (outline.kind === kind || namedKind(outline.kind) === kind);

const NO_VALUES = { title: null, frontMatter: {} };

/** True when one of the outline's titles is the draft's, or begins or ends it. */
export const fitsTitle = ({ title: aliases }: Pick<Outline, "title">, title: string): boolean =>
  (aliases ?? []).some((alias) => {
    if (!isPlainAlias(alias)) return aliasPattern(alias, NO_VALUES)?.test(title) ?? false;
    const own = readHeading(title).key;
    const { key } = readHeading(alias);
    return own.startsWith(key) || own.endsWith(key);
  });

function chosen(outline: Outline, find: (id: string) => Outline | null, isBuiltIn: boolean, byPhrase: boolean): ChosenOutline {
  const { outline: whole, unknown } = extendOutline(outline, find);
  const kind = whole.kind === undefined ? null : kindById(namedKind(whole.kind) ?? whole.kind);
  const name = outline.name ?? (isBuiltIn ? (kind?.name ?? whole.name) : null) ?? { en: outline.id, "zh-CN": outline.id };
  return { outline: whole, name, isBuiltIn, byPhrase, unknownBase: unknown };
}

let byKind: ReadonlyMap<string, Outline> | null = null;

/** The built-in outline of a kind, by the kind's id; `null` when there is none. */
export function builtInOutline(kind: string): Outline | null {
  byKind ??= new Map(BUILT_IN_OUTLINES.map((outline) => [outline.kind ?? outline.id, outline]));
  return byKind.get(kind) ?? null;
}

/** Set phrases by which an official text says what it is: 现将有关情况报告如下 (条例 art. 8). */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/现[就将][^。；]{0,80}(?:报告|汇报)如下/, "work-report"],
  [/现[就将][^。；]{0,80}总结如下/, "work-summary"],
];

function kindByPhrase(document: Document, part: Part): string | null {
  if (document.language !== "zh" || part.title !== null) return null;
  const end = part.sections[0]?.heading.start ?? part.end;
  for (const unit of unitsIn(document, { start: part.start, end: Math.min(end, part.start + 3000) })) {
    const text = unit.text.slice(0, 2000);
    if (!text.includes("如下")) continue;
    for (const [phrase, kind] of PHRASES) if (phrase.test(text)) return kind;
  }
  return null;
}
