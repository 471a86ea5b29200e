import type { Section } from "../model/section.ts";
import { walkSections } from "../model/section.ts";
import type { Range } from "../text/range.ts";
import type { Language } from "../text/scripts.ts";
import type { AliasValues } from "./alias.ts";
import { type LevelPairs, type Pairing, pairLevel, type Wanted } from "./align-level.ts";
import { hasRequirements } from "./check-content.ts";
import { headingMatcher } from "./compile-outline.ts";
import {
  isGroup,
  type Outline,
  type OutlineAdditional,
  type OutlineGroup,
  type OutlineItem,
  type OutlineOrder,
  type OutlineSection,
  sectionsOf,
} from "./outline.ts";

/** The first words of a paragraph, list item or bold lead: what may stand for a heading. */
export interface Opening extends Range {
  readonly text: string;
  /** The text is the beginning of a whole sentence: only frames may open it. */
  readonly isSentence?: true;
}

export interface AlignInput {
  /** Without `extends`: see `extendOutline`. */
  readonly outline: Outline;
  /** The top sections of one part. */
  readonly sections: readonly Section[];
  readonly values: AliasValues;
  readonly language: Language;
  /** Asked for only when a required section has no heading. */
  openings(): readonly Opening[];
}

/** A section of the outline that the draft has. */
export interface FoundSection {
  readonly wanted: OutlineSection;
  /** `null` when only an opening stands for it. */
  readonly section: Section | null;
  readonly opening: Opening | null;
  readonly confidence: number;
}

/** Between which sections something belongs: in `parent` (`null` at the top), after `after`, before `before`. */
export interface OutlinePosition {
  readonly parent: Section | null;
  readonly after: Section | null;
  readonly before: Section | null;
  readonly siblings: readonly Section[];
}

export type AlignmentFault =
  /** `near`: a heading that may be meant for it. */
  | { readonly type: "missing"; readonly wanted: OutlineSection; readonly position: OutlinePosition; readonly near: Section | null }
  | {
      readonly type: "misplaced";
      readonly wanted: OutlineSection;
      readonly section: Section;
      readonly order: OutlineOrder;
      /** Of the heading: 1 when it has the section's own words. */
      readonly confidence: number;
      readonly position: OutlinePosition;
    }
  /** `near`: a section of the outline that it may be meant for. */
  | { readonly type: "unexpected"; readonly section: Section; readonly near: OutlineSection | null; readonly additional: OutlineAdditional }
  | { readonly type: "count"; readonly wanted: OutlineSection; readonly sections: readonly Section[] }
  /** None of, or more than one of, the sections of a group. */
  | { readonly type: "group"; readonly group: OutlineGroup; readonly present: readonly FoundSection[]; readonly position: OutlinePosition };

export interface Alignment {
  readonly found: readonly FoundSection[];
  readonly faults: readonly AlignmentFault[];
  /** Number of sections that the outline asks for, without optional ones and those inside others. */
  readonly asked: number;
}

/** A heading at another level than expected must be this surely the section's. */
const LEAST_ELSEWHERE = 0.9;
/** From this nearness on a heading is taken for a reworded one. */
const LEAST_NEAR = 0.6;

/**
 * Compares a draft with an outline. One missing section is one fault and shifts none of the others; a section may stand at another
 * level, share its heading with another, or be opened by a paragraph's first words instead of a heading.
 */
export function alignOutline(input: AlignInput): Alignment {
  const state: State = {
    input,
    found: [],
    faults: [],
    taken: new Set(),
    descended: new Set(),
    all: [...walkSections(input.sections)],
    paired: [],
    openings: null,
  };
  const { outline } = input;
  const wanted = sectionsOf(outline.sections).map((section) => headingMatcher(section, input.values));
  const base = baseGroup(input.sections, state.all, (section) => {
    for (const [i, matcher] of wanted.entries()) {
      const match = matcher.match(section.title, section.mark?.text ?? "");
      if (match && match.score >= LEAST_ELSEWHERE) return i;
    }
    return -1;
  });
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
  for (const { siblings, additional, items } of state.paired) faults.push(...unexpected(siblings, additional, items, state));
  const asked = sectionsOf(outline.sections).filter((section) => isRequired(section, input)).length;
  return { found: state.found, faults, asked };
}

interface State {
  readonly input: AlignInput;
  readonly found: FoundSection[];
  readonly faults: AlignmentFault[];
  readonly taken: Set<Section>;
  /** Sections whose subsections are aligned. */
  readonly descended: Set<Section>;
  readonly all: readonly Section[];
  openings: readonly Opening[] | null;
  /** Closed levels, whose left-over headings are looked at last. */
  readonly paired: {
    readonly siblings: readonly Section[];
    readonly additional: OutlineAdditional;
    readonly items: readonly OutlineItem[];
  }[];
}

