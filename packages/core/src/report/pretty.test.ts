import { describe, expect, test } from "vitest";
import type { Diagnostic, Place } from "../lint/diagnostic.ts";
import type { Uri } from "../model/document.ts";
import { LineIndex } from "../text/line-index.ts";
import { createColors } from "./colors.ts";
import { joinReport } from "./join-report.ts";
import { prettyReport } from "./pretty.ts";
import type { ReportedFile, ReportOptions } from "./report.ts";

const ZH = "一、主要做法\n完成了馆藏数字化。\n三、存在问题\n完成了馆藏数字化。\n";
const EN = "# Plan\n\nWe move the the servers, and the the backups, in May.\n";

function placeOf(text: string, words: string, from = 0): Place {
  const lines = new LineIndex(text);
  const start = text.indexOf(words, from);
  return { start: lines.position(start), end: lines.position(start + words.length) };
}

const finding = (uri: string, place: Place, more: Partial<Diagnostic>): Diagnostic => ({
  uri: uri as Uri,
  rule: "section-numbering",
  messageId: "gap",
  severity: "error",
  message: "",
  ranges: [],
  related: [],
  fixes: [],
  fingerprint: "0",
  ...place,
  ...more,
});

const fileOf = (file: string, text: string, diagnostics: readonly Diagnostic[]): ReportedFile => ({
  uri: file as Uri,
  file,
  text,
  diagnostics,
});

const plain = { width: 60, colors: createColors(false) };

const writePretty = (files: readonly ReportedFile[], options: Omit<ReportOptions, "fileOf" | "textOf">): string =>
  joinReport(
    prettyReport({ ...options, fileOf: (uri) => uri, textOf: (uri) => files.find((file) => file.uri === uri)?.text ?? null }),
    files,
  );

describe("writePretty", () => {
  test("shows a finding with its source, its other half and its fix", () => {
    const gap = finding("总结.md", placeOf(ZH, "三、"), {
      message: "“三”紧接“一”，缺二；请补上缺失的内容，或者把后面的序号依次重新编排",
      related: [{ uri: "总结.md" as Uri, message: "上一个序号", ...placeOf(ZH, "一、") }],
      fixes: [{ title: "改为“二、”", applies: "always", edits: [] }],
    });
    expect(writePretty([fileOf("总结.md", ZH, [gap])], { ...plain, language: "zh-CN" })).toBe(
      [
        "总结.md",
        "  3:1  错误  “三”紧接“一”，缺二；请补上缺失的内容，或者把后",
        "             面的序号依次重新编排  section-numbering",
        "      3 | 三、存在问题",
        "        | ^^^^",
        "    1:1  上一个序号",
        "      1 | 一、主要做法",
        "        | ----",
        "    修复：改为“二、”（--fix 可自动完成）",
        "",
        "1 个文件中有 1 个错误；其中 1 个可用 --fix 修复",
        "",
      ].join("\n"),
    );
  });

  test("names the other file, and the lines of further places", () => {
    const first = placeOf(EN, "the the");
    const second = placeOf(EN, "the the", 20);
    const twice = finding("plan.md", first, {
      rule: "repeated-words",
      severity: "warning",
      message: '"the" stands twice; delete one',
      ranges: [first, second, placeOf(EN, "# Plan")],
      related: [{ uri: "zh.md" as Uri, message: "also here", ...placeOf(ZH, "完成") }],
      fixes: [{ title: "Delete one", applies: "on-request", edits: [] }],
    });
    const report = [fileOf("plan.md", EN, [twice]), fileOf("zh.md", ZH, [])];
    expect(writePretty(report, { ...plain, language: "en" })).toBe(
      [
        "plan.md",
        '  3:9  warning  "the" stands twice; delete one',
        "                repeated-words",
        "      3 | We move the the servers, and the the backups, in…",
        "        |         ^^^^^^^              ^^^^^^^",
        "    and 2 more places: lines 3, 1",
        "    zh.md:2:1  also here",
        "      2 | 完成了馆藏数字化。",
        "        | ----",
        "    fix: Delete one (on request, in an editor)",
        "",
        "1 warning in 1 file",
        "",
      ].join("\n"),
    );
  });

  test("counts in a summary with proper plurals", () => {
    const at = placeOf(EN, "May");
    const all = (["error", "error", "warning", "info", "info", "info"] as const).map((severity) =>
      finding("plan.md", at, { severity, message: "m" }),
    );
    const report = [fileOf("plan.md", EN, all), fileOf("b.md", EN, [finding("b.md", at, { message: "m" })])];
    const lastLine = (language: "en" | "zh-CN") =>
      writePretty(report, { ...plain, language })
        .trimEnd()
        .split("\n")
        .at(-1);
    expect(lastLine("en")).toBe("3 errors, 1 warning, 3 notes in 2 files");
    expect(lastLine("zh-CN")).toBe("2 个文件中有 3 个错误、1 个警告、3 条提示");
  });

  test("says nothing when all is clean", () => {
    expect(writePretty([fileOf("a.md", EN, [])], { ...plain, language: "en" })).toBe("");
    expect(writePretty([], { ...plain, language: "en" })).toBe("");
  });

  test("a long message carries its rule to the next line rather than over the edge", () => {
    const message = "word ".repeat(9).trim();
    const [, first, second] = writePretty([fileOf("a.md", EN, [finding("a.md", placeOf(EN, "May"), { message })])], {
      ...plain,
      language: "en",
    }).split("\n");
    expect(first).toBe(`  3:50  error  ${message}`);
    expect(second).toBe("               section-numbering");
  });

  test("words of a draft cannot steer the terminal", () => {
    const text = "\u001b[2J is here\n";
    const wild = finding("\u001b.md", placeOf(text, "is"), { message: "\u001b[31m" });
    const shown = writePretty([fileOf("\u001b.md", text, [wild])], { ...plain, language: "en" });
    expect(shown).not.toContain("\u001b");
    expect(shown).toContain("␛[2J is here");
  });

  test("colours change nothing but colours", () => {
    const report = [fileOf("总结.md", ZH, [finding("总结.md", placeOf(ZH, "三、"), { message: "缺二" })])];
    const colored = writePretty(report, { width: 60, colors: createColors(true), language: "zh-CN" });
    expect(colored).toContain("\u001b[31m");
    expect(colored.replace(/\u001b\[\d+m/g, "")).toBe(writePretty(report, { ...plain, language: "zh-CN" }));
  });
});
