import { type Document, type Finding, type Listing, type Part, walkSections } from "@draftlint/core";
import { keyOf } from "./match-entries.ts";
import type { Say } from "./messages.ts";

/** Leading outlines against the parts that carry them out. */
export function* checkOutlines(document: Document, missingEntries: number, finding: Say): Generator<Finding> {
  const outlines = document.listings.filter(({ kind }) => kind === "outline");
  const taken = new Set<Part>();
  const withoutText: Listing[] = [];
  for (const outline of outlines) {
    const best = bestPart(document, outline, taken);
    if (!best) {
      withoutText.push(outline);
      continue;
    }
    taken.add(best.part);
    const absent = outline.entries.filter((_, index) => !best.found[index]);
    if (absent.length === 0) continue;
    const isTail = outline.entries.slice(-absent.length).every((entry) => absent.includes(entry));
    const last = lastOffset(document, best.part);
    yield finding({
      message: "outline-unfinished",
      data: { missing: absent.length, total: outline.entries.length, title: absent[0]!.title },
      range: isTail ? { start: absent[0]!.start, end: absent.at(-1)!.end } : absent[0]!,
      ...(absent.length * 4 > outline.entries.length ? {} : { severity: "info" as const }),
      related: [{ message: "text-ends", range: { start: Math.max(best.part.start, last - 1), end: last } }],
    });
  }
  // A contents list has said so already, entry by entry.
  if (missingEntries >= withoutText.length) return;
  for (const outline of withoutText)
    yield finding({ message: "outline-without-text", data: { count: outline.entries.length }, range: outline.entries[0]! });
}

function bestPart(document: Document, outline: Listing, taken: ReadonlySet<Part>): { part: Part; found: readonly boolean[] } | null {
  let best: { part: Part; found: readonly boolean[] } | null = null;
  let most = Math.max(1, outline.entries.length * 0.2);
  for (const part of document.parts) {
    if (taken.has(part)) continue;
    const titles = [...walkSections(part.sections)].map(({ title }) => keyOf(title));
    const known = new Set(titles);
    const found = outline.entries.map(({ title }) => {
      const key = keyOf(title);
      return known.has(key) || titles.some((other) => other.startsWith(key) || (other.length >= 4 && key.startsWith(other)));
    });
    const count = found.filter(Boolean).length;
    if (count <= most) continue;
    most = count;
    best = { part, found };
  }
  return best;
}

const lastOffset = (document: Document, part: Part): number => part.start + document.text.slice(part.start, part.end).trimEnd().length;
