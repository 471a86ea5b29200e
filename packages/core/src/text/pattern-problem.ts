import { knowsProperty } from "./pattern-dialect.ts";
import type { ProblemText } from "./problem-text.ts";

/** Largest pattern, in signs with its repetitions `{2,30}` written out, as the engine does; and most repetitions of one sign. */
const MOST_SIGNS = 2000;
const MOST_REPETITIONS = 1000;

/**
 * Why a text is no pattern; `null` when it is one: a JavaScript regular expression (flag `u`) without what no engine does in linear time,
 * lookaround and back references.
 */
export function patternProblem(source: string): ProblemText | null {
  const malformed = syntaxProblem(source);
  if (malformed) return malformed;
  // Classes are left out: in them these signs are plain.
  for (const [sign] of source.matchAll(/\\(?:[pP]\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\(\?<?[=!]/g)) {
    const problem = signProblem(sign);
    if (problem) return problem;
  }
  return repeatsTooMuch(source) ? TOO_LARGE : null;
}

function signProblem(sign: string): ProblemText | null {
  if (sign.startsWith("(")) return { en: `"${sign}…)" (lookaround) is not supported`, "zh-CN": `不支持环视“${sign}…)”` };
  if (/^\\[1-9k]/.test(sign)) return { en: `"${sign}" (a back reference) is not supported`, "zh-CN": `不支持反向引用“${sign}”` };
  for (const [escaped] of sign.matchAll(/\\(?:[pP]\{[^}]*\}|[\s\S])/g)) {
    const isKnown = /^\\[pP]/.test(escaped) ? knowsProperty(escaped) : escaped !== "\\c" && !(sign.startsWith("[") && escaped === "\\b");
    if (!isKnown) return { en: `"${escaped}" is not supported`, "zh-CN": `不支持“${escaped}”` };
  }
  return null;
}

/** Groups that are repeated count as if each held all that is repeated. */
function repeatsTooMuch(source: string): boolean {
  let signs = source.length;
  let largest = 1;
  let groups = 1;
  for (const [, before, least, most] of source.matchAll(/(\)?)\{(\d+)(?:,(\d*))?\}/g)) {
    const count = Math.max(Number(least), Number(most ?? 0), 1);
    if (before === ")") groups *= count;
    else {
      signs += count;
      largest = Math.max(largest, count);
    }
  }
  return signs * groups > MOST_SIGNS || largest * groups > MOST_REPETITIONS;
}

/** Why a text is no regular expression of JavaScript with flag `u`; `null` when it is one. */
function syntaxProblem(source: string): ProblemText | null {
  try {
    // With the flag, signs that mean nothing cannot be escaped; people do it all the same.
    new RegExp(source.replace(/\\[-#%&'",:;<=>@_`~!]/g, "\\."), "u");
    return null;
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/^Invalid regular expression: (?:\/[\s\S]*\/\w*: )?/, "") : String(error);
    const known = SYNTAX.find(([pattern]) => pattern.test(detail))?.[1];
    return known ?? { en: `not a regular expression (${detail})`, "zh-CN": `不是正则表达式（${detail}）` };
  }
}

/** What V8 says, in both languages; other engines have their own words, which are shown as they are. */
const SYNTAX: readonly (readonly [RegExp, ProblemText])[] = [
  [/Unterminated group/, { en: 'a ")" is missing', "zh-CN": "缺少“)”" }],
  [/Unmatched '\)'/, { en: 'there is a ")" without "("', "zh-CN": "多了一个“)”" }],
  [/Unterminated character class/, { en: 'a "]" is missing', "zh-CN": "缺少“]”" }],
  [/Lone quantifier brackets/, { en: 'put "\\" before a bracket that is plain text', "zh-CN": "作为普通字符的括号前须加“\\”" }],
  [/Nothing to repeat/, { en: 'there is nothing to repeat before "*", "+", "?" or "{"', "zh-CN": "“*”“+”“?”“{”之前没有可重复的内容" }],
  [/numbers out of order/i, { en: "the first number in {} is larger than the second", "zh-CN": "{} 中前一个数大于后一个数" }],
  [/Incomplete quantifier/, { en: "{} must hold one or two numbers", "zh-CN": "{} 中应写一个或两个数" }],
  [/out of order in character class/, { en: "a range in [] ends before it starts", "zh-CN": "[] 中的范围起止颠倒" }],
  [/\\ at end of pattern/, { en: 'it ends with "\\"', "zh-CN": "以“\\”结尾" }],
  [/[Ii]nvalid (?:\w+ )?escape/, { en: 'a "\\" stands before a sign that has no meaning with it', "zh-CN": "“\\”后的字符没有相应含义" }],
  [/Invalid property name/, { en: "unknown name in \\p{}", "zh-CN": "\\p{} 中的名称无法识别" }],
  [/Invalid group|capture group name/, { en: 'wrong sign after "(?"', "zh-CN": "“(?”后的写法有误" }],
];

const TOO_LARGE: ProblemText = {
  en: "it repeats too much; write smaller numbers in {}",
  "zh-CN": "重复次数过多；请减小 {} 中的数",
};
