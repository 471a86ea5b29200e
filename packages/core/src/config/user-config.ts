import * as v from "valibot";
import { parseDate } from "../text/calendar.ts";
import { readPeriod } from "./period.ts";

const described = <const S extends v.GenericSchema>(schema: S, text: string) => v.pipe(schema, v.description(text));
const oneOrMany = v.union([v.string(), v.array(v.string())]);

export const LEVELS = ["off", "info", "warning", "error"] as const;
const levelSchema = v.picklist(LEVELS);

/** Severity of a rule's findings, or `off`. */
export type Level = v.InferOutput<typeof levelSchema>;

/** A level, or a mapping of a level and the rule's options; the options are checked with the rule's own schema. */
const ruleSettingSchema = v.union([levelSchema, v.looseObject({ level: v.optional(levelSchema) })]);

const rulesSchema = described(v.record(v.string(), ruleSettingSchema), "Rules by id: a level, or a mapping of `level` and options.");

const languageSchema = described(v.picklist(["zh", "en", "zh-CN"]), "Language of the drafts; without it each draft's own text decides.");

const documentEntries = {
  kind: v.optional(described(v.pipe(v.string(), v.nonEmpty()), "Kind of document: `work-summary`, `minutes`, `adr`, …")),
  date: v.optional(
    described(
      v.union([
        v.pipe(
          v.string(),
          v.check((text) => parseDate(text) !== null),
        ),
        v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199)),
      ]),
      "When the draft was written: `2026-01-10`, `2026-01` or `2026`.",
    ),
  ),
  period: v.optional(
    described(
      v.union([
        v.pipe(
          v.string(),
          v.check((text) => readPeriod(text) !== null),
        ),
        v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199)),
      ]),
      "Period that the draft covers: `2025`, `2025H1`, `2025Q3` or `2025-07`.",
    ),
  ),
  status: v.optional(described(v.picklist(["draft", "review", "final"]), "How far the draft is.")),
};
const documentSchema = described(v.strictObject(documentEntries), "What drafts are, where they do not say so themselves.");

const overrideSchema = v.strictObject({
  files: described(oneOrMany, "Patterns of files, as in `.gitignore`, relative to the folder of the configuration."),
  language: v.optional(languageSchema),
  document: v.optional(documentSchema),
  rules: v.optional(rulesSchema),
});

/** `.draftlintrc.yaml`, `.json`, `.jsonc`, or the key `draftlint` of package.json. */
export const userConfigSchema = v.strictObject({
  $schema: v.optional(described(v.string(), "JSON Schema of this file, for editors.")),
  extends: v.optional(
    described(
      oneOrMany,
      "Profiles (`draftlint:recommended`, `strict`, `zh-official`, `tech`, `academic`) and other configuration files, relative to this one; later ones are stronger. Without a profile, `draftlint:recommended` applies.",
    ),
  ),
  ignore: v.optional(described(oneOrMany, "Patterns of files to leave out, as in `.gitignore`.")),
  language: v.optional(languageSchema),
  document: v.optional(documentSchema),
  rules: v.optional(rulesSchema),
  outlines: v.optional(described(oneOrMany, "Files with outlines, relative to this one; `*` and `**` are understood.")),
  terms: v.optional(
    described(
      v.record(v.string(), oneOrMany),
      "Preferred terms, each with the spellings that it replaces: `JavaScript: [Javascript, JS]`.",
    ),
  ),
  crossFile: v.optional(described(v.boolean(), "Also compare the drafts of one run with each other.")),
  overrides: v.optional(described(v.array(overrideSchema), "Settings for some files; later ones are stronger.")),
});

/** The key `draftlint` of a draft's front matter. */
export const frontMatterConfigSchema = v.strictObject({
  ...documentEntries,
  language: v.optional(languageSchema),
  rules: v.optional(rulesSchema),
});

/** A configuration as it is written. */
export type UserConfig = v.InferOutput<typeof userConfigSchema>;
export type UserOverride = v.InferOutput<typeof overrideSchema>;
export type UserRuleSetting = v.InferOutput<typeof ruleSettingSchema>;
export type FrontMatterConfig = v.InferOutput<typeof frontMatterConfigSchema>;

/** For `a` and `["a"]` this is `["a"]`, for nothing `[]`. */
export const asList = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === "string" ? [value] : value;
