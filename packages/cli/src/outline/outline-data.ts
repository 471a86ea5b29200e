import { type Document, type ListingEntry, type Place, Placer, type Range, type Section, type Source } from "@draftlint/core";

/** A section as `outline --json` prints it: `mark` is as written, `null` for a plain Markdown heading. */
export interface SectionData extends Place {
  readonly level: number;
  readonly mark: string | null;
  readonly title: string;
  readonly sections: readonly SectionData[];
  /** Series of marked items in its running text, 一是…二是…; left out where there are none. */
  readonly items?: readonly (readonly ItemData[])[];
}
export interface ItemData extends Place {
  readonly mark: string;
}
export interface TreeData extends Place {
  readonly title: string | null;
  readonly sections: readonly SectionData[];
}

/** What `outline --json` prints. Other programs read it: keys may be added, never renamed or removed. */
export interface OutlineData {
  /** One for each part of a compilation. */
  readonly documents: readonly TreeData[];
  /** Tables of contents and outlines that stand before the text. */
  readonly outlines: readonly TreeData[];
}

export function outlineData(source: Source): OutlineData {
  const { document } = source;
  const placer = new Placer(source);
  const items = itemsBySection(document, placer);
  const sectionData = (section: Section): SectionData => ({
    level: section.level,
    mark: section.mark?.text ?? null,
    title: section.title,
    ...placer.place(section),
    sections: section.sections.map(sectionData),
    ...(items.has(section) && { items: items.get(section)! }),
  });
  return {
    documents: document.parts.map((part) => ({
      title: part.title?.text ?? null,
      ...placer.place(part),
      sections: part.sections.map(sectionData),
    })),
    outlines: document.listings.map((listing) => ({
      title: listing.heading && headingText(document, listing.heading),
      ...placer.place(listing),
      sections: nest(listing.entries, placer),
    })),
  };
}

function itemsBySection(document: Document, placer: Placer): ReadonlyMap<Section, readonly (readonly ItemData[])[]> {
  const bySection = new Map<Section, (readonly ItemData[])[]>();
  for (const { section, items } of document.series) {
    if (!section) continue;
    const data = items.map((item) => ({ mark: item.mark.text, ...placer.place(item) }));
    bySection.set(section, [...(bySection.get(section) ?? []), data]);
  }
  return bySection;
}

const headingText = (document: Document, { start, end }: Range): string =>
  document.text
    .slice(start, end)
    .replace(/^#+\s*/, "")
    .trim();

/** A flat list of entries as a tree: deeper ones lie in the one before them. */
function nest(entries: readonly ListingEntry[], placer: Placer): readonly SectionData[] {
  const top: SectionData[] = [];
  const open: { level: number; sections: SectionData[] }[] = [{ level: 0, sections: top }];
  for (const entry of entries) {
    while (open.length > 1 && open.at(-1)!.level >= entry.level) open.pop();
    const sections: SectionData[] = [];
    open
      .at(-1)!
      .sections.push({ level: entry.level, mark: entry.mark?.text ?? null, title: entry.title, ...placer.place(entry), sections });
    open.push({ level: entry.level, sections });
  }
  return top;
}
