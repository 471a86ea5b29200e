// Bundles the command line, so that it starts fast and needs no TypeScript build of its workspaces.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(import.meta.dirname, "..");

/** `explain` shows rules/<id>/rule.md: in the bundle, packages/cli/src/rule-pages.ts holds the texts of all of them. */
const rulePages = {
  name: "rule-pages",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]src[\\/]rule-pages\.ts$/ }, () => {
      const files = readdirSync(join(root, "rules")).map((id) => ({ id, file: join(root, "rules", id, "rule.md") }));
      const pages = files.filter(({ file }) => existsSync(file)).map(({ id, file }) => [id, readFileSync(file, "utf8")]);
      const data = JSON.stringify(Object.fromEntries(pages));
      return { contents: `const PAGES = ${data};\nexport const rulePage = (id) => (Object.hasOwn(PAGES, id) ? PAGES[id] : null);\n` };
    });
  },
};

/** Writes the bundle of packages/cli to a folder: draftlint.js and chunks that it loads when they are needed. */
export async function buildCli(outdir) {
  rmSync(join(outdir, "chunks"), { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: { draftlint: "packages/cli/src/main.ts" },
    outdir,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    mainFields: ["module", "main"],
    splitting: true,
    conditions: ["draftlint-source"],
    chunkNames: "chunks/[name]-[hash]",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    logLevel: "warning",
    plugins: [rulePages],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli(join(root, "packages/cli/dist"));
