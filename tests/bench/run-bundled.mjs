// Bundles a program of this folder and runs it: code that a loader changes on the way is not the code to be timed.
import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { build } from "rolldown";

const [name, ...args] = process.argv.slice(2);
const root = resolve(import.meta.dirname, "../..");
const file = join(root, `node_modules/.cache/draftlint-bench/${name}.mjs`);
await build({
  input: join(import.meta.dirname, `${name}.ts`),
  platform: "node",
  tsconfig: false,
  resolve: { conditionNames: ["draftlint-source", "import", "node"], mainFields: ["module", "main"] },
  output: { file, format: "esm", codeSplitting: false, topLevelVar: true, minify: false },
});
process.exitCode = spawnSync(process.execPath, [file, ...args], { stdio: "inherit" }).status ?? 1;
