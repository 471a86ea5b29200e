import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { cliProject } from "./cli-project.ts";

const OPEN = "# Move\n\nTODO: name the day of the opening.\n";
const only = ["--rule", "placeholder"];

describe("what cannot be linted", () => {
  test("a missing file is said, the others are linted all the same", async () => {
    const { exitCode, stdout, stderr } = await cliProject({ "a.md": OPEN }).run(["missing.md", "a.md", ...only]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: missing\.md: .+\n$/);
    expect(stdout).toContain("a.md\n  3:1  warning");
  });

  test("a folder without drafts, and a current folder without any", async () => {
    const project = cliProject({ "pictures/a.png": "x" });
    const folder = await project.run(["pictures"]);
    expect({ ...folder, stderr: folder.stderr.split(":").slice(0, 2).join(":") }).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "error: pictures",
    });
    const nothing = await project.run([]);
    expect({ exitCode: nothing.exitCode, stdout: nothing.stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(nothing.stderr).toContain("nothing to lint");
  });

  test("binary files and damaged texts", async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, i) => i % 256);
    const damaged = Uint8Array.of(...new TextEncoder().encode("全年工作总结"), 0xff, 0xfe, 0xfa, ...new TextEncoder().encode("完成"));
    const project = cliProject({ "a.md": OPEN, "picture.md": bytes, "damaged.md": damaged });
    const { exitCode, stdout, stderr } = await project.run([...only, "--format", "json"]);
    expect(exitCode).toBe(2);
    expect(stderr.split("\n").filter((line) => /^error: (picture|damaged)\.md[: ]/.test(line))).toHaveLength(2);
    expect(JSON.parse(stdout).results).toHaveLength(1);
  });

  test("a symbolic link in a circle", async () => {
    const project = cliProject();
    symlinkSync("loop.md", join(project.folder, "loop.md"));
    const { exitCode, stderr } = await project.run(["loop.md"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: loop\.md: /);
  });

  test("standard input that is no text", async () => {
    const { exitCode, stdout, stderr } = await cliProject().run(["-"], { stdin: Uint8Array.from({ length: 300 }, (_, i) => i % 7) });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^error: <stdin>: /);
  });
});

describe("what is odd but can be linted", () => {
  test("an empty file, a blank one, one without a line break at its end", async () => {
    const project = cliProject({ "empty.md": "", "blank.txt": " \n\n", "short.md": "# A" });
    expect((await project.run(["--rule", "placeholder"])).exitCode).toBe(0);
    expect((await project.run(["-"], { stdin: "" })).exitCode).toBe(0);
  });

  test("GB18030 and UTF-16 are said once for all files", async () => {
    const text = "# 搬迁方案\n\nTODO：写明新馆开放的日期。\n";
    const bytes = new Uint8Array(Buffer.from("2320b0e1c7a8b7bdb0b80a0a544f444fa3bad0b4c3f7d0c2b9ddbfaab7c5b5c4c8d5c6daa1a30a", "hex"));
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const project = cliProject({ "a.md": bytes, "b.md": bytes, "c.md": utf16 });
    const { exitCode, stdout, stderr } = await project.run(only);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "note: read as GB18030: a.md, b.md\nnote: read as UTF-16LE: c.md\n" });
    expect(stdout.match(/TODO：写明新馆开放的日期。/g)).toHaveLength(3);
  });

  test("a line of five megabytes", async () => {
    const project = cliProject({ "a.md": `TODO: ${"完成了馆藏数字化工作，".repeat(160_000)}` });
    const { exitCode, stdout } = await project.run(only);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("1:1  warning");
    expect(stdout.length).toBeLessThan(1000);
  }, 20_000);

  test("a hundred thousand headings", async () => {
    const text = Array.from({ length: 100_000 }, (_, i) => `## Part ${i}\n\nText.\n`).join("\n");
    expect((await cliProject({ "a.md": text }).run(["a.md", ...only])).exitCode).toBe(0);
  }, 30_000);

  test("front matter that is no YAML is a finding", async () => {
    const { exitCode, stdout, stderr } = await cliProject({ "a.md": "---\ntitle: [a\n---\n# A\n\nText.\n" }).run(["a.md"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toContain("front-matter");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("1 warning in 1 file");
  });
});

describe("a broken configuration stops the run", () => {
  const broken: readonly (readonly [string, string, RegExp])[] = [
    ["a wrong key", "rulez: {}\n", /^error: \.draftlintrc\.yaml:1:1: .*rulez.*"rules"/],
    ["an unknown rule", "rules:\n  placehoder: off\n", /^error: \.draftlintrc\.yaml:2:3: .*placehoder.*placeholder/],
    ["a bad value", "rules:\n  placeholder: loud\n", /^error: \.draftlintrc\.yaml:2:16: /],
    ["no YAML", "rules: [\n", /^error: \.draftlintrc\.yaml:\d+:\d+: /],
  ];
  test.each(broken)("%s", async (_, config, said) => {
    const { exitCode, stdout, stderr } = await cliProject({ "a.md": OPEN, ".draftlintrc.yaml": config }).run(["a.md"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(said);
  });

  test("--config names no file", async () => {
    const { exitCode, stderr } = await cliProject({ "a.md": OPEN }).run(["a.md", "--config", "none.yaml"]);
    expect(exitCode).toBe(2);
    expect(stderr).toContain("none.yaml");
  });

  test("a wrong key in a draft's front matter is said with its place; the draft is linted", async () => {
    const project = cliProject({ "a.md": `---\ndraftlint:\n  rulez: {}\n---\n${OPEN}` });
    const { exitCode, stdout, stderr } = await project.run(["a.md"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: a\.md:3:3: /);
    expect(stdout).toContain("placeholder");
  });
});

describe("fixes that cannot be written", () => {
  test("a link that leads out of the folder is left alone, and its findings are reported", async () => {
    const outside = cliProject({ "a.md": "# 计划\n\n（一）目标\n\n完成。\n\n（二）、措施\n\n分批。\n" });
    const project = cliProject();
    mkdirSync(join(project.folder, "x"));
    symlinkSync(join(outside.folder, "a.md"), join(project.folder, "x/a.md"));
    const { exitCode, stdout, stderr } = await project.run(["x/a.md", "--fix", "--rule", "section-numbering"]);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^error: x\/a\.md: /);
    expect(stdout).toContain("section-numbering");
    expect(outside.read("a.md")).toContain("（二）、措施");
  });
});

test("a fault of draftlint itself is said with how to report it", async () => {
  const { exitCode, stdout, stderr } = await cliProject().run(["-"], { stdin: new TypeError("x is undefined") });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^error: draftlint 1\.2\.3 itself failed: TypeError: x is undefined .*; please report this with the command line/);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});
