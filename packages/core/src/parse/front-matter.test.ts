import { describe, expect, test } from "vitest";
import { readFrontMatter } from "./front-matter.ts";

const read = (yaml: string) => readFrontMatter(`---\n${yaml}---\n# 工作总结\n`);

/** The problem with the text that it points at. */
const problemOf = (yaml: string): string | null => {
  const problem = read(yaml)?.problem;
  return problem ? `${problem.message.en} @ ${`---\n${yaml}`.slice(problem.range.start, problem.range.end)}` : null;
};

describe("what is front matter", () => {
  test("keys, values and their places", () => {
    const text = '---\ntitle: "工作总结"\ntags: [a, b]\ndraftlint:\n  period: 2025\nempty:\n---\n正文\n';
    const frontMatter = readFrontMatter(text);
    expect(frontMatter).toMatchObject({ start: 0, end: text.indexOf("正文"), problem: null });
    expect(frontMatter?.data).toEqual({ title: "工作总结", tags: ["a", "b"], draftlint: { period: 2025 }, empty: null });
    const textAt = (key: string) => {
      const range = frontMatter?.rangeOf(key);
      return range && text.slice(range.start, range.end);
    };
    expect(["title", "tags", "none"].map(textAt)).toEqual(['"工作总结"', "[a, b]", null]);
  });

  test("thousands of keys", () => {
    const keys = Array.from({ length: 9000 }, (_, i) => `k${i}:\n`).join("");
    expect(Object.keys(read(keys)?.data ?? {})).toHaveLength(9000);
    expect(problemOf(`${keys}k0:\n`)).toBe('the key "k0" stands here a second time @ k0');
  });

  test.each([
    ["a rule and prose", "---\n工作总结\n---\n"],
    ["a list between rules", "---\n- 第一项\n---\n"],
    ["nothing that closes it", "---\ntitle: x\n"],
    ["text before it", "\n---\ntitle: x\n---\n"],
  ])("%s is none", (_, text) => expect(readFrontMatter(text)).toBeNull());

  test.each(["---\n---\n", "---\n# a comment\n---\n", "---\ntitle: x\n..."])("%j is", (text) =>
    expect(readFrontMatter(text)).toMatchObject({ end: text.length, problem: null }),
  );
});

describe("what cannot be read", () => {
  test("a key that stands twice, at any depth, at its second place", () => {
    expect(problemOf("title: a\nstatus: draft\ntitle: b\n")).toBe('the key "title" stands here a second time @ title');
    const nested = read("a:\n  - { x: 1, y: 2, x: 3 }\nb: 1\n");
    expect(nested?.problem?.message).toEqual({ en: 'the key "x" stands here a second time', "zh-CN": "键“x”重复出现" });
    expect(nested?.problem?.range.start).toBe("---\na:\n  - { x: 1, y: 2, ".length);
    expect(nested?.data).toEqual({});
    expect(problemOf("a: { x: 1 }\nb: { x: 1 }\n")).toBeNull();
  });

  test("broken YAML, and YAML that is no mapping", () => {
    expect(problemOf("title: 'a\n")).toMatch(/^not valid YAML: a colon, comma, quote or bracket is missing @ /);
    expect(problemOf("[a, b]\n")).toBe("a mapping of keys to values was expected @ [a, b]\n");
  });

  test("brackets that would nest without end", () => {
    for (const hostile of ["[".repeat(60_000), "a: {b: ".repeat(9000), `a: ${"[".repeat(65)}${"]".repeat(65)}`])
      expect(problemOf(`${hostile}\n`)).toBe("it is nested too deeply @ ---");
    expect(problemOf(`a: ${"[".repeat(64)}${"]".repeat(64)}\n`)).toBeNull();
    expect(problemOf(`a: ${"- ".repeat(20_000)}x\n`)).toMatch(/^not valid YAML/);
  });

  test("more than 64 KB", () => {
    const line = "key: value\n".length;
    const full = `#${"x".repeat(64 * 1024 - line - 2)}\nkey: value\n`;
    expect(read(full)).toMatchObject({ data: { key: "value" }, problem: null });
    expect(problemOf(`#${full}`)).toBe("it is longer than 64 KB @ ---");
    expect(read(`${"[".repeat(200_000)}\n`)?.problem?.message["zh-CN"]).toBe("长度超过 64 KB");
  });

  test("an alias bomb says nothing", () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i === 0 ? "x, x" : `*b${i - 1}, *b${i - 1}`}]\n`).join("");
    expect(read(bomb)).toMatchObject({ data: {}, problem: null });
  });
});
