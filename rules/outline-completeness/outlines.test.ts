import {
  bindRule,
  type Diagnostic,
  type Language,
  type LintRun,
  lint,
  Memo,
  newDraft,
  type Outline,
  parseDraft,
  type Source,
  type Uri,
} from "@draftlint/core";
import { describe, expect, test } from "vitest";
import { builtInOutlines } from "./built-in-outlines.ts";
import rule from "./rule.ts";

const { bound } = bindRule(rule, null, {});

const parse = (text: string): Source =>
  parseDraft({ uri: "draft.md" as Uri, text, fileName: "draft.md", now: { year: 2026, month: 3, day: 1 } });

function check(text: string): readonly Diagnostic[] {
  const source = parse(text);
  const run: LintRun = {
    rulesFor: () => [bound!],
    language: source.document.language === "zh" ? "zh-CN" : "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set([rule.id]),
    timing: null,
    onRuleError: "throw",
  };
  return lint([source], run).get("draft.md" as Uri)!;
}
const said = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ messageId, message }) => `${messageId}: ${message}`);

/** Text for any section: prose, two list items with owner and date, a command. */
const FILLER: Readonly<Record<Language, string>> = {
  zh: `本部分写明具体情况，时间为2026年3月2日14:30，涉及读者1200人次，数据来自借阅系统。我们采用第二种做法，效果较好，读者普遍认可。

- 完善分馆巡检记录，由读者服务部负责，2026年4月底前完成。
- 补充自助设备说明，由信息技术部负责，2026年5月底前完成。

\`\`\`sh
systemctl status catalogue
\`\`\``,
  en: `We describe this in some detail here, with the figures of 2 March 2026 at 14:30 UTC, and we chose the second way because 1,200 readers had asked for it in the survey.

- Maria: add the missing records of the branch by 2026-04-30.
- Jonas: write the page about the machines by 2026-05-31.

\`\`\`sh
systemctl status catalogue
\`\`\``,
};
/** Where dates and names of the usual text would stand for a section. */
const PLAIN_FILLER: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  minutes: {
    zh: "各方意见一致，后续按此办理，有关材料另行印发各部门备查，不再逐一征求意见。",
    en: "Everyone was of the same mind, and the papers go to all departments for their files, as they have always done.",
  },
};
/** What some kinds say outside their sections. */
const LEAD: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  notice: { zh: "为做好闭馆检修工作，现将有关事项通知如下：", en: "Please note that the library is closed for repairs in April." },
  regulation: { zh: "各部门自2026年4月1日起执行。", en: "This regulation takes effect on 1 April 2026." },
};
const CLOSING: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  request: { zh: "妥否，请批示。", en: "Please approve." },
  letter: { zh: "特此函达，盼复。", en: "We look forward to your reply." },
  "statutory-report": { zh: "特此报告。", en: "This is reported herewith." },
};

/** The skeleton with every comment replaced by text. */
function filled(outline: Outline, language: Language): string {
  const blank = newDraft(outline, { language, title: null, year: 2026 });
  const [head, ...sections] = blank.split(/^(?=## )/m);
  const lead =
    LEAD[outline.id]?.[language] ??
    (language === "zh" ? "全馆认真落实各项安排，取得明显进展。" : "This text opens the draft and says what it is about.");
  const text = [
    `${head!.replace(/<!--[\s\S]*?-->\n*/g, "")}${lead}\n\n`,
    ...sections.map((section) =>
      section.replace(/(?:<!--[\s\S]*?-->\n?)+/g, `${PLAIN_FILLER[outline.id]?.[language] ?? FILLER[language]}\n`),
    ),
  ].join("");
  return `${text}${CLOSING[outline.id]?.[language] ?? ""}`;
}

/** The draft without one section, its heading and text. */
function without(text: string, heading: string): string {
  const sections = text.split(/^(?=#{2,6} )/m);
  const at = sections.findIndex((section) => section.startsWith(`${heading}\n`));
  const depth = (section: string): number => /^#*/.exec(section)![0].length;
  let end = at + 1;
  while (end < sections.length && depth(sections[end]!) > depth(sections[at]!)) end++;
  return [...sections.slice(0, at), ...sections.slice(end)].join("");
}

const headingsOf = (text: string): readonly string[] => text.match(/^#{2,6} .*$/gm) ?? [];
const isOptional = (blank: string, heading: string): boolean => {
  const section = blank.slice(blank.indexOf(`${heading}\n`) + heading.length).split(/^#{2,6} /m)[0]!;
  return section.includes("可选") || section.includes("Optional");
};

const CASES = builtInOutlines().flatMap((outline) => (["zh", "en"] as const).map((language) => [outline.id, language, outline] as const));

describe.each(CASES)("%s (%s)", (_, language, outline) => {
  const good = filled(outline, language);
  const blank = newDraft(outline, { language, title: null, year: 2026 });

  test("a new draft says what it is", () => {
    const kind = parse(blank).document.parts[0]!.kind;
    expect(kind?.kind).toBe(outline.kind);
    expect(kind!.confidence).toBeGreaterThanOrEqual(0.7);
  });

  test("a draft with all sections is clean", () => {
    expect(said(check(good))).toEqual([]);
  });

  test("each missing section is named", () => {
    const headings = headingsOf(good);
    for (const heading of headings) {
      // A draft of one section does not try to be what the outline describes.
      if (isOptional(blank, heading) || headings.length < 3) continue;
      const findings = check(without(good, heading)).filter(({ messageId }) => messageId === "missing" || messageId === "none-of");
      expect(said(findings), heading).toHaveLength(1);
      expect(findings[0]!.message).toContain(heading.replace(/^#+ (?:[一二三四五六七八九十]+、|第.章 )?/, ""));
    }
  });

  test("a new draft is told to be filled in, and nothing else", () => {
    const ids = new Set(check(blank).map(({ messageId }) => messageId));
    for (const id of ids) expect(["empty", "lacks", "short"]).toContain(id);
  });
});

test("a changelog without versions is told so", () => {
  const findings = check("# Changelog\n\n## Unreleased\n\nNothing.\n\n## About this file\n\nIt lists all changes of the library.\n");
  expect(findings).toMatchObject([{ messageId: "missing", severity: "info" }]);
});

test("there is an outline for every kind that has one, and kinds are told apart by their skeleton's own words", () => {
  expect(builtInOutlines().map(({ id }) => id)).toEqual([
    "adr",
    "changelog",
    "duty-report",
    "emergency-plan",
    "how-to",
    "implementation-plan",
    "kep",
    "letter",
    "meeting-minutes",
    "minutes",
    "notice",
    "paper",
    "periodic-report",
    "postmortem",
    "prd",
    "project-plan",
    "readme",
    "regulation",
    "request",
    "research-report",
    "rfc",
    "runbook",
    "speech",
    "statutory-report",
    "thesis",
    "work-plan",
    "work-report",
    "work-summary",
  ]);
});
