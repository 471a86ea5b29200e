import picomatch from "picomatch/posix.js";
import type { ProblemText } from "./problem-text.ts";
import { isTestablePath, wildcardProblem } from "./wildcard-limits.ts";

/** Whether a path, relative and with "/", matches a glob. */
export type Glob = (path: string) => boolean;

/** True for text with a sign of globs: `*`, `?`, `[…]` or `{…}`. */
export const isGlob = (text: string): boolean => /[*?]|\[[^\]]+\]|\{[^}]*\}/.test(text);

/**
 * Compiles a glob: `*` and `?` stay inside a name (`?` is one UTF-16 code unit), `**` stands for any number of folders, `[a-z]` `[!a]` are
 * classes, `{a,b}` alternatives, `\` takes the next sign literally; all other signs are plain text. Letters' case counts, and names that
 * start with a dot are like any others. `null` with the reason when the glob is malformed, or could take very long.
 */
export function compileGlob(pattern: string): { readonly glob: Glob } | { readonly glob: null; readonly problem: ProblemText } {
  const problem = wildcardProblem(pattern);
  if (problem) return { glob: null, problem };
  try {
    const matches = picomatch(withoutGroups(pattern), OPTIONS);
    return { glob: (path) => isTestablePath(path) && matches(path) };
  } catch {
    return { glob: null, problem: MALFORMED };
  }
}

/** `posix` is what makes `[!a]` a negated class; `debug` throws where a pattern would silently match nothing. */
const OPTIONS: picomatch.PicomatchOptions = {
  dot: true,
  debug: true,
  nonegate: true,
  noextglob: true,
  posix: true,
  strictSlashes: true,
  keepQuotes: true,
};

/** The library hands these signs on to the regular expression: names like `报告(终稿).md` mean them, and a hostile pattern could repeat groups. */
const withoutGroups = (pattern: string): string =>
  pattern.replace(/\\[\s\S]|\[[^\]]*\]|[()|+"]/g, (sign) => (sign.length > 1 ? sign : `\\${sign}`));

const MALFORMED: ProblemText = {
  en: 'this pattern is malformed; put "\\" before signs that are meant literally',
  "zh-CN": "此模式写法有误；按字面理解的符号前请加“\\”",
};
