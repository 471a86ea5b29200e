// Bundles the command line, so that it starts fast and needs no TypeScript build of its workspaces.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "rolldown";
import { minifySync } from "rolldown/utils";

const root = resolve(import.meta.dirname, "..");

/**
 * What an ordinary run does without, by the chunk that it goes to. A chunk is loaded when something of it is first used, also where it is
 * imported statically (packages/cli/src/start/chunks.ts), so nothing of it may be used while modules are still being loaded. What is imported
 * dynamically has its own chunk without being named here.
 */
const LATER = {
  yaml: /node_modules\/yaml\//,
  json: /node_modules\/jsonc-parser\//,
  globs: /node_modules\/(?:picomatch|ignore)\/|core\/src\/text\/(?:glob|glob-list|ignore-list)\.ts$/,
  diff: /node_modules\/diff\/|core\/src\/report\/diff\.ts$/,
  schema: /node_modules\/@valibot\/to-json-schema\/|core\/src\/config\/config-schema\.ts$/,
  config:
    /core\/src\/config\/(?:explain-config|issue-text|json-error-text|parse-config|read-json|read-yaml|schema-keys|user-config|validate-node)\.ts$|core\/node\/load-chain\.ts$/,
  fix: /core\/src\/fix\/fix-until-stable\.ts$|core\/node\/(?:encode-text|write-draft)\.ts$/,
  learn: /core\/src\/outline\/learn-outline\.ts$/,
};

/** `explain` shows rules/<id>/rule.md: in the bundle, packages/cli/src/rule-pages.ts holds the texts of all of them. */
const rulePages = {
  name: "rule-pages",
  load: {
    filter: { id: /[\\/]cli[\\/]src[\\/]rule-pages\.ts$/ },
    handler() {
      const files = readdirSync(join(root, "rules")).map((id) => ({ id, file: join(root, "rules", id, "rule.md") }));
      const pages = files.filter(({ file }) => existsSync(file)).map(({ id, file }) => [id, readFileSync(file, "utf8")]);
      const data = JSON.stringify(Object.fromEntries(pages));
      return `const PAGES = ${data};\nexport const rulePage = (id) => (Object.hasOwn(PAGES, id) ? PAGES[id] : null);\n`;
    },
  },
};

/**
 * Makes chunks what the loader takes (packages/cli/src/start/chunks.ts): a function in a script of ASCII, which is read fastest. Names stay
 * for whoever reads where an error came from. An escape means what it stands for everywhere but in raw template strings.
 */
const toScript = {
  name: "to-script",
  renderChunk(code, { fileName }) {
    const { code: small, errors } = minifySync(fileName, code, { mangle: false });
    if (errors.length > 0) throw new Error(`${fileName}: ${errors[0].message}`);
    if (/String\.raw`[^`]*[^\0-\x7f]/.test(small)) throw new Error(`${fileName}: String.raw would show the escapes`);
    const ascii = small.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
    return `(function (exports, require, module, __filename) {${ascii}\n})`;
  },
};

/** Writes the bundle of packages/cli to a folder: start.cjs, and the chunks that it loads. */
export async function buildCli(dir) {
  if (existsSync(dir)) for (const name of readdirSync(dir)) if (name.endsWith(".cjs")) rmSync(join(dir, name));
  const common = { cwd: root, platform: "node", tsconfig: false };
  const output = { dir, format: "cjs", strict: true, topLevelVar: true, comments: false, minify: false };
  const { output: chunks } = await build({
    ...common,
    input: { main: join(root, "packages/cli/src/main.ts") },
    resolve: {
      conditionNames: ["draftlint-source", "import", "node"],
      mainFields: ["module", "main"],
      // The variant for browsers is the same in modules, of which the parts that are not used can be left out.
      alias: { yaml: join(root, "node_modules/yaml/browser/dist/index.js") },
    },
    treeshake: { moduleSideEffects: false },
    preserveEntrySignatures: "allow-extension",
    plugins: [rulePages, toScript],
    // yargs can resolve configuration files that extend others, which nobody asks of it here.
    checks: { emptyImportMeta: false },
    output: {
      ...output,
      dynamicImportInCjs: false,
      entryFileNames: "[name]-[hash].cjs",
      chunkFileNames: "[name]-[hash].cjs",
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          ...Object.entries(LATER).map(([name, files]) => ({ name, test: (id) => files.test(id.replaceAll("\\", "/")) })),
          { name: "main", tags: ["$initial"] },
        ],
      },
    },
  });
  const main = chunks.find(({ name }) => name === "main").fileName;
  await build({
    ...common,
    input: { start: join(root, "packages/cli/src/start/start.ts") },
    transform: { define: { MAIN_CHUNK: JSON.stringify(main) } },
    output: { ...output, entryFileNames: "[name].cjs" },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildCli(join(root, "packages/cli/dist"));
