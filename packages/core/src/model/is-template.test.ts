import { expect, test } from "vitest";
import { parseDraft } from "../pipeline.ts";
import type { Uri } from "./document.ts";
import { isTemplate } from "./is-template.ts";

test.each<[fileName: string, text: string, expected: boolean]>([
  ["a.md", "# 会议纪要（模板）\n\n时间：XX", true],
  ["a.md", "# Incident report template\n\nText", true],
  ["a.md", "---\nkind: template\n---\n\n# Minutes", true],
  ["a.md", "---\nkind: minutes\n---\n\n# Minutes template", false],
  ["report-template.md", "# Report", true],
  ["会议纪要模板.txt", "会议纪要", true],
  ["a.md", "# Templates in daily use\n\nText", false],
  ["a.md", "", false],
])("%s %j", (fileName, text, expected) => {
  const { document } = parseDraft({ uri: fileName as Uri, fileName, text, now: { year: 2026, month: 6, day: 15 } });
  expect(isTemplate(document)).toBe(expected);
});
