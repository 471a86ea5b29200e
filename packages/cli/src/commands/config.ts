import { resolve } from "node:path";
import {
  type Colors,
  type ExplainedConfig,
  type MessageLanguage,
  NO_COMMAND_LINE,
  type Origin,
  originText,
  writeTable,
} from "@draftlint/core";
import { createConfigLoader, readDraft } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import { shownPath } from "../lint/draft.ts";
import { wrongOperands } from "../operands.ts";
import type { Command } from "./command.ts";
import { RULE_WORDS } from "./rule-words.ts";

/** Shows what applies to a draft, each value with the layer that set it. */
export const configCommand: Command = async ({ given, host, language, output, colors }) => {
  const wrong = wrongOperands(given.operands, "config FILE", { min: 1, max: 1 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const path = resolve(host.cwd, given.operands[0]!);
  const { draft, problem } = readDraft(path);
  if (problem) {
    output.failAt({ ...problem, file: shownPath(path, host.cwd) });
    return 2;
  }
  const loader = createConfigLoader({ cwd: host.cwd, configFile: given.value("config"), rules: RULES, commandLine: NO_COMMAND_LINE });
  const explained = loader.explain(path, draft.text);
  const problems = [...loader.problems, ...loader.resolve(path, draft.text).problems];
  for (const each of problems) output.failAt(each);
  const { file } = loader.configFor(path);
  const shown = file && shownPath(file, host.cwd);
  if (given.flag("json")) output.print(`${JSON.stringify({ configFile: shown, ...configData(explained) }, null, 2)}\n`);
  else output.print(configText(explained, shown, language, colors));
  return problems.length > 0 ? 2 : 0;
};

/** The same for programs: rules by their ids, functions left out. */
const configData = ({ rules, settings, crossFile, outlines, ignored }: ExplainedConfig) => ({
  ignored,
  settings,
  crossFile,
  outlines,
  rules: rules.map(({ rule, level, levelOrigin, options }) => ({
    id: rule.id,
    level: level ?? rule.severity,
    origin: levelOrigin,
    options,
  })),
});

function configText(explained: ExplainedConfig, file: string | null, language: MessageLanguage, colors: Colors): string {
  const words = WORDS[language];
  const from = (origin: Origin): string => colors.dim(originText(origin)[language]);
  const settings = explained.settings.flatMap(({ name, value, origin }) => (value === null ? [] : [[name, value, from(origin)]]));
  const rules = explained.rules.flatMap(({ rule, level, levelOrigin, options }) => {
    const value = level === "off" ? RULE_WORDS[language].off : RULE_WORDS[language].severity[level ?? rule.severity];
    const set = options.filter(({ origin }) => origin.layer !== "default");
    return [
      [rule.id, value, from(levelOrigin)],
      ...set.map((option) => [`  ${option.name}`, JSON.stringify(option.value), from(option.origin)]),
    ];
  });
  const rows = [...settings, ["crossFile", String(explained.crossFile.value), from(explained.crossFile.origin)]];
  return [
    `${words.file}${file ?? words.none}`,
    ...(explained.ignored ? [colors.yellow(words.ignored)] : []),
    ...(explained.outlines.length > 0 ? [`${words.outlines}${explained.outlines.join(", ")}`] : []),
    "",
    writeTable(rows),
    "",
    writeTable(rules),
    "",
  ].join("\n");
}

const WORDS: Readonly<Record<MessageLanguage, Readonly<Record<"file" | "none" | "ignored" | "outlines", string>>>> = {
  en: {
    file: "Configuration: ",
    none: "none found; draftlint:recommended applies",
    ignored: "This draft is ignored by the configuration.",
    outlines: "Outlines: ",
  },
  "zh-CN": { file: "配置文件：", none: "未找到，使用 draftlint:recommended", ignored: "配置中已忽略此文稿。", outlines: "大纲：" },
};
