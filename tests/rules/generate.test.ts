import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Rule } from "@draftlint/core";
import { conformanceProblems, parseRuleDoc, runExample } from "@draftlint/core/testing";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { generate } from "../../rules/generate.ts";
import { createRule } from "../../rules/new-rule.ts";

/** Inside the repository, so that the packages of the workspace can be imported from it. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(import.meta.dirname, ".scratch-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string): string => readFileSync(join(folder, path), "utf8");

describe("generate", () => {
  test("writes registry, table and schema, and then finds nothing stale", async () => {
    createRule(folder, "weasel-words");
    createRule(folder, "bold-claims");
    expect(await generate(folder, false)).toEqual(["index.ts", "README.md", "schema.json"]);
    expect(await generate(folder, true)).toEqual([]);
    expect(read("index.ts")).toContain(
      'import boldClaims from "./bold-claims/rule.ts";\nimport weaselWords from "./weasel-words/rule.ts";',
    );
    expect(read("README.md")).toContain("| [`weasel-words`](weasel-words/rule.md) | section | warning | all | never |");
    const { properties } = JSON.parse(read("schema.json"));
    expect(Object.keys(properties)).toEqual(["bold-claims", "front-matter", "internal-error", "unused-disable", "weasel-words"]);
    expect(properties["weasel-words"].anyOf[1].properties.words).toMatchObject({ description: "Words to report.", default: [] });
    expect(properties["unused-disable"].anyOf[1].properties.requireReason).toMatchObject({ type: "boolean", default: false });
  });

  test("--check names what is stale and leaves it", async () => {
    createRule(folder, "weasel-words");
    await generate(folder, false);
    writeFileSync(join(folder, "README.md"), "old");
    expect(await generate(folder, true)).toEqual(["README.md"]);
    expect(read("README.md")).toBe("old");
  });

  test("compiles the data of a rule that has a compile.ts", async () => {
    createRule(folder, "weasel-words");
    mkdirSync(join(folder, "weasel-words/data"));
    writeFileSync(join(folder, "weasel-words/data/en.yaml"), "very");
    writeFileSync(
      join(folder, "weasel-words/compile.ts"),
      "export const compile = (files: ReadonlyMap<string, string>): string => `export const DATA = ${JSON.stringify([...files])};\\n`;\n",
    );
    expect(await generate(folder, true)).toContain("weasel-words/compiled.ts");
    await generate(folder, false);
    expect(read("weasel-words/compiled.ts")).toContain('export const DATA = [["data/en.yaml","very"]];');
    expect(await generate(folder, true)).toEqual([]);
  });

  test("a folder with another rule's id is refused", async () => {
    createRule(folder, "weasel-words");
    writeFileSync(join(folder, "weasel-words/rule.ts"), read("weasel-words/rule.ts").replace('id: "weasel-words"', 'id: "weasels"'));
    await expect(generate(folder, true)).rejects.toThrow('must be a rule with the id "weasel-words"');
  });
});

describe("the repository", () => {
  test("its generated files are up to date", async () => {
    expect(await generate(resolve(import.meta.dirname, "../../rules"), true)).toEqual([]);
  });
});

describe("new-rule", () => {
  test("writes a rule that loads and does not conform until it is filled in", async () => {
    const paths = createRule(folder, "weasel-words");
    expect(readdirSync(join(folder, "weasel-words")).sort()).toEqual(["rule.md", "rule.ts"]);
    const { default: rule }: { readonly default: Rule } = await import(pathToFileURL(paths[0]!).href);
    const doc = parseRuleDoc(read("weasel-words/rule.md"));
    const runs = doc.examples.map((example) => ({ example, result: runExample(rule, example) }));
    expect(conformanceProblems("weasel-words", rule, doc, runs)).toContain('no example shows the message "found"');
    expect(runs.map(({ example, result }) => example.findings !== null && result.findings.length === 0)).toContain(true);
  });

  test.each(["Weasel", "weasel_words", "-weasel", "weasel-", "1st", "弱词", ""])("refuses the id %j", (id) => {
    expect(() => createRule(folder, id)).toThrow("is no rule id");
    expect(readdirSync(folder)).toEqual([]);
  });

  test("refuses an id that is taken, and leaves its files", () => {
    createRule(folder, "weasel-words");
    writeFileSync(join(folder, "weasel-words/rule.md"), "mine");
    expect(() => createRule(folder, "weasel-words")).toThrow("rules/weasel-words exists already");
    expect(read("weasel-words/rule.md")).toBe("mine");
  });
});
