import type { Section } from "../model/section.ts";
import type { ScoredHeading, Wanted } from "./align-level.ts";
import type { AlignInput, AlignmentFault, FoundSection, Opening, OutlinePosition } from "./alignment.ts";
import { readHeading } from "./heading-text.ts";
import { type HeadingScore, type HeadingScores, type LevelMatcher, levelMatcher } from "./level-matcher.ts";
import {
  isGroup,
  type OutlineAdditional,
  type OutlineGroup,
  type OutlineItem,
  type OutlineOrder,
  type OutlineSection,
  sectionsOf,
} from "./outline.ts";

/** A heading at another level than expected must be this surely the section's. */
const LEAST_ELSEWHERE = 0.9;
/** From this nearness on a heading is taken for a reworded one. */
const LEAST_NEAR = 0.6;

/** What is known while an outline is aligned. */
export interface AlignState {
  readonly input: AlignInput;
  readonly found: FoundSection[];
  readonly faults: AlignmentFault[];
  readonly taken: Set<Section>;
  /** Sections whose subsections are aligned. */
  readonly descended: Set<Section>;
  readonly all: readonly Section[];
  /** For the levels of the outline the headings that are surely one of their sections. */
  readonly sure: Map<LevelMatcher, readonly ScoredHeading[]>;
  /** What opens a section without a heading, or that nothing does. */
  readonly opened: Map<OutlineSection, Opening | null>;
  /** Closed levels, whose left-over headings are looked at last. */
  readonly paired: {
    readonly siblings: readonly Section[];
    readonly additional: OutlineAdditional;
    readonly items: readonly OutlineItem[];
  }[];
}

export const isSure = (score: HeadingScore | null): score is HeadingScore => score !== null && score.score >= LEAST_ELSEWHERE;

export const scoresOf = ({ title, mark }: Section, matcher: LevelMatcher): HeadingScores => matcher.scores(title, mark?.text ?? "");

/** One level of an outline. */
export interface Level {
  readonly items: readonly OutlineItem[];
  readonly order: OutlineOrder;
  readonly additional: OutlineAdditional;
}

/** A level of an outline with what was found of it; `held` has a list of headings, or `null`, for each of its sections. */
export interface PairedLevel {
  readonly sections: readonly OutlineSection[];
  readonly wanted: readonly Wanted[];
  readonly matcher: LevelMatcher;
  readonly held: (Section[] | null)[];
  readonly at: { readonly parent: Section | null; readonly siblings: readonly Section[] };
  positionOf(i: number): OutlinePosition;
}

/** What is wrong at one level: sections that are missing, reworded, too many, or alone in their group. */
export function reportLevel({ items }: Level, paired: PairedLevel, state: AlignState): void {
  const { sections, wanted, held, positionOf } = paired;
  const lost: number[] = [];
  for (const [i, section] of sections.entries()) {
    const own = held[i];
    if (own) {
      const { min = 1, max = Number.POSITIVE_INFINITY } = section.repeat ?? { min: 0 };
      if (own.length < min || own.length > max) state.faults.push({ type: "count", wanted: section, sections: own });
    } else if (wanted[i]!.required) lost.push(i);
  }
  const near = nearHeadings(lost, paired, state);
  const opened = openSections(
    lost.filter((i) => !near.has(i)),
    paired,
    state,
  );
  for (const i of lost)
    if (!opened.has(i)) state.faults.push({ type: "missing", wanted: sections[i]!, position: positionOf(i), near: near.get(i) ?? null });
  let next = 0;
  for (const item of items) {
    const first = next;
    next += isGroup(item) ? item.sections.length : 1;
    if (isGroup(item)) reportGroup(item, first, paired, state);
  }
}

