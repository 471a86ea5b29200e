import { rmSync } from "node:fs";
import { join } from "node:path";
import { lint, Memo, NO_COMMAND_LINE, parseDraft } from "@draftlint/core";
import { createConfigLoader, readDraft } from "@draftlint/core/node";
import { RULES } from "@draftlint/rules";
import { expect, test } from "vitest";
import { fileDraft } from "../../packages/cli/src/lint/draft.ts";
import { type CliProject, cliProject } from "./cli-project.ts";

const SAID = "图书馆全年新增图书一万二千册，修补旧书三千册，读者借阅量比上年增长两成。";
const OTHER = "新馆的自习室每天开放到晚上十点，座位可以在网上预约，也可以到现场登记。";
const FILES = {
  "a.md": `# 工作总结\n\n${SAID}\n\n馆员轮流值班，节假日不闭馆。\n`,
  "b.md": `# 工作汇报\n\n今年的工作有以下进展。\n\n${SAID}\n\n（一）目标\n\n年内搬迁。\n\n（二）、措施\n\n分批。\n`,
  "c.md": `# 读者须知\n\n${OTHER}\n`,
  "d.md": `# 读者服务\r\n\r\n服务时间没有变化。\r\n\r\n<!-- draftlint-disable-next-line duplicate-sentence -->\r\n${OTHER}\r\n\r\n新馆XX月开放。\r\n`,
};

type Report = { results: { file: string; findings: { rule: string; related: { file: string }[] }[] }[] };
const reportOf = async (project: CliProject, ...argv: string[]): Promise<Report> =>
  JSON.parse((await project.run(["--cross-file", "--format", "json", ...argv])).stdout);

test("findings between drafts are those of the engine that holds all of them", async () => {
  const project = cliProject(FILES);
  const { results } = await reportOf(project);
  const loader = createConfigLoader({ cwd: project.folder, configFile: null, rules: RULES, commandLine: NO_COMMAND_LINE });
  const drafts = Object.keys(FILES).map((name) => fileDraft(readDraft(join(project.folder, name)).draft!, project.folder));
  const parsed = drafts.map(({ uri, path, fileName, read: { text } }) => {
    const { rules, engineRules, settings } = loader.resolve(path, text);
    return {
      rules: [...rules, ...engineRules],
      source: parseDraft({ uri, fileName, text, settings, now: { year: 2026, month: 1, day: 10 } }),
    };
  });
  const expected = lint(
    parsed.map(({ source }) => source),
    {
      rulesFor: (uri) => parsed.find(({ source }) => source.document.uri === uri)!.rules,
      language: "en",
      memo: new Memo(),
      crossFile: true,
      knownRules: loader.configFor(drafts[0]!.path).config.knownRules,
      timing: null,
      onRuleError: "throw",
    },
  );
  const names = (findings: readonly { rule: string; fingerprint?: string }[]) =>
    findings.map(({ rule, fingerprint }) => [rule, fingerprint]);
  expect(results.map(({ findings }) => names(findings))).toEqual(drafts.map(({ uri }) => names(expected.get(uri)!)));
  expect(
    results.flatMap(({ file, findings }) => findings.flatMap(({ related }) => related.map((place) => [file, place.file]))),
  ).toContainEqual(["b.md", "a.md"]);
});

test("a finding is shown with its other half in the other draft, unless a comment silences it", async () => {
  const { stdout } = await cliProject(FILES).run(["--cross-file", "--rule", "duplicate-sentence"]);
  expect(stdout).toContain("    a.md:3:1  ");
  expect(stdout).toContain("\n      3 | 图书馆全年新增图书一万二千册");
  expect(stdout).toMatch(/\n1 warning in 1 file\n$/);
});

test("drafts are compared as they are after --fix", async () => {
  const project = cliProject(FILES);
  const { results } = await reportOf(project, "--fix");
  expect(project.read("b.md")).toContain("（二）措施");
  const rules = results.find(({ file }) => file === "b.md")!.findings.map(({ rule }) => rule);
  expect(rules).toContain("duplicate-sentence");
  expect(rules).not.toContain("section-numbering");
});

test.each(["a.md", "b.md"])("%s goes away while the others are read", async (name) => {
  const project = cliProject(FILES);
  let drafts = 0;
  const { exitCode, stderr, stdout } = await project.run(["--cross-file", "--rule", "duplicate-sentence", "--format", "json"], {
    milliseconds() {
      if (++drafts === 5) rmSync(join(project.folder, name));
      return drafts;
    },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringMatching(new RegExp(`^error: ${name}: `)) });
  const report: Report = JSON.parse(stdout);
  expect(report.results.map(({ file }) => file)).toEqual(Object.keys(FILES).filter((file) => file !== name));
});
