import ignore from "ignore";
import { isTestablePath, wildcardProblem } from "./wildcard-limits.ts";

/** A list of patterns as git's ignore files have them. */
export interface IgnoreList {
  /**
   * `true` when the list leaves a path out, itself or a folder above it; `false` when its last pattern that matches takes it in again (`!…`);
   * `null` when none matches. As in git, nothing is taken in again below a folder that is left out. Paths are relative to the list's
   * folder, with "/".
   */
  test(path: string, isFolder?: boolean): boolean | null;
}

/** Compiles patterns; those that could take very long (`wildcardProblem`) are left out. Letters' case counts. */
export function ignoreList(patterns: readonly string[]): IgnoreList {
  const taken = patterns.filter((pattern) => wildcardProblem(pattern) === null);
  const list = ignore({ ignorecase: false, allowRelativePaths: true }).add(taken);
  return {
    test(path, isFolder = false) {
      if (!isTestablePath(path)) return null;
      const { ignored, unignored } = list.test(isFolder ? `${path}/` : path);
      return ignored ? true : unignored ? false : null;
    },
  };
}

/** The lines of an ignore file; comments and empty lines are patterns that match nothing. */
export const ignoreLines = (text: string): readonly string[] => text.replace(/^\uFEFF/, "").split(/\r\n?|\n/);
