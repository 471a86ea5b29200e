import type { Document } from "../model/document.ts";
import { sectionTexts } from "../model/section-text.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Finding } from "../rule/rule.ts";
import { type Range, shiftRange } from "../text/range.ts";
import { ENGINE_RULES, frontMatterProblem } from "./engine-messages.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { contextFor, ruleFailed } from "./rule-context.ts";
import type { Steps } from "./steps.ts";

/** What the rules of a document find in it, in no order. */
export function* checkDocument(document: Document, run: LintRun): Steps<BoundFinding[]> {
  const found: BoundFinding[] = [];
  const rules = run.rulesFor(document.uri);
  const sectionRules = rules.filter(({ rule }) => rule.scope === "section");
  const attempt = (bound: BoundRule, work: () => readonly Finding[]): readonly Finding[] => {
    const start = run.timing?.now() ?? 0;
    try {
      return work();
    } catch (error) {
      if (run.onRuleError === "throw") throw error;
      found.push(ruleFailed(bound.rule, error));
      return [];
    } finally {
      run.timing?.add(bound.rule.id, run.timing.now() - start);
    }
  };
  if (sectionRules.length > 0) yield* checkSections(document, sectionRules, run, attempt, found);
  for (const bound of rules) {
    const { rule } = bound;
    if (rule.scope !== "document") continue;
    for (const finding of attempt(bound, () => [...rule.check(document, contextFor(bound))])) found.push({ bound, finding });
    yield;
  }
  // A run that binds the engine's own problems (a configuration always does) has this one among its rules, or has switched it off.
  if (rules.some(({ rule }) => ENGINE_RULES.some(({ id }) => id === rule.id))) return found;
  const broken = { rule: frontMatterProblem, level: null, options: {} } as const;
  for (const finding of frontMatterProblem.check(document, contextFor(broken))) found.push({ bound: broken, finding });
  return found;
}

function* checkSections(
  document: Document,
  rules: readonly BoundRule[],
  run: LintRun,
  attempt: (bound: BoundRule, work: () => readonly Finding[]) => readonly Finding[],
  found: BoundFinding[],
): Steps<void> {
  for (const section of sectionTexts(document)) {
    const by = section.start;
    const key = `${section.language} ${section.format} ${section.isTemplate} ${section.unitCount} ${section.text}`;
    for (const bound of rules) {
      const { rule } = bound;
      if (rule.scope !== "section") continue;
      // Inside the attempt, so that what a rule throws is not remembered as "nothing found".
      const findings = attempt(bound, () => run.memo.findings(bound, key, () => [...rule.check(section, contextFor(bound))]));
      for (const finding of findings) found.push({ bound, finding: shiftFinding(finding, by) });
    }
    yield;
  }
}

function shiftFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const shift = <T extends Range>(range: T): T => ({ ...range, ...shiftRange(range, by) });
  return {
    ...finding,
    range: shift(finding.range),
    ranges: finding.ranges && finding.ranges.map((range) => shift(range)),
    related: finding.related.map((place) => (place.uri === null ? { ...place, range: shift(place.range) } : place)),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shift(edit)) })),
  };
}
