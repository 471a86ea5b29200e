import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { documentRule, type Profile, type Rule } from "../rule/rule.ts";
import { originText } from "./origin.ts";
import { type ConfigSyntax, parseConfig } from "./parse-config.ts";
import type { CommandLineSettings, ProjectConfig } from "./project-config.ts";
import { type ChainLink, createProjectConfig, NO_COMMAND_LINE } from "./resolve-config.ts";
import { RuleBinder } from "./rule-binder.ts";

const rule = (id: string, profiles: readonly Profile[], set: Pick<Rule, "profileOptions" | "profileLevels"> = {}) =>
  documentRule({
    id,
    ...set,
    summary: { en: id, "zh-CN": id },
    severity: "warning",
    profiles,
    fixable: "never",
    messages: { wrong: { en: "wrong", "zh-CN": "错误" } },
    options: v.strictObject({
      most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1)), 10),
      words: v.optional(v.array(v.string()), []),
    }),
    *check() {},
  });
const stale = rule("stale-year", ["recommended", "strict"]);
const length = rule("sentence-length", ["strict"]);
const relative = rule("relative-time", []);

interface Given {
  readonly files?: readonly (string | { readonly profile: Profile })[];
  readonly syntax?: ConfigSyntax;
  readonly commandLine?: Partial<CommandLineSettings>;
  readonly binder?: RuleBinder;
  readonly rules?: readonly Rule[];
}
const registry = [stale, length, relative];
function project({
  files = [],
  syntax = "yaml",
  commandLine = {},
  binder = new RuleBinder(),
  rules = registry,
}: Given = {}): ProjectConfig {
  const chain = files.map(
    (file, index): ChainLink =>
      typeof file === "string" ? { parsed: parseConfig(file, syntax, files.length === 1 ? "rc.yaml" : `rc${index}.yaml`) } : file,
  );
  return createProjectConfig({ rules, chain, outlines: [], outlineFiles: [], commandLine: { ...NO_COMMAND_LINE, ...commandLine }, binder });
}
const target = (path: string, text = "") => ({ path, file: path, text });

/** What is on, as "id level options". */
const on = (config: ProjectConfig, path = "a.md", text = "") =>
  config.resolve(target(path, text)).rules.map(({ rule: { id }, level, options }) => `${id} ${level} ${JSON.stringify(options)}`);

const DEFAULTS = '{"most":10,"words":[]}';

describe("profiles", () => {
  test("recommended applies by itself, and a file without a profile stands on it", () => {
    expect(on(project())).toEqual([`stale-year null ${DEFAULTS}`]);
    expect(on(project({ files: ["crossFile: true"] }))).toEqual([`stale-year null ${DEFAULTS}`]);
  });

  test("a named profile stands instead", () => {
    expect(on(project({ files: [{ profile: "strict" }, ""] }))).toEqual([
      `stale-year null ${DEFAULTS}`,
      `sentence-length null ${DEFAULTS}`,
    ]);
    expect(on(project({ files: [{ profile: "tech" }] }))).toEqual([]);
  });

  test("a rule outside the profile is on when it is configured, with or without a level", () => {
    expect(on(project({ files: ["rules: { relative-time: { most: 3 }, sentence-length: info }"] }))).toEqual([
      `stale-year null ${DEFAULTS}`,
      `sentence-length info ${DEFAULTS}`,
      'relative-time null {"most":3,"words":[]}',
    ]);
  });
});

