import { compilePattern, type Pattern } from "../text/pattern.ts";
import { type AliasValues, aliasPattern, isPlainAlias, plainForm } from "./alias.ts";
import { keySimilarity, readHeading } from "./heading-text.ts";
import type { OutlineSection } from "./outline.ts";

/**
 * How surely a heading is that of a section: 1 the same words; 0.95 its pattern; 0.9 one of two things that the heading joins
 * (`joined`), or its last words; 0.8 its first words; 0.5 any heading (`*`).
 */
export interface HeadingScore {
  readonly score: number;
  /** The heading joins several things and this is one of them: another section may be the other. */
  readonly joined: boolean;
}

/** Compares headings with the aliases of one section. */
export interface HeadingMatcher {
  /** `null` when the heading is none of the aliases; `mark` is the heading's own, for patterns such as `^Step`. */
  match(title: string, mark: string): HeadingScore | null;
  /** How near the heading comes to any alias, 0 to 1; for "did you mean". */
  nearness(title: string): number;
  /** Whether the text (a paragraph's first words, a bold lead, a label) is one of the plain aliases, or opens with a frame. */
  opens(text: string): boolean;
  /** Whether a whole sentence opens with a frame. */
  opensSentence(text: string): boolean;
}

interface Compiled {
  readonly keys: readonly AliasKey[];
  readonly any: boolean;
  readonly patterns: readonly ScriptPattern[];
  readonly nearKeys: readonly string[];
}
interface AliasKey {
  readonly key: string;
  /** Latin words, which affixes must respect. */
  readonly isWords: boolean;
}
/** Patterns of which one must match; `needs` is the only script whose letters let any of them match. */
interface ScriptPattern {
  readonly pattern: Pattern;
  readonly needs: "han" | "latin" | null;
}
/** What only drafts without a heading for the section need. */
interface CompiledOpenings {
  readonly starts: readonly Pattern[];
  readonly texts: readonly string[];
  readonly wholes: readonly Pattern[];
}

const cache = new WeakMap<OutlineSection, HeadingMatcher>();
/** Headings whose scores a matcher keeps: drafts of one project share them. */
const MOST_KEPT = 1000;

