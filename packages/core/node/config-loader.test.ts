import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { NO_COMMAND_LINE, originText, sectionRule } from "@draftlint/core";
import iconv from "iconv-lite";
import * as v from "valibot";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type ConfigLoaderOptions, createConfigLoader } from "./config-loader.ts";

const rule = sectionRule({
  id: "long-line",
  summary: { en: "x", "zh-CN": "x" },
  severity: "warning",
  profiles: ["recommended", "strict"],
  fixable: "never",
  messages: { long: { en: "long", "zh-CN": "过长" } },
  options: v.strictObject({ most: v.optional(v.number(), 80) }),
  *check() {},
});

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "draftlint-config-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, text: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
};
const loaderFor = (options: Partial<ConfigLoaderOptions> = {}) =>
  createConfigLoader({ cwd: root, configFile: null, rules: [rule], commandLine: NO_COMMAND_LINE, ...options });
const at = (name: string): string => join(root, name);
/** Level and option of the rule for a draft; "off" when it does not run. */
const settingFor = (loader: ReturnType<typeof loaderFor>, name: string): string => {
  const bound = loader.resolve(at(name), "").rules[0];
  return bound ? `${bound.level} ${JSON.stringify(bound.options)}` : "off";
};
const problemsOf = (loader: ReturnType<typeof loaderFor>): readonly string[] =>
  loader.problems.map(({ file, line, column, message, hint }) => `${file}:${line}:${column} ${message.en}${hint ? ` | ${hint.en}` : ""}`);

describe("search", () => {
  test("the nearest configuration counts, alone", () => {
    put(".draftlintrc.yaml", "rules: { long-line: { level: error, most: 3 } }");
    put("sub/.draftlintrc.json", '{ "rules": { "long-line": "info" } }');
    put("pkg/package.json", '{ "name": "x", "draftlint": { "rules": { "long-line": "off" } } }');
    put("other/package.json", '{ "name": "draftlint" }');
    const loader = loaderFor();
    expect(["a.md", "other/deep/a.md", "sub/deep/a.md", "pkg/a.md"].map((name) => settingFor(loader, name))).toEqual([
      'error {"most":3}',
      'error {"most":3}',
      'info {"most":80}',
      "off",
    ]);
    expect(loader.configFor(at("a.md"))).toBe(loader.configFor(at("x/y/b.md")));
    expect(problemsOf(loader)).toEqual([]);
  });

  test("without one the recommended profile applies", () => {
    const { file, sources, problems } = loaderFor().configFor(at("a.md"));
    expect({ file, sources, problems }).toEqual({ file: null, sources: [], problems: [] });
    expect(settingFor(loaderFor(), "a.md")).toBe('null {"most":80}');
  });

  test("--config counts for all, its patterns from the current folder", () => {
    put(".draftlintrc.yaml", "rules: { long-line: off }");
    put("conf/x.yaml", "ignore: [/old]\noverrides: [{ files: docs/, rules: { long-line: error } }]");
    const loader = loaderFor({ configFile: "conf/x.yaml" });
    expect(["a.md", "docs/a.md"].map((name) => settingFor(loader, name))).toEqual(['null {"most":80}', 'error {"most":80}']);
    expect(["old/a.md", "conf/old/a.md"].map((name) => loader.isIgnored(at(name)))).toEqual([true, false]);
    expect(problemsOf(loaderFor({ configFile: "conf/y.yaml" }))).toEqual([
      'conf/y.yaml:1:1 there is no file "y.yaml" | did you mean "x.yaml"?',
    ]);
    expect(problemsOf(loaderFor({ configFile: "a.toml" }))).toEqual([
      "a.toml:1:1 this is no configuration file | its name ends in .yaml, .yml, .json or .jsonc",
    ]);
  });

  test("a second configuration in the same folder is told", () => {
    put(".draftlintrc.yaml", "");
    put(".draftlintrc.json", "{}");
    put("package.json", '{ "draftlint": {} }');
    const loader = loaderFor();
    loader.configFor(at("a.md"));
    expect(problemsOf(loader)).toEqual([
      ".draftlintrc.yaml:1:1 there is another configuration in this folder: .draftlintrc.json, package.json | keep one of them",
    ]);
  });

  test("other encodings are read", () => {
    put(".draftlintrc.yaml", iconv.encode("# 图书馆文稿的检查配置，由办公室维护\nrules: { long-line: off }\n", "gb18030"));
    expect(settingFor(loaderFor(), "a.md")).toBe("off");
  });
});

