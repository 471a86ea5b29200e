import type { Section } from "../model/section.ts";
import { readHeading } from "./heading-text.ts";
import { learnedAlias, numberedShape } from "./learned-alias.ts";
import { headingMatcher } from "./level-matcher.ts";
import { type Outline, type OutlineSection, sectionsOf } from "./outline.ts";

/** Headings of several documents that mean the same section. */
export interface SectionGroup {
  /** For each document the sections of this group: none, one, or several that differ in a number only. */
  readonly members: readonly (readonly Section[])[];
  /** The wordings, the most frequent first, with years as `{year}`. */
  readonly aliases: readonly string[];
}

/**
 * Groups the sections of one level of several documents by what their headings say, in the order of the majority.
 * `ordered` is false when two documents have two of the groups in different order.
 */
export function groupSections(
  levels: readonly (readonly Section[])[],
  known: Outline | null,
): { readonly groups: readonly SectionGroup[]; readonly ordered: boolean } {
  const sameness = new Sameness(known);
  const drafts: Draft[] = [];
  for (const [i, level] of levels.entries()) place(slotsOf(level), i, drafts, sameness);
  const { order, ordered } = majorityOrder(drafts);
  const groups = order.map(({ slots }) => ({
    members: levels.map((_, i) => slots.get(i) ?? []),
    aliases: aliasesOf([...slots.values()]),
  }));
  return { groups, ordered };
}

/** Sections of one document that are one entry of the outline. */
type Slot = readonly Section[];

/** A group while it grows: its slots by the index of their document. */
interface Draft {
  readonly slots: Map<number, Slot>;
}

/** Sections that differ in a number or date only (Sprint 1, Sprint 2) are one slot. */
function slotsOf(level: readonly Section[]): readonly Slot[] {
  const slots: Section[][] = [];
  const byShape = new Map<string, Section[]>();
  for (const section of level) {
    const shape = numberedShape(section.title);
    const slot = shape === null ? undefined : byShape.get(shape);
    if (slot) {
      slot.push(section);
      continue;
    }
    const own = [section];
    slots.push(own);
    if (shape !== null) byShape.set(shape, own);
  }
  return slots;
}

/** Adds a document's slots to the groups: first as many as keep the order, then those out of order, then new ones beside their neighbours. */
function place(slots: readonly Slot[], document: number, drafts: Draft[], sameness: Sameness): void {
  const scores = slots.map((slot) => drafts.map((draft) => sameness.of(slot, draft)));
  const taken = new Map<number, Draft>();
  for (const [slot, draft] of [...chain(scores), ...leftOver(scores)]) {
    if (taken.has(slot) || drafts[draft]!.slots.has(document)) continue;
    drafts[draft]!.slots.set(document, slots[slot]!);
    taken.set(slot, drafts[draft]!);
  }
  let after = -1;
  for (const [i, slot] of slots.entries()) {
    const draft = taken.get(i);
    if (draft) after = drafts.indexOf(draft);
    else drafts.splice(++after, 0, { slots: new Map([[document, slot]]) });
  }
}

