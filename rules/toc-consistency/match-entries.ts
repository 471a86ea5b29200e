import type { Document, ListingEntry, Range } from "@draftlint/core";
import { walkSections } from "@draftlint/core";

/** A heading of the body that a contents list may name: a part's title or a section. */
export interface Target {
  readonly title: string;
  readonly key: string;
  readonly range: Range;
  /** 0 for the title of a part, else the level of the section. */
  readonly level: number;
  readonly hasMark: boolean;
}

export interface Match {
  readonly entry: ListingEntry;
  readonly target: Target;
  /** `same`: equal but for spaces and marks; `longer`: the heading goes on where the entry ends; `near`: a few characters differ. */
  readonly how: "same" | "longer" | "near";
}

export const keyOf = (title: string): string => title.replace(/[\s\u3000，,。、：:“”"'《》（）()`*_.-]/g, "").toLowerCase();

export function targetsOf(document: Document): readonly Target[] {
  const targets: Target[] = [];
  const isCompilation = document.parts.length > 1;
  for (const part of document.parts) {
    if (part.title && isCompilation)
      targets.push({ title: part.title.text, key: keyOf(part.title.text), range: part.title, level: 0, hasMark: false });
    for (const section of walkSections(part.sections))
      targets.push({
        title: section.title,
        key: keyOf(section.title),
        range: section.titleRange,
        level: section.level,
        hasMark: section.mark !== null,
      });
  }
  return targets;
}

/** Gives each entry the first heading of the text that it names and that no entry before it took. Equal ones first, then longer, then near ones. */
export function matchEntries(
  entries: readonly ListingEntry[],
  targets: readonly Target[],
): { readonly matches: readonly Match[]; readonly unmatched: readonly ListingEntry[] } {
  const taken = new Set<Target>();
  const found = new Map<ListingEntry, Match>();
  const take = (accepts: (entry: string, target: Target) => boolean, how: Match["how"]): void => {
    for (const entry of entries) {
      if (found.has(entry)) continue;
      const key = keyOf(entry.title);
      const target = targets.find((candidate) => !taken.has(candidate) && accepts(key, candidate));
      if (!target) continue;
      taken.add(target);
      found.set(entry, { entry, target, how });
    }
  };
  take((key, target) => key !== "" && target.key === key, "same");
  take((key, target) => key.length >= 4 && target.key.startsWith(key), "longer");
  take((key, target) => key.length >= 4 && isNear(key, target.key), "near");
  return {
    matches: [...found.values()].sort((a, b) => a.entry.start - b.entry.start),
    unmatched: entries.filter((entry) => !found.has(entry)),
  };
}

/** Most characters in common, in any place: good enough to say that two titles mean one section. */
function isNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > Math.max(a.length, b.length) * 0.4) return false;
  const left = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) left.set(a.slice(i, i + 2), (left.get(a.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const gram = b.slice(i, i + 2);
    const count = left.get(gram) ?? 0;
    if (count === 0) continue;
    left.set(gram, count - 1);
    shared++;
  }
  return (2 * shared) / (a.length + b.length - 2) >= 0.6;
}