describe("what a profile sets", () => {
  const norm = rule("number-format", ["recommended", "strict", "zh-official", "tech"], {
    profileOptions: { strict: { most: 5, words: ["s"] }, "zh-official": { most: 3 }, academic: { most: 1 } },
    profileLevels: { strict: "error", tech: "info" },
  });
  const onWith = (...files: NonNullable<Given["files"]>) => on(project({ files, rules: [norm] }));

  test("options and the level hold in that profile only", () => {
    expect(onWith("")).toEqual([`number-format null ${DEFAULTS}`]);
    expect(onWith({ profile: "strict" })).toEqual(['number-format error {"most":5,"words":["s"]}']);
    expect(onWith({ profile: "zh-official" })).toEqual(['number-format null {"most":3,"words":[]}']);
    expect(onWith({ profile: "tech" })).toEqual([`number-format info ${DEFAULTS}`]);
    expect(onWith({ profile: "academic" })).toEqual([]);
  });

  test("configurations are stronger, key by key", () => {
    expect(onWith({ profile: "strict" }, "rules: { number-format: { most: 8 } }")).toEqual([
      'number-format error {"most":8,"words":["s"]}',
    ]);
    expect(onWith({ profile: "strict" }, "rules: { number-format: info }")).toEqual(['number-format info {"most":5,"words":["s"]}']);
    expect(onWith({ profile: "strict" }, "rules: { number-format: off }")).toEqual([]);
    expect(onWith("rules: { number-format: { most: 8 } }", { profile: "strict" })).toEqual([
      'number-format error {"most":5,"words":["s"]}',
    ]);
  });

  test("of several profiles the last one gives the level, and each option", () => {
    expect(onWith({ profile: "strict" }, { profile: "zh-official" })).toEqual(['number-format null {"most":3,"words":["s"]}']);
  });

  test("explain names the profile", () => {
    const explained = project({ files: [{ profile: "strict" }, "rules: { number-format: { most: 8 } }"], rules: [norm] }).explain(
      target("a.md"),
    );
    const known = explained.rules.find(({ rule: { id } }) => id === "number-format");
    expect(
      [known?.levelOrigin, ...(known?.options ?? []).map(({ origin }) => origin)].map((origin) => origin && originText(origin).en),
    ).toEqual(["profile draftlint:strict", "rc1.yaml:1", "profile draftlint:strict"]);
  });
});

describe("layers", () => {
  test("each key has the value of the last layer that gives one", () => {
    const config = project({
      files: ["rules: { stale-year: { level: error, most: 3, words: [a] } }", "rules: { stale-year: { words: [b] } }"],
      commandLine: { rules: new Map([["stale-year", { level: "info", options: {} }]]) },
    });
    expect(on(config)).toEqual(['stale-year info {"most":3,"words":["b"]}']);
  });

  test("off stays off until a level is given", () => {
    expect(on(project({ files: ["rules: { stale-year: off }", "rules: { stale-year: { most: 3 } }"] }))).toEqual([]);
    expect(on(project({ files: ["rules: { stale-year: off }", "rules: { stale-year: warning }"] }))).toEqual([
      `stale-year warning ${DEFAULTS}`,
    ]);
    expect(on(project({ files: ["rules: { stale-year: off }", { profile: "strict" }] }))).toHaveLength(2);
  });

  test("a rule named on the command line is on", () => {
    const commandLine = { rules: new Map([["stale-year", { level: null, options: {} }]]) };
    expect(on(project({ files: ["rules: { stale-year: off }"], commandLine }))).toEqual([`stale-year null ${DEFAULTS}`]);
  });

  test("overrides apply in order, to their files", () => {
    const config = project({
      files: [
        `rules: { stale-year: info }
overrides:
  - { files: "minutes/**", rules: { stale-year: warning } }
  - { files: ["*.adr.md", "!x.adr.md"], rules: { stale-year: off } }
  - { files: minutes/final/, rules: { stale-year: error }, language: zh, document: { status: final } }
`,
      ],
    });
    expect(config.problems).toEqual([]);
    const level = (path: string) => config.resolve(target(path)).rules.find(({ rule: { id } }) => id === "stale-year")?.level;
    expect(["a.md", "minutes/a.md", "minutes/final/b/a.md", "minutes/a.adr.md", "minutes/final/a.adr.md", "x.adr.md"].map(level)).toEqual([
      "info",
      "warning",
      "error",
      undefined,
      "error",
      "info",
    ]);
    expect(config.resolve(target("minutes/final/a.md")).settings).toMatchObject({ language: "zh", status: "final" });
  });

  test("the file itself is stronger than an override of what it extends", () => {
    const config = project({ files: ["overrides: [{ files: a.md, rules: { stale-year: error } }]", "rules: { stale-year: off }"] });
    expect(on(config)).toEqual([]);
  });

  test("only some rules run, on request", () => {
    const only = new Set(["sentence-length"]);
    expect(on(project({ commandLine: { only, rules: new Map([["sentence-length", { level: null, options: {} }]]) } }))).toEqual([
      `sentence-length null ${DEFAULTS}`,
    ]);
  });

  test("the engine's own rules are on until they are switched off", () => {
    const ids = (config: ProjectConfig) => config.resolve(target("a.md")).engineRules.map(({ rule: { id } }) => id);
    expect(ids(project())).toEqual(["internal-error", "front-matter", "unused-disable"]);
    expect(ids(project({ files: ["rules: { front-matter: off }"] }))).toEqual(["internal-error", "unused-disable"]);
  });

  test("ignore, terms and crossFile join", () => {
    const config = project({
      files: [
        "ignore: [archive/*, '!archive/keep.md']\nterms: { 服务器: 伺服器 }\ncrossFile: true\nlanguage: zh-CN",
        "ignore: tmp/\nterms: { Wi-Fi: [WIFI] }",
      ],
    });
    expect(["archive/a.md", "archive/keep.md", "tmp/a.md", "a.md"].map((path) => config.ignores(path))).toEqual([true, false, true, false]);
    expect([...config.terms]).toEqual([
      ["服务器", ["伺服器"]],
      ["Wi-Fi", ["WIFI"]],
    ]);
    expect([config.crossFile, config.language]).toEqual([true, "zh"]);
    expect(project({ files: ["crossFile: true"], commandLine: { crossFile: false } }).crossFile).toBe(false);
  });
});