describe("extends", () => {
  test("files are relative to the one that names them, and the nearer is stronger", () => {
    put(".draftlintrc.yaml", "extends: [draftlint:strict, shared/team.yaml]\nrules: { long-line: { most: 9 } }");
    put(
      "shared/team.yaml",
      "extends: ./base.json\nrules: { long-line: error }\noverrides: [{ files: docs/, rules: { long-line: info } }]\nignore: old",
    );
    put("shared/base.json", '{ "rules": { "long-line": { "level": "warning", "most": 5 } } }');
    const loader = loaderFor();
    expect(problemsOf(loader)).toEqual([]);
    expect(["a.md", "docs/a.md"].map((name) => settingFor(loader, name))).toEqual(['error {"most":9}', 'info {"most":9}']);
    expect(loader.isIgnored(at("old/a.md"))).toBe(true);
    expect(loader.configFor(at("a.md")).sources).toEqual([".draftlintrc.yaml", "shared/team.yaml", "shared/base.json"].map(at));
    const [explained] = loader.explain(at("docs/a.md"), "").rules.filter(({ rule: { id } }) => id === "long-line");
    expect(explained?.mentions.map(({ origin }) => originText(origin).en)).toEqual([
      "shared/base.json:1",
      "shared/team.yaml:2",
      "shared/team.yaml:3 (override for docs/)",
      ".draftlintrc.yaml:2",
    ]);
  });

  test("a common base does not undo what stands on it", () => {
    put(".draftlintrc.yaml", "extends: [a.yaml, b.yaml]");
    put("a.yaml", "extends: base.yaml\nrules: { long-line: error }");
    put("b.yaml", "extends: base.yaml\n");
    put("base.yaml", "rules: { long-line: info }");
    expect(settingFor(loaderFor(), "a.md")).toBe('error {"most":80}');
  });

  test("a circle is told where it closes, and the rest is used", () => {
    put(".draftlintrc.yaml", "extends: a.yaml\nrules: { long-line: error }");
    put("a.yaml", "crossFile: true\nextends:\n  - .draftlintrc.yaml\n");
    const loader = loaderFor();
    expect(settingFor(loader, "a.md")).toBe('error {"most":80}');
    expect(loader.configFor(at("a.md")).config.crossFile).toBe(true);
    expect(problemsOf(loader)).toEqual([
      'a.yaml:3:5 configurations extend each other in a circle: .draftlintrc.yaml → a.yaml → .draftlintrc.yaml | remove one "extends"',
    ]);
  });

  test("wrong names are told at their place", () => {
    put("team.yaml", "rules: { long-lin: off }");
    put(".draftlintrc.yaml", 'extends:\n  - draftlint:strikt\n  - strict\n  - "@org/config"\n  - ./taem.yaml\n  - team.yaml\n');
    const loader = loaderFor();
    loader.configFor(at("a.md"));
    expect(problemsOf(loader)).toEqual([
      '.draftlintrc.yaml:2:5 there is no profile "draftlint:strikt" | did you mean "draftlint:strict"?',
      '.draftlintrc.yaml:3:5 there is no profile "strict" | did you mean "draftlint:strict"?',
      expect.stringMatching(/^\.draftlintrc\.yaml:4:5 there is no profile "@org\/config" \| use draftlint:recommended, .*, or a file/),
      '.draftlintrc.yaml:5:5 there is no file "taem.yaml" | did you mean "team.yaml"?',
      'team.yaml:1:10 there is no rule "long-lin" | did you mean "long-line"?',
    ]);
  });
});

