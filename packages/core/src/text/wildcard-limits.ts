import type { ProblemText } from "./problem-text.ts";

/** Longest pattern for paths, in code units. */
const LONGEST_PATTERN = 1000;
/** Most `*` and `**` of a pattern; a `**` that is its first or its last name costs nothing and is not counted. */
const MOST_STARS = 4;
/** Most `*` in one name. */
const MOST_STARS_IN_NAME = 3;
/** Most `**` between names. */
const MOST_GLOBSTARS = 2;
/** Most texts that the braces of a pattern stand for. */
const MOST_ALTERNATIVES = 32;
/** Longer and deeper paths are in no list: patterns are tried on every folder of a path. */
const LONGEST_PATH = 1000;
const DEEPEST_PATH = 100;

/**
 * Why a pattern with `*`, `**` and `{a,b}` is not taken; `null` when it is. Matchers for such patterns try every way to share a path out
 * among the wildcards: within these limits the worst pattern takes a fraction of a second on the worst path, beyond them it can take hours.
 */
export function wildcardProblem(pattern: string): ProblemText | null {
  if (pattern.length > LONGEST_PATTERN)
    return { en: `this pattern is longer than ${LONGEST_PATTERN} characters`, "zh-CN": `此模式超过 ${LONGEST_PATTERN} 个字符` };
  const signs = pattern
    .replace(/\\[\s\S]|\[[^\]]*\]/g, "x")
    .replace(/^!?\/?(?:\*\*\/)+/, "")
    .replace(/(?:\/\*\*)+\/?$/, "");
  const names = signs.split("/").map((name) => (name === "**" ? "**" : "*".repeat(name.match(/\*+/g)?.length ?? 0)));
  const globstars = names.filter((name) => name === "**").length;
  const inNames = names.map((name) => (name === "**" ? 0 : name.length));
  const stars = inNames.reduce((sum, count) => sum + count, globstars);
  if (stars > MOST_STARS || globstars > MOST_GLOBSTARS || inNames.some((count) => count > MOST_STARS_IN_NAME)) return TOO_MANY_STARS;
  return alternatives(signs) > MOST_ALTERNATIVES ? TOO_MANY_ALTERNATIVES : null;
}

/** False for paths that no list looks at. */
export const isTestablePath = (path: string): boolean =>
  path !== "" && path.length <= LONGEST_PATH && (path.length <= DEEPEST_PATH || path.split("/").length <= DEEPEST_PATH);

/** 6 for `{a,b}/*.{md,txt,mdx}`. */
function alternatives(pattern: string): number {
  let product = 1;
  const open: number[] = [];
  for (const sign of pattern) {
    if (sign === "{") open.push(1);
    else if (sign === "," && open.length > 0) open[open.length - 1]!++;
    else if (sign === "}") product *= open.pop() ?? 1;
  }
  return product;
}

const TOO_MANY_STARS: ProblemText = {
  en: `this pattern has too many "*": at most ${MOST_STARS}, of them ${MOST_STARS_IN_NAME} in one name and ${MOST_GLOBSTARS} "**" between names; split it`,
  "zh-CN": `此模式中的“*”过多：至多 ${MOST_STARS} 个，其中同一名称内至多 ${MOST_STARS_IN_NAME} 个，名称之间的“**”至多 ${MOST_GLOBSTARS} 个；请拆成几个模式`,
};
const TOO_MANY_ALTERNATIVES: ProblemText = {
  en: `the braces of this pattern stand for more than ${MOST_ALTERNATIVES} texts; split it`,
  "zh-CN": `此模式中的大括号展开后超过 ${MOST_ALTERNATIVES} 种；请拆成几个模式`,
};
