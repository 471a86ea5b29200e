import { detectKind } from "./detect-kind.ts";
import type { Document } from "./document.ts";
import { findAnchors } from "./find-anchors.ts";
import { findHeadings } from "./headings.ts";
import { findListings } from "./listings.ts";
import { findParts } from "./parts.ts";
import { type Listing, type Part, type Series, type Title, walkSections } from "./section.ts";
import { sectionAt } from "./section-at.ts";
import { buildSectionTree } from "./section-tree.ts";
import { findSeries } from "./series.ts";
import type { Unit } from "./unit.ts";

/** What the headings and outline marks of a document make of it. */
export interface Structure {
  /** At least one, also for an empty text. */
  readonly parts: readonly Part[];
  readonly compilationTitle: Title | null;
  readonly listings: readonly Listing[];
  readonly series: readonly Series[];
  readonly flattened: boolean;
}

export function buildStructure(
  document: Pick<Document, "text" | "fileName" | "settings" | "units" | "blocks" | "format" | "language" | "frontMatter">,
): Structure {
  const { units, text } = document;
  const { headings, flattened } = findHeadings(document);
  const placed = findListings(units, headings);
  const found = findParts(units, headings, placed);
  const inCompilation = found.parts.length > 1;
  const parts = found.parts.map((draft, k): Part => {
    const end = found.parts[k + 1]?.start ?? text.length;
    const title = draft.title ?? frontMatterTitle(document, k);
    const { frontMatter, settings } = document;
    const fileName = inCompilation ? "" : document.fileName;
    const kind = detectKind({ frontMatter, settings, title: title?.text ?? null, fileName });
    const anchors = findAnchors({
      units: unitsBetween(units, draft.start, end),
      title,
      kind,
      frontMatter,
      fileName,
      settings,
      inCompilation,
    });
    return { title, sections: buildSectionTree(draft.headings, end), kind, anchors, start: draft.start, end };
  });
  let starts: ReadonlySet<number> | null = null;
  const isHeadingStart = (offset: number): boolean => {
    starts ??= new Set(parts.flatMap((part) => walkSections(part.sections).map(({ mark, start }) => mark?.start ?? start)));
    return starts.has(offset);
  };
  return {
    parts,
    compilationTitle: found.compilationTitle,
    listings: placed.map(({ listing }) => listing),
    series: findSeries(units, document.language, (offset) => sectionAt(parts, offset), isHeadingStart),
    flattened,
  };
}

function frontMatterTitle({ frontMatter }: Pick<Document, "frontMatter">, part: number): Title | null {
  const title = frontMatter?.data.title;
  const range = frontMatter?.rangeOf("title");
  return part === 0 && typeof title === "string" && title.trim() !== "" && range ? { text: title.trim(), unit: null, ...range } : null;
}

/** The units that start in a range: a slice, since units stand in text order. */
const unitsBetween = (units: readonly Unit[], start: number, end: number): readonly Unit[] =>
  units.slice(firstFrom(units, start), firstFrom(units, end));

/** Index of the first unit that starts at or after an offset. */
function firstFrom(units: readonly Unit[], offset: number): number {
  let low = 0;
  let high = units.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (units[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
