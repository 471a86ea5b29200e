import type { AliasValues } from "./alias.ts";
import { type AliasKey, compileSection, type ScriptPattern, type SectionForms, sectionTakesValues } from "./compile-outline.ts";
import { type HeadingText, keySimilarity, readHeading } from "./heading-text.ts";
import { OpeningFinder } from "./opening-finder.ts";
import { type OutlineItem, type OutlineSection, sectionsOf } from "./outline.ts";

/**
 * How surely a heading is that of a section: 1 the same words; 0.95 its pattern; 0.9 one of two things that the heading joins
 * (`joined`), or its last words; 0.8 its first words; 0.5 any heading (`*`).
 */
export interface HeadingScore {
  readonly score: number;
  /** The heading joins several things and this is one of them: another section may be the other. */
  readonly joined: boolean;
}

/** Scores of one heading for each section of a level; `null` when it is not that section's. */
export type HeadingScores = readonly (HeadingScore | null)[];

/** Compares headings with the aliases of one section. */
export interface HeadingMatcher {
  /** `null` when the heading is none of the aliases; `mark` is the heading's own, for patterns such as `^Step`. */
  match(title: string, mark: string): HeadingScore | null;
}

export const headingMatcher = (section: OutlineSection, values: AliasValues): HeadingMatcher => {
  const level = new LevelMatcher([section], values);
  return { match: (title, mark) => level.scores(title, mark)[0]! };
};

const levels = new WeakMap<readonly OutlineItem[], LevelMatcher>();
const levelsOfDrafts = new WeakMap<AliasValues, WeakMap<readonly OutlineItem[], LevelMatcher>>();

/** The matcher of all sections of a level, with those inside groups: compiled once, or once for a draft where aliases take values of it. */
export function levelMatcher(items: readonly OutlineItem[], values: AliasValues): LevelMatcher {
  let ofDraft = levelsOfDrafts.get(values);
  let matcher = levels.get(items) ?? ofDraft?.get(items);
  if (matcher) return matcher;
  const sections = sectionsOf(items);
  matcher = new LevelMatcher(sections, values);
  if (!sections.some(sectionTakesValues)) levels.set(items, matcher);
  else {
    if (!ofDraft) levelsOfDrafts.set(values, (ofDraft = new WeakMap()));
    ofDraft.set(items, matcher);
  }
  return matcher;
}

const EXACT: HeadingScore = { score: 1, joined: false };
const PART: HeadingScore = { score: 0.9, joined: true };
const ANY: HeadingScore = { score: 0.5, joined: false };
const scored = (score: number): readonly [HeadingScore, HeadingScore] => [
  { score, joined: false },
  { score, joined: true },
];
const PATTERN = scored(0.95);
const LAST_WORDS = scored(0.9);
const LAST_TWO = scored(0.85);
const FIRST_WORDS = scored(0.8);

/** Headings whose scores a matcher keeps: drafts of one project share them. */
const MOST_KEPT = 1000;
/** Lists of missing sections whose finders a matcher keeps. */
const MOST_FINDERS = 30;
const NONE: readonly number[] = [];
const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;

interface SectionKey extends AliasKey {
  readonly section: number;
}

/** Compares headings with all sections of a level at once. Sections are named by their index. */
export class LevelMatcher {
  readonly sections: readonly OutlineSection[];
  /** What a heading scores that is like none of the aliases. */
  readonly unlike: HeadingScores;
  readonly #forms: readonly SectionForms[];
  readonly #byKey = new Map<string, number[]>();
  /** By the last character of the key: longer keys, and those of two Han characters, which say less. */
  readonly #endings = new Map<number, SectionKey[]>();
  readonly #shortEndings = new Map<number, SectionKey[]>();
  /** By the first character of the key. */
  readonly #beginnings = new Map<number, SectionKey[]>();
  readonly #kept = new Map<string, { readonly mark: string; readonly scores: HeadingScores }>();
  readonly #finders = new Map<string, OpeningFinder>();

