import { ENGINE_RULES } from "../lint/engine-messages.ts";
import { KINDS } from "../model/kinds.ts";
import type { DocumentSettings } from "../model/settings.ts";
import type { Outline } from "../outline/outline.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Profile, Rule } from "../rule/rule.ts";
import { ignoreList } from "../text/ignore-list.ts";
import { explainRule, explainSettings } from "./explain-config.ts";
import { frontMatterLayer } from "./front-matter-layer.ts";
import { commandLineLayer, type Layer, type LayerKnowledge, overrideApplies, profileLayer, readLanguage, readLayer } from "./layer.ts";
import type { Origin } from "./origin.ts";
import type { ParsedConfig } from "./parse-config.ts";
import { patternProblems } from "./pattern-problems.ts";
import type { CommandLineSettings, ConfigTarget, ProjectConfig, ResolvedConfig } from "./project-config.ts";
import type { RuleBinder } from "./rule-binder.ts";
import { stackRule, stackSettings, toDocumentSettings } from "./stack.ts";
import { asList } from "./user-config.ts";
import type { ConfigProblem } from "./user-error.ts";

/** A profile or a configuration file of a chain of `extends`. */
export type ChainLink = { readonly profile: Profile } | { readonly parsed: ParsedConfig };

export interface ProjectConfigInput {
  /** The registry; the engine's own rules are added. */
  readonly rules: readonly Rule[];
  /** In the order in which they apply: what is extended stands before what extends it. Without a profile `recommended` is put first. */
  readonly chain: readonly ChainLink[];
  /** Strongest first. */
  readonly outlines: readonly Outline[];
  /** Their files, for `explain`. */
  readonly outlineFiles: readonly string[];
  readonly commandLine: CommandLineSettings;
  /** Kept over changes of configuration, so that unchanged rules keep their identity. */
  readonly binder: RuleBinder;
}

export const NO_COMMAND_LINE: CommandLineSettings = { rules: new Map(), only: null, crossFile: null };

interface Stack {
  readonly rules: readonly BoundRule[];
  readonly engineRules: readonly BoundRule[];
  readonly settings: DocumentSettings;
  readonly problems: readonly ConfigProblem[];
}

/** Most stacks that are kept; drafts share them, so a project has a handful. */
const MOST_STACKS = 500;

/** Joins profile, files, overrides and command line into one configuration, which is then asked about drafts. */
export function createProjectConfig(input: ProjectConfigInput): ProjectConfig {
  const { commandLine, binder, outlines } = input;
  const all: readonly Rule[] = [...input.rules, ...ENGINE_RULES];
  const knowledge: LayerKnowledge = {
    rules: new Map(all.map((rule) => [rule.id, rule])),
    kinds: [...KINDS.map(({ id }) => id), ...outlines.flatMap(({ kind }) => kind ?? [])],
  };
  const problems: ConfigProblem[] = [];
  const files = input.chain.flatMap((link) => ("parsed" in link ? [link.parsed] : []));
  const layers: Layer[] = input.chain.some((link) => "profile" in link) ? [] : [profileLayer("recommended")];
  for (const link of input.chain)
    layers.push(
      ...("profile" in link ? [profileLayer(link.profile)] : fileLayers(link.parsed, knowledge, (problem) => problems.push(problem))),
    );
  layers.push(commandLineLayer(commandLine));

  const stacks = new Map<string, Stack>();
  const stackOf = (key: string, active: readonly Layer[]): Stack => {
    let stack = stacks.get(key);
    if (!stack) {
      if (stacks.size >= MOST_STACKS) stacks.clear();
      stacks.set(key, (stack = bindStack(active, input)));
    }
    return stack;
  };
  const activeFor = (path: string): readonly number[] => layers.flatMap((layer, index) => (layer.applies(path) ? [index] : []));
  const layersFor = (target: ConfigTarget) => {
    const active = activeFor(target.path);
    const own = frontMatterLayer(target.text, target.file, knowledge);
    const base = active.map((index) => layers[index]!);
    return { key: active.join(), base, stacked: own ? [...base, own.layer] : base, own };
  };
  problems.push(...patternProblems(files));
  const patterns = files.flatMap(({ config }) => asList(config.ignore));
  const ignored = patterns.length > 0 ? ignoreList(patterns) : null;
  const ignores = (path: string): boolean => ignored?.test(path) === true;
  const crossFile = crossFileOf(files, commandLine);

  return {
    problems,
    crossFile: crossFile.value,
    language: languageOf(files),
    terms: new Map(
      files.flatMap(({ config }) => Object.entries(config.terms ?? {}).map(([term, others]) => [term, asList(others)] as const)),
    ),
    knownRules: new Set(knowledge.rules.keys()),
    ignores,
    resolve(target): ResolvedConfig {
      const { key, base, stacked, own } = layersFor(target);
      const mentions = own ? [...own.layer.rules].map(([id, { setting }]) => [id, setting]) : [];
      // Drafts whose front matter sets no rule share the stack of the files, settings and all.
      const stack = mentions.length === 0 ? stackOf(key, base) : stackOf(`${key} ${JSON.stringify(mentions)}`, stacked);
      return {
        rules: stack.rules,
        engineRules: stack.engineRules,
        settings: own ? toDocumentSettings(stackSettings(stacked), outlines) : stack.settings,
        problems: own ? [...own.problems, ...stack.problems] : stack.problems,
      };
    },
    explain(target) {
      const { stacked } = layersFor(target);
      const rules = [
        ...input.rules.map((rule) => explainRule(rule, stacked, false, binder)),
        ...ENGINE_RULES.map((rule) => explainRule(rule, stacked, true, binder)),
      ];
      return {
        rules: rules.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1)),
        settings: explainSettings(stacked),
        crossFile,
        outlines: input.outlineFiles,
        ignored: ignores(target.path),
      };
    },
  };
}

