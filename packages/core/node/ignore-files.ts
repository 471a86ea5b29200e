import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type IgnoreList, ignoreLines, ignoreList, type LocalizedText, wildcardProblem } from "@draftlint/core";
import { errorCode } from "./error-code.ts";
import { withSlashes } from "./list-folder.ts";

export const IGNORE_FILE = ".draftlintignore";

/** `.draftlintignore` files: each counts for the folder that it stands in, and the innermost has the last word. */
export class IgnoreFiles {
  /** Lines that are not taken; `path` is absolute, `line` counts from 1. */
  readonly problems: { readonly path: string; readonly line: number; readonly message: LocalizedText }[] = [];
  readonly #lists = new Map<string, readonly { readonly folder: string; readonly list: IgnoreList }[]>();

  /** Whether a file (an absolute path) is ignored. */
  ignores(file: string): boolean {
    const listed = this.#above(dirname(file)).reduce<boolean | null>(
      (last, { folder, list }) => list.test(withSlashes(relative(folder, file))) ?? last,
      null,
    );
    return listed === true;
  }

  /** The lists of a folder and all folders above it, the outermost first. */
  #above(folder: string): readonly { readonly folder: string; readonly list: IgnoreList }[] {
    const known = this.#lists.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const outer = parent === folder ? [] : this.#above(parent);
    const list = this.#read(join(folder, IGNORE_FILE));
    const all = list ? [...outer, { folder, list }] : outer;
    this.#lists.set(folder, all);
    return all;
  }

  #read(path: string): IgnoreList | null {
    if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
    try {
      const lines = ignoreLines(readFileSync(path, "utf8"));
      for (const [index, pattern] of lines.entries()) {
        const message = pattern.startsWith("#") ? null : wildcardProblem(pattern);
        if (message) this.problems.push({ path, line: index + 1, message });
      }
      return ignoreList(lines);
    } catch (error) {
      errorCode(error);
      return null;
    }
  }
}
