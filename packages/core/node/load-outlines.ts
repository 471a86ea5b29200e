import { statSync } from "node:fs";
import { basename, dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import {
  asList,
  type ConfigProblem,
  compileGlob,
  isGlob,
  LineIndex,
  type LocalizedText,
  normaliseLineBreaks,
  type Outline,
  type ParsedConfig,
  parseOutline,
} from "@draftlint/core";
import { walkFolder, withSlashes } from "./list-folder.ts";
import { readDraft } from "./read-draft.ts";

export interface LoadedOutlines {
  /** Strongest first: those of the file itself before those of what it extends, each in their order. */
  readonly outlines: readonly Outline[];
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

const MAX_OUTLINE_BYTES = 1024 * 1024;
const isOutlineName = (name: string): boolean => /\.(?:ya?ml|jsonc?|md|markdown)$/i.test(name);

/** Loads the outlines that configurations name, of which the last one given is the strongest. */
export function loadOutlines(configs: readonly { readonly path: string; readonly parsed: ParsedConfig }[], cwd: string): LoadedOutlines {
  const outlines: Outline[] = [];
  const files: string[] = [];
  const problems: ConfigProblem[] = [];
  const load = (path: string, report: (message: LocalizedText, hint: LocalizedText | null) => void): void => {
    if (files.includes(path)) return;
    files.push(path);
    const { draft, problem } = readDraft(path, { maxBytes: MAX_OUTLINE_BYTES });
    if (problem) {
      report(named(path, problem.message), problem.hint);
      return;
    }
    const { outline, problems: wrong } = parseOutline(draft.text, { uri: pathToFileURL(path).href, fileName: basename(path) });
    if (outline) outlines.push(outline);
    const lines = new LineIndex(normaliseLineBreaks(draft.text).text);
    for (const { message, start, end } of wrong) {
      const { line, column } = lines.position(start);
      problems.push({ file: withSlashes(relative(cwd, path)), line, column, range: { start, end }, message, hint: null });
    }
  };
  for (const { path, parsed } of configs.toReversed()) {
    const { outlines: named } = parsed.config;
    for (const [index, entry] of asList(named).entries()) {
      const report = (message: LocalizedText, hint: LocalizedText | null): void => {
        problems.push(parsed.problem(typeof named === "string" ? ["outlines"] : ["outlines", index], "value", message, hint));
      };
      for (const file of expand(entry, dirname(path), (message) => report(message, null))) load(file, report);
    }
  }
  return { outlines, files, problems };
}

/** The files that an entry names: itself, or all outlines in a folder, or those that match a glob. */
function expand(entry: string, base: string, report: (message: LocalizedText) => void): readonly string[] {
  const path = resolve(base, entry);
  const stats = statSync(path, { throwIfNoEntry: false });
  const isFolder = stats?.isDirectory() === true;
  if (!isFolder && (stats || !isGlob(entry))) return [path];
  const compiled = isFolder ? { glob: () => true } : compileGlob(entry.replace(/^\.?\//, ""));
  if (!compiled.glob) {
    report(compiled.problem);
    return [];
  }
  const folder = isFolder ? path : base;
  const found = walkFolder(folder, isOutlineName).files.filter(compiled.glob).toSorted();
  if (found.length === 0) report({ en: `no file matches "${entry}"`, "zh-CN": `没有文件符合“${entry}”` });
  return found.map((file) => join(folder, file));
}

const named = (path: string, { en, "zh-CN": zh }: LocalizedText): LocalizedText => ({
  en: `"${basename(path)}": ${en}`,
  "zh-CN": `“${basename(path)}”：${zh}`,
});