describe("identity", () => {
  test("equal stacks give the same rules; other stacks share what is equal", () => {
    const config = project({ files: ["overrides: [{ files: b/, rules: { sentence-length: info } }]"] });
    const plain = config.resolve(target("a.md"));
    const other = config.resolve(target("b/a.md"));
    expect(config.resolve(target("c.md")).rules).toBe(plain.rules);
    expect(other.rules).not.toBe(plain.rules);
    expect(other.rules[0]).toBe(plain.rules[0]);
  });

  test("a changed configuration keeps the rules that it does not change", () => {
    const binder = new RuleBinder();
    const before = project({ files: ["rules: { stale-year: { most: 3, words: [a] }, sentence-length: info }"], binder }).resolve(
      target("a.md"),
    );
    const after = project({ files: ["rules: { stale-year: { words: [a], most: 3 }, sentence-length: error }"], binder }).resolve(
      target("a.md"),
    );
    expect(after.rules[0]).toBe(before.rules[0]);
    expect(after.rules[1]).not.toBe(before.rules[1]);
  });

  test("front matter that sets no rule keeps the array", () => {
    const config = project();
    expect(config.resolve(target("a.md", "---\ndate: 2026-01-10\n---\n")).rules).toBe(config.resolve(target("b.md")).rules);
  });
});

describe("problems point into the file", () => {
  test.each([
    ["rules:\n  stale-yaer: off\n", '2:3 there is no rule "stale-yaer" | did you mean "stale-year"?'],
    ["rules:\n  量词: off\n", '2:3 there is no rule "量词" | "draftlint rules" lists all rules'],
    ["rules:\n  stale-year:\n    mots: 3\n", '3:5 unknown key "mots" | did you mean "most"?'],
    ["rules:\n  stale-year: { level: error, most: 0 }\n", "2:37 0 is too small; the least is 1 | "],
    ["rules:\n  stale-year: { words: [a, 5] }\n", "2:28 a text was expected here, not 5 | "],
    [
      "overrides:\n  - files: a.md\n    rules:\n      sentence-lenght: off\n",
      '4:7 there is no rule "sentence-lenght" | did you mean "sentence-length"?',
    ],
    ["ignore: '{a,b}/*.md'\n", "1:9 braces are plain text here, as in a .gitignore | write one pattern for each alternative"],
    [
      "ignore:\n  - /archive\n  - '!archive/2026/keep.md'\n",
      '3:5 this has no effect: the folder "archive" is left out as a whole | leave out what is in it ("archive/*"), not the folder itself',
    ],
    [
      "ignore:\n  - '*a*a*a*a*b'\n",
      '2:5 this pattern has too many "*": at most 4, of them 3 in one name and 2 "**" between names; split it | ',
    ],
    [
      "overrides:\n  - files: [a.md, '{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}']\n",
      "2:19 the braces of this pattern stand for more than 32 texts; split it | ",
    ],
    ["document:\n  kind: minuts\n", '2:9 there is no kind "minuts" | did you mean "minutes"?'],
  ])("%j", (text, expected) => {
    const { problems } = project({ files: [text] });
    expect(problems.map(({ file, line, column, message, hint }) => `${file} ${line}:${column} ${message.en} | ${hint?.en ?? ""}`)).toEqual([
      `rc.yaml ${expected}`,
    ]);
  });

  test("the right options beside a wrong one are used", () => {
    expect(on(project({ files: ["rules: { stale-year: { most: x, words: [a] } }"] }))).toEqual([
      'stale-year null {"most":10,"words":["a"]}',
    ]);
  });
});

