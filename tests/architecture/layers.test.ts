import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const core = join(root, "packages/core/src");

/** Folders of core from the bottom up: a file imports from its own layer or a lower one. */
const LAYERS = [
  ["text"],
  ["model", "outline", "similarity", "time"],
  ["parse"],
  ["rule"],
  ["config", "lint"],
  ["fix"],
  ["report"],
  ["pipeline.ts"],
  ["index.ts"],
];

const layerOf = (path: string): number => LAYERS.findIndex((names) => names.includes(path.split("/")[0]!));

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts") && !name.includes("node_modules") && !name.includes("dist/"))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  return [...readFileSync(file, "utf8").matchAll(/(?:^|\n)(?:import|export)[^;"']*?from\s+["']([^"']+)["']/g)].map((match) => match[1]!);
}

describe("layers", () => {
  test("core imports go down only", () => {
    const wrong: string[] = [];
    const files = sourceFiles(core);
    for (const file of files) {
      const own = layerOf(relative(core, file));
      expect(own, `${relative(core, file)} is in no layer`).toBeGreaterThanOrEqual(0);
      for (const name of importsOf(file)) {
        if (!name.startsWith(".")) continue;
        const other = layerOf(relative(core, resolve(dirname(file), name)));
        if (other > own && !(own === 1 && other === 1)) wrong.push(`${relative(core, file)} imports ${name}`);
      }
    }
    expect(files.length).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });

  test("core does no I/O and knows no host", () => {
    const wrong = sourceFiles(core).flatMap((file) =>
      importsOf(file)
        .filter((name) => /^(node:|vscode|fs$|path$)/.test(name))
        .map((name) => `${file}: ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("rules see core's public API and nothing else of the project", () => {
    const wrong: string[] = [];
    for (const file of sourceFiles(join(root, "rules"))) {
      const [folder, rest] = relative(join(root, "rules"), file).split("/");
      if (rest === undefined) continue;
      for (const name of importsOf(file)) {
        if (name === "@draftlint/core" || name === "valibot") continue;
        if (name.startsWith(".") && relative(join(root, "rules"), resolve(dirname(file), name)).split("/")[0] === folder) continue;
        wrong.push(`${relative(root, file)} imports ${name}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
