import { compilePattern, type Pattern } from "../text/pattern.ts";
import type { ProblemText } from "../text/problem-text.ts";
import type { Language } from "../text/scripts.ts";

/** What stands behind `{…}` in an alias. */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  text: ".+",
  year: "(?:\\d{4}|[〇零一二三四五六七八九]{4})年?度?",
  date: "\\d{4}[-/.年]\\d{1,2}(?:[-/.月]\\d{1,2}日?|月)?",
  number: "\\d+(?:\\.\\d+)*|[一二三四五六七八九十百]+",
};

const PATTERN_SIGN = /[\^$\\|]|\)\?|\)\*|\)\+|\[[^\]]+\]|\.[*+?]|\.\{\d|\]\{\d|\?[:=!]/;
const PLACEHOLDER = /\{([\p{L}_][\p{L}\p{N}_.-]*)\}/gu;

/** True for an alias that is searched as a regular expression: `存在(的)?问题`, `^Step`; false for `C++`, `Why?`, `Notes (optional)`. */
export const isPatternAlias = (alias: string): boolean =>
  PATTERN_SIGN.test(mayHoldPlaceholder(alias) ? alias.replace(PLACEHOLDER, "") : alias);

/** True for plain text; false for a pattern, for `*`, and for an alias with `{…}`. */
export const isPlainAlias = (alias: string): boolean =>
  alias !== "*" && !isPatternAlias(alias) && (!mayHoldPlaceholder(alias) || alias.search(PLACEHOLDER) < 0);

/** True for an alias that holds the draft's title, or a value of its front matter. */
export const takesValues = (alias: string): boolean =>
  mayHoldPlaceholder(alias) && [...alias.matchAll(PLACEHOLDER)].some(([, name]) => !Object.hasOwn(PLACEHOLDERS, name!));

/** The pattern for `{…}` is dear to compile, and nearly no alias needs it. */
const mayHoldPlaceholder = (alias: string): boolean => /\{[^\d,]/.test(alias);

/** Values for `{title}` and `{key}`: the draft's title and its front matter. */
export interface AliasValues {
  readonly title: string | null;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** The aliases are draftlint's own, all of them: their patterns need no engine (`PatternOptions`). */
  readonly own?: boolean;
}

export interface AliasPatternOptions {
  /** Longest text that the pattern sees, in code units; see `compilePattern`. */
  readonly limit?: number;
  /** Where it must match; without it a pattern anywhere, and an alias that is plain but for its `{…}` as the whole text. */
  readonly where?: "anywhere" | "start" | "whole";
}

/**
 * The pattern of an alias that is not plain; `null` for a plain one, and for one that does not compile.
 * A value that the draft does not have stands for any text.
 */
export function aliasPattern(alias: string, values: AliasValues, options: AliasPatternOptions = {}): Pattern | null {
  if (isPlainAlias(alias)) return null;
  if (alias === "*") return compilePattern(".", { own: true }).pattern;
  const literal = !isPatternAlias(alias);
  const parts: string[] = [];
  let from = 0;
  for (const match of mayHoldPlaceholder(alias) ? alias.matchAll(PLACEHOLDER) : []) {
    const before = alias.slice(from, match.index);
    parts.push(literal ? escapePattern(before) : before, `(?:${placeholderPattern(match[1]!, values)})`);
    from = match.index + match[0].length;
  }
  const rest = alias.slice(from);
  parts.push(literal ? escapePattern(rest) : rest);
  const { limit, where = literal ? "whole" : "anywhere" } = options;
  const source = parts.join("");
  const anchored = where === "anywhere" ? source : `^(?:${source})${where === "whole" ? "$" : ""}`;
  return compilePattern(anchored, { own: values.own === true, ...(limit !== undefined && { limit }) }).pattern;
}

function placeholderPattern(name: string, values: AliasValues): string {
  if (Object.hasOwn(PLACEHOLDERS, name)) return PLACEHOLDERS[name]!;
  const value = name === "title" ? values.title : Object.hasOwn(values.frontMatter, name) ? values.frontMatter[name] : null;
  return typeof value === "string" || typeof value === "number" ? escapePattern(String(value)) : ".+";
}

/** A text as a regular expression that finds it. */
export const escapePattern = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** Why an alias cannot be used; `null` when it can. */
export function aliasProblem(alias: string): ProblemText | null {
  if (!isPatternAlias(alias)) return null;
  const compiled = compilePattern(alias.replace(PLACEHOLDER, "(?:.+)"));
  return compiled.pattern ? null : compiled.problem;
}

/**
 * An alias as a person would write it: `存在(的)?(主要)?(问题|不足)` is 存在问题, `^Step {number}` is "Step 1".
 * Optional pieces are left out, of alternatives the first one is taken, `{…}` keeps its braces unless `fill` has a value.
 */
export function plainForm(alias: string, fill: Readonly<Record<string, string>> = {}): string {
  const filled = mayHoldPlaceholder(alias)
    ? alias.replace(PLACEHOLDER, (whole, name: string) => (Object.hasOwn(fill, name) ? fill[name]! : whole))
    : alias;
  if (!isPatternAlias(alias)) return filled;
  let text = filled.replace(/\{\d*,?\d*\}/g, "");
  for (let round = 0; round < 20; round++) {
    const next = text
      .replace(/\((?:\?:)?[^()]*\)[?*]/g, "")
      .replace(/\((?:\?[:=!])?([^()|]*)(?:\|[^()]*)?\)\+?/g, "$1")
      .replace(/\[([^\]\\^-])[^\]]*\][?*]?\+?/g, "$1");
    if (next === text) break;
    text = next;
  }
  return (text.split("|")[0] ?? "")
    .replace(/\.[*+?]\??|.\?(?=.|$)|[\^$]/gu, "")
    .replace(/\\([dwsDWSb])[+*?]?/g, "")
    .replace(/\\(.)/g, "$1")
    .trim();
}

