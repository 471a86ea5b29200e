import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name));
const pages = [...pagesIn("."), ...pagesIn("docs")];
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

test("there are pages to check", () => {
  expect(pages).toEqual(expect.arrayContaining(["CONTRIBUTING.md", "docs/performance.md"]));
});

test.each(pages)("%s names scripts and files that exist", (page) => {
  const text = readFileSync(join(root, page), "utf8");
  const scriptNames = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name]) => name!);
  expect(scriptNames.filter((name) => !(name in scripts))).toEqual([]);
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path]) => path!);
  // Paths in code that are whole: no placeholder, no pattern, nothing that the page asks to create.
  const paths = [...text.matchAll(/`((?:packages|rules|tests|scripts|examples|\.ci)\/[\w./-]+)`/g)].map(([, path]) => path!);
  const named = [...links.map((path) => join(dirname(page), path)), ...paths];
  const missing = named.filter((path) => !path.includes("weasel-words") && !existsSync(join(root, path)));
  expect(missing).toEqual([]);
});
