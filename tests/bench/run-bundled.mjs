// Bundles a program of this folder and runs it: code that a loader changes on the way is not the code to be timed.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const [name, ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");
const outfile = join(root, `node_modules/.cache/draftlint-bench/${name}.mjs`);
await build({
  entryPoints: [join(import.meta.dirname, `${name}.ts`)],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  mainFields: ["module", "main"],
  conditions: ["draftlint-source"],
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  logLevel: "warning",
});
process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: "inherit" }).status ?? 1;