/** The alias that a reader of the language is shown: the first plain one in it, else the first of all, in plain form. */
export function shownAlias(aliases: readonly string[], language: Language, fill: Readonly<Record<string, string>> = {}): string {
  let shown = shownAliases.get(aliases);
  if (!shown) shownAliases.set(aliases, (shown = {}));
  shown[language] ??= chooseAlias(aliases, language);
  return plainForm(shown[language], fill);
}

/** One list is shown in many findings. */
const shownAliases = new WeakMap<readonly string[], Partial<Record<Language, string>>>();

function chooseAlias(aliases: readonly string[], language: Language): string {
  const own = aliases.filter((alias) => languageOf(alias) === language);
  return own.find(isPlainAlias) ?? own.find((alias) => plainForm(alias) !== "") ?? aliases.find(isPlainAlias) ?? aliases[0] ?? "";
}

/**
 * A pattern of titles or file names as an example with gaps: `总结$` is "…总结", `^rb-.+\.md$` is "rb-….md"; a plain alias is itself.
 * In the draft's language where there is one.
 */
export function shownForm(aliases: readonly string[], language: Language): string {
  const alias = aliases.find((one) => languageOf(one) === language) ?? aliases[0] ?? "";
  if (!isPatternAlias(alias)) return plainForm(alias);
  const gaps = alias
    .replace(/\\d\{4\}|\[0-9\]\{4\}/g, "2026")
    .replace(/(?:\.|\\w|\[[^\]]+\])[+*]\??/g, "…")
    .replace(/\\d\{2\}|\[0-9\]\{2\}/g, "01")
    .replace(/\\d(?:\+|\{[^}]*\})?/g, "1");
  const shown = plainForm(gaps.replace(/[$^]/g, ""));
  return `${alias.startsWith("^") ? "" : "…"}${shown}${alias.endsWith("$") ? "" : "…"}`.replace(/…+/g, "…");
}

const languageOf = (alias: string): Language => (/[\u3400-\u9fff]/.test(alias) ? "zh" : "en");
