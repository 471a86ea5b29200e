import { expect, test } from "vitest";
import type { Uri } from "../model/document.ts";
import { walkSections } from "../model/section.ts";
import { parseDraft } from "../pipeline.ts";
import { sectionRoleOf, tellsThePast } from "./section-role.ts";

const ROLES: readonly (readonly [string, string])[] = [
  ["馆史沿革", "history"],
  ["修订记录", "history"],
  ["Changelog", "history"],
  ["参考文献", "references"],
  ["References", "references"],
  ["下一步工作打算", "outlook"],
  ["Next steps", "outlook"],
  ["2025年工作回顾", "recap"],
  ["存在问题", "recap"],
  ["Results", "recap"],
  ["工作总结与计划", "plain"],
  ["馆舍", "plain"],
];

test.each(ROLES)("%s is %s", (heading, role) => {
  const text = `# 题目\n\n## ${heading}\n\n正文。\n\n### 其他\n\n正文。\n`;
  const { parts } = parseDraft({ uri: "a" as Uri, text, fileName: "a.md", now: { year: 2026, month: 6, day: 15 } }).document;
  const sections = [...walkSections(parts[0]!.sections)].filter(({ title }) => title === heading || title === "其他");
  expect(sections.map(sectionRoleOf)).toEqual([role, role]);
  expect(tellsThePast(sections[0]!)).toBe(role === "history" || role === "references");
});

test("no section has no role", () => expect(sectionRoleOf(null)).toBe("plain"));
