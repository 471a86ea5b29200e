/** A pattern of a user or of an outline, ready to search. */
export interface Pattern {
  /** As written. */
  readonly source: string;
  test(text: string): boolean;
  /** The first place where it matches, in offsets of `text`; `null` when it does not. */
  find(text: string): { readonly start: number; readonly end: number } | null;
}

export interface PatternOptions {
  /** Letters of both cases are the same; on unless `false`. */
  readonly ignoreCase?: boolean;
  /** Longest text that the pattern sees, in code units; what follows is not searched. */
  readonly limit?: number;
}

/** Longest pattern that is taken, in code units. */
const LONGEST_PATTERN = 1000;
const DEFAULT_LIMIT = 200;

/**
 * Compiles a regular expression that does not come from draftlint's own source: the only place that does.
 * It never sees more than `limit` code units of text (200 by default), so that no pattern can hang a run.
 * `null` with the reason when it is no regular expression.
 */
export function compilePattern(
  source: string,
  options: PatternOptions = {},
): { readonly pattern: Pattern } | { readonly pattern: null; readonly problem: string } {
  if (source.length > LONGEST_PATTERN) return { pattern: null, problem: `longer than ${LONGEST_PATTERN} characters` };
  const limit = options.limit ?? DEFAULT_LIMIT;
  try {
    const expression = new RegExp(source, options.ignoreCase === false ? "u" : "iu");
    const cut = (text: string): string => (text.length > limit ? text.slice(0, limit) : text);
    return {
      pattern: {
        source,
        test: (text) => expression.test(cut(text)),
        find: (text) => {
          const match = expression.exec(cut(text));
          return match && { start: match.index, end: match.index + match[0].length };
        },
      },
    };
  } catch (error) {
    return { pattern: null, problem: error instanceof Error ? error.message.replace(/^Invalid regular expression: /, "") : String(error) };
  }
}
