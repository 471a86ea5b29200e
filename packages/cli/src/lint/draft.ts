import { basename, isAbsolute, relative, resolve, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Uri } from "@draftlint/core";
import type { DraftFile } from "@draftlint/core/node";

/** How a draft is called: for the engine, for the configuration and for people. */
export interface DraftName {
  readonly uri: Uri;
  /** Absolute; for standard input where its file would be. */
  readonly path: string;
  /** As reports show it: from the current folder, with "/". */
  readonly file: string;
  /** "" for a text without a file name. */
  readonly fileName: string;
}

/** A text to lint. */
export interface Draft extends DraftName {
  readonly read: DraftFile;
  readonly isStdin: boolean;
}

export function fileDraft(read: DraftFile, cwd: string): Draft {
  return { uri: fileUri(read.path), path: read.path, file: shownPath(read.path, cwd), fileName: basename(read.path), read, isStdin: false };
}

/** Standard input, under the name that `--stdin-filename` gives it. */
export function stdinDraft(read: DraftFile, name: string | null, cwd: string): Draft {
  const path = resolve(cwd, name ?? STDIN);
  const names = name === null ? { file: STDIN, fileName: "" } : { file: shownPath(path, cwd), fileName: basename(path) };
  return { uri: fileUri(path), path, ...names, read, isStdin: true };
}

export const STDIN = "<stdin>";

/** A path as reports show it: relative to the current folder, with "/". */
export function shownPath(path: string, cwd: string): string {
  const shown = isAbsolute(path) ? relative(cwd, path) : path;
  return shown.split(sep).join("/") || ".";
}

/** The file of an uri as reports show it; other uris stand for themselves. */
export const shownUri = (uri: Uri, cwd: string): string => (uri.startsWith("file:") ? shownPath(fileURLToPath(uri), cwd) : uri);

const fileUri = (path: string): Uri => pathToFileURL(path).href as Uri;
