import type { DocumentSettings } from "../model/settings.ts";
import type { Outline } from "../outline/outline.ts";
import type { Rule } from "../rule/rule.ts";
import { type Layer, type Mention, SETTING_NAMES, type SettingName } from "./layer.ts";
import type { Origin } from "./origin.ts";
import type { Level } from "./user-config.ts";

/** What a stack of layers says about one rule. */
export interface StackedRule {
  /** `off`, a level that a layer gives, or `null`: on, with the severity of each message. */
  readonly level: Level | null;
  readonly levelOrigin: Origin;
  readonly options: Readonly<Record<string, unknown>>;
  readonly optionOrigins: ReadonlyMap<string, Origin>;
  readonly mentions: readonly Mention[];
}

export type StackedSettings = ReadonlyMap<SettingName, { readonly value: string; readonly origin: Origin }>;

/**
 * Stacks the layers of a rule, lowest first. A rule is off until a profile or a mention switches it on; each key (level, every option)
 * has the value of the last layer that gives one. A profile always gives the level: its own for the rule, or that of each message. Who names a rule on the command line wants to see it, whatever the files say. `isOn` is for the engine's own rules, which no profile names.
 */
export function stackRule(rule: Rule, layers: readonly Layer[], isOn: boolean): StackedRule {
  let level: Level | null = isOn ? null : "off";
  let levelOrigin: Origin = { layer: "default" };
  let isSaid = false;
  const options: Record<string, unknown> = {};
  const optionOrigins = new Map<string, Origin>();
  const mentions: Mention[] = [];
  const setOptions = (values: Readonly<Record<string, unknown>>, originOf: (name: string) => Origin): void => {
    for (const [name, value] of Object.entries(values)) {
      options[name] = value;
      optionOrigins.set(name, originOf(name));
    }
  };
  for (const layer of layers) {
    const { profile } = layer;
    if (profile !== null && rule.profiles.includes(profile)) {
      const origin: Origin = { layer: "profile", profile };
      level = rule.profileLevels?.[profile] ?? null;
      levelOrigin = origin;
      setOptions(rule.profileOptions?.[profile] ?? {}, () => origin);
    }
    const mention = layer.rules.get(rule.id);
    if (!mention) continue;
    mentions.push(mention);
    if (mention.setting.level !== null) {
      level = mention.setting.level;
      levelOrigin = mention.origin;
      isSaid = true;
    } else if (level === "off" && (!isSaid || mention.origin.layer === "command-line")) {
      level = null;
      levelOrigin = mention.origin;
    }
    setOptions(mention.setting.options, (name) => mention.optionOrigins.get(name) ?? mention.origin);
  }
  return { level, levelOrigin, options, optionOrigins, mentions };
}

export function stackSettings(layers: readonly Layer[]): StackedSettings {
  const settings = new Map<SettingName, { readonly value: string; readonly origin: Origin }>();
  for (const layer of layers) for (const [name, setting] of layer.settings) settings.set(name, setting);
  return settings;
}

export function toDocumentSettings(settings: StackedSettings, outlines: readonly Outline[]): DocumentSettings {
  const [kind = null, date = null, period = null, status, language] = SETTING_NAMES.map((name) => settings.get(name)?.value);
  return {
    kind,
    date,
    period,
    status: status === "draft" || status === "review" || status === "final" ? status : null,
    language: language === "zh" || language === "en" ? language : null,
    outlines,
  };
}
