import { RE2JS } from "re2js";
import type { Searcher } from "./pattern.ts";
import { toEngineDialect } from "./pattern-dialect.ts";

/** Outlines are compared with many drafts, and compiling costs a hundred searches. */
const MOST_KEPT = 1000;
const kept = new Map<string, RE2JS>();

/** Compiles a pattern for RE2, whose time grows with the length of the text, whatever the pattern. Throws when it is none. */
export function compileLinear(source: string, ignoreCase: boolean): Searcher {
  const key = `${ignoreCase ? "i" : " "}${source}`;
  let expression = kept.get(key);
  if (!expression) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, (expression = compile(source, ignoreCase)));
  }
  return {
    test: (text) => expression.test(text),
    find: (text) => {
      const matcher = expression.matcher(text);
      return matcher.find() ? { start: matcher.start(), end: matcher.end() } : null;
    },
  };
}

const compile = (source: string, ignoreCase: boolean): RE2JS =>
  RE2JS.compile(RE2JS.translateRegExp(toEngineDialect(source)), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
