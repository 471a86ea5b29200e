/**
 * Writes what follows from the rule folders: compiled data, the registry, the table and the JSON Schema.
 * `npm run generate` writes the files, `npm run generate -- --check` only says which are stale.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { configJsonSchema, ENGINE_RULES, PROFILES, type Rule } from "@draftlint/core";
import { toJsonSchema } from "@valibot/to-json-schema";

interface GeneratedFile {
  /** Relative to the folder of rules. */
  readonly path: string;
  readonly text: string;
}

/** Brings the generated files of a folder of rules up to date, or with `check` leaves them; gives the paths that are (or were) stale. */
export async function generate(folder: string, check: boolean): Promise<readonly string[]> {
  const compiled = await compiledFiles(folder);
  const stale = settle(folder, compiled, check);
  const rules = await loadRules(folder);
  const files = [
    { path: "index.ts", text: registry(rules) },
    { path: "README.md", text: table(rules) },
    { path: "schema.json", text: schema(rules) },
  ];
  return [...stale, ...settle(folder, files, check)];
}

/** Brings the JSON Schema of configuration files, which has all rules in it, up to date in a package's folder. */
export async function generateConfigSchema(rulesFolder: string, packageFolder: string, check: boolean): Promise<readonly string[]> {
  const schema = configJsonSchema(await loadRules(rulesFolder));
  return settle(packageFolder, [{ path: "schema.json", text: `${JSON.stringify(schema, null, 2)}\n` }], check);
}

/** Names of the folders that hold a rule, sorted. */
export const ruleFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "rule.ts")))
    .map((entry) => entry.name)
    .sort();

function settle(folder: string, files: readonly GeneratedFile[], check: boolean): readonly string[] {
  const stale = files.filter(({ path, text }) => !existsSync(join(folder, path)) || readFileSync(join(folder, path), "utf8") !== text);
  if (!check) for (const { path, text } of stale) writeFileSync(join(folder, path), text);
  return stale.map(({ path }) => path);
}

async function loadRules(folder: string): Promise<readonly Rule[]> {
  const rules: Rule[] = [];
  for (const name of ruleFolders(folder)) {
    const loaded: { readonly default?: Rule } = await import(pathToFileURL(join(folder, name, "rule.ts")).href);
    if (loaded.default?.id !== name) throw new Error(`rules/${name}/rule.ts: the default export must be a rule with the id "${name}"`);
    rules.push(loaded.default);
  }
  return rules;
}

/** In a folder with a compile.ts, its function `compile` turns all YAML files into the text of compiled.ts. */
async function compiledFiles(folder: string): Promise<readonly GeneratedFile[]> {
  const files: GeneratedFile[] = [];
  for (const name of ruleFolders(folder)) {
    const compiler = join(folder, name, "compile.ts");
    if (!existsSync(compiler)) continue;
    const { compile }: { readonly compile: (files: ReadonlyMap<string, string>) => string } = await import(pathToFileURL(compiler).href);
    const sources = readdirSync(join(folder, name), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".yaml"))
      .map((path) => path.replaceAll("\\", "/"))
      .sort();
    if (sources.length === 0) throw new Error(`rules/${name} has a compile.ts and no YAML file`);
    const text = compile(new Map(sources.map((path) => [path, readFileSync(join(folder, name, path), "utf8")])));
    files.push({
      path: `${name}/compiled.ts`,
      text: `// Compiled from ${name}/**/*.yaml by \`npm run generate\`.\n// biome-ignore-all format: generated\n${text}`,
    });
  }
  return files;
}

function registry(rules: readonly Rule[]): string {
  const names = rules.map(({ id }) => [id, id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())] as const);
  return `// Written by \`npm run generate\`: one entry for each folder with a rule.ts.
import type { Rule } from "@draftlint/core";
${names.map(([id, name]) => `import ${name} from "./${id}/rule.ts";\n`).join("")}
/** All rules, sorted by id. */
export const RULES: readonly Rule[] = [${names.map(([, name]) => `\n  ${name},`).join("")}${names.length > 0 ? "\n" : ""}];
`;
}

function table(rules: readonly Rule[]): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |\n`;
  const profilesOf = ({ profiles }: Rule): string => (profiles.length === PROFILES.length ? "all" : profiles.join(", ") || "none");
  const scopeOf = (rule: Rule): string => (rule.scope === "document" && rule.workspace ? "document, workspace" : rule.scope);
  return `# Rules

This table is written by \`npm run generate\`. How to add a rule: [CONTRIBUTING.md](../CONTRIBUTING.md).
\`always\` fixes are applied by \`--fix\`; \`on-request\` ones are offered in editors.

${row(["Rule", "Scope", "Severity", "Profiles", "Fixable", "What it finds", "检查内容"])}${row(Array<string>(7).fill("---"))}${rules
  .map((rule) =>
    row([
      `[\`${rule.id}\`](${rule.id}/rule.md)`,
      scopeOf(rule),
      rule.severity,
      profilesOf(rule),
      rule.fixable,
      rule.summary.en,
      rule.summary["zh-CN"],
    ]),
  )
  .join("")}
## Reported by the engine

${row(["Id", "Severity", "What it finds", "检查内容"])}${row(Array<string>(4).fill("---"))}${ENGINE_RULES.map((rule) =>
  row([`\`${rule.id}\``, rule.severity, rule.summary.en, rule.summary["zh-CN"]]),
).join("")}`;
}

const LEVELS = ["off", "info", "warning", "error"];

function schema(rules: readonly Rule[]): string {
  const level = { description: "Severity of the rule's findings, or `off`.", enum: LEVELS };
  const property = (rule: Rule): object => ({
    description: `${rule.summary.en}\n${rule.summary["zh-CN"]}`,
    anyOf: [level, { type: "object", properties: { level, ...optionProperties(rule) }, additionalProperties: false }],
  });
  const all: readonly Rule[] = [...rules, ...ENGINE_RULES];
  return `${JSON.stringify(
    {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "Rules of draftlint",
      description: "The `rules` object of a draftlint configuration: for each rule a level, or an object with a level and options.",
      type: "object",
      properties: Object.fromEntries([...all].sort((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => [rule.id, property(rule)])),
      additionalProperties: false,
    },
    null,
    2,
  )}\n`;
}

function optionProperties(rule: Rule): object {
  try {
    return toJsonSchema(rule.options, { typeMode: "input" }).properties ?? {};
  } catch (error) {
    throw new Error(`rules/${rule.id}: its options cannot be written as JSON Schema`, { cause: error });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes("--check");
  const ofRules = await generate(import.meta.dirname, check);
  const ofConfig = await generateConfigSchema(import.meta.dirname, join(import.meta.dirname, "../packages/cli"), check);
  const stale = [...ofRules.map((path) => `rules/${path}`), ...ofConfig.map((path) => `packages/cli/${path}`)];
  for (const path of stale) console.log(check ? `${path} is stale; run \`npm run generate\`` : `${path} written`);
  if (check && stale.length > 0) process.exitCode = 1;
}
