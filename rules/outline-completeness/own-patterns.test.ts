import { aliasPattern, isPlainAlias, type LintRun, type Uri } from "@draftlint/core";
import { describe, expect, test, vi } from "vitest";
import { builtInOutlines } from "./built-in-outlines.ts";

const ALIAS_KEYS: ReadonlySet<string> = new Set(["heading", "frames", "title", "fileName", "each", "mustContain", "mustNotContain"]);

/** Every alias of an outline that is a pattern. */
function patternsIn(value: unknown, isAliases = false): readonly string[] {
  if (typeof value === "string") return isAliases && value !== "*" && !isPlainAlias(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => patternsIn(item, isAliases));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: readonly [string, unknown]) => patternsIn(item, ALIAS_KEYS.has(key)));
}
const SOURCES = [...new Set(builtInOutlines().flatMap((outline) => patternsIn(outline)))];

/** What lets a backtracking engine try many ways: `null` for a pattern that has no such thing. */
function danger(source: string): string | null {
  const bare = source.replace(/\\./g, "x").replace(/\[[^\]]*\]/g, "x");
  if (/\)(?:[*+]|\{)/.test(bare)) return "a group is repeated";
  if (/\.(?:[*+]|\{\d+,\})(?!\||\)?$)/.test(bare)) return "any text of any length stands before something else";
  if ([...bare.matchAll(/\{\d+,(\d+)\}/g)].some(([, most]) => Number(most) > 80)) return "a gap is too long";
  if (bare.split("|").some((part) => (part.match(/\.\{/g)?.length ?? 0) > 2)) return "there are too many gaps";
  if (/[*+]x?[*+]/.test(bare)) return "two runs stand side by side";
  return null;
}

describe("patterns of the built-in outlines", () => {
  test("there are many", () => expect(SOURCES.length).toBeGreaterThan(300));

  test("nothing in them can be tried in many ways", () => {
    expect(SOURCES.flatMap((source) => danger(source) ?? [])).toEqual([]);
    expect(
      ["(a+)+b", ".*a", "(a|b){3}", ".{0,9}a.{0,9}b.{0,9}c", "\\d+\\d+", ".{0,200}a"].filter((source) => danger(source) === null),
    ).toEqual([]);
  });

  test("they say the same on the engine of other people's patterns, also to texts made to be tried in many ways", () => {
    const slow: string[] = [];
    for (const source of SOURCES) {
      const values = { title: null, frontMatter: {} };
      const own = aliasPattern(source, { ...values, own: true }, { limit: 2000 });
      const linear = aliasPattern(source, values, { limit: 2000 });
      const pieces = source.match(/[\u3400-\u9fff]+|[A-Za-z]{3,}/g) ?? [];
      const words = [...pieces, "1", " ", "a", "一"];
      const started = performance.now();
      for (const word of [pieces.join(""), pieces.join(" "), ...words.slice(0, 6)]) {
        const text = word === "" ? "" : word.repeat(Math.ceil(2000 / word.length));
        for (const each of [text, `${text.slice(0, 300)}x`])
          expect(linear?.find(each), `${source} on ${each.slice(0, 40)}`).toEqual(own?.find(each));
      }
      if (performance.now() - started > 2000) slow.push(source);
    }
    expect(slow).toEqual([]);
  });
});

test("drafts that built-in outlines describe need no engine", async () => {
  vi.resetModules();
  const { bindRule, lint, loadMarkdownParser, Memo, newDraft, NO_SETTINGS, parseDraft } = await import("@draftlint/core");
  await loadMarkdownParser();
  const { default: rule } = await import("./rule.ts");
  const { bound } = bindRule(rule, null, {});
  const run: LintRun = {
    rulesFor: () => [bound!],
    language: "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  };
  const messagesOf = (text: string, kind: string | null): readonly string[] => {
    const uri = "draft.md" as Uri;
    const settings = { ...NO_SETTINGS, kind };
    const source = parseDraft({ uri, text, fileName: "draft.md", settings, now: { year: 2026, month: 3, day: 1 } });
    return lint([source], run)
      .get(uri)!
      .map(({ messageId }) => messageId);
  };
  // First, since the patterns of a section are kept.
  expect(
    messagesOf("# 服务情况\n\n## 一、工作开展情况\n全年接待读者12万人次。\n\n## 二、下一步工作打算\n推广到三个分馆。\n", null),
  ).toContain("usual");
  const found = builtInOutlines().flatMap((outline) =>
    (["zh", "en"] as const).flatMap((language) => {
      const whole = newDraft(outline, { language, title: null, year: 2026 });
      return [whole, whole.replace(/\n## [^\n]+\n/, "\n")].flatMap((text) => messagesOf(text, outline.kind ?? null));
    }),
  );
  expect(found.length).toBeGreaterThan(30);
});