/** The pairs (slot, group) in order with the greatest sum of scores. */
function chain(scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] {
  const n = scores.length;
  const m = scores[0]?.length ?? 0;
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const score = scores[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, score > 0 ? score + best[i + 1]![j + 1]! : 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < n && j < m; ) {
    const score = scores[i]![j]!;
    if (score > 0 && best[i]![j] === score + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

/** All pairs, the surest first. */
const leftOver = (scores: readonly (readonly number[])[]): readonly (readonly [number, number])[] =>
  scores
    .flatMap((row, slot) => row.map((score, draft) => ({ slot, draft, score })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ slot, draft }) => [slot, draft] as const);

/** How surely headings mean the same section: 0 for no, up to 1. */
class Sameness {
  readonly #known: readonly OutlineSection[];
  readonly #idOf = new Map<string, string | null>();

  constructor(known: Outline | null) {
    this.#known = known ? sectionsOf(known.sections) : [];
  }

  of(slot: Slot, { slots }: Draft): number {
    const title = slot[0]!.title;
    let best = 0;
    for (const [other] of slots.values()) best = Math.max(best, this.#ofTitles(title, other!.title));
    return best;
  }

  #ofTitles(a: string, b: string): number {
    const shape = numberedShape(a);
    if (shape !== null && shape === numberedShape(b)) return 0.95;
    const id = this.#knownId(a);
    if (id !== null && id === this.#knownId(b)) return 0.95;
    return headingSameness(a, b);
  }

  #knownId(title: string): string | null {
    let id = this.#idOf.get(title);
    if (id === undefined) {
      let best = 0.89;
      id = null;
      for (const section of this.#known) {
        const score = headingMatcher(section, { title: null, frontMatter: {}, own: true }).match(title, "")?.score ?? 0;
        if (score > best) [id, best] = [section.id, score];
      }
      this.#idOf.set(title, id);
    }
    return id;
  }
}

/** Least share of common pairs of characters, or of common words, that makes two headings the same. */
const LEAST_SHARE = 0.62;

function headingSameness(a: string, b: string): number {
  const [one, two] = [readHeading(a), readHeading(b)];
  if (one.key === two.key) return 1;
  if (one.key === "" || two.key === "") return 0;
  const [short, long] = one.key.length < two.key.length ? [one.key, two.key] : [two.key, one.key];
  if (short.length >= 2 && short.length * 2 >= long.length && (long.startsWith(short) || long.endsWith(short))) return 0.9;
  if (short.length >= 3 && short.length >= long.length * LEAST_SHARE && isWithin(short, long)) return 0.88;
  if (one.parts.includes(two.key) || two.parts.includes(one.key)) return 0.85;
  const share = sharedGrams(one.key, two.key);
  return share >= LEAST_SHARE ? share : 0;
}

/** True when only characters were put in: 存在主要问题 is 存在问题 with 主要. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

function sharedGrams(a: string, b: string): number {
  const [one, two] = [gramsOf(a), gramsOf(b)];
  let shared = 0;
  for (const gram of one) if (two.has(gram)) shared++;
  return (2 * shared) / (one.size + two.size);
}

const gramsOf = (key: string): ReadonlySet<string> =>
  new Set(
    /[\u3400-\u9fff]/.test(key) ? Array.from({ length: Math.max(1, key.length - 1) }, (_, i) => key.slice(i, i + 2)) : key.split(" "),
  );

/** Groups in the order that most documents have them; groups that never stand together keep their places. */
function majorityOrder(drafts: readonly Draft[]): { readonly order: readonly Draft[]; readonly ordered: boolean } {
  let ordered = true;
  /** Documents with `a` before `b`, less those with `b` before `a`. */
  const lead = (a: Draft, b: Draft): number => {
    let before = 0;
    let behind = 0;
    for (const [document, [first]] of a.slots) {
      const other = b.slots.get(document)?.[0];
      if (!other) continue;
      if (first!.start < other.start) before++;
      else behind++;
    }
    if (before > 0 && behind > 0) ordered = false;
    return before - behind;
  };
  const rest = [...drafts];
  const order: Draft[] = [];
  while (rest.length > 0) {
    const free = rest.findIndex((draft) => rest.every((other) => other === draft || lead(other, draft) <= 0));
    order.push(...rest.splice(Math.max(free, 0), 1));
  }
  return { order, ordered };
}

function aliasesOf(slots: readonly Slot[]): readonly string[] {
  const counts = new Map<string, { alias: string; count: number }>();
  for (const slot of slots) {
    const alias = learnedAlias(slot[0]!.title, slot.length > 1);
    const key = readHeading(alias).key || alias;
    const known = counts.get(key);
    counts.set(key, { alias: known?.alias ?? alias, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ alias }) => alias);
}
