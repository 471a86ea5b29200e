import { describe, expect, test, vi } from "vitest";
import { compilePattern, type PatternOptions } from "./pattern.ts";

const compiled = (source: string, options?: PatternOptions) => {
  const { pattern } = compilePattern(source, options);
  if (!pattern) throw new Error(`${source} does not compile`);
  return pattern;
};
const problemOf = (source: string) => {
  const result = compilePattern(source);
  return result.pattern ? null : result.problem;
};

describe.each([true, false])("own: %s", (own) => {
  test("tests and finds", () => {
    expect(compiled("存在(的)?问题", { own }).test("三、存在的问题")).toBe(true);
    expect(compiled("存在(的)?问题", { own }).find("三、存在的问题")).toEqual({ start: 2, end: 7 });
    expect(compiled("问题$", { own }).find("问题不少")).toBeNull();
    expect(compiled("x.", { own }).find("𠮷x𠮷")).toEqual({ start: 2, end: 5 });
    expect(compiled("^摘\\s*要$", { own }).test("摘　要")).toBe(true);
  });

  test("case counts only where it is asked for", () => {
    expect(compiled("^step [ÄÖ]$", { own }).test("STEP ä")).toBe(true);
    expect(compiled("^Step", { own, ignoreCase: false }).test("step")).toBe(false);
  });

  test("sees no more than its limit", () => {
    expect(compiled("b", { own }).test(`${"a".repeat(200)}b`)).toBe(false);
    expect(compiled("b", { own, limit: 201 }).test(`${"a".repeat(200)}b`)).toBe(true);
  });
});

describe("what is no pattern", () => {
  test.each([
    ["(a|b", 'a ")" is missing', "缺少“)”"],
    ["a)", 'there is a ")" without "("', "多了一个“)”"],
    ["[a", 'a "]" is missing', "缺少“]”"],
    ["a]", 'put "\\" before a bracket that is plain text', "作为普通字符的括号前须加“\\”"],
    ["a**", 'there is nothing to repeat before "*", "+", "?" or "{"', "“*”“+”“?”“{”之前没有可重复的内容"],
    ["a{3,2}", "the first number in {} is larger than the second", "{} 中前一个数大于后一个数"],
    ["a{,2}", "{} must hold one or two numbers", "{} 中应写一个或两个数"],
    ["[z-a]", "a range in [] ends before it starts", "[] 中的范围起止颠倒"],
    ["a\\", 'it ends with "\\"', "以“\\”结尾"],
    ["\\q", 'a "\\" stands before a sign that has no meaning with it', "“\\”后的字符没有相应含义"],
    ["\\p{Foo}", "unknown name in \\p{}", "\\p{} 中的名称无法识别"],
    ["(?a)", 'wrong sign after "(?"', "“(?”后的写法有误"],
  ])("malformed: %s", (source, en, zh) => expect(problemOf(source)).toEqual({ en, "zh-CN": zh }));

  test.each([
    ["a(?=b)", '"(?=…)" (lookaround) is not supported', "不支持环视“(?=…)”"],
    ["a(?!b)", '"(?!…)" (lookaround) is not supported', "不支持环视“(?!…)”"],
    ["(?<=a)b", '"(?<=…)" (lookaround) is not supported', "不支持环视“(?<=…)”"],
    ["(?<!a)b", '"(?<!…)" (lookaround) is not supported', "不支持环视“(?<!…)”"],
    ["(a)\\1", '"\\1" (a back reference) is not supported', "不支持反向引用“\\1”"],
    ["(?<n>a)\\k<n>", '"\\k" (a back reference) is not supported', "不支持反向引用“\\k”"],
    ["\\p{Emoji}", '"\\p{Emoji}" is not supported', "不支持“\\p{Emoji}”"],
    ["[\\p{Script=Kawi}]", '"\\p{Script=Kawi}" is not supported', "不支持“\\p{Script=Kawi}”"],
    ["[\\b]", '"\\b" is not supported', "不支持“\\b”"],
    ["\\cA", '"\\c" is not supported', "不支持“\\c”"],
    ["(a{40}){40}", "it repeats too much; write smaller numbers in {}", "重复次数过多；请减小 {} 中的数"],
    [".{900}.{900}.{900}", "it repeats too much; write smaller numbers in {}", "重复次数过多；请减小 {} 中的数"],
    ["a".repeat(1001), "longer than 1000 characters", "超过 1000 个字符"],
  ])("not supported: %s", (source, en, zh) => expect(problemOf(source)).toEqual({ en, "zh-CN": zh }));

  test.each([
    "[(?=a)]",
    "\\(?=a",
    "[\\\\]1",
    "C\\+\\+",
    "2026\\-01",
    "a{2}",
    "(\\d{4}年){2}",
    "[]",
    "[^]",
    "(?:a|b)+?",
    "\\u4e00",
    "\\u{20BB7}",
    "/",
  ])("%s is one", (source) => expect(compiled(source).test("")).toBe(false));

  test("own patterns may look around", () => expect(compiled("a(?=b)", { own: true }).test("ab")).toBe(true));
});

test("patterns of others throw when they are used without their engine; own ones need none", async () => {
  vi.resetModules();
  const fresh = await import("./pattern.ts");
  const { pattern } = fresh.compilePattern("a+");
  expect(() => pattern?.test("a")).toThrow("loadPatternEngine()");
  expect(fresh.compilePattern("a+", { own: true }).pattern?.test("a")).toBe(true);
  await fresh.loadPatternEngine();
  expect(pattern?.test("a")).toBe(true);
});
