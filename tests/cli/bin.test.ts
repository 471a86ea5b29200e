import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCli } from "../../scripts/build.mjs";
import { cliProject } from "./cli-project.ts";

const cli = resolve(import.meta.dirname, "../../packages/cli");
const OPEN = "# Move\n\nTODO: name the day of the opening.\n";
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "draftlint-bin-"));
  await buildCli(join(folder, "dist"));
  cpSync(join(cli, "bin"), join(folder, "bin"), { recursive: true });
  cpSync(join(cli, "package.json"), join(folder, "package.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bin = (): string => join(folder, "bin/draftlint.js");
// The cache of compiled code has its own tests.
const env = { ...process.env, LC_ALL: "C", NO_COLOR: "", FORCE_COLOR: undefined, DRAFTLINT_NO_CODE_CACHE: "1" };

function draftlint(cwd: string, argv: readonly string[], input = ""): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin(), ...argv], { cwd, input, encoding: "utf8", env });
  return { status, stdout, stderr };
}

describe("the built command", () => {
  test("says its version, and helps", () => {
    const manifest: { version: string } = JSON.parse(readFileSync(join(cli, "package.json"), "utf8"));
    expect(draftlint(folder, ["--version"])).toEqual({ status: 0, stdout: `${manifest.version}\n`, stderr: "" });
    expect(draftlint(folder, ["--help"]).stdout).toContain("--fix-dry-run");
    expect(draftlint(folder, ["--nope"])).toMatchObject({ status: 2, stdout: "" });
  });

  test("lints files and standard input, and sets the exit status", () => {
    const project = cliProject({ "a.md": OPEN });
    expect(draftlint(project.folder, ["a.md", "--rule", "placeholder:error"]).status).toBe(1);
    expect(draftlint(project.folder, ["a.md", "missing.md"]).status).toBe(2);
    const piped = draftlint(project.folder, ["-", "--rule", "placeholder", "--format", "json"], OPEN);
    expect(JSON.parse(piped.stdout).summary.warnings).toBe(1);
    expect(piped.status).toBe(0);
  });

  test("lints with patterns of a project, however they are made", () => {
    const project = cliProject({
      ".draftlintrc.yaml": "outlines: outline.yaml\n",
      "outline.yaml": "id: notice\ntitle: '通知$'\nsections: ['^(主+)+要事项$', '联系(人|方式)']\n",
      "a.md": `# 停电通知\n\n## ${"主".repeat(150)}\n\n周六停电检修。\n\n## 联系方式\n\n电话见公告栏。\n`,
    });
    const { stdout, status } = draftlint(project.folder, ["a.md", "--rule", "outline-completeness", "--format", "json"]);
    expect(status).toBe(0);
    const { findings } = JSON.parse(stdout).results[0];
    expect(findings.map(({ messageId }: { messageId: string }) => messageId)).toContain("missing");
    expect(findings.map(({ rule }: { rule: string }) => rule)).not.toContain("internal-error");
  });

  test("holds the pages of the rules", () => {
    expect(draftlint(folder, ["explain", "section-numbering"]).stdout).toContain("Example 1");
  });

  test("a reader that has seen enough is no failure", () => {
    const project = cliProject({ "a.md": OPEN.repeat(3000) });
    const command = `"${process.execPath}" "${bin()}" a.md --rule placeholder --format jsonl | head -c 100`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: project.folder, encoding: "utf8", env });
    expect(stdout).toHaveLength(100);
    expect(stderr).toBe("");
  });

  test("an interrupted --fix leaves every file as it was or as it should be", async () => {
    const before = `# 计划\n\n（一）目标\n\n${"完成。\n\n".repeat(3000)}（二）、措施\n\n分批。\n`;
    const after = before.replace("）、", "）");
    const names = Array.from({ length: 60 }, (_, i) => `${String(i).padStart(2, "0")}.md`);
    const project = cliProject(Object.fromEntries(names.map((name) => [name, before])));
    const child = spawn(process.execPath, [bin(), "--fix", "--rule", "section-numbering"], { cwd: project.folder, stdio: "ignore", env });
    const exited = new Promise<NodeJS.Signals | null>((done) => child.on("exit", (_, signal) => done(signal)));
    while (child.exitCode === null && project.read("01.md") === before) await new Promise((next) => setTimeout(next, 2));
    child.kill("SIGINT");
    await exited;
    const texts = names.map((name) => project.read(name));
    expect(texts[0]).toBe(after);
    expect(texts.filter((text) => text !== before && text !== after)).toEqual([]);
  }, 20_000);
});

test("the bundle keeps what a start does not need out of its first file", () => {
  const size = readFileSync(join(folder, "dist/start.cjs")).length;
  expect(size).toBeLessThan(10_000);
  mkdirSync(join(folder, "empty"), { recursive: true });
  expect(draftlint(join(folder, "empty"), []).status).toBe(2);
});
