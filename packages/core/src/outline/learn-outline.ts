import { detectKind } from "../model/detect-kind.ts";
import type { Document } from "../model/document.ts";
import type { MarkFamily } from "../model/mark.ts";
import { type Part, type Section, walkSections } from "../model/section.ts";
import { groupSections, type SectionGroup } from "./group-sections.ts";
import type { Outline } from "./outline.ts";
import { PassageContent } from "./passage-content.ts";
import { commonTitlePattern } from "./title-pattern.ts";
import { type LearnedOutline, type LearnedSection, writeLearnedOutline } from "./write-learned-outline.ts";

export interface LearnOptions {
  /** One of draftlint's own outlines, of the same kind: headings that it takes for the same section are the same, however they are worded. */
  readonly known?: Outline;
}

/** One past document: a draft, or one part of a compilation. */
interface Sample {
  readonly document: Document;
  readonly part: Part;
}

/** Sections nest this deep in a learned outline; what stands below belongs to the year, not to the kind. */
const DEEPEST = 3;
/** Share of the shortest past text that a new one must have. */
const SHARE_OF_SHORTEST = 0.4;
/** A shorter past text asks for no length. */
const SHORTEST_ASKED = 30;

/**
 * An outline in YAML, learned from past documents of one kind: the sections that all have are required, those that at least half have (and two)
 * are optional, in the order of the majority; wordings become aliases, years become `{year}`; tables give their common headers, lengths a minimum.
 * Comments say in how many of the documents each section stood. The documents themselves keep the outline that they gave.
 */
export function learnOutline(documents: readonly Document[], options: LearnOptions = {}): string {
  const samples = documents.flatMap((document) =>
    document.parts.filter((part) => part.sections.length > 0).map((part): Sample => ({ document, part })),
  );
  const top = learnLevel(
    samples,
    samples.map(({ part }) => part.sections),
    options,
    1,
  );
  const titles = samples.flatMap(({ part }) => part.title?.text ?? []);
  const zh = documents.filter(({ language }) => language === "zh").length * 2 >= documents.length;
  const learned: LearnedOutline = {
    files: documents.map(({ fileName }) => fileName).filter((name) => name !== ""),
    count: samples.length,
    kind: commonKind(samples),
    title: titles.length === samples.length && samples.length > 0 ? commonTitlePattern(titles) : null,
    minCharacters: leastLength(samples.map(({ document, part }) => lengthOf(document, part, part.sections))),
    numbering: commonNumbering(samples),
    sections: top.sections,
    ordered: top.ordered,
    leftOut: top.leftOut,
  };
  return writeLearnedOutline(learned, zh ? "zh" : "en");
}

interface LearnedLevel {
  readonly sections: readonly LearnedSection[];
  readonly ordered: boolean;
  readonly leftOut: LearnedOutline["leftOut"];
}

/** `levels` holds, for each sample, the sections that stand on this level. */
function learnLevel(
  samples: readonly Sample[],
  levels: readonly (readonly Section[])[],
  options: LearnOptions,
  depth: number,
): LearnedLevel {
  const { groups, ordered } = groupSections(levels, options.known ?? null);
  const sections: LearnedSection[] = [];
  const leftOut: { title: string; count: number }[] = [];
  for (const group of groups) {
    const own = group.members.flatMap((members, i) => (members.length > 0 ? [{ sample: samples[i]!, members }] : []));
    if (own.length === samples.length || (own.length >= 2 && own.length * 2 >= samples.length)) {
      sections.push(learnSection(group, own, samples.length, options, depth));
    } else leftOut.push({ title: own[0]!.members[0]!.title, count: own.length });
  }
  return { sections, ordered, leftOut };
}

interface Own {
  readonly sample: Sample;
  readonly members: readonly Section[];
}

function learnSection(group: SectionGroup, own: readonly Own[], total: number, options: LearnOptions, depth: number): LearnedSection {
  const below =
    depth < DEEPEST && own.length > 1
      ? learnLevel(
          own.map(({ sample }) => sample),
          own.map(({ members }) => members.flatMap(({ sections }) => sections)),
          options,
          depth + 1,
        )
      : { sections: [], ordered: true };
  const required = own.length === total;
  const contents = own.flatMap(({ sample, members }) => members.map((section) => contentOf(sample.document, section)));
  return {
    aliases: group.aliases,
    count: own.length,
    required,
    repeats: own.some(({ members }) => members.length > 1),
    minCharacters: leastLength(contents.map(({ characters }) => characters)),
    headers: commonHeaders(contents),
    sections: below.sections,
    ordered: below.ordered,
  };
}

const contentOf = (document: Document, section: Section): PassageContent =>
  new PassageContent(document, { start: section.heading.end, end: section.end }, section.sections);

const lengthOf = (document: Document, part: Part, sections: readonly Section[]): number =>
  new PassageContent(document, { start: part.title?.end ?? part.start, end: part.end }, sections).characters;

/** A round number below a share of the smallest; `null` when that asks for next to nothing. */
function leastLength(lengths: readonly number[]): number | null {
  const least = Math.min(...lengths) * SHARE_OF_SHORTEST;
  if (!Number.isFinite(least) || least < SHORTEST_ASKED) return null;
  const step = least < 100 ? 10 : 50;
  return Math.floor(least / step) * step;
}

/** Headers that one table of each content has; empty when one has no table. */
function commonHeaders(contents: readonly PassageContent[]): readonly string[] {
  let common: readonly string[] | null = null;
  for (const { tables } of contents) {
    const own = tables.map(({ rows }) => (rows[0] ?? []).map(({ text }) => text.trim()).filter((text) => text !== ""));
    if (own.length === 0) return [];
    const candidates: readonly string[] = common ?? own[0]!;
    const shared = own.map((headers) => candidates.filter((header) => headers.includes(header)));
    common = shared.reduce((a, b) => (b.length > a.length ? b : a));
  }
  return common ?? [];
}

function commonKind(samples: readonly Sample[]): string | null {
  const kinds = new Set(
    samples.map(({ document: { frontMatter, settings, fileName }, part }) => {
      const guess = part.kind ?? detectKind({ frontMatter, settings, title: part.title?.text ?? null, fileName });
      return guess && guess.confidence >= 0.7 ? guess.kind : null;
    }),
  );
  const [kind] = kinds;
  return kinds.size === 1 ? (kind ?? null) : null;
}

const SAMPLE_OF: Readonly<Partial<Record<MarkFamily, string>>> = {
  part: "第一部分",
  chapter: "第一章",
  section: "第一节",
  article: "第一条",
  "chinese-comma": "一、",
  "chinese-parenthesis": "（一）",
  "arabic-dot": "1.",
  "arabic-parenthesis": "（1）",
  "roman-dot": "I.",
  "latin-dot": "A.",
};

/** The mark of each level where all sections of all samples have the same; the levels below the first that differs are not said. */
function commonNumbering(samples: readonly Sample[]): readonly string[] {
  const numbering: string[] = [];
  const all = samples.flatMap(({ part }) => [...walkSections(part.sections)]);
  for (let level = 1; level <= DEEPEST; level++) {
    const families = new Set(all.filter((section) => section.level === level).map(({ mark }) => mark?.family ?? null));
    const [family] = families;
    const sample = family ? SAMPLE_OF[family] : undefined;
    if (families.size !== 1 || sample === undefined) break;
    numbering.push(sample);
  }
  return numbering;
}