test("problems of one file come from its top", () => {
  put(".draftlintrc.yaml", "rulez: {}\nextends: draftlint:strikt\nrules:\n  long-lin: off\ncrossFile: 1\n");
  const loader = loaderFor();
  loader.configFor(at("a.md"));
  expect(loader.problems.map(({ line }) => line)).toEqual([1, 2, 4, 5]);
});

describe("outlines", () => {
  const outline = (id: string): string => `id: ${id}\nkind: ${id}\nsections: [Goal, Result]\n`;

  test("are loaded from files, folders and globs; the nearer configuration's come first", () => {
    put(".draftlintrc.yaml", "extends: shared/team.yaml\noutlines: [outlines/b.yaml, outlines/*.yaml]\ndocument: { kind: b }");
    put("shared/team.yaml", "outlines: more");
    put("outlines/a.yaml", outline("a"));
    put("outlines/b.yaml", outline("b"));
    put("shared/more/c.yaml", outline("c"));
    const loader = loaderFor();
    const { settings } = loader.resolve(at("x.md"), "");
    expect(problemsOf(loader)).toEqual([]);
    expect(settings.outlines.map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(settings.kind).toBe("b");
    expect(loader.explain(at("x.md"), "").outlines).toEqual(["outlines/b.yaml", "outlines/a.yaml", "shared/more/c.yaml"]);
  });

  test("problems stand in the outline, or where it is named", () => {
    put(".draftlintrc.yaml", "outlines:\n  - a.yaml\n  - none.yaml\n  - x/*.yaml\n  - '*a*b*c*d.yaml'\n");
    put("a.yaml", "id: a\nsecions: []\n");
    const loader = loaderFor();
    loader.configFor(at("x.md"));
    const [first, ...others] = problemsOf(loader);
    expect(first).toMatch(/^a\.yaml:2:1 .*secions/);
    expect(others).toEqual([
      '.draftlintrc.yaml:3:5 "none.yaml": there is no such file, or it was deleted meanwhile',
      '.draftlintrc.yaml:4:5 no file matches "x/*.yaml"',
      expect.stringMatching(/^\.draftlintrc\.yaml:5:5 this pattern has too many "\*"/),
    ]);
  });
});

test("the engine for patterns is loaded where an outline has patterns, and nowhere else", async () => {
  vi.resetModules();
  const { createConfigLoader: createLoader } = await import("./config-loader.ts");
  const { aliasPattern } = await import("@draftlint/core");
  const isLoaded = (): boolean => {
    try {
      return aliasPattern("^a", { title: null, frontMatter: {} })?.test("a") === true;
    } catch {
      return false;
    }
  };
  put("plain/.draftlintrc.yaml", "outlines: outline.yaml");
  put("plain/outline.yaml", "sections: [Goal, Result]");
  put("pattern/.draftlintrc.yaml", "outlines: outline.yaml");
  put("pattern/outline.yaml", "sections: ['^Goals?$', '(a)\\1']");
  const loader = createLoader({ cwd: root, configFile: null, rules: [rule], commandLine: NO_COMMAND_LINE });
  loader.configFor(at("plain/a.md"));
  await loader.prepare();
  expect(isLoaded()).toBe(false);
  loader.configFor(at("pattern/a.md"));
  await loader.prepare();
  expect(isLoaded()).toBe(true);
  expect(problemsOf(loader)).toEqual(['pattern/outline.yaml:1:24 not a usable pattern: "\\1" (a back reference) is not supported']);
});

test("refresh reads again, and keeps the identity of what did not change", () => {
  put(".draftlintrc.yaml", "rules: { long-line: { most: 3 } }");
  const loader = loaderFor();
  const [before] = loader.resolve(at("a.md"), "").rules;
  put(".draftlintrc.yaml", "crossFile: true\nrules: { long-line: { most: 3 } }");
  expect(loader.configFor(at("a.md")).config.crossFile).toBe(false);
  loader.refresh();
  expect(loader.configFor(at("a.md")).config.crossFile).toBe(true);
  expect(loader.resolve(at("a.md"), "").rules[0]).toBe(before);
});
