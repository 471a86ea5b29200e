import { compileGlob, type Glob } from "./glob.ts";

/** A list of globs of which the last one that matches decides. */
export interface GlobList {
  /** `true` when that glob lists the path, `false` when it takes it out again (`!…`), `null` when none matches. */
  test(path: string): boolean | null;
}

/**
 * Compiles globs, the later the stronger: `notes.md` and `*.tmp.md` match in every folder, `/notes.md` and `a/notes.md` from the list's
 * folder; a folder stands for all that is in it, `notes/` for that only; `!notes/keep.md` takes out again. Empty globs, and those that do
 * not compile, match nothing. Paths are relative to the list's folder, with "/".
 */
export function globList(patterns: readonly string[]): GlobList {
  const entries = patterns.flatMap((pattern) => compileEntry(pattern) ?? []).reverse();
  return { test: (path) => entries.find(({ globs }) => globs.some((glob) => glob(path)))?.listed ?? null };
}

interface Entry {
  readonly globs: readonly Glob[];
  readonly listed: boolean;
}

function compileEntry(pattern: string): Entry | null {
  const listed = !pattern.startsWith("!");
  const body = listed ? pattern : pattern.slice(1);
  const path = body.replace(/\/+$/, "").replace(/^\.\//, "/");
  if (path === "" || path === ".") return null;
  const anchored = path.includes("/") ? path.replace(/^\/+/, "") : `**/${path}`;
  const isFolder = body.endsWith("/");
  const globs = [...(isFolder ? [] : [anchored]), `${anchored}/**`].flatMap((glob) => compileGlob(glob).glob ?? []);
  return { globs, listed };
}
