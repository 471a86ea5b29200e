import { dirname, relative, resolve } from "node:path";
import {
  type CommandLineSettings,
  type ConfigProblem,
  type ConfigTarget,
  createProjectConfig,
  type ExplainedConfig,
  type LocalizedText,
  loadPatternEngine,
  type ProjectConfig,
  type ResolvedConfig,
  type Rule,
  RuleBinder,
  usesPatterns,
} from "@draftlint/core";
import { ConfigFinder, type FoundConfig } from "./find-config-file.ts";
import { withSlashes } from "./list-folder.ts";
import { type LoadedChain, loadChain } from "./load-chain.ts";
import { loadOutlines } from "./load-outlines.ts";

export interface ConfigLoaderOptions {
  /** Absolute; problems name files relative to it. */
  readonly cwd: string;
  /** `--config`: counts for every draft, its patterns relative to `cwd`. `null` looks upward from each draft. */
  readonly configFile: string | null;
  readonly rules: readonly Rule[];
  readonly commandLine: CommandLineSettings;
}

export interface LoadedConfig {
  /** Absolute; patterns of `ignore` and `overrides` are relative to it, also those of files that are extended. */
  readonly folder: string;
  /** `null` when there is none: the recommended profile applies. */
  readonly file: string | null;
  /** All files that it was read from (configuration, extended ones, outlines), absolute: what a watcher or a cache looks at. */
  readonly sources: readonly string[];
  readonly config: ProjectConfig;
  /** What is wrong in any of these files. */
  readonly problems: readonly ConfigProblem[];
}

/** Gives drafts their configuration. Paths of drafts are absolute; the files need not exist. */
export interface ConfigLoader {
  configFor(file: string): LoadedConfig;
  resolve(file: string, text: string): ResolvedConfig;
  explain(file: string, text: string): ExplainedConfig;
  isIgnored(file: string): boolean;
  /** To be awaited before drafts whose configurations were met are linted: loads what their outlines need, if they need anything. */
  prepare(): Promise<void>;
  /** Of `--config` and of all configurations met until now. */
  readonly problems: readonly ConfigProblem[];
  /** Forgets what was read: for when a configuration file has changed. Rules that stay the same keep their identity. */
  refresh(): void;
}

export function createConfigLoader(options: ConfigLoaderOptions): ConfigLoader {
  return new Loader(options);
}

class Loader implements ConfigLoader {
  readonly #options: ConfigLoaderOptions;
  readonly #binder = new RuleBinder();
  #finder = new ConfigFinder();
  #loaded = new Map<string, LoadedConfig>();
  #usesPatterns = false;

  constructor(options: ConfigLoaderOptions) {
    this.#options = options;
  }

  configFor(file: string): LoadedConfig {
    const { cwd, configFile } = this.#options;
    if (configFile !== null) return this.#load({ file: resolve(cwd, configFile), passedOver: [] }, cwd);
    const found = this.#finder.find(dirname(file));
    return this.#load(found, found ? dirname(found.file) : cwd);
  }

  resolve(file: string, text: string): ResolvedConfig {
    return this.configFor(file).config.resolve(this.#target(file, text));
  }

  explain(file: string, text: string): ExplainedConfig {
    return this.configFor(file).config.explain(this.#target(file, text));
  }

  isIgnored(file: string): boolean {
    const { config, folder } = this.configFor(file);
    return config.ignores(withSlashes(relative(folder, file)));
  }

  async prepare(): Promise<void> {
    if (this.#usesPatterns) await loadPatternEngine();
  }

  get problems(): readonly ConfigProblem[] {
    const { configFile, cwd } = this.#options;
    if (configFile !== null) this.configFor(resolve(cwd, configFile));
    return [...this.#loaded.values()].flatMap(({ problems }) => problems);
  }

  refresh(): void {
    this.#finder = new ConfigFinder();
    this.#loaded = new Map();
  }

  #target(file: string, text: string): ConfigTarget {
    const { folder } = this.configFor(file);
    return { path: withSlashes(relative(folder, file)), file: withSlashes(relative(this.#options.cwd, file)), text };
  }

  #load(found: FoundConfig | null, folder: string): LoadedConfig {
    const key = found?.file ?? "";
    const known = this.#loaded.get(key);
    if (known) return known;
    const loaded = this.#build(found, folder);
    this.#loaded.set(key, loaded);
    return loaded;
  }

  #build(found: FoundConfig | null, folder: string): LoadedConfig {
    const { cwd, rules, commandLine } = this.#options;
    const chain: LoadedChain = found ? loadChain(found.file, cwd) : { links: [], files: [], sources: [], problems: [] };
    const { outlines, files, problems } = loadOutlines(chain.files, cwd);
    this.#usesPatterns ||= outlines.some(usesPatterns);
    const outlineFiles = files.map((file) => withSlashes(relative(cwd, file)));
    const config = createProjectConfig({ rules, chain: chain.links, outlines, outlineFiles, commandLine, binder: this.#binder });
    const passedOver = found && found.passedOver.length > 0 ? [severalFiles(found, cwd)] : [];
    return {
      folder,
      file: found?.file ?? null,
      sources: [...chain.sources, ...files],
      config,
      problems: inReadingOrder([...passedOver, ...chain.problems, ...problems, ...config.problems]),
    };
  }
}

/** File by file as they are met, each from its top. */
function inReadingOrder(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  const files = [...new Set(problems.map(({ file }) => file))];
  return problems.toSorted((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line || a.column - b.column);
}

function severalFiles({ file, passedOver }: FoundConfig, cwd: string): ConfigProblem {
  const names = passedOver.join(", ");
  const message: LocalizedText = {
    en: `there is another configuration in this folder: ${names}`,
    "zh-CN": `同一文件夹中还有其他配置：${passedOver.join("、")}`,
  };
  const hint: LocalizedText = { en: "keep one of them", "zh-CN": "请只保留一个" };
  return { file: withSlashes(relative(cwd, file)), line: 1, column: 1, range: { start: 0, end: 0 }, message, hint };
}
