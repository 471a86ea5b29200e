import { readdirSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { compileGlob, type GlobList, globList, isGlob, type LocalizedText, nearest, type UserError } from "@draftlint/core";
import { DRAFT_ENDINGS, isDraftName } from "./draft-names.ts";
import { errorCode } from "./error-code.ts";
import { IGNORE_FILE, IgnoreFiles } from "./ignore-files.ts";
import { listFolder, withSlashes } from "./list-folder.ts";

export interface FindOptions {
  readonly cwd: string;
  /** Files, folders, globs, and globs after "!" for what to leave out; none for the drafts below `cwd`. */
  readonly arguments: readonly string[];
  /** Whether the configuration of a file (an absolute path) ignores it. */
  isIgnored(file: string): boolean;
}

export interface FoundFiles {
  /** Absolute, sorted, no file twice. */
  readonly files: readonly string[];
  readonly problems: readonly FindProblem[];
}

/** `ignored` is worth a note; the others mean that something that was asked for could not be done. */
export type FindProblemCode = "missing" | "no-match" | "bad-pattern" | "empty-folder" | "ignored" | "unreadable";
export interface FindProblem extends UserError {
  readonly code: FindProblemCode;
}

/**
 * Finds the drafts that arguments name. Folders and globs give what git knows of (else what no `.gitignore` names) and no ignore file or configuration
 * leaves out; a file named itself is taken whatever its name and whatever git says, unless draftlint's own ignores name it.
 */
export async function findFiles(options: FindOptions): Promise<FoundFiles> {
  const { cwd } = options;
  const search = new Search(options);
  const isExclusion = (argument: string): boolean => argument.startsWith("!") && !pathExists(resolve(cwd, argument));
  const wanted = options.arguments.filter((argument) => !isExclusion(argument));
  const exclusions = options.arguments.filter(isExclusion);
  if (exclusions.length > 0) search.exclude(exclusions);
  if (wanted.length === 0) await search.addFolder(cwd, null);
  for (const argument of wanted) await search.add(argument);
  search.reportIgnoreFiles();
  const files = [...search.files].sort(comparePaths);
  return { files, problems: search.problems };
}

class Search {
  readonly files = new Set<string>();
  readonly problems: FindProblem[] = [];
  #excluded: GlobList | null = null;
  readonly #options: FindOptions;
  readonly #ignoreFiles = new IgnoreFiles();

  constructor(options: FindOptions) {
    this.#options = options;
  }

  /** Leaves out what globs after "!" match. */
  exclude(exclusions: readonly string[]): void {
    for (const argument of exclusions) {
      const compiled = compileGlob(argument.slice(1));
      if (!compiled.glob) this.#report("bad-pattern", argument, compiled.problem, null);
    }
    this.#excluded = globList(exclusions.map((argument) => argument.slice(1)));
  }

  async add(argument: string): Promise<void> {
    const path = resolve(this.#options.cwd, argument);
    const stats = this.#stat(path, argument);
    if (stats === "unreadable") return;
    if (stats?.isDirectory()) await this.addFolder(path, argument);
    else if (stats) this.#addFile(path, argument);
    else if (isGlob(argument)) await this.#addGlob(argument);
    else this.#report("missing", argument, NO_SUCH_FILE, nameHint(path));
  }

  /** `argument` is `null` for the current folder when nothing is named; what is empty is then no mistake. */
  async addFolder(folder: string, argument: string | null): Promise<void> {
    const { files, unreadable } = await listFolder(folder, false);
    const kept = files.map((file) => join(folder, file)).filter((file) => !this.#leavesOut(file));
    for (const file of kept) this.files.add(file);
    this.#reportUnreadable(folder, unreadable);
    if (kept.length === 0 && unreadable.length === 0 && argument !== null)
      this.#report("empty-folder", argument, files.length === 0 ? NO_DRAFTS : ALL_IGNORED, null);
  }

  /** Tells lines of ignore files that could not be taken, of those files that were met. */
  reportIgnoreFiles(): void {
    for (const { path, line, message } of this.#ignoreFiles.problems)
      this.problems.push({ code: "bad-pattern", file: this.#shown(path), line, column: 1, message, hint: null });
  }

  #addFile(path: string, argument: string): void {
    if (this.#ignoreFiles.ignores(path)) this.#report("ignored", argument, IGNORED_BY_FILE, REMOVE_PATTERN);
    else if (this.#options.isIgnored(path)) this.#report("ignored", argument, IGNORED_BY_CONFIG, REMOVE_PATTERN);
    else this.files.add(path);
  }

  async #addGlob(argument: string): Promise<void> {
    const { cwd } = this.#options;
    const pattern = withSlashes(argument);
    const folder = resolve(cwd, fixedFolder(pattern));
    const compiled = compileGlob(withSlashes(relative(folder, resolve(cwd, pattern))));
    if (!compiled.glob) {
      this.#report("bad-pattern", argument, compiled.problem, null);
      return;
    }
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
      this.#report("no-match", argument, NO_MATCH, null);
      return;
    }
    // A glob that says an ending means it; "docs/**" means the drafts in it.
    const any = /\.[\w{},]+$/.test(basename(pattern));
    const { files, unreadable } = await listFolder(folder, any);
    const matching = files.filter(compiled.glob).map((file) => join(folder, file));
    const kept = matching.filter((file) => !this.#leavesOut(file));
    for (const file of kept) this.files.add(file);
    this.#reportUnreadable(folder, unreadable);
    if (kept.length === 0) this.#report("no-match", argument, matching.length === 0 ? NO_MATCH : ALL_IGNORED, null);
  }

  #leavesOut(file: string): boolean {
    return this.#excluded?.test(this.#shown(file)) === true || this.#ignoreFiles.ignores(file) || this.#options.isIgnored(file);
  }

  /** `null` when nothing is there. */
  #stat(path: string, argument: string): Stats | "unreadable" | null {
    try {
      return statSync(path, { throwIfNoEntry: false }) ?? null;
    } catch (error) {
      const code = errorCode(error);
      if (code === "ENAMETOOLONG" || code === "ENOTDIR") return null;
      this.#report("unreadable", argument, cannotRead(code), null);
      return "unreadable";
    }
  }

  #reportUnreadable(root: string, unreadable: readonly { readonly folder: string; readonly code: string }[]): void {
    for (const { folder, code } of unreadable) this.#report("unreadable", this.#shown(join(root, folder)) || ".", cannotRead(code), null);
  }

  #shown(path: string): string {
    return withSlashes(relative(this.#options.cwd, path));
  }

  #report(code: FindProblemCode, file: string, message: LocalizedText, hint: LocalizedText | null): void {
    if (this.problems.some((known) => known.code === code && known.file === file)) return;
    this.problems.push({ code, file, line: null, column: null, message, hint });
  }
}

function pathExists(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    errorCode(error);
    return false;
  }
}

/** For "docs/2025-??/a.md" this is "docs"; "." when the first part is a glob. */
function fixedFolder(pattern: string): string {
  const names = pattern.split("/");
  const first = names.findIndex((name) => isGlob(name));
  const fixed = names.slice(0, first < 0 ? names.length - 1 : first).join("/");
  return fixed === "" ? (pattern.startsWith("/") ? "/" : ".") : fixed;
}

/** By folder and name, in the order of code units: the same on every machine. */
function comparePaths(a: string, b: string): number {
  const [left, right] = [withSlashes(a).replaceAll("/", "\0"), withSlashes(b).replaceAll("/", "\0")];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The file or folder beside a missing one that was probably meant. */
function nameHint(path: string): LocalizedText | null {
  let names: readonly string[];
  try {
    names = readdirSync(dirname(path));
  } catch (error) {
    errorCode(error);
    return null;
  }
  const meant = nearest(
    basename(path),
    names.filter((name) => isDraftName(name) || !name.includes(".")),
  );
  return meant === null ? null : { en: `did you mean "${meant}"?`, "zh-CN": `是否想写“${meant}”？` };
}

const cannotRead = (code: string): LocalizedText =>
  code === "EACCES" || code === "EPERM"
    ? { en: "there is no permission to read this", "zh-CN": "没有读取权限" }
    : { en: `this cannot be read (${code})`, "zh-CN": `无法读取（${code}）` };

const NO_SUCH_FILE: LocalizedText = { en: "there is no such file or folder", "zh-CN": "没有这个文件或文件夹" };
const NO_MATCH: LocalizedText = { en: "no file matches this pattern", "zh-CN": "没有文件符合此模式" };
const NO_DRAFTS: LocalizedText = {
  en: `there are no drafts (${DRAFT_ENDINGS.join(", ")}) in this folder`,
  "zh-CN": `此文件夹中没有文稿（${DRAFT_ENDINGS.join("、")}）`,
};
const ALL_IGNORED: LocalizedText = { en: "all drafts here are ignored", "zh-CN": "此处的文稿都已被忽略" };
const IGNORED_BY_FILE: LocalizedText = { en: `not linted: ${IGNORE_FILE} ignores it`, "zh-CN": `未检查：已被 ${IGNORE_FILE} 忽略` };
const IGNORED_BY_CONFIG: LocalizedText = {
  en: 'not linted: "ignore" of the configuration names it',
  "zh-CN": "未检查：已被配置中的 ignore 忽略",
};
const REMOVE_PATTERN: LocalizedText = {
  en: 'remove the pattern, or take the file in again with "!" after it (unless its whole folder is ignored)',
  "zh-CN": "可删去该模式，或在其后用“!”重新纳入（所在文件夹未被整体忽略时）",
};
