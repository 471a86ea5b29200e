import { kindById, type LocalizedText, type MessageLanguage } from "@draftlint/core";
import type { Survey } from "./survey.ts";

export interface ConfigTextOptions {
  readonly language: MessageLanguage;
  /** Path of the JSON Schema for editors, `null` when there is none. */
  readonly schema: string | null;
  /** For the examples. */
  readonly year: number;
}

/** A commented .draftlintrc.yaml for what a survey saw. */
export function configText(seen: Survey, { language, schema, year }: ConfigTextOptions): string {
  const say = (text: LocalizedText): string => text[language];
  const [mostFrequent] = seen.kinds;
  const lines = [
    ...(schema === null ? [] : [`# yaml-language-server: $schema=${schema}`]),
    `# ${say(HEAD)}`,
    `# ${say(seenText(seen))}`,
    "",
    `# ${say(EXTENDS)}`,
    `extends: draftlint:${seen.profile}`,
    "",
    `# ${say(LANGUAGE)}`,
    seen.language === null ? "# language: zh" : `language: ${seen.language}`,
    "",
    `# ${say(IGNORE)}`,
    ...(seen.ignore.length > 0 ? ["ignore:", ...seen.ignore.map((name) => `  - ${name}`)] : ["# ignore:", "#   - archive/**"]),
    "",
    `# ${say(RULES)}`,
    "# rules:",
    "#   placeholder: error",
    "#   section-numbering: warning",
    "",
    `# ${say(OVERRIDES)}`,
    "# overrides:",
    `#   - files: [${language === "zh-CN" ? "总结/**" : "reports/**"}]`,
    "#     document:",
    `#       kind: ${mostFrequent?.[0] ?? "work-summary"}`,
    `#       period: ${year}`,
    "",
    `# ${say(OUTLINES)}`,
    "# outlines: [outlines/*.yaml]",
    "",
    `# ${say(TERMS)}`,
    "# terms:",
    language === "zh-CN" ? "#   登录: [登陆]" : "#   sign in: [login to, log in to]",
    "",
    `# ${say(CROSS_FILE)}`,
    "# crossFile: true",
    "",
  ];
  return lines.join("\n");
}

function seenText({ drafts, kinds }: Survey): LocalizedText {
  const list = (language: MessageLanguage): string =>
    kinds.map(([kind, count]) => `${kindById(kind)?.name[language] ?? kind} ${count}`).join(language === "zh-CN" ? "、" : ", ");
  const tail = (language: MessageLanguage, open: string, close: string): string =>
    kinds.length > 0 ? `${open}${list(language)}${close}` : "";
  return {
    en: `Seen here: ${drafts} ${drafts === 1 ? "draft" : "drafts"}${tail("en", " (", ")")}`,
    "zh-CN": `此处有 ${drafts} 份文稿${tail("zh-CN", "（", "）")}`,
  };
}

const HEAD: LocalizedText = {
  en: "draftlint: what is set here applies to this folder and all below. `draftlint rules` lists the rules, `draftlint config FILE` shows what applies.",
  "zh-CN": "draftlint 配置：对本文件夹及其下所有文稿生效。draftlint rules 列出规则，draftlint config 文件 显示对某份文稿生效的配置。",
};
const EXTENDS: LocalizedText = {
  en: "Profile: draftlint:recommended, draftlint:strict, draftlint:zh-official, draftlint:tech or draftlint:academic.",
  "zh-CN": "预设：draftlint:recommended（推荐）、strict（严格）、zh-official（公文）、tech（技术文档）、academic（论文）。",
};
const LANGUAGE: LocalizedText = {
  en: "Language of the drafts, zh or en; leave it out to let each draft decide.",
  "zh-CN": "文稿的语言，zh 或 en；不写则按各文稿内容判断。",
};
const IGNORE: LocalizedText = {
  en: "Files to leave out, as in .gitignore.",
  "zh-CN": "不检查的文件，写法同 .gitignore。",
};
const RULES: LocalizedText = {
  en: "Rules: off, info, warning or error, or a mapping of level and options (draftlint explain RULE).",
  "zh-CN": "规则：off、info、warning、error，或写明 level 与选项（draftlint explain 规则名）。",
};
const OVERRIDES: LocalizedText = {
  en: "Settings for some files; front matter (`draftlint:`) does the same for one draft.",
  "zh-CN": "针对部分文件的设置；单份文稿可在文首元数据 draftlint: 中设置。",
};
const OUTLINES: LocalizedText = {
  en: "Outlines of your own kinds of document; `draftlint outline learn past/*.md` derives one.",
  "zh-CN": "自定义大纲；可用 draftlint outline learn 以往文稿*.md 归纳一份。",
};
const TERMS: LocalizedText = {
  en: "Preferred terms, each with the spellings that it replaces.",
  "zh-CN": "首选用语及其应替换的写法。",
};
const CROSS_FILE: LocalizedText = {
  en: "Also compare the drafts of one run with each other (the same passage in two files).",
  "zh-CN": "同时比较各文稿之间的内容（如两份文稿中的相同段落）。",
};