/** The layers of a file: its own settings, then its overrides in their order. */
function fileLayers(parsed: ParsedConfig, knowledge: LayerKnowledge, report: (problem: ConfigProblem) => void): readonly Layer[] {
  const { config, file } = parsed;
  const layer = (part: Parameters<typeof readLayer>[0], base: readonly (string | number)[], globs: readonly string[] | null): Layer => ({
    profile: null,
    applies: globs === null ? () => true : overrideApplies(globs),
    ...readLayer(
      part,
      base,
      {
        origin: (path): Origin => {
          const { line, column } = parsed.place(path, "key");
          return globs === null ? { layer: "file", file, line, column } : { layer: "override", file, line, column, files: globs };
        },
        node: parsed.node,
        report: (path, at, message, hint) => report(parsed.problem(path, at, message, hint)),
        reportAt: (problem) => report(parsed.problemAt(problem)),
      },
      knowledge,
    ),
  });
  return [
    layer(config, [], null),
    ...(config.overrides ?? []).map((override, index) => layer(override, ["overrides", index], asList(override.files))),
  ];
}

function bindStack(layers: readonly Layer[], { rules, binder, outlines, commandLine: { only } }: ProjectConfigInput): Stack {
  const problems: ConfigProblem[] = [];
  const bind = (rule: Rule, isOn: boolean): readonly BoundRule[] => {
    if (only && !isOn && !only.has(rule.id)) return [];
    const { level, options, optionOrigins, levelOrigin } = stackRule(rule, layers, isOn);
    if (level === "off") return [];
    const { bound, problems: wrong } = binder.bind(rule, level, options);
    if (bound) return [bound];
    // Each layer's options are right by themselves, and together they are not.
    for (const { path, message } of wrong) {
      const origin = optionOrigins.get(path[0] ?? "") ?? levelOrigin;
      if (!("file" in origin)) continue;
      const said = {
        en: `the options of "${rule.id}" do not go together: ${message}`,
        "zh-CN": `“${rule.id}”的各项设置相互矛盾：${message}`,
      };
      problems.push({
        file: origin.file,
        line: origin.line,
        column: origin.column,
        range: { start: 0, end: 0 },
        message: said,
        hint: null,
      });
    }
    return [binder.bind(rule, level, {}).bound].flatMap((fallback) => fallback ?? []);
  };
  return {
    rules: rules.flatMap((rule) => bind(rule, false)),
    engineRules: ENGINE_RULES.flatMap((rule) => bind(rule, true)),
    settings: toDocumentSettings(stackSettings(layers), outlines),
    problems,
  };
}

function crossFileOf(
  files: readonly ParsedConfig[],
  commandLine: CommandLineSettings,
): { readonly value: boolean; readonly origin: Origin } {
  if (commandLine.crossFile !== null) return { value: commandLine.crossFile, origin: { layer: "command-line" } };
  const last = files.findLast(({ config }) => config.crossFile !== undefined);
  if (!last) return { value: false, origin: { layer: "default" } };
  const { line, column } = last.place(["crossFile"], "key");
  return { value: last.config.crossFile === true, origin: { layer: "file", file: last.file, line, column } };
}

function languageOf(files: readonly ParsedConfig[]): ProjectConfig["language"] {
  const { language } = readLanguage(files.findLast(({ config }) => config.language !== undefined)?.config.language);
  return language === "zh" || language === "en" ? language : null;
}
