import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { cliProject } from "./cli-project.ts";

const SUMMARY = [
  "# 2025年图书馆工作总结",
  "",
  "## 一、主要工作",
  "",
  "（一）馆藏建设。全年新增图书1.2万册，完成旧书修补3000册。",
  "（二）读者服务。一是延长开放时间，二是开设少儿阅览区，三是推出送书上门。",
  "",
  "## 二、存在问题",
  "",
  "设备老化，人手不足。",
  "",
].join("\n");
const ADR = "# ADR 1: Use one catalogue\n\n## Context\n\nTwo catalogues drift apart.\n\n## Decision\n\nWe merge them.\n";

describe("rules", () => {
  test("lists every rule with its severity, and draftlint's own ids", async () => {
    const { exitCode, stdout, stderr } = await cliProject().run(["rules"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^section-numbering +error +fix +Numbers of headings/m);
    expect(stdout).toMatch(/^unused-disable +note /m);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  test("in Chinese, and for programs", async () => {
    const chinese = await cliProject().run(["rules", "--language", "zh-CN"]);
    expect(chinese.stdout).toMatch(/^section-numbering +错误 +自动 +标题序号/m);
    const { rules } = JSON.parse((await cliProject().run(["rules", "--json"])).stdout);
    expect(rules.find(({ id }: { id: string }) => id === "placeholder")).toMatchObject({ scope: "section", severity: "warning" });
  });
});

describe("explain", () => {
  test("shows reason, options and examples in the user's language only", async () => {
    const english = (await cliProject().run(["explain", "section-numbering"])).stdout;
    const chinese = (await cliProject().run(["explain", "section-numbering", "--language", "zh-CN"])).stdout;
    for (const title of ["Why", "What it does not report", "Sources", "Options"]) expect(english.split("\n")).toContain(title);
    for (const title of ["为什么", "不报告的情况", "依据", "选项", "示例 1"]) expect(chinese.split("\n")).toContain(title);
    expect(english).toMatch(/^Example 1: .+\n {2}Draft/m);
    expect(english).not.toContain("为什么");
    expect(chinese).not.toContain("Why");
  });

  test("of draftlint's own ids shows their messages", async () => {
    const { exitCode, stdout } = await cliProject().run(["explain", "unused-disable"]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("requireReason: boolean (default: false)");
    expect(stdout).toContain("this comment silences nothing");
  });

  test("of an unknown rule says what may be meant", async () => {
    const { exitCode, stdout, stderr } = await cliProject().run(["explain", "placeholders"]);
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: 'error: there is no rule "placeholders"; did you mean "placeholder"?\n',
    });
  });
});

describe("outline", () => {
  test("shows the tree with lines and marks", async () => {
    const { exitCode, stdout } = await cliProject({ "a.md": SUMMARY }).run(["outline", "a.md"]);
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      [
        "    1  2025年图书馆工作总结",
        "    3    一、主要工作",
        "    5      （一）馆藏建设",
        "    6      （二）读者服务  一是 … 三是 (3)",
        "    8    二、存在问题",
        "",
      ].join("\n"),
    );
  });

  test("--json has the documented shape, places in the text as it is written", async () => {
    const text = ADR.replaceAll("\n", "\r\n");
    const project = cliProject({ "a.md": text });
    const { stdout } = await project.run(["outline", "a.md", "--json"]);
    const { documents, outlines } = JSON.parse(stdout);
    expect(outlines).toEqual([]);
    expect(documents).toHaveLength(1);
    const [document] = documents;
    expect(Object.keys(document)).toEqual(["title", "start", "end", "sections"]);
    expect(document.title).toBe("ADR 1: Use one catalogue");
    const [context, decision] = document.sections;
    expect(Object.keys(context)).toEqual(["level", "mark", "title", "start", "end", "sections"]);
    expect({ level: context.level, mark: context.mark, title: context.title }).toEqual({ level: 1, mark: null, title: "Context" });
    expect(decision.start).toEqual({ line: 7, column: 1, offset: text.indexOf("## Decision") });
    expect(context.end).toEqual(decision.start);
  });

  test("of standard input, and of a text without sections", async () => {
    const { stdout } = await cliProject().run(["outline", "-"], { stdin: "Only words.\n" });
    expect(stdout).toBe("    1  (no title)\n         (no sections)\n");
  });

  test("of a file that is not there", async () => {
    const { exitCode, stderr } = await cliProject().run(["outline", "none.md"]);
    expect({ exitCode, stderr: stderr.slice(0, 15) }).toEqual({ exitCode: 2, stderr: "error: none.md:" });
  });

  test("new prints a draft that draftlint takes for its kind", async () => {
    const project = cliProject();
    const { exitCode, stdout } = await project.run(["outline", "new", "工作总结"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^# 2025年工作总结\n/);
    project.write("a.md", stdout);
    const { documents } = JSON.parse((await project.run(["outline", "a.md", "--json"])).stdout);
    expect(documents[0].sections.length).toBeGreaterThan(2);
    expect((await project.run(["outline", "new", "adr"])).stdout).toContain("## Context");
    const unknown = await project.run(["outline", "new", "adrr"]);
    expect(unknown.exitCode).toBe(2);
    expect(unknown.stderr).toContain('did you mean "adr"?');
  });

  test("new follows the project's own outline", async () => {
    const project = cliProject({
      ".draftlintrc.yaml": "outlines: [weekly.yaml]\n",
      "weekly.yaml": "id: weekly\nname: { en: weekly report, zh: 周报 }\nsections: [本周进展, 下周计划]\n",
    });
    for (const name of ["weekly", "周报"]) {
      const { stdout } = await project.run(["outline", "new", name, "--language", "zh-CN"]);
      expect(stdout).toContain("本周进展");
    }
  });

  test("learn prints an outline that the past drafts keep", async () => {
    const project = cliProject({ "2024年工作总结.md": SUMMARY.replace("2025", "2024"), "2025年工作总结.md": SUMMARY });
    const { exitCode, stdout } = await project.run(["outline", "learn", "2024年工作总结.md", "2025年工作总结.md"]);
    expect(exitCode).toBe(0);
    expect(parseYaml(stdout)).toMatchObject({ kind: "work-summary", sections: [{}, {}] });
    project.write("outline.yaml", stdout);
    project.write(".draftlintrc.yaml", "outlines: [outline.yaml]\n");
    expect((await project.run(["--rule", "outline-completeness", "--fail-on", "warning"])).exitCode).toBe(0);
    expect((await project.run(["outline", "learn", "none.md"])).exitCode).toBe(2);
  });
});

describe("config", () => {
  test("shows what applies and where it is set", async () => {
    const project = cliProject({
      ".draftlintrc.yaml": "extends: draftlint:strict\ndocument:\n  kind: minutes\nrules:\n  placeholder: error\n",
      "a.md": "---\ndraftlint:\n  rules: { section-numbering: off }\n---\n# A\n\nText.\n",
    });
    const { exitCode, stdout } = await project.run(["config", "a.md"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Configuration: \.draftlintrc\.yaml$/m);
    expect(stdout).toMatch(/^kind +minutes +\.draftlintrc\.yaml:3$/m);
    expect(stdout).toMatch(/^placeholder +error +\.draftlintrc\.yaml:5$/m);
    expect(stdout).toMatch(/^section-numbering +off +front matter, line 3$/m);
    expect(stdout).toMatch(/^toc-consistency +warning +profile draftlint:strict$/m);
    const { rules, configFile } = JSON.parse((await project.run(["config", "a.md", "--json"])).stdout);
    expect(configFile).toBe(".draftlintrc.yaml");
    expect(rules.find(({ id }: { id: string }) => id === "placeholder")).toMatchObject({
      level: "error",
      origin: { layer: "file", line: 5 },
    });
  });

  test("without a configuration says so", async () => {
    const { stdout } = await cliProject({ "a.md": ADR }).run(["config", "a.md", "--language", "zh-CN"]);
    expect(stdout).toMatch(/^配置文件：未找到/);
  });
});

describe("init", () => {
  test("writes a configuration that suits the drafts, and that holds", async () => {
    const project = cliProject({ "总结/2025.md": SUMMARY, "CHANGELOG.md": "# Changelog\n\n## 1.0\n\n- First.\n" });
    const { exitCode, stdout, stderr } = await project.run(["init", "--language", "zh-CN"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toContain(".draftlintrc.yaml");
    const written = project.read(".draftlintrc.yaml");
    expect(parseYaml(written)).toEqual({ extends: "draftlint:recommended", language: "zh", ignore: ["CHANGELOG.md"] });
    expect(written).toContain("工作总结 1");
    expect((await project.run(["config", "总结/2025.md"])).exitCode).toBe(0);
  });

  test.each(["en", "zh-CN"])("what it leaves in comments holds too (%s)", async (language) => {
    const project = cliProject({ "notes.md": "# Notes\n\nText.\n", "outlines/weekly.yaml": "id: weekly\nsections: [Progress]\n" });
    await project.run(["init", "--language", language]);
    const keys = ["extends", "language", "ignore", "rules", "overrides", "outlines", "terms", "crossFile"];
    const examples = project.read(".draftlintrc.yaml").replace(new RegExp(`^# (?=(${keys.join("|")}):|  )`, "gm"), "");
    expect(Object.keys(parseYaml(examples))).toEqual(keys);
    project.write(".draftlintrc.yaml", examples);
    const { stderr, exitCode } = await project.run(["config", "notes.md"]);
    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  });

  test("chooses a profile by what most drafts are", async () => {
    const project = cliProject({ "docs/adr-1.md": ADR, "docs/adr-2.md": ADR, "notes.md": "# Notes\n\nText.\n" });
    await project.run(["init"]);
    expect(parseYaml(project.read(".draftlintrc.yaml"))).toMatchObject({ extends: "draftlint:tech", language: "en" });
  });

  test("never overwrites", async () => {
    const project = cliProject({ ".draftlintrc.json": "{}" });
    const { exitCode, stderr } = await project.run(["init"]);
    expect(exitCode).toBe(2);
    expect(stderr).toBe("error: there is a configuration already: .draftlintrc.json; it is left as it is\n");
  });
});