  constructor(sections: readonly OutlineSection[], values: AliasValues) {
    this.sections = sections;
    this.#forms = sections.map((section) => compileSection(section, values));
    this.unlike = this.#forms.map(({ any }) => (any ? ANY : null));
    for (const [section, { keys }] of this.#forms.entries())
      for (const { key, isWords } of keys) {
        const own = { key, isWords, section };
        put(this.#byKey, key, section);
        if (isWords || key.length > 2) {
          put(this.#endings, key.charCodeAt(key.length - 1), own);
          put(this.#beginnings, key.charCodeAt(0), own);
        } else if (key.length > 1) put(this.#shortEndings, key.charCodeAt(key.length - 1), own);
      }
  }

  /** The scores of a heading for all sections; `mark` is the heading's own, for patterns such as `^Step`. */
  scores(title: string, mark: string): HeadingScores {
    const known = this.#kept.get(title);
    if (known?.mark === mark) return known.scores;
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    const scores = this.#score(readHeading(title), mark);
    this.#kept.set(title, { mark, scores });
    return scores;
  }

  #score({ text, key, parts }: HeadingText, mark: string): HeadingScores {
    const { unlike } = this;
    let own: (HeadingScore | null)[] | null = null;
    const isOpen = (section: number): boolean => own === null || own[section] === unlike[section];
    const score = (section: number, value: HeadingScore): void => {
      own ??= [...unlike];
      own[section] = value;
    };
    for (const section of this.#byKey.get(key) ?? NONE) score(section, EXACT);
    for (const part of parts) for (const section of this.#byKey.get(part) ?? NONE) if (isOpen(section)) score(section, PART);
    const joined = parts.length > 1 ? 1 : 0;
    const whole = mark === "" ? text : `${mark} ${text}`;
    const isHan = HAN.test(whole);
    const isLatin = LATIN.test(whole);
    const fits = ({ needs, test }: ScriptPattern): boolean =>
      (needs === null || (needs === "han" ? isHan : isLatin)) && (test(text) || (mark !== "" && test(whole)));
    for (const [section, { patterns }] of this.#forms.entries())
      if (isOpen(section) && patterns.some(fits)) score(section, PATTERN[joined]);
    if (key === "") return own ?? unlike;
    const last = key.charCodeAt(key.length - 1);
    for (const ending of this.#endings.get(last) ?? [])
      if (isOpen(ending.section) && endsWith(key, ending)) score(ending.section, LAST_WORDS[joined]);
    for (const ending of this.#shortEndings.get(last) ?? [])
      if (isOpen(ending.section) && endsWith(key, ending)) score(ending.section, LAST_TWO[joined]);
    for (const beginning of this.#beginnings.get(key.charCodeAt(0)) ?? [])
      if (isOpen(beginning.section) && startsWith(key, beginning)) score(beginning.section, FIRST_WORDS[joined]);
    return own ?? unlike;
  }

  /** How near a heading comes to any alias of a section, 0 to 1; for "did you mean". */
  nearness(section: number, { key, parts }: HeadingText): number {
    let best = 0;
    for (const alias of this.#forms[section]!.nearKeys) {
      best = Math.max(best, keySimilarity(key, alias));
      for (const part of parts) best = Math.max(best, keySimilarity(part, alias));
    }
    return best;
  }

  /** Finds what opens some of the sections where they have no heading. */
  finderOf(sections: readonly number[]): OpeningFinder {
    const id = sections.join();
    let finder = this.#finders.get(id);
    if (!finder) {
      if (this.#finders.size >= MOST_FINDERS) this.#finders.clear();
      finder = new OpeningFinder(sections.map((section) => this.#forms[section]!));
      this.#finders.set(id, finder);
    }
    return finder;
  }
}

function put<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** A key that is too small a share of a heading says nothing of it. */
const isLargeShare = (heading: string, key: string): boolean => heading.length > key.length && key.length * 3 >= heading.length;

const endsWith = (heading: string, { key, isWords }: AliasKey): boolean =>
  isLargeShare(heading, key) && heading.endsWith(key) && (!isWords || heading[heading.length - key.length - 1] === " ");

const startsWith = (heading: string, { key, isWords }: AliasKey): boolean =>
  isLargeShare(heading, key) &&
  heading.startsWith(key) &&
  (!isWords || (heading[key.length] === " " && !/^(?:and|or|of) /.test(heading.slice(key.length + 1))));
