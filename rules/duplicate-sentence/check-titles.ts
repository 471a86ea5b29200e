import type { Document, Finding, Listing, Range, RuleContext } from "@draftlint/core";
import type { SentenceOptions } from "./check-sentences.ts";
import { clip } from "./clip.ts";
import type { MESSAGES } from "./messages.ts";

type Say = RuleContext<typeof MESSAGES, SentenceOptions>["finding"];

/** Contents lists are the same when they share this part of the entries of the shorter one. */
const SAME_CONTENTS = 0.8;
const FEWEST_ENTRIES = 3;

/** Parts of a compilation, and entries of its contents, that have one title; contents that stand twice. */
export function* checkTitles(document: Document, finding: Say): Iterable<Finding> {
  yield* checkParts(document, finding);
  const contents = document.listings.filter(({ kind }) => kind === "contents");
  for (const [index, listing] of contents.entries()) {
    const first = contents.slice(0, index).find((other) => areSame(other, listing));
    if (first)
      yield finding({
        message: "contents-twice",
        range: listing.heading ?? listing.entries[0]!,
        related: [{ message: "first", range: first.heading ?? first.entries[0]! }],
      });
    // Of contents that stand twice the entries are told once.
    if (!contents.slice(index + 1).some((other) => areSame(listing, other))) yield* checkEntries(listing, finding);
  }
}

const keyOf = (title: string): string =>
  title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s，,。、；;：:“”"'《》（）()—–-]+/g, "");

interface Titled {
  readonly title: string;
  readonly range: Range;
}

function groupsOf(titles: readonly Titled[]): readonly (readonly [Titled, Titled, ...Titled[]])[] {
  const groups = new Map<string, Titled[]>();
  for (const titled of titles) {
    const key = keyOf(titled.title);
    if (key === "") continue;
    const group = groups.get(key);
    if (group) group.push(titled);
    else groups.set(key, [titled]);
  }
  return [...groups.values()].flatMap(([first, second, ...rest]) => (first && second ? [[first, second, ...rest] as const] : []));
}

function* checkParts({ parts }: Document, finding: Say): Iterable<Finding> {
  if (parts.length < 2) return;
  const titles = parts.flatMap(({ title }) => (title ? [{ title: title.text, range: { start: title.start, end: title.end } }] : []));
  for (const [first, ...later] of groupsOf(titles))
    yield finding({
      message: "same-title",
      data: { count: later.length + 1, title: clip(first.title) },
      range: later[0]!.range,
      ...(later.length > 1 ? { ranges: later.map(({ range }) => range) } : {}),
      related: [{ message: "first", range: first.range }],
    });
}

/** Entries of one level under one heading. */
function* checkEntries({ entries }: Listing, finding: Say): Iterable<Finding> {
  const titles = entries
    .filter(({ level, page }) => level === 1 && page !== null)
    .map((entry) => ({ title: entry.title, range: { start: entry.start, end: entry.end } }));
  for (const group of groupsOf(titles)) {
    const [first, ...later] = group;
    yield finding({
      message: "same-entry",
      data: { count: group.length, title: clip(first.title) },
      range: first.range,
      related: later.map(({ range }) => ({ message: "also", range }) as const),
    });
  }
}

function areSame(a: Listing, b: Listing): boolean {
  const [fewer, more] = a.entries.length <= b.entries.length ? [a, b] : [b, a];
  if (fewer.entries.length < FEWEST_ENTRIES) return false;
  const left = more.entries.map(({ title }) => keyOf(title));
  let shared = 0;
  for (const { title } of fewer.entries) {
    const at = left.indexOf(keyOf(title));
    if (at < 0) continue;
    left.splice(at, 1);
    shared++;
  }
  return shared >= fewer.entries.length * SAME_CONTENTS;
}
