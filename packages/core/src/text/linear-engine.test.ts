import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileLinear } from "./linear-engine.ts";
import { patternProblem } from "./pattern-problem.ts";

/** Pieces that match at least one character: what JavaScript does with repetitions of nothing is its own. */
const atom = fc.constantFrom(
  ..."ab",
  ..."中文",
  "𠮷",
  ".",
  "\\.",
  "\\d",
  "\\D",
  "\\w",
  "\\W",
  "\\s",
  "\\S",
  "\\/",
  "\\u4e2d",
  "\\u{20BB7}",
  "\\x41",
  "[ab]",
  "[^a中]",
  "[\\s中]",
  "[^\\s\\d]",
  "[\\S]",
  "[\\w-]",
  "[^]",
  "\\p{L}",
  "\\P{L}",
  "\\p{Script=Han}",
  "[\\p{Lu}\\d]",
  "年度?总结",
);
const quantifier = fc.constantFrom("", "", "", "?", "*", "+", "*?", "+?", "{2}", "{1,3}", "{2,}");
const assertion = fc.constantFrom("^", "$", "\\b");
const { pattern } = fc.letrec<{ pattern: string; term: string }>((tie) => ({
  term: fc.oneof(
    { maxDepth: 2, depthSize: "small", withCrossShrink: true },
    fc.tuple(atom, quantifier).map((parts) => parts.join("")),
    assertion,
    fc.tuple(fc.constantFrom("(", "(?:"), tie("pattern")).map(([open, rest]) => `${open}${rest})`),
    fc
      .tuple(atom, tie("pattern"), fc.constantFrom("?", "+", "*", "{1,2}"))
      .map(([first, rest, repeat]) => `(?:${first}(?:${rest}))${repeat}`),
  ),
  pattern: fc
    .array(
      fc.array(tie("term"), { minLength: 1, maxLength: 3 }).map((terms) => terms.join("")),
      { minLength: 1, maxLength: 3 },
    )
    .map((alternatives) => alternatives.join("|")),
}));
const text = fc
  .array(fc.constantFrom(..."abAB12 中文年度总结.-/", "𠮷", "　", "\n", "\ud842"), { maxLength: 12 })
  .map((parts) => parts.join(""));

test("finds what RegExp finds", () => {
  let taken = 0;
  fc.assert(
    fc.property(pattern, fc.array(text, { minLength: 3, maxLength: 6 }), fc.boolean(), (source, texts, ignoreCase) => {
      if (patternProblem(source) !== null) return;
      taken++;
      const expression = new RegExp(source, ignoreCase ? "iu" : "u");
      const searcher = compileLinear(source, ignoreCase);
      for (const each of texts) {
        const match = expression.exec(each);
        expect(searcher.test(each), `${source} on ${JSON.stringify(each)}`).toBe(match !== null);
        expect(searcher.find(each)).toEqual(match && { start: match.index, end: match.index + match[0].length });
      }
    }),
    { numRuns: 250, seed: 20_260_110 },
  );
  expect(taken).toBeGreaterThan(200);
});

test("groups with names", () => expect(compileLinear("(?<年份>\\d{4})年(?<n>a)?", true).find("于2026年")).toEqual({ start: 1, end: 6 }));

describe("no pattern that is taken hangs", () => {
  test.each([
    "(a+)+b",
    "(a|a)*b",
    "(a|aa)+$",
    "(.*a){12}b",
    `${"a?".repeat(40)}${"a".repeat(40)}b`,
    `${"[^x]*".repeat(20)}b`,
    ".*.*.*.*=.*",
    "(a|b)*a(a|b){100}c",
    "((a*)*)*b",
  ])("%s", (source) => {
    expect(patternProblem(source)).toBeNull();
    const started = performance.now();
    for (const each of ["a".repeat(4000), "ab".repeat(2000), "x中".repeat(2000)]) compileLinear(source, true).find(each);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