describe("front matter", () => {
  const config = project({ files: ["language: en\ndocument: { kind: work-plan, period: 2024 }"] });

  test("the files are in order", () => expect(config.problems).toEqual([]));

  test("the key draftlint is the strongest layer", () => {
    const text =
      "---\ndate: 2025-01-01\ndraftlint:\n  date: 2026-01-10\n  kind: minutes\n  language: zh\n  rules: { stale-year: off, relative-time: info }\n---\n正文\n";
    const resolved = config.resolve(target("a.md", text));
    expect(resolved.problems).toEqual([]);
    expect(resolved.settings).toEqual({ kind: "minutes", date: "2026-01-10", period: "2024", status: null, language: "zh", outlines: [] });
    expect(resolved.rules.map(({ rule: { id }, level }) => [id, level])).toEqual([["relative-time", "info"]]);
  });

  test("keys of other tools count where they are well formed", () => {
    const settings = (frontMatter: string) => config.resolve(target("a.md", `---\n${frontMatter}\n---\n`)).settings;
    expect(
      settings("lang: zh-CN\ndate: 2026年1月10日\nupdated: 2026/2/3\nperiod: 2025年上半年\nstatus: final\ntype: minutes"),
    ).toMatchObject({
      language: "zh",
      date: "2026-02-03",
      period: "2025H1",
      status: "final",
      kind: "minutes",
    });
    expect(settings("lang: fr\ndate: soon\nperiod: spring\nstatus: accepted\ntype: post")).toMatchObject({
      language: "en",
      date: null,
      period: "2024",
      status: null,
      kind: "work-plan",
    });
  });

  test("problems stand at their place in the draft, whatever its line breaks", () => {
    const text = "---\ntitle: x\ndraftlint:\n  rules:\n    stale-yaer: off\n  knd: plan\n---\n";
    for (const draft of [text, text.replaceAll("\n", "\r\n")]) {
      const { problems } = config.resolve(target("草稿.md", draft));
      expect(problems.map(({ file, line, column, message }) => `${file} ${line}:${column} ${message["zh-CN"]}`)).toEqual([
        "草稿.md 6:3 未知的键“knd”",
        "草稿.md 5:5 没有名为“stale-yaer”的规则",
      ]);
      expect(problems.map(({ range }) => draft.slice(range.start, range.end))).toEqual(["knd", "stale-yaer"]);
    }
  });

  test("broken front matter, and a rule at the start of a text, set nothing", () => {
    for (const text of ["---\na: [\n---\n", "---\n\nText\n", "---\ndate: 2026-01-10\n"])
      expect(config.resolve(target("a.md", text))).toMatchObject({ problems: [], settings: { date: null } });
  });
});

describe("explain", () => {
  test("names the layer of every setting", () => {
    const config = project({
      files: [
        { profile: "strict" },
        "rules:\n  stale-year: { level: error, most: 3 }\n",
        "document: { kind: work-plan }\noverrides:\n  - files: [minutes/**]\n    rules:\n      stale-year: { words: [a] }\n    document: { kind: minutes }\n",
      ],
      commandLine: { rules: new Map([["relative-time", { level: "info", options: {} }]]) },
    });
    const explained = config.explain(target("minutes/a.md", "---\nperiod: 2025\ndraftlint: { rules: { sentence-length: off } }\n---\n"));
    const lines = explained.rules.flatMap(({ rule: { id }, level, levelOrigin, options }) =>
      registry.some((known) => known.id === id)
        ? [`${id} ${level}: ${originText(levelOrigin).en}`, ...options.map(({ name, origin }) => `  ${name}: ${originText(origin).en}`)]
        : [],
    );
    expect(lines).toEqual([
      "relative-time info: command line",
      "  most: default",
      "  words: default",
      "sentence-length off: front matter, line 3",
      "  most: default",
      "  words: default",
      "stale-year error: rc1.yaml:2",
      "  most: rc1.yaml:2",
      "  words: rc2.yaml:5 (override for minutes/**)",
    ]);
    expect(explained.settings.map(({ name, value, origin }) => `${name} ${value}: ${originText(origin)["zh-CN"]}`)).toEqual([
      "kind minutes: rc2.yaml:6（针对 minutes/** 的覆盖）",
      "date null: 默认",
      "period 2025: 文首元数据第 2 行",
      "status null: 默认",
      "language null: 默认",
    ]);
    expect(explained.rules.find(({ rule: { id } }) => id === "stale-year")?.mentions.map(({ origin }) => originText(origin).en)).toEqual([
      "rc1.yaml:2",
      "rc2.yaml:5 (override for minutes/**)",
    ]);
  });
});