/** The matcher of a section; patterns are compiled once for a section, or once for a draft where they take values of it. */
export function headingMatcher(section: OutlineSection, values: AliasValues): HeadingMatcher {
  const known = cache.get(section);
  if (known) return known;
  const matcher = matcherOf(section, values);
  if (![...section.heading, ...(section.frames ?? [])].some((alias) => /\{[\p{L}_]/u.test(alias))) cache.set(section, matcher);
  return matcher;
}

function compile({ heading }: OutlineSection, values: AliasValues): Compiled {
  const keysOf = (aliases: readonly string[]) => [...new Set(aliases.map((alias) => readHeading(alias).key))].filter((key) => key !== "");
  return {
    keys: keysOf(heading.filter(isPlainAlias)).map((key) => ({ key, isWords: /^[\p{Script=Latin}\p{N} +#.]+$/u.test(key) })),
    any: heading.includes("*"),
    patterns: joinByScript(heading.flatMap((alias) => (alias === "*" ? [] : (aliasPattern(alias, values) ?? [])))),
    nearKeys: keysOf(heading.filter((alias) => alias !== "*").map((alias) => plainForm(alias))),
  };
}

const HAN = /[\u3400-\u9fff]/;
const LATIN = /[A-Za-z]/;
/** Han characters and what repeats or groups them; a dot may stand between, but then no end of the text. */
const HAN_ONLY = /^(?:[\u3400-\u9fff()|?+*^:$、]+|[\u3400-\u9fff()|?+*^:.、]+)$/;
const LATIN_ONLY = /^[A-Za-z()|?+*^$:' [\]-]+$/;

/** What no pattern that needs a letter of a script matches: nothing, signs, letters of another script. */
const PROBES: Readonly<Record<"han" | "latin", readonly string[]>> = { han: ["", "x".repeat(100)], latin: ["", " - ' : "] };

/** One pattern for all that need Han characters, one for all that need Latin letters: most headings are in one script. */
function joinByScript(patterns: readonly Pattern[]): readonly ScriptPattern[] {
  const needOf = ({ source }: Pattern): ScriptPattern["needs"] => {
    const bare = source.replace(/\{\d*,?\d*\}|\\b/g, "");
    if (HAN_ONLY.test(bare)) return "han";
    return LATIN_ONLY.test(bare) && !bare.includes("[^") ? "latin" : null;
  };
  return ([null, "han", "latin"] as const).flatMap((needs) =>
    joined(patterns.filter((pattern) => needOf(pattern) === needs)).map((pattern) => ({
      pattern,
      needs: needs !== null && PROBES[needs].some((probe) => pattern.test(probe)) ? null : needs,
    })),
  );
}

/** One pattern for all; where groups have names, which may stand in several, each stays alone. */
function joined(patterns: readonly Pattern[]): readonly Pattern[] {
  if (patterns.length < 2 || patterns.some(({ source }) => source.includes("(?<"))) return patterns;
  const { pattern } = compilePattern(patterns.map(({ source }) => `(?:${source})`).join("|"), {
    longest: LONGEST_JOINED,
    own: patterns.every(({ own }) => own),
  });
  return pattern ? [pattern] : patterns;
}
/** In code units. */
const LONGEST_JOINED = 20_000;

const mayMatch = (text: string, needs: ScriptPattern["needs"]): boolean =>
  needs === null || (needs === "han" ? HAN.test(text) : LATIN.test(text));

const compileOpenings = ({ heading, frames = [] }: OutlineSection, values: AliasValues): CompiledOpenings => ({
  starts: joined(frames.flatMap((alias) => aliasPattern(alias, values, { where: "start" }) ?? [])),
  texts: frames.filter(isPlainAlias),
  // Patterns of headings are wide: in running text they find the subject of a section, unless they are the whole opening.
  wholes: joined(heading.flatMap((alias) => (alias === "*" ? [] : (aliasPattern(alias, values, { where: "whole" }) ?? [])))),
});

function matcherOf(section: OutlineSection, values: AliasValues): HeadingMatcher {
  const { keys, patterns, any, nearKeys } = compile(section, values);
  const isKey = (text: string): boolean => keys.some(({ key }) => key === text);
  const score = (title: string, mark: string): HeadingScore | null => {
    const heading = readHeading(title);
    if (isKey(heading.key)) return { score: 1, joined: false };
    if (heading.parts.some(isKey)) return { score: 0.9, joined: true };
    const joined = heading.parts.length > 1;
    const whole = mark === "" ? heading.text : `${mark} ${heading.text}`;
    const fits = ({ pattern, needs }: ScriptPattern): boolean =>
      (mayMatch(heading.text, needs) && pattern.test(heading.text)) || (mark !== "" && mayMatch(whole, needs) && pattern.test(whole));
    if (patterns.some(fits)) return { score: 0.95, joined };
    let best = 0;
    for (const alias of keys) best = Math.max(best, affixScore(heading.key, alias));
    if (best > 0) return { score: best, joined };
    return any ? { score: 0.5, joined: false } : null;
  };
  /** Longer openings normalise to none of the keys. */
  const longest = 2 * Math.max(0, ...keys.map(({ key }) => key.length)) + 8;
  const kept = new Map<string, HeadingScore | null>();
  let openings: CompiledOpenings | null = null;
  const opensSentence = (text: string): boolean => {
    const { starts, texts } = (openings ??= compileOpenings(section, values));
    return starts.some((pattern) => pattern.test(text)) || texts.some((frame) => text.startsWith(frame));
  };
  return {
    match: (title, mark) => {
      const id = `${mark}\n${title}`;
      let match = kept.get(id);
      if (match === undefined) {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(id, (match = score(title, mark)));
      }
      return match;
    },
    nearness: (title) => {
      const { key, parts } = readHeading(title);
      let best = 0;
      for (const alias of nearKeys) for (const part of [key, ...parts]) best = Math.max(best, keySimilarity(part, alias));
      return best;
    },
    opens: (text) => {
      if (opensSentence(text)) return true;
      if (openings!.wholes.some((pattern) => pattern.test(text))) return true;
      if (text.length > longest || !keys.some(({ key }) => text.toLowerCase().includes(key[0]!))) return false;
      const { key, parts } = readHeading(text);
      return isKey(key) || parts.some(isKey);
    },
    opensSentence,
  };
}

/** 0.9 for a heading that ends with the alias (2025年主要工作开展情况), 0.8 for one that starts with it; 0 when the alias is too small a share. */
function affixScore(heading: string, { key, isWords }: AliasKey): number {
  if (heading.length <= key.length || key.length * 3 < heading.length) return 0;
  if (isWords) {
    if (heading.endsWith(` ${key}`)) return 0.9;
    return heading.startsWith(`${key} `) && !/^(?:and|or|of) /.test(heading.slice(key.length + 1)) ? 0.8 : 0;
  }
  if (heading.endsWith(key)) return key.length > 2 ? 0.9 : key.length > 1 ? 0.85 : 0;
  return key.length > 2 && heading.startsWith(key) ? 0.8 : 0;
}
