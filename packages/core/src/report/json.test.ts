import { expect, test } from "vitest";
import type { Diagnostic } from "../lint/diagnostic.ts";
import type { Uri } from "../model/document.ts";
import { createColors } from "./colors.ts";
import { joinReport } from "./join-report.ts";
import { jsonLinesReport, jsonReport } from "./json.ts";
import type { ReportedFile } from "./report.ts";

const options = {
  language: "en",
  width: 80,
  colors: createColors(false),
  fileOf: (uri: Uri) => uri.replace("file:///drafts", "drafts"),
  textOf: () => null,
} as const;
const start = { line: 3, column: 1, offset: 40 };
const end = { line: 3, column: 30, offset: 69 };

const diagnostic: Diagnostic = {
  uri: "file:///drafts/a.md" as Uri,
  rule: "duplicate-sentence",
  messageId: "near",
  severity: "warning",
  message: "said before",
  start,
  end,
  ranges: [],
  related: [
    { uri: "file:///drafts/b.md" as Uri, message: "first written here", start, end },
    { uri: "file:///elsewhere.md" as Uri, message: "and here", start, end },
  ],
  fixes: [{ title: "Delete", applies: "always", edits: [{ start: 40, end: 69, text: "" }] }],
  fingerprint: "f",
};

const files: readonly ReportedFile[] = [
  { uri: "file:///drafts/a.md" as Uri, file: "drafts/a.md", text: "", diagnostics: [diagnostic] },
  {
    uri: "file:///drafts/b.md" as Uri,
    file: "drafts/b.md",
    text: "",
    diagnostics: [{ ...diagnostic, ranges: [{ start, end }], related: [], fixes: [] }],
  },
];

const first = {
  rule: "duplicate-sentence",
  messageId: "near",
  severity: "warning",
  message: "said before",
  start,
  end,
  related: [
    { file: "drafts/b.md", start, end, message: "first written here" },
    { file: "file:///elsewhere.md", start, end, message: "and here" },
  ],
  fixes: diagnostic.fixes,
  fingerprint: "f",
};
const { related: _, fixes: __, fingerprint, ...head } = first;
const second = { ...head, ranges: [{ start, end }], related: [], fixes: [], fingerprint };
const summary = { files: 2, errors: 0, warnings: 2, infos: 0, fixable: 1 };

test("the JSON report has the documented keys in the documented order", () => {
  const results = [
    { file: "drafts/a.md", findings: [first] },
    { file: "drafts/b.md", findings: [second] },
  ];
  expect(joinReport(jsonReport(options), files)).toBe(`${JSON.stringify({ version: 1, results, summary })}\n`);
});

test("JSON lines are findings with their files, then the summary", () => {
  const lines = [{ file: "drafts/a.md", ...first }, { file: "drafts/b.md", ...second }, { summary }];
  expect(joinReport(jsonLinesReport(options), files)).toBe(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
});

test("without files both are whole", () => {
  const nothing = { files: 0, errors: 0, warnings: 0, infos: 0, fixable: 0 };
  expect(JSON.parse(joinReport(jsonReport(options), []))).toEqual({ version: 1, results: [], summary: nothing });
  expect(joinReport(jsonLinesReport(options), [])).toBe(`${JSON.stringify({ summary: nothing })}\n`);
});
