import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadMarkdownParser, NO_COMMAND_LINE, parseDraft } from "@draftlint/core";
import { createConfigLoader, findFiles, readDraft } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import { configText } from "../init/config-text.ts";
import { survey } from "../init/survey.ts";
import { fileDraft, shownPath } from "../lint/draft.ts";
import { wrongOperands } from "../operands.ts";
import type { Command } from "./command.ts";

const CONFIG_FILE = ".draftlintrc.yaml";
const EDITOR_SCHEMA = "node_modules/draftlint/schema.json";
/** So many drafts tell what the others are like. */
const ENOUGH_DRAFTS = 200;

/** Writes a commented configuration that suits the drafts below the current folder; never over an existing one. */
export const initCommand: Command = async ({ given, host, language, output }) => {
  const wrong = wrongOperands(given.operands, "init", { min: 0, max: 0 });
  if (wrong) {
    output.fail(wrong);
    return 2;
  }
  const path = join(host.cwd, CONFIG_FILE);
  const loader = createConfigLoader({ cwd: host.cwd, configFile: null, rules: RULES, commandLine: NO_COMMAND_LINE });
  const existing = loader.configFor(join(host.cwd, "draft.md")).file;
  if (existing !== null && (existing === path || !shownPath(existing, host.cwd).includes("/"))) {
    const file = shownPath(existing, host.cwd);
    output.fail({ en: `there is a configuration already: ${file}; it is left as it is`, "zh-CN": `已有配置文件 ${file}，未作改动` });
    return 2;
  }
  const found = await findFiles({ cwd: host.cwd, arguments: [], isIgnored: () => false });
  await loadMarkdownParser();
  const sources = found.files.slice(0, ENOUGH_DRAFTS).flatMap((file) => {
    const { draft: read } = readDraft(file);
    if (read === null) return [];
    const { uri, fileName } = fileDraft(read, host.cwd);
    return { file, source: parseDraft({ uri, fileName, text: read.text, now: host.today() }) };
  });
  const schema = existsSync(join(host.cwd, EDITOR_SCHEMA)) ? EDITOR_SCHEMA : null;
  try {
    writeFileSync(path, configText(survey(sources), { language, schema, year: host.today().year }), { flag: "wx" });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    output.fail({ en: `cannot write ${CONFIG_FILE}: ${reason}`, "zh-CN": `无法写入 ${CONFIG_FILE}：${reason}` });
    return 2;
  }
  output.note({
    en: `wrote ${CONFIG_FILE} after a look at ${sources.length} ${sources.length === 1 ? "draft" : "drafts"}; now run draftlint`,
    "zh-CN": `已参照 ${sources.length} 份文稿写好 ${CONFIG_FILE}；接下来可运行 draftlint`,
  });
  return 0;
};
