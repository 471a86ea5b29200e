import {
  aliasPattern,
  type Document,
  type ExtendedOutline,
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
import { builtInOutline } from "./built-in-outlines.ts";

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
  if (own) return chosen(own, extendedIn(outlines, own), false, false);
  if (!useBuiltIn) return null;
  const phrase = kind === null ? kindByPhrase(document, part) : null;
  const builtIn = builtInOutline(kind ?? phrase ?? "");
  return builtIn && chosen(builtIn, extendOutline(builtIn, builtInOutline), true, kind === null);
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

const extended = new WeakMap<readonly Outline[], Map<Outline, ExtendedOutline>>();

/** An outline of a project with what it takes over: one for all drafts, so that its patterns are compiled once. */
function extendedIn(outlines: readonly Outline[], own: Outline): ExtendedOutline {
  let known = extended.get(outlines);
  if (!known) extended.set(outlines, (known = new Map()));
  let whole = known.get(own);
  if (!whole) {
    whole = extendOutline(own, (id) => outlines.find((outline) => outline.id === id) ?? builtInOutline(id));
    known.set(own, whole);
  }
  return whole;
}

function chosen(outline: Outline, { outline: whole, unknown }: ExtendedOutline, isBuiltIn: boolean, byPhrase: boolean): ChosenOutline {
  const kind = whole.kind === undefined ? null : kindById(namedKind(whole.kind) ?? whole.kind);
  const name = outline.name ?? (isBuiltIn ? (kind?.name ?? whole.name) : null) ?? { en: outline.id, "zh-CN": outline.id };
  return { outline: whole, name, isBuiltIn, byPhrase, unknownBase: unknown };
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
