import { readdirSync } from "node:fs";
import { basename, dirname, relative, resolve } from "node:path";
import {
  asList,
  type ChainLink,
  type ConfigProblem,
  type LocalizedText,
  nearest,
  type ParsedConfig,
  PROFILES,
  parseConfig,
  readProfile,
} from "@draftlint/core";
import { errorCode } from "./error-code.ts";
import { syntaxOf } from "./find-config-file.ts";
import { withSlashes } from "./list-folder.ts";
import { readDraft } from "./read-draft.ts";

/** A configuration file with everything that it extends. */
export interface LoadedChain {
  /** In the order in which they apply. */
  readonly links: readonly ChainLink[];
  /** Absolute paths of the files in `links` that could be read, with their configurations. */
  readonly files: readonly { readonly path: string; readonly parsed: ParsedConfig }[];
  /** Also those that are missing: one that comes to be changes the configuration. */
  readonly sources: readonly string[];
  readonly problems: readonly ConfigProblem[];
}

/** Larger files are no configurations. */
const MAX_CONFIG_BYTES = 1024 * 1024;

/** Tells a problem at the place that names a file or a profile. */
type Report = (message: LocalizedText, hint: LocalizedText | null) => void;

/** Loads a configuration file. What is extended twice counts where it is met first, so that a common base does not undo what stands on it. */
export function loadChain(file: string, cwd: string): LoadedChain {
  const chain = new Chain(cwd);
  chain.loadFirst(file);
  return chain;
}

class Chain implements LoadedChain {
  readonly links: ChainLink[] = [];
  readonly files: { readonly path: string; readonly parsed: ParsedConfig }[] = [];
  readonly sources: string[] = [];
  readonly problems: ConfigProblem[] = [];
  readonly #cwd: string;
  readonly #profiles = new Set<string>();

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  loadFirst(path: string): void {
    const nowhere = { file: this.#shown(path), line: 1, column: 1, range: { start: 0, end: 0 } };
    this.#load(path, [], (message, hint) => this.problems.push({ ...nowhere, message, hint }));
  }

  /** `above` are the files that lead here, the first one first. */
  #load(path: string, above: readonly string[], report: Report): void {
    if (above.includes(path)) {
      const circle = [...above.slice(above.indexOf(path)), path].map((file) => basename(file)).join(" → ");
      report({ en: `configurations extend each other in a circle: ${circle}`, "zh-CN": `配置循环继承：${circle}` }, REMOVE_ONE);
      return;
    }
    if (this.sources.includes(path)) return;
    this.sources.push(path);
    const parsed = this.#read(path, report);
    if (!parsed) return;
    this.problems.push(...parsed.problems);
    const { extends: bases } = parsed.config;
    for (const [index, base] of asList(bases).entries()) {
      const at = typeof bases === "string" ? ["extends"] : ["extends", index];
      this.#extend(base, [...above, path], (message, hint) => this.problems.push(parsed.problem(at, "value", message, hint)));
    }
    this.links.push({ parsed });
    this.files.push({ path, parsed });
  }

  #read(path: string, report: Report): ParsedConfig | null {
    const syntax = syntaxOf(path);
    if (syntax === null) {
      report(NO_CONFIG, CONFIG_ENDINGS);
      return null;
    }
    const { draft, problem } = readDraft(path, { maxBytes: MAX_CONFIG_BYTES });
    if (draft) return parseConfig(draft.text, syntax, this.#shown(path));
    report(problem.code === "missing" ? missing(path) : problem.message, nameHint(path) ?? problem.hint);
    return null;
  }

  /** The last of `above` is the file that says `base`. */
  #extend(base: string, above: readonly string[], report: Report): void {
    const profile = readProfile(base);
    if (profile !== null) {
      if (!this.#profiles.has(profile)) this.links.push({ profile });
      this.#profiles.add(profile);
    } else if (base.startsWith("draftlint:") || syntaxOf(base) === null) {
      report({ en: `there is no profile "${base}"`, "zh-CN": `没有名为“${base}”的预设` }, profileHint(base));
    } else this.#load(resolve(dirname(above.at(-1)!), base), above, report);
  }

  #shown(path: string): string {
    return withSlashes(relative(this.#cwd, path));
  }
}

const missing = (path: string): LocalizedText => ({ en: `there is no file "${basename(path)}"`, "zh-CN": `没有文件“${basename(path)}”` });
const NO_CONFIG: LocalizedText = { en: "this is no configuration file", "zh-CN": "这不是配置文件" };
const CONFIG_ENDINGS: LocalizedText = {
  en: "its name ends in .yaml, .yml, .json or .jsonc",
  "zh-CN": "配置文件名以 .yaml、.yml、.json 或 .jsonc 结尾",
};
const REMOVE_ONE: LocalizedText = { en: 'remove one "extends"', "zh-CN": "请删去其中一处 extends" };

function profileHint(base: string): LocalizedText {
  const names = PROFILES.map((profile) => `draftlint:${profile}`);
  const meant = nearest(base, names) ?? nearest(`draftlint:${base}`, names);
  return meant === null
    ? {
        en: `use ${names.join(", ")}, or a file that ends in .yaml or .json`,
        "zh-CN": `可用：${names.join("、")}，或以 .yaml、.json 结尾的文件`,
      }
    : { en: `did you mean "${meant}"?`, "zh-CN": `是否想写“${meant}”？` };
}

/** The configuration file beside a missing one that was probably meant. */
function nameHint(path: string): LocalizedText | null {
  try {
    const meant = nearest(
      basename(path),
      readdirSync(dirname(path)).filter((name) => name !== basename(path) && syntaxOf(name) !== null),
    );
    return meant === null ? null : { en: `did you mean "${meant}"?`, "zh-CN": `是否想写“${meant}”？` };
  } catch (error) {
    errorCode(error);
    return null;
  }
}
