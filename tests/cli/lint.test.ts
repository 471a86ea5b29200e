import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cliProject } from "./cli-project.ts";

const OPEN = "# Move\n\nTODO: name the day of the opening.\n";
const OPEN_ZH = "# 搬迁方案\n\n新馆定于XX月XX日开放。\n";
const CLEAN = "# Move\n\nThe new building opens in May.\n";
const DEFECT = "# 计划\n\n（一）目标\n\n年内完成搬迁。\n\n（二）、措施\n\n分批搬运。\n";

const only = ["--rule", "placeholder"];

describe("what is linted", () => {
  test("a clean file says nothing", async () => {
    expect(await cliProject({ "a.md": CLEAN }).run(["a.md"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });

  test("files, folders, and all below the current folder", async () => {
    const project = cliProject({ "a.md": OPEN, "b/c.txt": OPEN, "b/d.png": "no draft", "e/f.markdown": CLEAN });
    const files = async (...argv: string[]): Promise<readonly string[]> => {
      const { stdout } = await project.run([...argv, ...only, "--format", "json"]);
      const report: { results: { file: string }[] } = JSON.parse(stdout);
      return report.results.map(({ file }) => file);
    };
    expect(await files()).toEqual(["a.md", "b/c.txt", "e/f.markdown"]);
    expect(await files("b")).toEqual(["b/c.txt"]);
    expect(await files("e", "a.md", "./a.md")).toEqual(["a.md", "e/f.markdown"]);
  });

  test("standard input, with and without a name", async () => {
    const project = cliProject();
    const named = await project.run(["-", "--stdin-filename", "notes/a.txt", ...only, "--format", "json"], { stdin: OPEN });
    expect(JSON.parse(named.stdout).results[0].file).toBe("notes/a.txt");
    const plain = await project.run(["-", ...only], { stdin: OPEN });
    expect(plain.stdout).toContain("<stdin>\n");
    expect(plain.exitCode).toBe(0);
    expect((await project.run(["-", "a.md"], { stdin: OPEN })).exitCode).toBe(2);
  });

  test("an outline of the project is named by its path, as the drafts are", async () => {
    const project = cliProject({
      ".draftlintrc.yaml": "outlines: [outlines/weekly.yaml]\n",
      "outlines/weekly.yaml": "kind: weekly\nsections:\n  - Progress\n  - Plans\n",
      "a.md": "---\nkind: weekly\n---\n\n# Week 12\n\n## Progress\n\nThe shelves stand and the books are in them.\n",
    });
    const { stdout } = await project.run(["a.md", "--rule", "outline-completeness", "--format", "json"]);
    const { results } = JSON.parse(stdout);
    expect(results[0].findings[0].related[0].file).toBe("outlines/weekly.yaml");
  });

  test("only the rules that are named, with their level", async () => {
    const project = cliProject({ "a.md": OPEN + DEFECT });
    const rules = async (...argv: string[]): Promise<unknown> => {
      const { stdout, exitCode } = await project.run(["a.md", "--format", "jsonl", ...argv]);
      const lines = stdout.trim().split("\n").slice(0, -1);
      return [exitCode, ...new Set(lines.map((line) => `${JSON.parse(line).rule} ${JSON.parse(line).severity}`))];
    };
    expect(await rules(...only)).toEqual([0, "placeholder warning"]);
    expect(await rules("--rule", "placeholder:error")).toEqual([1, "placeholder error"]);
    expect(await rules("--rule", "placeholder", "--rule", "section-numbering")).toEqual([
      0,
      "placeholder warning",
      "section-numbering warning",
    ]);
  });

  test("the day is that of --now", async () => {
    const project = cliProject({ "a.md": "# Plan\n\nText.\n\n<!-- draftlint-disable-file placeholder until 2026-03-01 -->\n" });
    const unused = async (now: string) => (await project.run(["a.md", "--now", now, "--format", "json"])).stdout.includes('"expired"');
    expect(await unused("2026-02-28")).toBe(false);
    expect(await unused("2026-03-02")).toBe(true);
  });
});

describe("exit status", () => {
  const statuses: readonly (readonly [string[], number])[] = [
    [[], 0],
    [["--fail-on", "warning"], 1],
    [["--fail-on", "info"], 1],
    [["--fail-on", "never", "--rule", "placeholder:error"], 0],
    [["--rule", "placeholder:error"], 1],
    [["--max-warnings", "0"], 1],
    [["--max-warnings", "1"], 0],
    [["--max-warnings", "0", "--quiet"], 1],
  ];
  test.each(statuses)("%j gives %i", async (argv, status) => {
    const project = cliProject({ "a.md": OPEN });
    expect((await project.run(["a.md", ...(argv.includes("--rule") ? [] : only), ...argv])).exitCode).toBe(status);
  });

  test("--quiet shows errors only", async () => {
    const project = cliProject({ "a.md": OPEN });
    expect((await project.run(["a.md", ...only, "--quiet"])).stdout).toBe("");
    expect((await project.run(["a.md", "--rule", "placeholder:error", "--quiet"])).stdout).toContain("placeholder");
  });
});

describe("the report", () => {
  test("is for people on a terminal, in colour and to its width", async () => {
    const project = cliProject({ "方案.md": OPEN_ZH });
    const { stdout } = await project.run(["方案.md", ...only], { terminal: true, columns: 50, env: { LANG: "zh_CN.UTF-8" } });
    expect(stdout).toContain("\u001b[4m方案.md");
    expect(stdout).toContain("警告");
    expect((await project.run(["方案.md", ...only, "--no-color"], { terminal: true })).stdout).not.toContain("\u001b");
    expect((await project.run(["方案.md", ...only], { terminal: true, env: { NO_COLOR: "1" } })).stdout).not.toContain("\u001b");
    expect((await project.run(["方案.md", ...only], { env: { FORCE_COLOR: "1" } })).stdout).toContain("\u001b");
    expect((await project.run(["方案.md", ...only], { terminal: true, env: { FORCE_COLOR: "0" } })).stdout).not.toContain("\u001b");
  });

  test("goes to a file, whole, without colours", async () => {
    const project = cliProject({ "a.md": OPEN });
    const printed = await project.run(["a.md", ...only]);
    const { stdout } = await project.run(["a.md", ...only, "--output", "report.txt"], { terminal: true });
    expect(stdout).toBe("");
    expect(project.read("report.txt")).toBe(printed.stdout);
    expect(readdirSync(project.folder).sort()).toEqual(["a.md", "report.txt"]);
    const refused = await project.run(["a.md", ...only, "--output", "no/such/folder.txt"]);
    expect(refused.exitCode).toBe(2);
    expect(refused.stderr).toContain("no/such/folder.txt");
  });

  test("--stats says on standard error what each rule cost", async () => {
    const { stdout, stderr } = await cliProject({ "a.md": OPEN }).run(["a.md", ...only, "--stats", "--format", "json"]);
    expect(JSON.parse(stdout).summary).toEqual({ files: 1, errors: 0, warnings: 1, infos: 0, fixable: 0 });
    expect(stderr).toMatch(/^rule +findings +ms +share\nplaceholder +1 /);
    expect(stderr).toMatch(/1 file, 43 bytes, \d sentences/);
  });

  test("offsets count in the text as it is written, line breaks included", async () => {
    const project = cliProject({ "a.md": OPEN.replaceAll("\n", "\r\n") });
    const { stdout } = await project.run(["a.md", ...only, "--format", "jsonl"]);
    const [finding] = stdout.split("\n");
    const { start, end } = JSON.parse(finding!);
    expect(project.read("a.md").slice(start.offset, end.offset)).toBe("TODO");
    expect(start.line).toBe(3);
  });
});

describe("fixes", () => {
  test("--fix mends what surely keeps the meaning and reports the rest", async () => {
    const project = cliProject({ "a.md": `${DEFECT}\n新馆定于XX月XX日开放。\n`, "b.md": CLEAN });
    const { exitCode, stdout, stderr } = await project.run(["--fix", "--rule", "section-numbering", "--rule", "placeholder"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "note: fixed 1 problem in 1 file\n" });
    expect(project.read("a.md")).toContain("（二）措施");
    expect(stdout).toContain("placeholder");
    expect(stdout).not.toContain("section-numbering");
    expect(project.read("b.md")).toBe(CLEAN);
  });

  test("--fix-dry-run prints a diff and writes nothing", async () => {
    const project = cliProject({ "a.md": DEFECT });
    const { exitCode, stdout, stderr } = await project.run(["--fix-dry-run", "--rule", "section-numbering"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "note: --fix would mend 1 problem in 1 file\n" });
    expect(stdout).toBe(
      "--- a/a.md\n+++ b/a.md\n@@ -3,7 +3,7 @@\n （一）目标\n \n 年内完成搬迁。\n \n-（二）、措施\n+（二）措施\n \n 分批搬运。\n",
    );
    expect(project.read("a.md")).toBe(DEFECT);
  });

  test("of standard input come out on standard output, the report on standard error", async () => {
    const { stdout, stderr } = await cliProject().run(["-", "--fix", "--rule", "section-numbering", "--rule", "placeholder"], {
      stdin: `${DEFECT}\n新馆定于XX月XX日开放。\n`,
    });
    expect(stdout).toBe(`${DEFECT.replace("）、", "）")}\n新馆定于XX月XX日开放。\n`);
    expect(stderr).toContain("placeholder");
  });

  test("standard input that is ignored comes out as it is", async () => {
    const project = cliProject({ ".draftlintrc.yaml": "ignore: [old/**]\n" });
    const { stdout, exitCode } = await project.run(["-", "--fix", "--stdin-filename", "old/a.md"], { stdin: DEFECT });
    expect({ stdout, exitCode }).toEqual({ stdout: DEFECT, exitCode: 0 });
  });
});

describe("the configuration", () => {
  test("is found upward, or named", async () => {
    const project = cliProject({
      ".draftlintrc.yaml": "rules: { placeholder: error }\n",
      "x/a.md": OPEN,
      "off.yaml": "rules: { placeholder: off }\n",
    });
    expect((await project.run(["x/a.md"])).exitCode).toBe(1);
    expect((await project.run(["x/a.md", "--config", "off.yaml"])).stdout).not.toContain("placeholder");
  });

  test("an explicitly named file that it ignores is left out with a note", async () => {
    const project = cliProject({ ".draftlintrc.yaml": "ignore: [old/**]\n", "old/a.md": OPEN });
    const { exitCode, stdout, stderr } = await project.run(["old/a.md"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toMatch(/^note: old\/a\.md: /);
    expect(existsSync(join(project.folder, "old/a.md"))).toBe(true);
  });
});
