import { patternProblem } from "./pattern-problem.ts";
import type { ProblemText } from "./problem-text.ts";

/** A pattern of a user or of an outline, ready to search. */
export interface Pattern {
  /** As written. */
  readonly source: string;
  /** See `PatternOptions`. */
  readonly own: boolean;
  test(text: string): boolean;
  /** The first place where it matches, in offsets of `text`; `null` when it does not. */
  find(text: string): { readonly start: number; readonly end: number } | null;
}

export interface PatternOptions {
  /** Letters of both cases are the same; on unless `false`. */
  readonly ignoreCase?: boolean;
  /** Longest pattern that is taken, in code units; 1000 without it. */
  readonly longest?: number;
  /** Longest text that the pattern sees, in code units; what follows is not searched. */
  readonly limit?: number;
  /**
   * True for draftlint's own patterns, which a test proves sound and harmless: they run on `RegExp`, and one that is malformed throws when
   * it is used. All others run on the engine for patterns.
   */
  readonly own?: boolean;
}

/** Searches a text. */
export type Searcher = Pick<Pattern, "test" | "find">;

const LONGEST_PATTERN = 1000;
const DEFAULT_LIMIT = 200;

let compileLinear: ((source: string, ignoreCase: boolean) => Searcher) | null = null;

/**
 * Loads the engine for patterns that are not draftlint's own, whose time grows with the length of the text and no faster. It is large and
 * few projects need it, so hosts await this before they lint with such patterns (`usesPatterns`); without it they throw when they are used.
 */
export async function loadPatternEngine(): Promise<void> {
  compileLinear ??= (await import("./linear-engine.ts")).compileLinear;
}

/**
 * Compiles a regular expression that does not come from draftlint's own source: the only place that does.
 * It never sees more than `limit` code units of text (200 by default). `null` with the reason when it is no regular expression, or one
 * that the engine does not take.
 */
export function compilePattern(
  source: string,
  options: PatternOptions = {},
): { readonly pattern: Pattern } | { readonly pattern: null; readonly problem: ProblemText } {
  const { ignoreCase = true, longest = LONGEST_PATTERN, limit = DEFAULT_LIMIT, own = false } = options;
  if (source.length > longest)
    return { pattern: null, problem: { en: `longer than ${longest} characters`, "zh-CN": `超过 ${longest} 个字符` } };
  const problem = own ? null : patternProblem(source);
  if (problem) return { pattern: null, problem };
  let searcher: Searcher | null = null;
  const search = (): Searcher => (searcher ??= (own ? compileOwn : linearEngine())(source, ignoreCase));
  const cut = (text: string): string => (text.length > limit ? text.slice(0, limit) : text);
  return { pattern: { source, own, test: (text) => search().test(cut(text)), find: (text) => search().find(cut(text)) } };
}

function linearEngine(): NonNullable<typeof compileLinear> {
  if (!compileLinear) throw new Error("loadPatternEngine() must be awaited before patterns of a project are used");
  return compileLinear;
}

function compileOwn(source: string, ignoreCase: boolean): Searcher {
  const expression = new RegExp(source, ignoreCase ? "iu" : "u");
  return {
    test: (text) => expression.test(text),
    find: (text) => {
      const match = expression.exec(text);
      return match && { start: match.index, end: match.index + match[0].length };
    },
  };
}
