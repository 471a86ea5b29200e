import type { LocalizedText } from "../rule/rule.ts";
import { compileGlob } from "../text/glob.ts";
import { ignoreList } from "../text/ignore-list.ts";
import { wildcardProblem } from "../text/wildcard-limits.ts";
import type { ConfigPath } from "./config-node.ts";
import type { ParsedConfig } from "./parse-config.ts";
import { asList } from "./user-config.ts";
import type { ConfigProblem } from "./user-error.ts";

/** Patterns with "!" that are looked at, since each is compared with all patterns before it; nobody writes as many by hand. */
const MOST_EXCEPTIONS = 100;

/** What is wrong with the patterns of configurations (`ignore`, and `files` of overrides), in the order in which the files apply. */
export function patternProblems(files: readonly ParsedConfig[]): readonly ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const before: string[] = [];
  let exceptions = 0;
  for (const parsed of files) {
    const { ignore, overrides = [] } = parsed.config;
    for (const [index, pattern] of asList(ignore).entries()) {
      const isChecked = pattern.startsWith("!") && ++exceptions <= MOST_EXCEPTIONS;
      const problem = ignoreProblem(pattern) ?? (isChecked ? exceptionProblem(pattern, before) : null);
      if (problem) problems.push(parsed.problem(entryPath(["ignore"], ignore, index), "value", problem.message, problem.hint));
      before.push(pattern);
    }
    for (const [at, { files: globs }] of overrides.entries())
      for (const [index, glob] of asList(globs).entries()) {
        const compiled = compileGlob(glob.replace(/^!/, ""));
        if (compiled.glob) continue;
        problems.push(parsed.problem(entryPath(["overrides", at, "files"], globs, index), "value", compiled.problem, null));
      }
  }
  return problems;
}

const entryPath = (path: ConfigPath, written: unknown, index: number): ConfigPath =>
  typeof written === "string" ? path : [...path, index];

interface Problem {
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
}

function ignoreProblem(pattern: string): Problem | null {
  const tooMuch = wildcardProblem(pattern);
  if (tooMuch) return { message: tooMuch, hint: null };
  return /(?<!\\)\{[^{},]*,[^{}]*\}/.test(pattern) ? BRACES : null;
}

/** As in git, a file cannot be taken in again when a folder above it is left out. */
function exceptionProblem(pattern: string, before: readonly string[]): Problem | null {
  if (/[*?[\\]/.test(pattern)) return null;
  const names = pattern.replace(/^!\/?|\/$/g, "").split("/");
  const list = ignoreList(before);
  const folder = names.map((_, depth) => names.slice(0, depth).join("/")).find((path) => list.test(path, true) === true);
  if (folder === undefined) return null;
  return {
    message: {
      en: `this has no effect: the folder "${folder}" is left out as a whole`,
      "zh-CN": `此处不起作用：文件夹“${folder}”已被整体忽略`,
    },
    hint: {
      en: `leave out what is in it ("${folder}/*"), not the folder itself`,
      "zh-CN": `请忽略其中的内容（“${folder}/*”），而不是文件夹本身`,
    },
  };
}

const BRACES: Problem = {
  message: {
    en: "braces are plain text here, as in a .gitignore",
    "zh-CN": "这里同 .gitignore 一样，大括号只是普通字符",
  },
  hint: { en: "write one pattern for each alternative", "zh-CN": "请为每种情况各写一个模式" },
};
