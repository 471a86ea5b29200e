import { type BoundRule, type Finding, lint, Memo, type Rule } from "@draftlint/core";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALL_RULES, diagnosticsOf, runOf, sourceOf } from "./lint-all.ts";
import { trials } from "./trials.ts";

const sectionRules = ALL_RULES.filter(({ rule }) => rule.scope === "section");

/** The rule, counting the sections that it is asked about. */
function counted({ rule, level, options }: BoundRule, count: () => void): BoundRule {
  const counting: Rule =
    rule.scope === "section"
      ? {
          ...rule,
          check: (...given: Parameters<typeof rule.check>): Iterable<Finding> => {
            count();
            return rule.check(...given);
          },
        }
      : rule;
  return { rule: counting, level, options };
}

const SENTENCES = [
  "图书馆在周日开放。",
  "读者可以在线续借。",
  "The library opens on Sunday.",
  "XX 馆待补充，进一步进一步推进。",
  "今年共有（三个分馆。",
  "He said “no, and and left.",
];
const sections = fc.array(fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 8 });
const textOf = (bodies: readonly (readonly string[])[]): string =>
  `# 工作情况\n\n${bodies.map((body, index) => `## 专题${"甲乙丙丁戊己庚辛"[index]}\n\n${body.join("")}编号${index}。\n`).join("\n")}`;

describe("section rules", () => {
  test("there are some", () => {
    expect(sectionRules.length).toBeGreaterThan(0);
  });

  test("typing in one section asks nothing again about the others", () => {
    fc.assert(
      fc.property(sections, fc.nat(), fc.constantFrom("甲", "word ", "，", "3"), (bodies, pick, typed) => {
        let asked = 0;
        const rules = sectionRules.map((bound) => counted(bound, () => asked++));
        const memo = new Memo();
        const before = textOf(bodies);
        lint([sourceOf({ fileName: "a.md", text: before })], runOf(rules, memo));
        expect(asked).toBeGreaterThanOrEqual(bodies.length * rules.length);
        memo.turn();
        asked = 0;
        const at = before.indexOf(`编号${pick % bodies.length}。`);
        const after = before.slice(0, at) + typed + before.slice(at);
        lint([sourceOf({ fileName: "a.md", text: after })], runOf(rules, memo));
        expect(asked).toBe(rules.length);
      }),
      trials(60),
    );
  });

  test("findings move with a section put before theirs", () => {
    let seen = 0;
    fc.assert(
      fc.property(sections, (bodies) => {
        const text = textOf(bodies);
        const at = text.indexOf("## ");
        const added = "## 开馆时间\n\n周日照常开放。\n\n";
        const found = diagnosticsOf({ fileName: "a.md", text }, sectionRules);
        const moved = diagnosticsOf({ fileName: "a.md", text: text.slice(0, at) + added + text.slice(at) }, sectionRules);
        seen += found.length;
        const shape = (offset: number) => (diagnostic: (typeof found)[number]) => [
          diagnostic.rule,
          diagnostic.message,
          diagnostic.start.offset + (diagnostic.start.offset < at ? 0 : offset),
        ];
        expect(moved.map(shape(0))).toEqual(found.map(shape(added.length)));
      }),
      trials(60),
    );
    expect(seen).toBeGreaterThan(0);
  });
});