/** The siblings among which the outline's top sections stand: the top of the draft, or the level below one heading that wraps them all. */
function baseGroup(
  top: readonly Section[],
  all: readonly Section[],
  indexOf: (section: Section) => number,
): { readonly parent: Section | null; readonly sections: readonly Section[] } {
  const countOf = (sections: readonly Section[]): number => {
    const known = new Set(sections.map(indexOf));
    known.delete(-1);
    return known.size;
  };
  let best = { parent: null as Section | null, sections: top };
  let bestCount = countOf(top);
  if (bestCount > 1 || top.length > MOST_WRAPPERS) return best;
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

interface Level {
  readonly items: readonly OutlineItem[];
  readonly order: OutlineOrder;
  readonly additional: OutlineAdditional;
}

function alignItems(level: Level, at: { readonly parent: Section | null; readonly siblings: readonly Section[] }, state: State): void {
  const { input, taken } = state;
  const sections = sectionsOf(level.items);
  const grouped = new Set(level.items.filter(isGroup).flatMap((group) => group.sections));
  const wanted = sections.map(
    (section): Wanted => ({
      matcher: headingMatcher(section, input.values),
      required: !grouped.has(section) && isRequired(section, input),
      sought: isRequired(section, input) || hasRequirements(section) || section.sections !== undefined,
      repeats: section.repeat !== undefined,
    }),
  );
  const pairs = pairLevel(
    wanted,
    at.siblings.filter((section) => !taken.has(section)),
    level.order !== "free",
  );
  const held: (Section[] | null)[] = sections.map(() => null);
  const hold = ({ wanted: i, section, score }: Pairing): void => {
    (held[i] ??= []).push(section);
    taken.add(section);
    state.found.push({ wanted: sections[i]!, section, opening: null, confidence: score });
  };
  for (const pair of [...pairs.inOrder, ...pairs.outOfOrder]) hold(pair);
  const positionOf = (i: number): OutlinePosition => ({ ...at, after: lastBefore(pairs, i), before: firstAfter(pairs, i) });
  for (const { wanted: i, section, score } of pairs.outOfOrder)
    if (score >= LEAST_ELSEWHERE && !wanted[i]!.repeats && !pairs.inOrder.some((pair) => pair.section === section))
      state.faults.push({
        type: "misplaced",
        wanted: sections[i]!,
        section,
        order: level.order,
        confidence: score,
        position: positionOf(i),
      });
  const alignBelow = (): void => {
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
  };
  // Subsections come first to what lies below their parent, so that no other section takes it as its heading at another level.
  alignBelow();
  findElsewhere(sections, wanted, held, at.parent, hold, state);
  alignBelow();
  reportLevel(level, { sections, wanted, held, at, positionOf }, state);
  if (level.additional !== "allow") state.paired.push({ siblings: at.siblings, additional: level.additional, items: level.items });
}

/** Sections without a heading among their siblings may have one at another level: first below the parent, then anywhere. */
function findElsewhere(
  sections: readonly OutlineSection[],
  wanted: readonly Wanted[],
  held: readonly (Section[] | null)[],
  parent: Section | null,
  hold: (pair: Pairing) => void,
  state: State,
): void {
  for (const i of sections.keys()) {
    if (held[i] || !wanted[i]!.sought) continue;
    let best: Pairing | null = null;
    let bestRank = 0;
    for (const section of state.all) {
      if (state.taken.has(section)) continue;
      const match = wanted[i]!.matcher.match(section.title, section.mark?.text ?? "");
      if (!match || match.score < LEAST_ELSEWHERE) continue;
      const rank = match.score + (parent && section.start >= parent.start && section.end <= parent.end ? 1 : 0);
      if (rank > bestRank) {
        best = { wanted: i, section, score: match.score - 0.1 };
        bestRank = rank;
      }
    }
    if (best) hold(best);
  }
}

interface PairedLevel {
  readonly sections: readonly OutlineSection[];
  readonly wanted: readonly Wanted[];
  readonly held: (Section[] | null)[];
  readonly at: { readonly parent: Section | null; readonly siblings: readonly Section[] };
  positionOf(i: number): OutlinePosition;
}

function reportLevel(level: Level, paired: PairedLevel, state: State): void {
  const { sections, wanted, held, at, positionOf } = paired;
  const indexOf = new Map(sections.map((section, i) => [section, i]));
  const isFound = (section: OutlineSection): boolean => held[indexOf.get(section)!] !== null || opened.has(section);
  const opened = new Set<OutlineSection>();
  const open = (section: OutlineSection): boolean => {
    const opening = findOpening(wanted[indexOf.get(section)!]!, state);
    if (!opening) return false;
    opened.add(section);
    state.found.push({ wanted: section, section: null, opening, confidence: 0.7 });
    return true;
  };
  const lost: number[] = [];
  for (const [i, section] of sections.entries()) {
    const own = held[i];
    if (own) {
      const { min = 1, max = Number.POSITIVE_INFINITY } = section.repeat ?? { min: 0 };
      if (own.length < min || own.length > max) state.faults.push({ type: "count", wanted: section, sections: own });
    } else if (wanted[i]!.required) lost.push(i);
  }
  const near = nearHeadings(lost, wanted, at.siblings, state);
  for (const i of lost)
    if (near.has(i) || !open(sections[i]!))
      state.faults.push({ type: "missing", wanted: sections[i]!, position: positionOf(i), near: near.get(i) ?? null });
  for (const group of level.items) {
    if (!isGroup(group)) continue;
    const present = group.sections.filter(isFound);
    if (present.length === 0 && group.group !== "allOrNone") for (const section of group.sections) if (open(section)) present.push(section);
    const first = indexOf.get(group.sections[0]!)!;
    if (group.group === "allOrNone") {
      if (present.length === 0) continue;
      for (const section of group.sections)
        if (!isFound(section) && !open(section))
          state.faults.push({ type: "missing", wanted: section, position: positionOf(indexOf.get(section)!), near: null });
    } else if (present.length === 0 || (group.group === "oneOf" && present.length > 1)) {
      const found = state.found.filter((entry) => present.includes(entry.wanted));
      state.faults.push({ type: "group", group, present: found, position: positionOf(first) });
    }
  }
}

/** Left-over headings that come near to a lost section, each used once, the nearest first. */
function nearHeadings(
  lost: readonly number[],
  wanted: readonly Wanted[],
  siblings: readonly Section[],
  state: State,
): ReadonlyMap<number, Section> {
  const candidates: { i: number; section: Section; nearness: number }[] = [];
  for (const i of lost)
    for (const section of siblings) {
      if (state.taken.has(section)) continue;
      const nearness = wanted[i]!.matcher.nearness(section.title);
      if (nearness >= LEAST_NEAR) candidates.push({ i, section, nearness });
    }
  candidates.sort((a, b) => b.nearness - a.nearness);
  const result = new Map<number, Section>();
  for (const { i, section } of candidates) {
    if (result.has(i) || state.taken.has(section)) continue;
    result.set(i, section);
    state.taken.add(section);
  }
  return result;
}

function findOpening({ matcher }: Wanted, state: State): Opening | null {
  state.openings ??= state.input.openings();
  return state.openings.find(({ text, isSentence }) => (isSentence ? matcher.opensSentence(text) : matcher.opens(text))) ?? null;
}

const lastBefore = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.findLast((pair) => pair.wanted < i)?.section ?? null;
const firstAfter = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.find((pair) => pair.wanted > i)?.section ?? null;

/** True unless the section is optional, may stand no times, or its conditions on language and front matter do not hold. */
export function isRequired(section: OutlineSection, input: Pick<AlignInput, "values" | "language">): boolean {
  if (section.optional || section.repeat?.min === 0) return false;
  const { onlyWhen } = section;
  if (!onlyWhen) return true;
  if (onlyWhen.language && onlyWhen.language !== input.language) return false;
  const { frontMatter } = input.values;
  return Object.entries(onlyWhen.frontMatter ?? {}).every(([key, allowed]) => {
    const value = Object.hasOwn(frontMatter, key) ? frontMatter[key] : null;
    return allowed.some((one) => one === value || (value !== null && one !== null && String(one) === String(value)));
  });
}

function unexpected(
  siblings: readonly Section[],
  additional: OutlineAdditional,
  items: readonly OutlineItem[],
  state: State,
): readonly AlignmentFault[] {
  const open = sectionsOf(items).filter((wanted) => !state.found.some((found) => found.wanted === wanted));
  return siblings
    .filter((section) => !state.taken.has(section))
    .map((section) => {
      let near: OutlineSection | null = null;
      let nearest = LEAST_NEAR;
      for (const wanted of open) {
        const nearness = headingMatcher(wanted, state.input.values).nearness(section.title);
        if (nearness < nearest) continue;
        near = wanted;
        nearest = nearness;
      }
      return { type: "unexpected", section, near, additional };
    });
}
