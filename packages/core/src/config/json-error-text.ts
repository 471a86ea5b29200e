import type { LocalizedText } from "../rule/rule.ts";

/** What a syntax error of the JSON parser means; `code` is its name: "CommaExpected". */
export function jsonErrorText(code: string): { readonly message: LocalizedText; readonly hint: LocalizedText | null } {
  const known = JSON_ERRORS[code] ?? { en: "this does not belong here", "zh-CN": "此处不应出现这些内容" };
  return { message: { en: `not valid JSON: ${known.en}`, "zh-CN": `不是合法的 JSON：${known["zh-CN"]}` }, hint: null };
}

const JSON_ERRORS: Readonly<Record<string, LocalizedText>> = {
  InvalidSymbol: { en: "unknown word; put texts in double quotes", "zh-CN": "无法识别的内容；文字请加双引号" },
  InvalidNumberFormat: { en: "not a number", "zh-CN": "数字写法不对" },
  PropertyNameExpected: { en: "a key in double quotes was expected here", "zh-CN": "此处应为加双引号的键" },
  ValueExpected: { en: "a value was expected here", "zh-CN": "此处缺少值" },
  ColonExpected: { en: "a colon is missing after the key", "zh-CN": "键后缺少冒号" },
  CommaExpected: { en: "a comma is missing before this", "zh-CN": "此处之前缺少逗号" },
  CloseBraceExpected: { en: "a } is missing", "zh-CN": "缺少 }" },
  CloseBracketExpected: { en: "a ] is missing", "zh-CN": "缺少 ]" },
  EndOfFileExpected: { en: "the file should end before this", "zh-CN": "文件应在此之前结束" },
  UnexpectedEndOfComment: { en: "a comment is not closed", "zh-CN": "注释没有结束" },
  UnexpectedEndOfString: { en: "a text is not closed; a double quote is missing", "zh-CN": "文字没有结束，缺少双引号" },
  UnexpectedEndOfNumber: { en: "a number breaks off", "zh-CN": "数字没有写完" },
  InvalidUnicode: { en: "wrong \\u escape", "zh-CN": "\\u 转义写法不对" },
  InvalidEscapeCharacter: { en: "unknown escape after a backslash", "zh-CN": "反斜杠后的转义无法识别" },
  InvalidCharacter: { en: "a control character in a text", "zh-CN": "文字里有控制字符" },
};
