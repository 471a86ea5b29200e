import type { Pattern } from "../text/pattern.ts";
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
  /** Whether one of the aliases and frames opens the text (a paragraph's first words, a bold lead, a label). */
  opens(text: string): boolean;
}

interface Compiled {
  readonly keys: readonly string[];
  readonly nearKeys: readonly string[];
  readonly any: boolean;
  readonly patterns: readonly Pattern[];
  readonly framePatterns: readonly Pattern[];
  readonly frameTexts: readonly string[];
  /** Whether an alias takes values of the draft: then it is compiled anew for each. */
  readonly depends: boolean;
}

const cache = new WeakMap<OutlineSection, Compiled>();

/** The matcher of a section; patterns are compiled once for a section, or once for a draft where they take values of it. */
export function headingMatcher(section: OutlineSection, values: AliasValues): HeadingMatcher {
  let compiled = cache.get(section);
  if (!compiled) {
    compiled = compile(section, values);
    if (!compiled.depends) cache.set(section, compiled);
  }
  return matcherOf(compiled);
}

function compile(section: OutlineSection, values: AliasValues): Compiled {
  const { heading, frames = [] } = section;
  const keysOf = (aliases: readonly string[]) => [...new Set(aliases.map((alias) => readHeading(alias).key))].filter((key) => key !== "");
  const patternsOf = (aliases: readonly string[]) => aliases.flatMap((alias) => (alias === "*" ? [] : (aliasPattern(alias, values) ?? [])));
  return {
    keys: keysOf(heading.filter(isPlainAlias)),
    nearKeys: keysOf(heading.filter((alias) => alias !== "*").map((alias) => plainForm(alias))),
    any: heading.includes("*"),
    patterns: patternsOf(heading),
    framePatterns: patternsOf(frames),
    frameTexts: frames.filter(isPlainAlias),
    depends: [...heading, ...frames].some((alias) => /\{[\p{L}_]/u.test(alias)),
  };
}

function matcherOf(compiled: Compiled): HeadingMatcher {
  const { keys, patterns } = compiled;
  const match = (title: string, mark: string): HeadingScore | null => {
    const heading = readHeading(title);
    if (keys.includes(heading.key)) return { score: 1, joined: false };
    for (const part of heading.parts) if (keys.includes(part)) return { score: 0.9, joined: true };
    const whole = mark === "" ? heading.text : `${mark} ${heading.text}`;
    if (patterns.some((pattern) => pattern.test(heading.text) || (mark !== "" && pattern.test(whole))))
      return { score: 0.95, joined: heading.parts.length > 1 };
    let best = 0;
    for (const key of keys) best = Math.max(best, affixScore(heading.key, key));
    if (best > 0) return { score: best, joined: heading.parts.length > 1 };
    return compiled.any ? { score: 0.5, joined: false } : null;
  };
  return {
    match,
    nearness: (title) => {
      const { key, parts } = readHeading(title);
      let best = 0;
      for (const alias of compiled.nearKeys) for (const part of [key, ...parts]) best = Math.max(best, keySimilarity(part, alias));
      return best;
    },
    opens: (text) => {
      if (compiled.frameTexts.some((frame) => text.startsWith(frame))) return true;
      const { key, parts } = readHeading(text);
      if (keys.includes(key) || parts.some((part) => keys.includes(part))) return true;
      return [...compiled.framePatterns, ...patterns].some((pattern) => pattern.find(text)?.start === 0);
    },
  };
}

/** 0.9 for a heading that ends with the alias (2025年主要工作开展情况), 0.8 for one that starts with it; 0 when the alias is too small a share. */
function affixScore(heading: string, alias: string): number {
  if (heading.length <= alias.length || alias.length * 3 < heading.length) return 0;
  const words = /^[\p{Script=Latin}\p{N} +#.]+$/u.test(alias);
  if (words) {
    if (heading.endsWith(` ${alias}`)) return 0.9;
    return heading.startsWith(`${alias} `) && !/^(?:and|or|of) /.test(heading.slice(alias.length + 1)) ? 0.8 : 0;
  }
  if (alias.length < 3) return 0;
  if (heading.endsWith(alias)) return 0.9;
  return heading.startsWith(alias) ? 0.8 : 0;
}
