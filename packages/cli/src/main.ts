import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { bindRule, lint, Memo, parseDraft, type Uri } from "@draftlint/core";
import { RULES } from "@draftlint/rules";

export async function main(argv: readonly string[]): Promise<void> {
  const now = { year: 2026, month: 11, day: 21 };
  const sources = argv.map((file) => parseDraft({ uri: file as Uri, fileName: basename(file), text: readFileSync(file, "utf8"), now }));
  const bound = RULES.flatMap((rule) => bindRule(rule, null, {}).bound ?? []);
  const result = lint(sources, {
    rulesFor: () => bound,
    language: "en",
    memo: new Memo(),
    crossFile: false,
    knownRules: new Set(),
    timing: null,
    onRuleError: "throw",
  });
  for (const [uri, diagnostics] of result)
    for (const d of diagnostics) console.log(`${uri}:${d.start.line}:${d.start.column} ${d.severity} ${d.message} ${d.rule}`);
}
