import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Script } from "node:vm";
import type { CodeCache } from "./code-cache.ts";
import { setV8Flag } from "./v8-flags.ts";

type Exports = Readonly<Record<string | symbol, unknown>>;
type Chunk = (exports: object, require: (id: string) => unknown, module: { readonly exports: object }, file: string) => void;

/**
 * What V8 does by default, but not in a run whose code is kept: it drops the code of what has not run for a while, such as all that a start
 * needs; and what once ran often, as in a run over many drafts, it would compile further at every start.
 */
const NOT_WHILE_KEEPING = ["flush-bytecode", "sparkplug"] as const;

/**
 * Loads the chunks of the bundle, each a function in the manner of CommonJS (scripts/build.mjs), from the code cache where their code is there.
 * A chunk that another one imports is loaded when something of it is first used: no chunk does anything but define things.
 */
export class Chunks {
  readonly #folder: string;
  readonly #cache: CodeCache | null;
  readonly #exports = new Map<string, Exports>();
  readonly #compiled = new Map<string, Script>();

  constructor(folder: string, cache: CodeCache | null) {
    this.#folder = folder;
    this.#cache = cache;
  }

  load(name: string): Exports {
    const known = this.#exports.get(name);
    if (known) return known;
    const module = { exports: {} };
    this.#exports.set(name, module.exports);
    const file = join(this.#folder, name);
    this.#compile(name, file)(module.exports, this.#require, module, file);
    return module.exports;
  }

  /** Keeps the code of the chunks that had to be compiled, with all functions that have run by now. */
  keepCode(): void {
    if (this.#compiled.size === 0) return;
    // Code is only taken from the cache under the options under which it went in.
    for (const name of NOT_WHILE_KEEPING) setV8Flag(`--${name}`);
    for (const [name, script] of this.#compiled) this.#cache?.write(name, script.createCachedData());
    this.#cache?.removeOld();
  }

  #compile(name: string, file: string): Chunk {
    // The bundle is ASCII, which is read fastest.
    const source = readFileSync(file, "latin1");
    const cachedData = this.#cache?.read(name) ?? undefined;
    const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
    if (this.#cache && (!cachedData || script.cachedDataRejected)) {
      this.#compiled.set(name, script);
      for (const name of NOT_WHILE_KEEPING) setV8Flag(`--no-${name}`);
    }
    return script.runInThisContext();
  }

  readonly #require = (id: string): unknown => {
    if (!id.startsWith("./")) return process.getBuiltinModule(id);
    const name = id.slice(2);
    return this.#exports.get(name) ?? new Proxy({}, { get: (_, key) => this.load(name)[key] });
  };
}
