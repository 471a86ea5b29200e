import { compileGlob, type Glob } from "./glob.ts";

/** A list of patterns for paths, as `.gitignore` writes them (with `{a,b}` besides). */
export interface PathList {
  /**
   * `true` when the last pattern that matches the path, or a folder above it, lists it; `false` when that pattern takes it out again (`!…`);
   * `null` when none matches. Paths are relative to the list's folder, with "/".
   */
  test(path: string, isFolder?: boolean): boolean | null;
}

/**
 * Compiles patterns, the later the stronger: `notes` and `*.tmp.md` match at any depth, `/notes` and `a/notes` from the list's folder,
 * `notes/` only a folder; a folder stands for all that is in it; `!notes/keep.md` takes out again. Empty patterns match nothing.
 */
export function pathList(patterns: readonly string[]): PathList {
  const entries = patterns.flatMap((pattern) => compileEntry(pattern) ?? []).reverse();
  return {
    test(path, isFolder = false) {
      if (entries.length === 0) return null;
      const names = path.split("/");
      for (const { glob, folderOnly, listed } of entries)
        for (let length = folderOnly && !isFolder ? names.length - 1 : names.length; length > 0; length--)
          if (glob(names, length)) return listed;
      return null;
    },
  };
}

/** The patterns of a `.gitignore`-like file: lines without comments, empty lines and trailing spaces. */
export const pathPatterns = (text: string): readonly string[] =>
  text
    .replace(/^\uFEFF/, "")
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/(?<!\\)[ \t]+$/, ""))
    .filter((line) => line !== "" && !line.startsWith("#"));

interface Entry {
  readonly glob: Glob;
  readonly folderOnly: boolean;
  readonly listed: boolean;
}

function compileEntry(pattern: string): Entry | null {
  const listed = !pattern.startsWith("!");
  const body = (listed ? pattern : pattern.slice(1)).replace(/^\\(?=[#!])/, "");
  const path = body.replace(/\/+$/, "").replace(/^\.\//, "/");
  if (path === "" || path === ".") return null;
  const glob = compileGlob(path.includes("/") ? path.replace(/^\/+/, "") : `**/${path}`);
  return { glob, folderOnly: body.endsWith("/"), listed };
}
