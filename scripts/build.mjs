// Bundles the command line into one file, so that it starts fast and needs no TypeScript build of its workspaces.
import { build } from "esbuild";

await build({
  entryPoints: { draftlint: "packages/cli/src/main.ts" },
  outdir: "packages/cli/dist",
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  splitting: true,
  conditions: ["draftlint-source"],
  chunkNames: "chunks/[name]-[hash]",
  banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  logLevel: "warning",
});
