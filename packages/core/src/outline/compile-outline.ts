import { compilePattern, type Pattern } from "../text/pattern.ts";
import { type AliasValues, aliasPattern, isPlainAlias, plainForm, takesValues } from "./alias.ts";
import { firstCharacters } from "./first-characters.ts";
import { readHeading } from "./heading-text.ts";
import type { OutlineSection } from "./outline.ts";

/** The aliases and frames of one section, ready to compare. Parts are compiled when they are first asked for. */
export interface SectionForms {
  readonly keys: readonly AliasKey[];
  /** Any heading will do (`*`). */
  readonly any: boolean;
  readonly patterns: readonly ScriptPattern[];
  /** Keys of all aliases, also of patterns, for "did you mean". */
  readonly nearKeys: readonly string[];
  /** How a sentence opens that stands for the heading: patterns of its beginning, and plain texts. */
  readonly frames: readonly ScriptPattern[];
  readonly frameTexts: readonly string[];
  /** Patterns of headings are wide: in running text they find the subject of a section, unless they are the whole opening. */
  readonly wholes: readonly ScriptPattern[];
}

/** The normalised text of a plain alias. */
export interface AliasKey {
  readonly key: string;
  /** Latin words, which affixes must respect. */
  readonly isWords: boolean;
}

/** A pattern that matches no text without a letter of the script that it needs. */
export interface ScriptPattern {
  readonly needs: "han" | "latin" | null;
  /** See `firstCharacters`. */
  readonly beginnings: ReadonlySet<number> | null;
  test(text: string): boolean;
}

const cache = new WeakMap<OutlineSection, SectionForms>();

/** The forms of a section: compiled once for it, or once for a draft where they take values of it. */
export function compileSection(section: OutlineSection, values: AliasValues): SectionForms {
  let forms = cache.get(section);
  if (!forms) {
    forms = new CompiledSection(section, values);
    if (!sectionTakesValues(section)) cache.set(section, forms);
  }
  return forms;
}

/** True when an alias or a frame holds the draft's title or a value of its front matter. */
export const sectionTakesValues = ({ heading, frames = [] }: OutlineSection): boolean =>
  heading.some(takesValues) || frames.some(takesValues);

class CompiledSection implements SectionForms {
  readonly keys: readonly AliasKey[];
  readonly any: boolean;
  readonly #section: OutlineSection;
  readonly #values: AliasValues;
  #patterns: readonly ScriptPattern[] | null = null;
  #nearKeys: readonly string[] | null = null;
  #frames: readonly ScriptPattern[] | null = null;
  #frameTexts: readonly string[] | null = null;
  #wholes: readonly ScriptPattern[] | null = null;

  constructor(section: OutlineSection, values: AliasValues) {
    const { heading } = section;
    this.#section = section;
    this.#values = values;
    this.keys = keysOf(heading.filter(isPlainAlias)).map((key) => ({ key, isWords: isWords(key) }));
    this.any = heading.includes("*");
  }

  get patterns(): readonly ScriptPattern[] {
    this.#patterns ??= joinByScript(this.#headingPatterns());
    return this.#patterns;
  }

  get nearKeys(): readonly string[] {
    this.#nearKeys ??= keysOf(this.#section.heading.filter((alias) => alias !== "*").map((alias) => plainForm(alias)));
    return this.#nearKeys;
  }

  get frames(): readonly ScriptPattern[] {
    this.#frames ??= joinByScript(this.#frameAliases.flatMap((alias) => aliasPattern(alias, this.#values, { where: "start" }) ?? []));
    return this.#frames;
  }

  get frameTexts(): readonly string[] {
    this.#frameTexts ??= this.#frameAliases.filter(isPlainAlias);
    return this.#frameTexts;
  }

  get wholes(): readonly ScriptPattern[] {
    this.#wholes ??= joinByScript(this.#headingPatterns("whole"));
    return this.#wholes;
  }

  get #frameAliases(): readonly string[] {
    return this.#section.frames ?? [];
  }

  #headingPatterns(where?: "whole"): readonly Pattern[] {
    return this.#section.heading.flatMap((alias) =>
      alias === "*" ? [] : (aliasPattern(alias, this.#values, where === undefined ? {} : { where }) ?? []),
    );
  }
}

const keysOf = (aliases: readonly string[]): readonly string[] => {
  const keys = new Set<string>();
  for (const alias of aliases) keys.add(readHeading(alias).key);
  keys.delete("");
  return [...keys];
};

const isWords = (key: string): boolean =>
  /^[a-z0-9 +#.]+$/.test(key) || (!/[\u3400-\u9fff]/.test(key) && /^[\p{Script=Latin}\p{N} +#.]+$/u.test(key));

/** Han characters and what repeats or groups them; a dot may stand between, but then no end of the text. */
const HAN_ONLY = /^(?:[\u3400-\u9fff()|?+*^:$、]+|[\u3400-\u9fff()|?+*^:.、]+)$/;
const LATIN_ONLY = /^[A-Za-z()|?+*^$:' [\]-]+$/;

/** What no pattern that needs a letter of a script matches: nothing, signs, letters of another script. */
const PROBES: Readonly<Record<"han" | "latin", readonly string[]>> = { han: ["", "x".repeat(100)], latin: ["", " - ' : "] };

/**
 * The script of which a pattern needs a letter, by what it is written with. Of draftlint's own patterns a test proves it;
 * other people's are tried.
 */
export function scriptOf({ source, own, test }: Pattern): ScriptPattern["needs"] {
  const bare = source.replace(/\{\d*,?\d*\}|\\b/g, "");
  const script = HAN_ONLY.test(bare) ? "han" : LATIN_ONLY.test(bare) && !bare.includes("[^") ? "latin" : null;
  return script !== null && !own && PROBES[script].some(test) ? null : script;
}

/** One pattern for all that need Han characters, one for all that need Latin letters: most headings are in one script. */
function joinByScript(patterns: readonly Pattern[]): readonly ScriptPattern[] {
  if (patterns.length === 0) return [];
  const scripts = patterns.map(scriptOf);
  return ([null, "han", "latin"] as const).flatMap((needs) =>
    joined(patterns.filter((_, i) => scripts[i] === needs)).map((pattern) => scriptPattern(pattern, needs)),
  );
}

function scriptPattern({ source, test }: Pattern, needs: ScriptPattern["needs"]): ScriptPattern {
  let beginnings: ScriptPattern["beginnings"] | undefined;
  return {
    needs,
    test,
    get beginnings() {
      if (beginnings === undefined) beginnings = firstCharacters(source);
      return beginnings;
    },
  };
}

/** One pattern for all; where groups have names, which may stand in several, each stays alone. */
function joined(patterns: readonly Pattern[]): readonly Pattern[] {
  if (patterns.length === 0 || patterns.some(({ source }) => source.includes("(?<"))) return patterns;
  const source = patterns.length === 1 ? patterns[0]!.source : patterns.map((pattern) => `(?:${pattern.source})`).join("|");
  // Without regard to case a pattern takes three times as long to compile.
  const ignoreCase = CASED.test(source.replace(/\\[bdDsS]/g, ""));
  const { pattern } = compilePattern(source, { longest: LONGEST_JOINED, own: patterns.every(({ own }) => own), ignoreCase });
  return pattern ? [pattern] : patterns;
}
/** In code units. */
const LONGEST_JOINED = 20_000;
/** What has an upper and a lower case, or may stand for it. */
const CASED = /[A-Za-z\u0080-\u200f\u2028-\u2fff\ua000-\uff00\uff20-\uffff]/;
