import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule } from "@draftlint/core";
import {
  conformanceProblems,
  type Fence,
  parseRuleDoc,
  type RuleDoc,
  type RunExample,
  rewriteFences,
  runExample,
  writeFence,
} from "@draftlint/core/testing";
import { beforeAll, describe, expect, test } from "vitest";

const rulesFolder = resolve(import.meta.dirname, "../../rules");
const folders = readdirSync(rulesFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(rulesFolder, entry.name, "rule.ts")))
  .map((entry) => entry.name)
  .sort();

/** With `vitest -u`, or UPDATE_RULES=1, the `findings` and `fixed` fences are written anew. */
const isUpdate = (): boolean => process.env.UPDATE_RULES === "1" || expect.getState().snapshotState.snapshotUpdateState === "all";

async function loadRule(folder: string): Promise<Rule> {
  const loaded: { readonly default: Rule } = await import(pathToFileURL(join(rulesFolder, folder, "rule.ts")).href);
  return loaded.default;
}

/** A rule.md that cannot be read is a failing test of its rule, not of all. */
function readDoc(folder: string): { readonly markdown: string; readonly doc: RuleDoc | null; readonly problem: string } {
  const path = join(rulesFolder, folder, "rule.md");
  const markdown = existsSync(path) ? readFileSync(path, "utf8") : "";
  try {
    return { markdown, doc: parseRuleDoc(markdown), problem: "" };
  } catch (error) {
    return { markdown, doc: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

test("there are rules to check", () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)("%s", (folder) => {
  const { markdown, doc, problem } = readDoc(folder);
  const runs: RunExample[] = [];
  let rule: Rule;

  beforeAll(async () => {
    rule = await loadRule(folder);
  });

  test("rule.md can be read", () => {
    expect(problem).toBe("");
  });
  if (!doc) return;

  const replaced = new Map<Fence, string>();
  const added = new Map<Fence, string>();

  test.each(doc.examples.map((example) => [`${example.name} (rule.md:${example.line})`, example] as const))("%s", (_, example) => {
    const result = runExample(rule, example);
    runs.push({ example, result });
    const isDetailed = example.findings !== null && /^ {2}/m.test(example.findings.text);
    const findings = result.findings.filter((line) => isDetailed || !line.startsWith("  ")).join("\n");
    const fixed = example.drafts.flatMap((draft) => {
      const text = result.fixed.get(draft);
      return text === null || text === undefined ? [] : [{ draft, text: text.replace(/\n$/, "") }];
    });
    const fenceOf = (fileName: string): Fence | null =>
      example.fixed.find((fence) => fence.fileName === fileName || (fence.fileName === null && example.drafts.length === 1))?.fence ?? null;
    if (isUpdate() && example.findings) {
      if (findings !== "") replaced.set(example.findings, findings);
      let last = example.findings;
      for (const { draft, text } of fixed) {
        const fence = fenceOf(draft.fileName);
        if (fence) replaced.set((last = fence), text);
        else added.set(last, writeFence(example.drafts.length > 1 ? `fixed file=${draft.fileName}` : "fixed", text));
      }
      return;
    }
    expect(findings).toBe(example.findings?.text.trimEnd() ?? "");
    const shown = new Map(
      example.drafts.flatMap((draft) => {
        const fence = fenceOf(draft.fileName);
        return fence ? [[draft.fileName, fence.text]] : [];
      }),
    );
    expect(shown).toEqual(new Map(fixed.map(({ draft, text }) => [draft.fileName, text])));
  });

  test("follows the conventions of rules", () => {
    if (replaced.size + added.size > 0) writeFileSync(join(rulesFolder, folder, "rule.md"), rewriteFences(markdown, replaced, added));
    expect(runs.length, "examples that ran").toBe(doc.examples.length);
    expect(conformanceProblems(folder, rule, doc, runs)).toEqual([]);
  });
});
