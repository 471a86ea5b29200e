import type { DocumentSettings } from "../model/settings.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Rule } from "../rule/rule.ts";
import type { Origin } from "./origin.ts";
import type { Level } from "./user-config.ts";
import type { ConfigProblem } from "./user-error.ts";

/** A rule's level and options as one layer writes them; what is left out comes from the layers below. */
export interface RuleSetting {
  readonly level: Level | null;
  readonly options: Readonly<Record<string, unknown>>;
}

/** What the command line adds on top of the configuration files. */
export interface CommandLineSettings {
  /** By rule id; an empty setting (`{level: null, options: {}}`) switches a rule on. */
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** Only these rules run; `null` for all that are on. */
  readonly only: ReadonlySet<string> | null;
  /** `null` leaves it to the configuration. */
  readonly crossFile: boolean | null;
}

/** A draft for which the configuration is asked. */
export interface ConfigTarget {
  /** Relative to the folder of the configuration, with "/": what globs are matched with. */
  readonly path: string;
  /** Name for problems in its front matter. */
  readonly file: string;
  /** The draft's text, for its front matter. */
  readonly text: string;
}

/** What applies to one draft. Equal stacks of layers give identical `rules` arrays and `BoundRule`s. */
export interface ResolvedConfig {
  readonly rules: readonly BoundRule[];
  /** Bound problems of the engine itself that are not switched off: `unused-disable`, `front-matter`, `internal-error`. */
  readonly engineRules: readonly BoundRule[];
  readonly settings: DocumentSettings;
  /** What is wrong in the draft's own front matter. */
  readonly problems: readonly ConfigProblem[];
}

export interface ExplainedRule {
  readonly rule: Rule;
  /** `off`, a level that the configuration sets, or `null`: on, with the severity of each message. */
  readonly level: Level | null;
  readonly levelOrigin: Origin;
  /** Every option with its value, in the order of the schema. */
  readonly options: readonly { readonly name: string; readonly value: unknown; readonly origin: Origin }[];
  /** All layers that mention the rule, lowest first; the last one to say a thing wins. */
  readonly mentions: readonly { readonly origin: Origin; readonly setting: RuleSetting }[];
}

export interface ExplainedSetting {
  readonly name: "kind" | "date" | "period" | "status" | "language";
  readonly value: string | null;
  readonly origin: Origin;
}

/** What applies to one draft, and which layer set it. */
export interface ExplainedConfig {
  /** All rules there are, sorted by id. */
  readonly rules: readonly ExplainedRule[];
  readonly settings: readonly ExplainedSetting[];
  readonly crossFile: { readonly value: boolean; readonly origin: Origin };
  readonly outlines: readonly string[];
  readonly ignored: boolean;
}

/** A configuration with all its layers, ready to be asked about drafts. */
export interface ProjectConfig {
  /** What is wrong in the configuration files; empty when all is well. */
  readonly problems: readonly ConfigProblem[];
  readonly crossFile: boolean;
  /** Top-level `language`; `null` when it is not set. */
  readonly language: DocumentSettings["language"];
  /** Preferred terms with the spellings that they replace. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** All rule ids there are, the engine's own included. */
  readonly knownRules: ReadonlySet<string>;
  /** True when `ignore` leaves a path out; `path` as in `ConfigTarget`. */
  ignores(path: string): boolean;
  resolve(target: ConfigTarget): ResolvedConfig;
  explain(target: ConfigTarget): ExplainedConfig;
}
