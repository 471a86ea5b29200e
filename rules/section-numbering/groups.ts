import { type Document, type Mark, type Part, type Range, type Section, walkSections } from "@draftlint/core";

/** A numbered heading, of the body or of a listing. */
export interface Numbered {
  readonly mark: Mark;
  readonly range: Range;
  readonly title: string;
  readonly section: Section | null;
}

/** Headings of one family under one parent, in text order. */
export interface Group {
  readonly key: string;
  readonly parent: Section | null;
  readonly items: readonly Numbered[];
  /** Groups of one scope run on or start again at 1; those of another know nothing of them. */
  readonly scope: number;
  readonly isListing: boolean;
}

export const markKey = (mark: Mark): string => (mark.family === "decimal" ? `decimal-${mark.path.length}` : mark.family);

/** The groups of numbered siblings of a document: of each part's tree, and of each table of contents and leading outline. */
export function numberedGroups(document: Document): readonly Group[] {
  const groups: Group[] = [];
  for (const [scope, part] of document.parts.entries()) groups.push(...partGroups(part, scope));
  for (const [index, listing] of document.listings.entries()) {
    const scope = -1 - index;
    const open = new Map<string, { items: Numbered[]; level: number }>();
    for (const { mark, level, title, start, end } of listing.entries) {
      if (!mark) continue;
      for (const [key, group] of open) if (group.level > level) open.delete(key);
      const key = markKey(mark);
      let group = open.get(key);
      if (!group) {
        group = { items: [], level };
        open.set(key, group);
        groups.push({ key, parent: null, items: group.items, scope, isListing: true });
      }
      group.items.push({ mark, range: { start, end }, title, section: null });
    }
  }
  return groups;
}

function* partGroups(part: Part, scope: number): Generator<Group> {
  yield* siblingGroups(part.sections, null, scope);
  for (const section of walkSections(part.sections)) yield* siblingGroups(section.sections, section, scope);
}

function* siblingGroups(sections: readonly Section[], parent: Section | null, scope: number): Generator<Group> {
  const byKey = new Map<string, Numbered[]>();
  for (const section of sections) {
    if (!section.mark) continue;
    const key = markKey(section.mark);
    const items = byKey.get(key);
    const item: Numbered = { mark: section.mark, range: section.heading, title: section.title, section };
    if (items) items.push(item);
    else byKey.set(key, [item]);
  }
  for (const [key, items] of byKey) yield { key, parent, items, scope, isListing: false };
}
