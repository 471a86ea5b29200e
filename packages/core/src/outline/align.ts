import type { Section } from "../model/section.ts";
import { type AlignState, isSure, type Level, reportLevel, scoresOf, unexpectedHeadings } from "./align-faults.ts";
import { type LevelPairs, type Pairing, pairLevel, type ScoredHeading, type Wanted } from "./align-level.ts";
import type { AlignInput, Alignment, OutlinePosition } from "./alignment.ts";
import { hasRequirements } from "./check-content.ts";
import { type LevelMatcher, levelMatcher } from "./level-matcher.ts";
import { isGroup, type OutlineItem, type OutlineSection, sectionsOf } from "./outline.ts";
import { isRequired } from "./required-section.ts";

/**
 * Compares a draft with an outline. One missing section is one fault and shifts none of the others; a section may stand at another
 * level, share its heading with another, or be opened by a paragraph's first words instead of a heading.
 */
export function alignOutline(input: AlignInput): Alignment {
  const state: AlignState = {
    input,
    found: [],
    faults: [],
    taken: new Set(),
    descended: new Set(),
    all: withThoseBelow(input.sections, []),
    sure: new Map(),
    paired: [],
    opened: new Map(),
  };
  const { outline } = input;
  const base = baseGroup(input.sections, state.all, levelMatcher(outline.sections, input.values));
  alignItems(
    { items: outline.sections, order: outline.order ?? "relative", additional: outline.additional ?? "allow" },
    { parent: base.parent, siblings: base.sections },
    state,
  );
  const ids = new Set(state.found.map(({ wanted: { id } }) => id));
  const faults = state.faults.filter((fault) => {
    const needs = "wanted" in fault ? fault.wanted.onlyWhen?.section : undefined;
    return fault.type !== "missing" || needs === undefined || ids.has(needs);
  });
  for (const { siblings, additional, items } of state.paired) faults.push(...unexpectedHeadings(siblings, additional, items, state));
  return { found: state.found, faults };
}

/** Sections in the order of the text, each before those below it. */
function withThoseBelow(sections: readonly Section[], all: Section[]): readonly Section[] {
  for (const section of sections) {
    all.push(section);
    withThoseBelow(section.sections, all);
  }
  return all;
}

/** The siblings among which the outline's top sections stand: the top of the draft, or the level below one heading that wraps them all. */
function baseGroup(
  top: readonly Section[],
  all: readonly Section[],
  matcher: LevelMatcher,
): { readonly parent: Section | null; readonly sections: readonly Section[] } {
  const countOf = (sections: readonly Section[]): number => {
    const known = new Set<number>();
    for (const section of sections) {
      const scores = scoresOf(section, matcher);
      const first = scores === matcher.unlike ? -1 : scores.findIndex(isSure);
      if (first >= 0) known.add(first);
    }
    return known.size;
  };
  let best = { parent: null as Section | null, sections: top };
  if (top.length > MOST_WRAPPERS) return best;
  let bestCount = countOf(top);
  if (bestCount > 1) return best;
  for (const { sections, level } of all) {
    if (level > top[0]!.level + 1 || sections.length <= bestCount) continue;
    const count = countOf(sections);
    if (count < 2 || count <= bestCount) continue;
    best = { parent: sections[0]!.parent, sections };
    bestCount = count;
  }
  return best;
}

/** A heading that wraps the whole draft has at most an annex or two beside it. */
const MOST_WRAPPERS = 3;

