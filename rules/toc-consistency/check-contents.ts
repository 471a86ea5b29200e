import type { Document, Finding, Listing, ListingEntry } from "@draftlint/core";
import { keyOf, type Match, matchEntries, type Target, targetsOf } from "./match-entries.ts";
import type { Say } from "./messages.ts";

/** Tables of contents against the text. Returns how many entries have no body. */
export function* checkContents(document: Document, options: { readonly wording: boolean }, finding: Say): Generator<Finding, number> {
  const contents = document.listings.filter(({ kind }) => kind === "contents");
  const targets = targetsOf(document);
  let missing = 0;
  for (const listing of contents) {
    const proper = listing.heading === null ? contents.find((other) => other !== listing && repeats(listing, other)) : undefined;
    if (listing.heading === null && (proper || standsBeforeAll(document, listing))) {
      yield leftover(document, listing, proper, finding);
      continue;
    }
    const { matches, unmatched } = matchEntries(listing.entries, targets);
    // Contents of which next to nothing is found belong to something else, such as a book that this file is a chapter of.
    if (matches.length < Math.max(2, listing.entries.length * 0.3)) continue;
    for (const entry of unmatched) {
      missing++;
      yield finding({ message: "entry-without-body", data: { title: entry.title }, range: entry });
    }
    if (options.wording) yield* checkWording(matches, finding);
    yield* checkOrder(matches, finding);
    yield* checkListed(listing, matches, targets, finding);
  }
  return missing;
}

const repeats = (listing: Listing, other: Listing): boolean => {
  const titles = new Set(other.entries.map(({ title }) => keyOf(title)));
  return listing.entries.filter(({ title }) => titles.has(keyOf(title))).length >= listing.entries.length * 0.7;
};

const standsBeforeAll = (document: Document, listing: Listing): boolean =>
  document.units[0]!.start >= listing.start && listing.entries.every(({ page }) => page !== null);

function leftover(document: Document, listing: Listing, proper: Listing | undefined, finding: Say): Finding {
  const after = document.text.indexOf("\n", listing.end);
  const end = after < 0 ? document.text.length : after + 1;
  return finding({
    message: "leftover",
    data: { count: listing.entries.length },
    range: { start: listing.start, end: listing.end },
    ranges: listing.entries.map(({ start, end }) => ({ start, end })),
    ...(proper ? { related: [{ message: "full-contents" as const, range: proper.heading ?? proper }] } : {}),
    fixes: [{ message: "delete-lines", applies: "on-request", edits: [{ start: listing.start, end, text: "" }] }],
  });
}

function* checkWording(matches: readonly Match[], finding: Say): Generator<Finding> {
  for (const { entry, target, how } of matches) {
    if (how !== "near") continue;
    yield finding({
      message: "wording",
      data: { entry: entry.title, heading: target.title },
      range: entry,
      related: [{ message: "heading", range: target.range }],
      ...titleFix(entry, target),
    });
  }
}

/** Only where the entry's title stands in the source as it is. */
function titleFix(entry: ListingEntry, target: Target) {
  const at = entry.unit.map === null ? entry.unit.text.lastIndexOf(entry.title) : -1;
  if (at < 0) return {};
  const start = entry.unit.start + at;
  return {
    fixes: [
      {
        message: "take-heading" as const,
        data: { heading: target.title },
        applies: "on-request" as const,
        edits: [{ start, end: start + entry.title.length, text: target.title }],
      },
    ],
  };
}

function* checkOrder(matches: readonly Match[], finding: Say): Generator<Finding> {
  const inOrder = longestRise(matches.map(({ target }) => target.range.start));
  for (const [index, match] of matches.entries()) {
    if (inOrder.has(index)) continue;
    const other = matches.find(
      (candidate, k) =>
        inOrder.has(k) &&
        (k > index ? candidate.target.range.start < match.target.range.start : candidate.target.range.start > match.target.range.start),
    );
    if (!other) continue;
    const [first, second] = other.entry.start > match.entry.start ? [match, other] : [other, match];
    yield finding({
      message: "order",
      data: { title: first.entry.title, other: second.entry.title },
      range: match.entry,
      related: [{ message: "heading", range: match.target.range }],
    });
  }
}

/** Indices of a longest rising subsequence. */
function longestRise(values: readonly number[]): ReadonlySet<number> {
  const best: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (let i = 0; i < values.length; i++) {
    best[i] = 1;
    previous[i] = -1;
    for (let k = Math.max(0, i - 400); k < i; k++)
      if (values[k]! < values[i]! && best[k]! + 1 > best[i]!) {
        best[i] = best[k]! + 1;
        previous[i] = k;
      }
    if (last < 0 || best[i]! > best[last]!) last = i;
  }
  const kept = new Set<number>();
  for (let i = last; i >= 0; i = previous[i]!) kept.add(i);
  return kept;
}

/** Headings of a level that the contents cover nearly whole. */
function* checkListed(listing: Listing, matches: readonly Match[], targets: readonly Target[], finding: Say): Generator<Finding> {
  const found = new Set(matches.map(({ target }) => target));
  const levels = new Set(matches.map(({ target }) => target.level));
  for (const level of levels) {
    const ofLevel = targets.filter((target) => target.level === level && target.range.start > listing.end && target.key !== "");
    const absent = ofLevel.filter((target) => !found.has(target));
    if (absent.length === 0 || absent.length > Math.max(1, ofLevel.length * 0.25) || ofLevel.length < 3) continue;
    for (const target of absent)
      yield finding({
        message: "heading-not-listed",
        data: { title: target.title },
        range: target.range,
        related: [{ message: "entry", range: listing.heading ?? { start: listing.start, end: listing.end } }],
      });
  }
}
