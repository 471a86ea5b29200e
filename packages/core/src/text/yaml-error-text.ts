import type { ErrorCode } from "yaml";
import type { ProblemText } from "./problem-text.ts";

/** What is wrong with a YAML text, and what to do about it. */
export interface YamlErrorText {
  readonly message: ProblemText;
  readonly hint: ProblemText | null;
}

/** What a syntax error of the YAML library means to a writer. `detail` is the library's message, or the key for `DUPLICATE_KEY`. */
export function yamlErrorText(code: ErrorCode, detail: string): YamlErrorText {
  if (code === "DUPLICATE_KEY")
    return {
      message: { en: `the key "${detail}" stands here a second time`, "zh-CN": `键“${detail}”重复出现` },
      hint: { en: "keep one of them", "zh-CN": "请只保留一处" },
    };
  const known = YAML[code];
  const message = { en: `not valid YAML: ${known?.en ?? detail}`, "zh-CN": `不是合法的 YAML：${known?.["zh-CN"] ?? detail}` };
  return { message, hint: known?.hint ?? null };
}

const QUOTE_HINT: ProblemText = { en: "put such text in quotes", "zh-CN": "这样的文字请加引号" };

const YAML: Readonly<Partial<Record<ErrorCode, ProblemText & { readonly hint?: ProblemText }>>> = {
  BAD_DQ_ESCAPE: {
    en: "unknown escape after a backslash",
    "zh-CN": "反斜杠后的转义无法识别",
    hint: { en: "use single quotes for text with backslashes", "zh-CN": "含反斜杠的文字请用单引号" },
  },
  BAD_INDENT: { en: "wrong indentation, or a bracket that is not closed", "zh-CN": "缩进不对，或括号没有闭合" },
  BAD_SCALAR_START: { en: "text cannot start with this character", "zh-CN": "文字不能以此字符开头", hint: QUOTE_HINT },
  BLOCK_AS_IMPLICIT_KEY: {
    en: "a second colon, or wrong indentation",
    "zh-CN": "多了一个冒号，或缩进不对",
    hint: {
      en: "put text with a colon in quotes, and keys of one mapping at the same indentation",
      "zh-CN": "含冒号的文字请加引号；同一级的键请对齐",
    },
  },
  MISSING_CHAR: { en: "a colon, comma, quote or bracket is missing", "zh-CN": "缺少冒号、逗号、引号或括号" },
  MULTILINE_IMPLICIT_KEY: {
    en: "a key without a colon, or wrong indentation",
    "zh-CN": "键后缺少冒号，或缩进不对",
    hint: { en: 'write a colon and a space after the key: "key: value"', "zh-CN": "键后请写英文冒号和空格：key: value" },
  },
  MULTIPLE_DOCS: {
    en: "a second document starts at ---",
    "zh-CN": "--- 之后又开始了一份文档",
    hint: { en: "keep one document in a file", "zh-CN": "一个文件只写一份" },
  },
  NON_STRING_KEY: { en: "a key must be a single text", "zh-CN": "键必须是一段文字" },
  RESOURCE_EXHAUSTION: { en: "nested too deeply", "zh-CN": "嵌套过深" },
  TAB_AS_INDENT: { en: "a tab in the indentation", "zh-CN": "缩进里有制表符", hint: { en: "indent with spaces", "zh-CN": "请用空格缩进" } },
  TAG_RESOLVE_FAILED: { en: "tags (!…) are not supported", "zh-CN": "不支持标签（!…）", hint: QUOTE_HINT },
  UNEXPECTED_TOKEN: { en: "this does not belong here", "zh-CN": "此处不应出现这些内容" },
};
