import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { bindRule, lint, Memo, parseDraft, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { expect, test } from "vitest";
import { cleanDraft, FORMS, NOW } from "../planted/clean-drafts.ts";

const root = resolve(import.meta.dirname, "../..");
const bound = RULES.filter(({ profiles }) => profiles.includes("recommended")).flatMap((rule) => bindRule(rule, null, {}).bound ?? []);

interface Prose {
  readonly fileName: string;
  readonly text: string;
}

/** Drafts of every form, other ones than those on which recall is measured. */
const generated = (): readonly Prose[] => FORMS.flatMap((form) => [101, 102, 103].map((seed) => cleanDraft(form, seed)));

/** The project's own pages: prose that people wrote and read. */
function pages(): readonly Prose[] {
  const ruleFolders = readdirSync(join(root, "rules"), { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "dist",
  );
  const paths = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...ruleFolders.map(({ name }) => `rules/${name}/rule.md`)];
  return paths.map((path) => ({ fileName: basename(path), text: readFileSync(join(root, path), "utf8") }));
}

/** How often each rule speaks, as lines that a reviewer reads: severity, rule and message, number of findings. */
function countsOf(prose: readonly Prose[]): string {
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const [index, { fileName, text }] of prose.entries()) {
    const uri = `${index}/${fileName}` as Uri;
    const source = parseDraft({ uri, fileName, text, now: NOW });
    sentences += source.document.sentences.length;
    const run = {
      language: "en",
      memo: new Memo(),
      crossFile: false,
      knownRules: new Set<string>(),
      timing: null,
      onRuleError: "throw",
    } as const;
    for (const { severity, rule, messageId } of lint([source], { ...run, rulesFor: () => bound }).get(uri)!) {
      const key = `${severity} ${rule}/${messageId}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  expect(sentences).toBeGreaterThan(500);
  const lines = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key} ${count}`);
  return `${[`${Math.floor(sentences / 100) * 100}+ sentences`, ...lines].join("\n")}\n`;
}

// A difference here is a change of behaviour: read the findings before the snapshot is written anew.
test("counts per rule on generated drafts", async () => {
  await expect(countsOf(generated())).toMatchFileSnapshot("generated-drafts.txt");
});

test("counts per rule on the project's own pages", async () => {
  await expect(countsOf(pages())).toMatchFileSnapshot("own-pages.txt");
});
