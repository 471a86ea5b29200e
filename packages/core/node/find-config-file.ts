import { readFileSync, statSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import type { ConfigSyntax } from "@draftlint/core";
import { errorCode } from "./error-code.ts";

/** Names of configuration files; of several in one folder the first counts. */
export const CONFIG_NAMES = [".draftlintrc.yaml", ".draftlintrc.yml", ".draftlintrc.json", ".draftlintrc.jsonc", ".draftlintrc"] as const;
const PACKAGE = "package.json";

/** A configuration file of a folder, and others beside it that are not looked at. */
export interface FoundConfig {
  readonly file: string;
  readonly passedOver: readonly string[];
}

/** Finds the configuration of folders: the nearest one upward. Remembers every folder. */
export class ConfigFinder {
  readonly #found = new Map<string, FoundConfig | null>();

  /** `folder` is absolute; `null` when neither it nor a folder above has a configuration. */
  find(folder: string): FoundConfig | null {
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const parent = dirname(folder);
    const found = configIn(folder) ?? (parent === folder ? null : this.find(parent));
    this.#found.set(folder, found);
    return found;
  }
}

function configIn(folder: string): FoundConfig | null {
  const names = CONFIG_NAMES.filter((name) => isFile(join(folder, name)));
  const all = mentionsDraftlint(join(folder, PACKAGE)) ? [...names, PACKAGE] : names;
  const [first, ...others] = all;
  return first === undefined ? null : { file: join(folder, first), passedOver: others };
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Whether a package.json has the key `draftlint`; a broken one is somebody else's to report. */
function mentionsDraftlint(path: string): boolean {
  if (!isFile(path)) return false;
  try {
    const text = readFileSync(path, "utf8");
    if (!text.includes('"draftlint"')) return false;
    const data: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    return typeof data === "object" && data !== null && "draftlint" in data;
  } catch (error) {
    if (!(error instanceof SyntaxError)) errorCode(error);
    return false;
  }
}

/** How a configuration file is written; `null` for a name that no configuration has. */
export function syntaxOf(file: string): ConfigSyntax | null {
  if (basename(file) === PACKAGE) return "package-json";
  const ending = extname(file).toLowerCase();
  if (ending === ".json" || ending === ".jsonc") return "json";
  return ending === ".yaml" || ending === ".yml" || basename(file) === ".draftlintrc" ? "yaml" : null;
}
