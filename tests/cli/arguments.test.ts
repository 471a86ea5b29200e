import { describe, expect, test } from "vitest";
import { cliProject } from "./cli-project.ts";

/** What is said on standard error; nothing may be on standard output, and the status is 2. */
async function refusal(...argv: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await cliProject({ "a.md": "# A\n" }).run(argv);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  return stderr;
}

describe("misuse is said with a way out", () => {
  const cases: readonly (readonly [string[], string])[] = [
    [["--fromat", "json"], 'error: unknown option "--fromat"; did you mean "--format"?\n'],
    [["--staged"], 'error: unknown option "--staged"; draftlint --help lists all\n'],
    [["-q"], 'error: unknown option "-q"; draftlint --help lists all\n'],
    [["--format", "jsno"], 'error: "jsno" is no value of "--format"; did you mean "json"? there are pretty, json, jsonl\n'],
    [["--format"], 'error: "--format" needs a value\n'],
    [["--fix=yes", "a.md"], 'error: "--fix" takes no value\n'],
    [["--fail-on", "all"], 'error: "all" is no value of "--fail-on"; there are error, warning, info, never\n'],
    [["--max-warnings", "some"], 'error: "--max-warnings" needs a number, not "some"\n'],
    [["--now", "2026-02-30"], 'error: "--now" needs a day such as 2026-01-31, not "2026-02-30"\n'],
    [["--rule", "placehoder"], 'error: there is no rule "placehoder"; did you mean "placeholder"?\n'],
    [["--rule", "placeholder:fatal"], 'error: "fatal" is no level; write error, warning or info after the colon\n'],
    [["--fix-dry-run", "--format", "json"], 'error: "--fix-dry-run" prints a diff in place of the report; leave out "--format"\n'],
    [["explain"], "error: something is missing; write: draftlint explain RULE\n"],
    [["explain", "placeholder", "usage"], 'error: "usage" is one word too many; write: draftlint explain RULE\n'],
    [["explain", "--fix"], 'error: "--fix" is no option of "draftlint explain"; draftlint explain --help lists them\n'],
    [["outline"], "error: something is missing; write: draftlint outline FILE\n"],
    [["rules", "--cross-file"], 'error: "--cross-file" is no option of "draftlint rules"; draftlint rules --help lists them\n'],
  ];
  test.each(cases)("%j", async (argv, said) => {
    expect(await refusal(...argv)).toBe(said);
  });

  test("in Chinese too", async () => {
    const { stderr } = await cliProject().run(["--fromat", "json"], { env: { LANG: "zh_CN.UTF-8" } });
    expect(stderr).toBe("错误：未知选项“--fromat”；是否想写“--format”？\n");
  });

  test("a slip in a command is no file", async () => {
    expect(await refusal("explian", "placeholder")).toContain('did you mean the command "explain"?');
  });

  test("what is written after -- is a file", async () => {
    const project = cliProject({ "--fix": "# A\n\nText.\n" });
    expect(await project.run(["--", "--fix"])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  });
});

describe("language", () => {
  const languages: readonly (readonly [Record<string, string>, string[], string])[] = [
    [{ LANG: "zh_CN.UTF-8" }, [], "zh"],
    [{ LANG: "en_US.UTF-8", LC_MESSAGES: "zh_CN.UTF-8" }, [], "zh"],
    [{ LANG: "zh_CN.UTF-8", LC_ALL: "C" }, [], "en"],
    [{ LANG: "zh_CN.UTF-8" }, ["--language", "en"], "en"],
    [{ LANG: "en_US.UTF-8" }, ["--language", "zh-CN"], "zh"],
    [{ LANG: "" }, [], "en"],
  ];
  test.each(languages)("%j %j gives %s", async (env, argv, language) => {
    const { stderr } = await cliProject().run(["missing.md", ...argv], { env });
    expect(stderr.startsWith(language === "zh" ? "错误：" : "error: ")).toBe(true);
  });
});

describe("help", () => {
  test("names every command and option, in both languages", async () => {
    for (const [language, heading] of [
      ["en", "Commands:"],
      ["zh-CN", "命令："],
    ] as const) {
      const { exitCode, stdout, stderr } = await cliProject().run(["--help", "--language", language]);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(stdout).toContain(heading);
      for (const name of ["explain RULE", "outline new KIND", "--fix-dry-run", "--max-warnings", "--stdin-filename"])
        expect(stdout).toContain(name);
    }
  });

  test("of a command names its own options only", async () => {
    const { stdout } = await cliProject().run(["rules", "-h"]);
    expect(stdout).toContain("--json");
    expect(stdout).not.toContain("--fix");
  });

  test("the version is the package's", async () => {
    expect(await cliProject().run(["--version"])).toEqual({ exitCode: 0, stdout: "1.2.3\n", stderr: "" });
  });
});