/** What is wrong with a group, whose first section has the index `first`. */
function reportGroup(group: OutlineGroup, first: number, paired: PairedLevel, state: AlignState): void {
  const { sections, held, positionOf } = paired;
  const indexes = group.sections.map((_, i) => first + i);
  let present = indexes.filter((i) => held[i] !== null);
  if (group.group === "allOrNone") {
    if (present.length === 0) return;
    const absent = indexes.filter((i) => held[i] === null);
    const opened = openSections(absent, paired, state);
    for (const i of absent)
      if (!opened.has(i)) state.faults.push({ type: "missing", wanted: sections[i]!, position: positionOf(i), near: null });
    return;
  }
  if (present.length === 0) present = [...openSections(indexes, paired, state)];
  if (present.length === 1 || (present.length > 1 && group.group === "anyOf")) return;
  const found = state.found.filter(({ wanted }) => present.some((i) => sections[i] === wanted));
  state.faults.push({ type: "group", group, present: found, position: positionOf(first) });
}

/** Left-over headings that come near to a lost section, each used once, the nearest first. */
function nearHeadings(
  lost: readonly number[],
  { matcher, at: { siblings } }: PairedLevel,
  state: AlignState,
): ReadonlyMap<number, Section> {
  if (lost.length === 0) return NO_HEADINGS;
  // A heading that is one of the wanted sections already, a second one of its kind, is no misspelt other one.
  const left = siblings.filter((section) => !state.taken.has(section) && !scoresOf(section, matcher).some(isSure));
  const headings = left.map(({ title }) => readHeading(title));
  const candidates: { i: number; section: Section; nearness: number }[] = [];
  for (const i of lost)
    for (const [at, section] of left.entries()) {
      const nearness = matcher.nearness(i, headings[at]!);
      if (nearness >= LEAST_NEAR) candidates.push({ i, section, nearness });
    }
  if (candidates.length === 0) return NO_HEADINGS;
  candidates.sort((a, b) => b.nearness - a.nearness);
  const result = new Map<number, Section>();
  for (const { i, section } of candidates) {
    if (result.has(i) || state.taken.has(section)) continue;
    result.set(i, section);
    state.taken.add(section);
  }
  return result;
}
const NO_HEADINGS: ReadonlyMap<number, Section> = new Map();

/** Of some sections without a heading those that a paragraph, list item or bold lead opens; they count as found. */
function openSections(
  lost: readonly number[],
  { sections, matcher }: PairedLevel,
  { input, found, opened }: AlignState,
): ReadonlySet<number> {
  const unknown = lost.filter((i) => !opened.has(sections[i]!));
  if (unknown.length > 0) {
    const finder = matcher.finderOf(unknown);
    for (const i of unknown) opened.set(sections[i]!, null);
    let rest = unknown.length;
    for (const opening of input.openings(finder)) {
      finder.opened(opening, (at) => {
        const section = sections[unknown[at]!]!;
        if (opened.get(section) !== null) return;
        opened.set(section, opening);
        rest--;
      });
      if (rest === 0) break;
    }
  }
  const result = new Set<number>();
  for (const i of lost) {
    const opening = opened.get(sections[i]!) ?? null;
    if (opening === null) continue;
    result.add(i);
    found.push({ wanted: sections[i]!, section: null, opening, confidence: 0.7 });
  }
  return result;
}

/** Headings that a closed level does not list. */
export function unexpectedHeadings(
  siblings: readonly Section[],
  additional: OutlineAdditional,
  items: readonly OutlineItem[],
  state: AlignState,
): readonly AlignmentFault[] {
  const matcher = levelMatcher(items, state.input.values);
  const found = new Set(state.found.map(({ wanted }) => wanted));
  const open = [...sectionsOf(items).entries()].filter(([, wanted]) => !found.has(wanted));
  return siblings
    .filter((section) => !state.taken.has(section))
    .map((section) => {
      const heading = readHeading(section.title);
      let near: OutlineSection | null = null;
      let nearest = LEAST_NEAR;
      for (const [i, wanted] of open) {
        const nearness = matcher.nearness(i, heading);
        if (nearness < nearest) continue;
        near = wanted;
        nearest = nearness;
      }
      return { type: "unexpected", section, near, additional };
    });
}
