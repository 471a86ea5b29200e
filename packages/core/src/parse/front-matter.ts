import { isMap, isScalar, parseDocument as parseYaml } from "yaml";
import type { FrontMatter } from "../model/document.ts";
import { duplicateKey } from "../text/duplicate-keys.ts";
import { nestsDeeperThan } from "../text/nesting.ts";
import type { ProblemText } from "../text/problem-text.ts";
import type { Range } from "../text/range.ts";
import { yamlErrorText } from "../text/yaml-error-text.ts";

const OPEN = /^---[ \t]*\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m;

/** Longest front matter that is read, in code units, and its deepest nesting. */
const LONGEST = 64 * 1024;
const DEEPEST = 64;

/**
 * Front matter is cut off before the Markdown parser sees the text: a file that starts with a `---` rule
 * and is not front matter must stay what it is. It is front matter when it closes and its first line looks like a mapping.
 */
export function readFrontMatter(text: string): FrontMatter | null {
  const open = OPEN.exec(text);
  if (!open) return null;
  const from = open[0].length;
  const close = CLOSE.exec(text.slice(from));
  if (!close) return null;
  const source = text.slice(from, from + close.index);
  const firstLine = source.split("\n").find((line) => line.trim() !== "" && !line.trimStart().startsWith("#"));
  if (firstLine === undefined ? source.includes("\n\n") : !/^\s*(?:[^\s:#-][^:\n]*:(?:\s|$)|[{}[\]"'])/.test(firstLine)) return null;
  const breakAfter = text.indexOf("\n", from + close.index + 3);
  const whole = { start: 0, end: breakAfter < 0 ? text.length : breakAfter + 1 };
  const opening = { start: 0, end: from - 1 };
  if (source.length > LONGEST) return unreadable(whole, { message: TOO_LONG, range: opening });
  if (nestsDeeperThan(source, DEEPEST)) return unreadable(whole, { message: TOO_DEEP, range: opening });
  return { ...whole, ...readYaml(source, from) };
}

const unreadable = (whole: Range, problem: NonNullable<FrontMatter["problem"]>): FrontMatter => ({
  ...whole,
  data: {},
  problem,
  rangeOf: () => null,
});

/** `from` is where the YAML text starts in its file. */
function readYaml(source: string, from: number): Pick<FrontMatter, "data" | "problem" | "rangeOf"> {
  const yaml = parseYaml(source, { prettyErrors: false, logLevel: "silent", uniqueKeys: false });
  const { contents } = yaml;
  const keys = new Map<string, Range>();
  if (isMap(contents))
    for (const { key, value } of contents.items) {
      const [start, end] = (value ?? key).range;
      if (isScalar(key)) keys.set(String(key.value), { start: from + start, end: from + end });
    }
  const rangeOf = (key: string): Range | null => keys.get(key) ?? null;
  const problem = (message: ProblemText, start: number, end: number) => ({ message, range: { start: from + start, end: from + end } });
  const [error] = yaml.errors;
  if (error) {
    const [start, end] = error.pos;
    return { data: {}, problem: problem(yamlErrorText(error.code, error.message).message, start, Math.max(end, start + 1)), rangeOf };
  }
  if (contents === null) return { data: {}, problem: null, rangeOf };
  if (!isMap(contents)) return { data: {}, problem: problem(NO_MAPPING, 0, source.length), rangeOf };
  const twice = duplicateKey(contents);
  if (twice)
    return { data: {}, problem: problem(yamlErrorText("DUPLICATE_KEY", twice.name).message, twice.range.start, twice.range.end), rangeOf };
  return { data: toData(() => yaml.toJS({ maxAliasCount: 100 })), problem: null, rangeOf };
}

/** An alias bomb is refused by the YAML library; such front matter says nothing. */
function toData(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    return read() as Record<string, unknown>;
  } catch {
    return {};
  }
}

const TOO_LONG: ProblemText = { en: `it is longer than ${LONGEST / 1024} KB`, "zh-CN": `长度超过 ${LONGEST / 1024} KB` };
const TOO_DEEP: ProblemText = { en: "it is nested too deeply", "zh-CN": "嵌套过深" };
const NO_MAPPING: ProblemText = { en: "a mapping of keys to values was expected", "zh-CN": "此处应为键值映射" };
