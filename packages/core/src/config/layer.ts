import { namedKind } from "../model/detect-kind.ts";
import { type LocalizedText, PROFILES, type Profile, type Rule } from "../rule/rule.ts";
import { parseDate } from "../text/calendar.ts";
import { globList } from "../text/glob-list.ts";
import type { ConfigNode, ConfigPath, NodeProblem } from "./config-node.ts";
import { didYouMean } from "./issue-text.ts";
import type { Origin } from "./origin.ts";
import { readPeriod } from "./period.ts";
import type { CommandLineSettings, RuleSetting } from "./project-config.ts";
import type { FrontMatterConfig, UserConfig, UserRuleSetting } from "./user-config.ts";
import { validateNode } from "./validate-node.ts";

export type SettingName = "kind" | "date" | "period" | "status" | "language";
export const SETTING_NAMES: readonly SettingName[] = ["kind", "date", "period", "status", "language"];

/** A rule as one layer mentions it. */
export interface Mention {
  readonly setting: RuleSetting;
  readonly origin: Origin;
  readonly optionOrigins: ReadonlyMap<string, Origin>;
}

/** One source of settings. Layers are stacked: each key has the value of the last layer that gives one. */
export interface Layer {
  /** A profile switches its rules on and says nothing else. */
  readonly profile: Profile | null;
  /** Whether it counts for a path, relative to the folder of the configuration. */
  applies(path: string): boolean;
  readonly rules: ReadonlyMap<string, Mention>;
  readonly settings: ReadonlyMap<SettingName, { readonly value: string; readonly origin: Origin }>;
}

const everywhere = (): boolean => true;

export const profileLayer = (profile: Profile): Layer => ({ profile, applies: everywhere, rules: new Map(), settings: new Map() });

export const readProfile = (text: string): Profile | null => PROFILES.find((profile) => text === `draftlint:${profile}`) ?? null;

export function commandLineLayer({ rules }: CommandLineSettings): Layer {
  const origin: Origin = { layer: "command-line" };
  const mentions = [...rules].map(([id, setting]) => [id, mention(setting, origin, () => origin)] as const);
  return { profile: null, applies: everywhere, rules: new Map(mentions), settings: new Map() };
}

/** Where settings are written: how the builder below finds places and tells problems. */
export interface LayerSource {
  origin(path: ConfigPath): Origin;
  node(path: ConfigPath): ConfigNode | null;
  report(path: ConfigPath, at: "key" | "value", message: LocalizedText, hint: LocalizedText | null): void;
  /** A problem whose place is known. */
  reportAt(problem: NodeProblem): void;
}

/** What names may be used. */
export interface LayerKnowledge {
  readonly rules: ReadonlyMap<string, Rule>;
  /** Ids of kinds, built in and of the project's outlines. */
  readonly kinds: readonly string[];
}

/** The part that configurations, overrides and front matter share. */
export type SharedConfig = Pick<UserConfig, "rules" | "document" | "language">;

/** Makes a layer of settings that stand at `base`; unknown rules and kinds and wrong options are told and left out. */
export function readLayer(
  config: SharedConfig,
  base: ConfigPath,
  source: LayerSource,
  { rules, kinds }: LayerKnowledge,
): Pick<Layer, "rules" | "settings"> {
  const mentions = new Map<string, Mention>();
  for (const [id, written] of Object.entries(config.rules ?? {})) {
    const path = [...base, "rules", id];
    const rule = rules.get(id);
    if (!rule) {
      const hint = didYouMean(id, rules.keys()) ?? LIST_RULES;
      source.report(path, "key", { en: `there is no rule "${id}"`, "zh-CN": `没有名为“${id}”的规则` }, hint);
      continue;
    }
    const setting = readSetting(written, rule, source.node(path), source);
    mentions.set(
      id,
      mention(setting, source.origin(path), (name) => source.origin([...path, name])),
    );
  }
  const settings = new Map<SettingName, { value: string; origin: Origin }>();
  const written = { ...readDocument(config.document ?? {}), ...readLanguage(config.language) };
  for (const name of SETTING_NAMES) {
    const value = written[name];
    const path = name === "language" ? [...base, name] : [...base, "document", name];
    if (value === undefined) continue;
    if (name === "kind" && namedKind(value) === null && !kinds.includes(value))
      source.report(
        path,
        "value",
        { en: `there is no kind "${value}"`, "zh-CN": `没有名为“${value}”的文种` },
        didYouMean(value, kinds) ?? OWN_KIND,
      );
    else settings.set(name, { value, origin: source.origin(path) });
  }
  return { rules: mentions, settings };
}

const LIST_RULES: LocalizedText = { en: '"draftlint rules" lists all rules', "zh-CN": "用 draftlint rules 查看所有规则" };

const OWN_KIND: LocalizedText = { en: "an outline of the project can define it (kind: …)", "zh-CN": "可在项目大纲中用 kind 定义" };

const mention = (setting: RuleSetting, origin: Origin, optionOrigin: (name: string) => Origin): Mention => ({
  setting,
  origin,
  optionOrigins: new Map(Object.keys(setting.options).map((name) => [name, optionOrigin(name)])),
});

function readSetting(written: UserRuleSetting, rule: Rule, node: ConfigNode | null, source: LayerSource): RuleSetting {
  if (typeof written === "string") return { level: written, options: {} };
  const { level = null } = written;
  if (node?.type !== "mapping") return { level, options: {} };
  const optionsNode = { ...node, entries: new Map([...node.entries].filter(([key]) => key !== "level")) };
  const valid = validateNode(rule.options, optionsNode);
  for (const problem of valid.problems) source.reportAt(problem);
  return { level, options: isRecord(valid.given) ? valid.given : {} };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Settings of a document in the form that the model reads. */
function readDocument(document: Omit<FrontMatterConfig, "rules" | "language">): Partial<Record<SettingName, string>> {
  const date = document.date === undefined ? null : isoDate(String(document.date));
  const period = document.period === undefined ? null : readPeriod(String(document.period));
  return {
    ...(document.kind !== undefined && { kind: document.kind }),
    ...(date !== null && { date }),
    ...(period !== null && { period }),
    ...(document.status !== undefined && { status: document.status }),
  };
}

export const readLanguage = (language: string | undefined): Partial<Record<SettingName, string>> =>
  language === undefined ? {} : { language: /^zh\b/i.test(language) ? "zh" : "en" };

/** "2026年1月10日" is "2026-01-10"; `null` for text that is no date. */
export function isoDate(text: string): string | null {
  const date = parseDate(text);
  if (!date) return null;
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  return [
    String(date.year),
    ...(date.month === null ? [] : [twoDigits(date.month)]),
    ...(date.day === null ? [] : [twoDigits(date.day)]),
  ].join("-");
}

/** Whether the globs of an override list a path. */
export function overrideApplies(files: readonly string[]): (path: string) => boolean {
  const list = globList(files);
  return (path) => list.test(path) === true;
}
