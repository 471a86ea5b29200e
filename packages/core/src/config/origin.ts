import type { LocalizedText, Profile } from "../rule/rule.ts";

/** Where a setting comes from, lowest layer first. */
export type Origin =
  | { readonly layer: "default" }
  | { readonly layer: "profile"; readonly profile: Profile }
  | { readonly layer: "file"; readonly file: string; readonly line: number; readonly column: number }
  | { readonly layer: "override"; readonly file: string; readonly line: number; readonly column: number; readonly files: readonly string[] }
  | { readonly layer: "command-line" }
  | { readonly layer: "front-matter"; readonly file: string; readonly line: number; readonly column: number };

/** An origin in words: ".draftlintrc.yaml:12 (override for docs/**)". */
export function originText(origin: Origin): LocalizedText {
  switch (origin.layer) {
    case "default":
      return { en: "default", "zh-CN": "默认" };
    case "profile":
      return { en: `profile draftlint:${origin.profile}`, "zh-CN": `预设 draftlint:${origin.profile}` };
    case "file":
      return { en: `${origin.file}:${origin.line}`, "zh-CN": `${origin.file}:${origin.line}` };
    case "override": {
      const globs = origin.files.join(", ");
      return {
        en: `${origin.file}:${origin.line} (override for ${globs})`,
        "zh-CN": `${origin.file}:${origin.line}（针对 ${globs} 的覆盖）`,
      };
    }
    case "command-line":
      return { en: "command line", "zh-CN": "命令行" };
    case "front-matter":
      return { en: `front matter, line ${origin.line}`, "zh-CN": `文首元数据第 ${origin.line} 行` };
  }
}
