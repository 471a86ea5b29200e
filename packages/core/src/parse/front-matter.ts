import { isMap, isScalar, parseDocument as parseYaml } from "yaml";
import type { FrontMatter } from "../model/document.ts";
import type { Range } from "../text/range.ts";

const OPEN = /^---[ \t]*\n/;
const CLOSE = /^(?:---|\.\.\.)[ \t]*$/m;

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
  const end = breakAfter < 0 ? text.length : breakAfter + 1;
  const yaml = parseYaml(source, { prettyErrors: false, logLevel: "silent" });
  const { contents } = yaml;
  const problem = yaml.errors[0];
  const isMapping = contents === null || isMap(contents);
  const keys = new Map<string, Range>();
  if (isMap(contents))
    for (const { key, value } of contents.items) {
      const range = (value as { range?: [number, number, number] } | null)?.range ?? (key as { range?: [number, number, number] }).range;
      if (isScalar(key) && range) keys.set(String(key.value), { start: from + range[0], end: from + range[1] });
    }
  return {
    start: 0,
    end,
    data: problem || !isMap(contents) ? {} : toData(() => yaml.toJS({ maxAliasCount: 100 })),
    problem: problem
      ? { message: problem.message, range: { start: from + problem.pos[0], end: from + Math.max(problem.pos[1], problem.pos[0] + 1) } }
      : isMapping
        ? null
        : { message: "a mapping of keys to values was expected", range: { start: from, end: from + source.length } },
    rangeOf: (key) => keys.get(key) ?? null,
  };
}

/** An alias bomb is refused by the YAML library; such front matter says nothing. */
function toData(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    return read() as Record<string, unknown>;
  } catch {
    return {};
  }
}
