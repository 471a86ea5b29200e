import * as v from "valibot";
import { KINDS } from "../model/kinds.ts";
import { PROFILES } from "../rule/rule.ts";
import { parseDate } from "../text/calendar.ts";
import { readPeriod } from "./period.ts";

/** What editors show beside a key, in both languages. */
const described = <const S extends v.GenericSchema>(schema: S, en: string, zh: string) => v.pipe(schema, v.description(`${en}\n${zh}`));
const oneOrMany = v.union([v.string(), v.array(v.string())]);

export const LEVELS = ["off", "info", "warning", "error"] as const;
const levelSchema = v.picklist(LEVELS);

/** Severity of a rule's findings, or `off`. */
export type Level = v.InferOutput<typeof levelSchema>;

/** A level, or a mapping of a level and the rule's options; the options are checked with the rule's own schema. */
const ruleSettingSchema = v.union([levelSchema, v.looseObject({ level: v.optional(levelSchema) })]);

const rulesSchema = described(
  v.record(v.string(), ruleSettingSchema),
  "Rules by id: a level, or a mapping of `level` and options.",
  "按规则名设置：写级别，或写由 `level` 和选项组成的键值映射。",
);

const languageSchema = described(
  v.picklist(["zh", "en", "zh-CN"]),
  "Language of the drafts; without it each draft's own text decides.",
  "文稿的语言；不写则由每篇文稿的文字决定。",
);

const yearSchema = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2199));

const documentEntries = {
  kind: v.optional(
    described(
      v.pipe(v.string(), v.nonEmpty(), v.examples(KINDS.map(({ id }) => id))),
      "Kind of document: `work-summary`, `minutes`, `adr`, …",
      "文种，如 `work-summary`、`minutes`、`adr`，也可写中文名称。",
    ),
  ),
  date: v.optional(
    described(
      v.union([
        v.pipe(
          v.string(),
          v.check((text) => parseDate(text) !== null),
        ),
        yearSchema,
      ]),
      "When the draft was written: `2026-01-10`, `2026-01` or `2026`.",
      "成文日期：`2026-01-10`、`2026-01` 或 `2026`。",
    ),
  ),
  period: v.optional(
    described(
      v.union([
        v.pipe(
          v.string(),
          v.check((text) => readPeriod(text) !== null),
        ),
        yearSchema,
      ]),
      "Period that the draft covers: `2025`, `2025H1`, `2025Q3` or `2025-07`.",
      "所述时段：`2025`、`2025H1`、`2025Q3` 或 `2025-07`。",
    ),
  ),
  status: v.optional(described(v.picklist(["draft", "review", "final"]), "How far the draft is.", "文稿状态：起草、审阅或定稿。")),
};
const documentSchema = described(
  v.strictObject(documentEntries),
  "What drafts are; their own front matter is stronger.",
  "文稿的属性；文首元数据优先。",
);

const overrideSchema = v.strictObject({
  files: described(
    oneOrMany,
    "Globs of files, relative to the folder of the configuration: `docs/**/*.{md,txt}`; `*.adr.md` in every folder, `drafts/` all in a folder, `!x.md` leaves out again.",
    "文件匹配模式，相对于配置所在文件夹，如 `docs/**/*.{md,txt}`；`*.adr.md` 匹配任意文件夹中的文件，`drafts/` 匹配文件夹中的全部文件，`!x.md` 表示排除。",
  ),
  language: v.optional(languageSchema),
  document: v.optional(documentSchema),
  rules: v.optional(rulesSchema),
});

/** Profiles are offered for completion; any file name is as good. */
const baseSchema = v.pipe(v.string(), v.examples(PROFILES.map((profile) => `draftlint:${profile}`)));

/** `.draftlintrc.yaml`, `.json`, `.jsonc`, or the key `draftlint` of package.json. */
export const userConfigSchema = v.strictObject({
  $schema: v.optional(described(v.string(), "JSON Schema of this file, for editors.", "供编辑器使用的 JSON Schema。")),
  extends: v.optional(
    described(
      v.union([baseSchema, v.array(baseSchema)]),
      "Profiles (`draftlint:recommended`, `draftlint:strict`, …) and other configuration files, relative to this one; later ones are stronger. Without a profile, `draftlint:recommended` applies.",
      "预设（`draftlint:recommended`、`draftlint:strict` 等）或其他配置文件（相对于本文件），后者优先。不写预设时使用 `draftlint:recommended`。",
    ),
  ),
  ignore: v.optional(described(oneOrMany, "Patterns of files to leave out, as in `.gitignore`.", "要忽略的文件，写法同 `.gitignore`。")),
  language: v.optional(languageSchema),
  document: v.optional(documentSchema),
  rules: v.optional(rulesSchema),
  outlines: v.optional(
    described(
      oneOrMany,
      "Files with outlines, or folders of them, relative to this file; `*` and `**` are understood.",
      "大纲文件或其文件夹（相对于本文件），可用 `*` 和 `**`。",
    ),
  ),
  terms: v.optional(
    described(
      v.record(v.string(), oneOrMany),
      "Preferred terms, each with the spellings that it replaces: `JavaScript: [Javascript, JS]`.",
      "规范用词及其要替换的写法，如 `JavaScript: [Javascript, JS]`。",
    ),
  ),
  crossFile: v.optional(
    described(v.boolean(), "Also compare the drafts of one run with each other.", "同时在一次检查的各篇文稿之间相互比对。"),
  ),
  overrides: v.optional(
    described(v.array(overrideSchema), "Settings for some files; later ones are stronger.", "只对部分文件生效的设置，后者优先。"),
  ),
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
