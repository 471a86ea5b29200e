import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { type PathList, pathList, pathPatterns } from "@draftlint/core";
import { errorCode } from "./error-code.ts";
import { withSlashes } from "./list-folder.ts";

export const IGNORE_FILE = ".draftlintignore";

/** `.draftlintignore` files: each counts for the folder that it stands in, and the innermost has the last word. */
export class IgnoreFiles {
  readonly #lists = new Map<string, readonly { readonly folder: string; readonly list: PathList }[]>();

  /** Whether a file (an absolute path) is ignored. */
  ignores(file: string): boolean {
    const listed = this.#above(dirname(file)).reduce<boolean | null>(
      (last, { folder, list }) => list.test(withSlashes(relative(folder, file))) ?? last,
      null,
    );
    return listed === true;
  }

  /** The lists of a folder and all folders above it, the outermost first. */
  #above(folder: string): readonly { readonly folder: string; readonly list: PathList }[] {
    const known = this.#lists.get(folder);
    if (known) return known;
    const parent = dirname(folder);
    const outer = parent === folder ? [] : this.#above(parent);
    const list = readList(join(folder, IGNORE_FILE));
    const all = list ? [...outer, { folder, list }] : outer;
    this.#lists.set(folder, all);
    return all;
  }
}

function readList(path: string): PathList | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  try {
    return pathList(pathPatterns(readFileSync(path, "utf8")));
  } catch (error) {
    errorCode(error);
    return null;
  }
}
