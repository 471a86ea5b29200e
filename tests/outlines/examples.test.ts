import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { bindRule, type LintRun, lint, Memo, parseDraft, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";
import { describe, expect, test } from "vitest";

const folder = resolve(import.meta.dirname, "../../examples");
const bound = RULES.filter(({ profiles }) => profiles.includes("recommended")).flatMap((rule) => bindRule(rule, null, {}).bound ?? []);

/** The faults of each example; one without any is clean. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  "2026年工作要点汇编.txt": [
    "1 count-mismatch/compilation",
    "7 toc-consistency/entry-without-body",
    "22 expired-term/plan-stage",
    "38 duplicate-sentence/exact",
  ],
  "docs/adr-0007-storage.md": [],
  "docs/postmortem-checkout-outage.md": [
    "11 conflicting-duplicate/number",
    "31 count-mismatch/list",
    "41 outline-completeness/missing",
    "47 date-consistency/weekday",
    "49 placeholder/label",
  ],
  "project-plan.md": [
    "19 section-numbering/gap",
    "23 conflicting-duplicate/number",
    "23 date-consistency/weekday",
    "35 outline-completeness/missing",
    "50 placeholder/field",
  ],
  "shelfmark/README.md": [],
  "医院信息化建设实施方案.txt": ["11 section-numbering/gap", "16 placeholder/note", "20 date-consistency/weekday", "29 placeholder/name"],
  "图书馆2025年工作总结.md": [
    "5 outline-completeness/missing",
    "21 conflicting-duplicate/number",
    "27 count-mismatch/list",
    "34 stale-year/heading-year",
  ],
  "馆务会议纪要.md": [],
};

function findingsOf(path: string): readonly string[] {
  const uri = path as Uri;
  const text = readFileSync(join(folder, path), "utf8");
  const source = parseDraft({ uri, text, fileName: basename(path), now: { year: 2026, month: 3, day: 31 } });
  const run: LintRun = {
    rulesFor: () => bound,
    language: "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set(RULES.map(({ id }) => id)),
    timing: null,
    onRuleError: "throw",
  };
  return lint([source], run)
    .get(uri)!
    .map(({ start, rule, messageId }) => `${start.line} ${rule}/${messageId}`);
}

describe("the examples show what draftlint finds", () => {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(?:md|txt)$/.test(path))
    .map((path) => relative(folder, join(folder, path)).replaceAll("\\", "/"));

  test("every example is listed here", () => {
    expect(paths.toSorted()).toEqual(Object.keys(FAULTS).toSorted());
  });

  test.each(Object.entries(FAULTS))("%s", (path, faults) => {
    const findings = findingsOf(path);
    if (faults.length === 0) expect(findings).toEqual([]);
    else for (const fault of faults) expect(findings).toContain(fault);
  });
});
