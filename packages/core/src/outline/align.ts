import { type Section, walkSections } from "../model/section.ts";
import { type AlignState, LEAST_ELSEWHERE, type Level, reportLevel, unexpectedHeadings } from "./align-faults.ts";
import { type LevelPairs, type Pairing, pairLevel, type Wanted } from "./align-level.ts";
import type { AlignInput, Alignment, OutlinePosition } from "./alignment.ts";
import { hasRequirements } from "./check-content.ts";
import { headingMatcher } from "./compile-outline.ts";
import { isGroup, type OutlineSection, sectionsOf } from "./outline.ts";
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
  for (const { siblings, additional, items } of state.paired) faults.push(...unexpectedHeadings(siblings, additional, items, state));
  const asked = sectionsOf(outline.sections).filter((section) => isRequired(section, input)).length;
  return { found: state.found, faults, asked };
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
  state: AlignState,
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

const lastBefore = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.findLast((pair) => pair.wanted < i)?.section ?? null;
const firstAfter = ({ inOrder }: LevelPairs, i: number): Section | null => inOrder.find((pair) => pair.wanted > i)?.section ?? null;
