import type { Section } from "../model/section.ts";
import type { Wanted } from "./align-level.ts";
import type { AlignInput, AlignmentFault, FoundSection, Opening, OutlinePosition } from "./alignment.ts";
import { headingMatcher } from "./compile-outline.ts";
import { isGroup, type OutlineAdditional, type OutlineItem, type OutlineOrder, type OutlineSection, sectionsOf } from "./outline.ts";

/** A heading at another level than expected must be this surely the section's. */
export const LEAST_ELSEWHERE = 0.9;
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
  openings: readonly Opening[] | null;
  /** Closed levels, whose left-over headings are looked at last. */
  readonly paired: {
    readonly siblings: readonly Section[];
    readonly additional: OutlineAdditional;
    readonly items: readonly OutlineItem[];
  }[];
}

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
  readonly held: (Section[] | null)[];
  readonly at: { readonly parent: Section | null; readonly siblings: readonly Section[] };
  positionOf(i: number): OutlinePosition;
}

/** What is wrong at one level: sections that are missing, reworded, too many, or alone in their group. */
export function reportLevel(level: Level, paired: PairedLevel, state: AlignState): void {
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
  state: AlignState,
): ReadonlyMap<number, Section> {
  const candidates: { i: number; section: Section; nearness: number }[] = [];
  for (const i of lost)
    for (const section of siblings) {
      // A heading that is one of the wanted sections already, a second one of its kind, is no misspelt other one.
      if (state.taken.has(section) || isOneOf(section, wanted)) continue;
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

const isOneOf = (section: Section, wanted: readonly Wanted[]): boolean =>
  wanted.some(({ matcher }) => (matcher.match(section.title, section.mark?.text ?? "")?.score ?? 0) >= LEAST_ELSEWHERE);

function findOpening({ matcher }: Wanted, state: AlignState): Opening | null {
  state.openings ??= state.input.openings();
  return state.openings.find(({ text, isSentence }) => (isSentence ? matcher.opensSentence(text) : matcher.opens(text))) ?? null;
}

/** Headings that a closed level does not list. */
export function unexpectedHeadings(
  siblings: readonly Section[],
  additional: OutlineAdditional,
  items: readonly OutlineItem[],
  state: AlignState,
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