function alignItems(level: Level, at: { readonly parent: Section | null; readonly siblings: readonly Section[] }, state: AlignState): void {
  const { input, taken } = state;
  const matcher = levelMatcher(level.items, input.values);
  const { sections } = matcher;
  const wanted = wantedOf(level.items, input);
  const headings: ScoredHeading[] = [];
  for (const section of at.siblings) if (!taken.has(section)) headings.push({ section, scores: scoresOf(section, matcher) });
  const pairs = pairLevel(wanted, headings, level.order !== "free");
  const held: (Section[] | null)[] = sections.map(() => null);
  const hold = ({ wanted: i, section, score }: Pairing): void => {
    (held[i] ??= []).push(section);
    taken.add(section);
    state.found.push({ wanted: sections[i]!, section, opening: null, confidence: score });
  };
  for (const pair of pairs.inOrder) hold(pair);
  for (const pair of pairs.outOfOrder) hold(pair);
  const positionOf = (i: number): OutlinePosition => ({
    parent: at.parent,
    siblings: at.siblings,
    after: lastBefore(pairs, i),
    before: firstAfter(pairs, i),
  });
  for (const { wanted: i, section, score } of pairs.outOfOrder)
    if (score >= LEAST_MISPLACED && !wanted[i]!.repeats && !pairs.inOrder.some((pair) => pair.section === section))
      state.faults.push({
        type: "misplaced",
        wanted: sections[i]!,
        section,
        order: level.order,
        confidence: score,
        position: positionOf(i),
      });
  // Subsections come first to what lies below their parent, so that no other section takes it as its heading at another level.
  alignBelow(level, sections, held, state);
  if (findElsewhere(wanted, held, at.parent, { matcher, hold }, state)) alignBelow(level, sections, held, state);
  reportLevel(level, { sections, wanted, matcher, held, at, positionOf }, state);
  if (level.additional !== "allow") state.paired.push({ siblings: at.siblings, additional: level.additional, items: level.items });
}

/** A heading out of order must be this surely the section's to be said to stand in the wrong place. */
const LEAST_MISPLACED = 0.9;

const wantedAnyhow = new WeakMap<readonly OutlineItem[], readonly Wanted[]>();

function wantedOf(items: readonly OutlineItem[], input: AlignInput): readonly Wanted[] {
  let wanted = wantedAnyhow.get(items);
  if (wanted) return wanted;
  wanted = items.flatMap((item) =>
    (isGroup(item) ? item.sections : [item]).map((section): Wanted => {
      const required = isRequired(section, input);
      return {
        required: required && item === section,
        sought: required || hasRequirements(section) || section.sections !== undefined,
        repeats: section.repeat !== undefined,
      };
    }),
  );
  if (sectionsOf(items).every(({ onlyWhen }) => onlyWhen === undefined)) wantedAnyhow.set(items, wanted);
  return wanted;
}

function alignBelow(
  level: Level,
  sections: readonly OutlineSection[],
  held: readonly (readonly Section[] | null)[],
  state: AlignState,
): void {
  for (const [i, section] of sections.entries()) {
    if (!section.sections) continue;
    for (const own of held[i] ?? []) {
      if (state.descended.has(own)) continue;
      state.descended.add(own);
      const below: Level = {
        items: section.sections,
        order: section.order ?? level.order,
        additional: section.additional ?? level.additional,
      };
      alignItems(below, { parent: own, siblings: own.sections }, state);
    }
  }
}

/**
 * Sections without a heading among their siblings may have one at another level: first below the parent, then anywhere.
 * True when one was found.
 */
function findElsewhere(
  wanted: readonly Wanted[],
  held: readonly (readonly Section[] | null)[],
  parent: Section | null,
  { matcher, hold }: { readonly matcher: LevelMatcher; hold(pair: Pairing): void },
  state: AlignState,
): boolean {
  let isFound = false;
  for (const [i, { sought }] of wanted.entries()) {
    if (held[i] || !sought) continue;
    let best: Pairing | null = null;
    let bestRank = 0;
    for (const { section, scores } of sureHeadings(matcher, state)) {
      const score = scores[i]!;
      if (!isSure(score) || state.taken.has(section)) continue;
      const rank = score.score + (parent && section.start >= parent.start && section.end <= parent.end ? 1 : 0);
      if (rank > bestRank) {
        best = { wanted: i, section, score: score.score - 0.1 };
        bestRank = rank;
      }
    }
    if (best) hold(best);
    isFound ||= best !== null;
  }
  return isFound;
}

/** The headings of the draft, at all levels, that are surely one of a level's sections. */
function sureHeadings(matcher: LevelMatcher, { all, sure }: AlignState): readonly ScoredHeading[] {
  let headings = sure.get(matcher);
  if (!headings) {
    headings = all.flatMap((section) => {
      const scores = scoresOf(section, matcher);
      return scores !== matcher.unlike && scores.some(isSure) ? [{ section, scores }] : [];
    });
    sure.set(matcher, headings);
  }
  return headings;
}

const lastBefore = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.findLast((pair) => pair.wanted < i)?.section ?? null;
const firstAfter = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.find((pair) => pair.wanted > i)?.section ?? null;
