import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { type IgnoreList, ignoreLines, ignoreList } from "@draftlint/core";
import { DRAFT_ENDINGS, isDraftName } from "./draft-names.ts";
import { errorCode } from "./error-code.ts";

export interface FolderListing {
  /** Paths relative to the folder, with "/", in no order. */
  readonly files: readonly string[];
  /** Folders inside that could not be read, with the system's error code. */
  readonly unreadable: readonly { readonly folder: string; readonly code: string }[];
}

/**
 * Lists the files below a folder: those that git knows of or would add, else (no repository, no git, a folder that git ignores) all that no
 * `.gitignore` in it names. Symbolic links are not followed, so no file comes twice and no circle hangs. `any` lists files of every name.
 */
export async function listFolder(folder: string, any: boolean): Promise<FolderListing> {
  const known = await listGit(folder, any);
  if (known !== null && (known.length > 0 || !(await isIgnoredByGit(folder)))) return { files: known, unreadable: [] };
  return walkFolder(folder, any ? () => true : isDraftName);
}

/** `null` when git cannot say. */
async function listGit(folder: string, any: boolean): Promise<readonly string[] | null> {
  const names = any ? [] : DRAFT_ENDINGS.map((ending) => `:(icase)*${ending}`);
  const output = await runGit(folder, [
    "ls-files",
    "-z",
    "-t",
    "--stage",
    "--cached",
    "--others",
    "--deleted",
    "--exclude-standard",
    "--",
    ...names,
  ]);
  if (output === null) return null;
  const files = new Set<string>();
  const gone: string[] = [];
  for (const entry of output.split("\0")) {
    const match = /^(\S) (?:(\d{6}) \S+ \d\t)?(.+)$/s.exec(entry);
    if (!match) continue;
    const [, tag, mode, path] = match;
    // R: deleted in the work tree. S: left out by a sparse checkout.
    if (tag === "R" || tag === "S") gone.push(path!);
    else if (mode === undefined ? isPlainFile(join(folder, path!)) : mode.startsWith("100")) files.add(path!);
  }
  for (const path of gone) files.delete(path);
  return [...files];
}

const isPlainFile = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;

const isIgnoredByGit = async (folder: string): Promise<boolean> => (await runGit(folder, ["check-ignore", "--quiet", "."])) !== null;

/** Standard output of git; `null` when it fails, or is not there. A repository's own configuration gets to run nothing. */
async function runGit(folder: string, command: readonly string[]): Promise<string | null> {
  // It brings the whole of Node's streams and sockets: not for a run that names its files.
  const { execFile } = await import("node:child_process");
  return new Promise((resolve) => {
    const options = { cwd: folder, maxBuffer: 2 ** 30, encoding: "utf8", env: { ...process.env, GIT_OPTIONAL_LOCKS: "0" } } as const;
    execFile("git", ["-c", "core.fsmonitor=false", ...command], options, (error, stdout) => resolve(error ? null : stdout));
  });
}

/** Never looked into: dependencies, and what tools keep for themselves. */
const isToolFolder = (name: string): boolean => name === "node_modules" || name.startsWith(".");

/** Lists the files below a folder whose names fit, without those that a `.gitignore` on the way names. */
export function walkFolder(root: string, fits: (name: string) => boolean): FolderListing {
  const files: string[] = [];
  const unreadable: { folder: string; code: string }[] = [];
  const open: { readonly path: string; readonly ignores: readonly { readonly base: string; readonly list: IgnoreList }[] }[] = [
    { path: "", ignores: [] },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    let entries: readonly Dirent[];
    try {
      entries = readdirSync(join(root, next.path), { withFileTypes: true });
    } catch (error) {
      unreadable.push({ folder: next.path, code: errorCode(error) });
      continue;
    }
    const prefix = next.path === "" ? "" : `${next.path}/`;
    const own = entries.some((entry) => entry.name === ".gitignore" && entry.isFile()) ? readIgnores(join(root, next.path)) : null;
    const ignores = own ? [...next.ignores, { base: prefix, list: own }] : next.ignores;
    for (const entry of entries) {
      const path = prefix + entry.name;
      const isFolder = entry.isDirectory();
      if (isFolder ? isToolFolder(entry.name) : !entry.isFile() || !fits(entry.name)) continue;
      const listed = ignores.reduce<boolean | null>((last, { base, list }) => list.test(path.slice(base.length), isFolder) ?? last, null);
      if (listed === true) continue;
      if (isFolder) open.push({ path, ignores });
      else files.push(path);
    }
  }
  return { files, unreadable };
}

function readIgnores(folder: string): IgnoreList | null {
  try {
    return ignoreList(ignoreLines(readFileSync(join(folder, ".gitignore"), "utf8")));
  } catch (error) {
    errorCode(error);
    return null;
  }
}

/** A path of the system with "/". */
export const withSlashes = (path: string): string => (sep === "/" ? path : path.split(sep).join("/"));
