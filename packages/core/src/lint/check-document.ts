import type { Document } from "../model/document.ts";
import { sectionTexts } from "../model/section-text.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Finding, SectionRule } from "../rule/rule.ts";
import { type Range, shiftRange } from "../text/range.ts";
import { ENGINE_RULES, frontMatterProblem } from "./engine-messages.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { contextFor, ruleFailed } from "./rule-context.ts";
import type { Steps } from "./steps.ts";

/** What the rules of a document find in it, in no order. */
export function* checkDocument(document: Document, run: LintRun): Steps<BoundFinding[]> {
  const found: BoundFinding[] = [];
  const rules = run.rulesFor(document.uri);
  const sectionRules = rules.filter((bound): bound is BoundRule<SectionRule> => bound.rule.scope === "section");
  if (sectionRules.length > 0) yield* checkSections(document, sectionRules, run, found);
  for (const bound of rules) {
    const { rule } = bound;
    if (rule.scope !== "document") continue;
    const findings = attempt(bound, run, found, () => toArray(rule.check(document, contextFor(bound))));
    if (findings) for (const finding of findings) found.push({ bound, finding });
    yield;
  }
  // A run that binds the engine's own problems (a configuration always does) has this one among its rules, or has switched it off.
  if (rules.some(({ rule }) => ENGINE_RULES.some(({ id }) => id === rule.id))) return found;
  const broken = { rule: frontMatterProblem, level: null, options: {} } as const;
  for (const finding of frontMatterProblem.check(document, contextFor(broken))) found.push({ bound: broken, finding });
  return found;
}

/** Code units of sections that are checked between two stops. */
const SLICE = 4096;

function* checkSections(document: Document, rules: readonly BoundRule<SectionRule>[], run: LintRun, found: BoundFinding[]): Steps<void> {
  const contexts = rules.map(contextFor);
  let checked = 0;
  for (const section of sectionTexts(document)) {
    let findings = run.memo.recall(section, rules);
    if (!findings) {
      const fresh = rules.map((bound, k) => attempt(bound, run, found, () => toArray(bound.rule.check(section, contexts[k]!))));
      findings = fresh.map((own) => own ?? NONE);
      // What a rule throws is not remembered as "nothing found".
      if (!fresh.includes(null)) run.memo.remember(section, rules, findings);
      checked += section.text.length;
    }
    for (const [k, own] of findings.entries())
      for (const finding of own) found.push({ bound: rules[k]!, finding: shiftFinding(finding, section.start) });
    if (checked < SLICE) continue;
    checked = 0;
    yield;
  }
  yield;
}

const NONE: readonly Finding[] = [];

/** Most rules find nothing most times, and then there is nothing to keep. */
function toArray(findings: Iterable<Finding>): readonly Finding[] {
  let all: Finding[] | null = null;
  for (const finding of findings) {
    if (all) all.push(finding);
    else all = [finding];
  }
  return all ?? NONE;
}

/** What a rule found; `null` when it failed, which is a finding of its own. */
function attempt(bound: BoundRule, run: LintRun, found: BoundFinding[], check: () => readonly Finding[]): readonly Finding[] | null {
  const { timing } = run;
  const start = timing ? timing.now() : 0;
  try {
    return check();
  } catch (error) {
    if (run.onRuleError === "throw") throw error;
    found.push(ruleFailed(bound.rule, error));
    return null;
  } finally {
    timing?.add(bound.rule.id, timing.now() - start);
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
