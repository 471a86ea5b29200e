import type { Document, Uri } from "../model/document.ts";
import { sectionTexts } from "../model/section-text.ts";
import type { BoundRule } from "../rule/bind.ts";
import { toFinding } from "../rule/messages.ts";
import type { DocumentRule, Finding, MessageLanguage, Rule, RuleContext } from "../rule/rule.ts";
import { normaliseLineBreaks } from "../text/line-breaks.ts";
import { type Range, shiftRange } from "../text/range.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { ENGINE_RULES, frontMatterProblem, internalError } from "./engine-messages.ts";
import { Fingerprints } from "./fingerprint.ts";
import type { Memo } from "./memo.ts";
import { Placer, placeFinding, type Source } from "./place.ts";
import type { Steps } from "./steps.ts";
import { applySuppressions } from "./suppressions.ts";

/** What a run needs besides its documents. Everything is there always: a rule never meets a missing input. */
export interface LintRun {
  /** Rules that apply to a document, in any order. */
  rulesFor(uri: Uri): readonly BoundRule[];
  readonly language: MessageLanguage;
  readonly memo: Memo;
  /** Runs the cross-file part of rules that have one. */
  readonly crossFile: boolean;
  /** All rule ids there are, for comments that name one. */
  readonly knownRules: ReadonlySet<string>;
  /** Called with each rule's share of the work; `now` is the host's clock in milliseconds. */
  readonly timing: { now(): number; add(rule: string, ms: number): void } | null;
  /** What to do when a rule throws: hosts report it as a finding, tests let it through. */
  readonly onRuleError: "report" | "throw";
}

/** A finding with the rule that made it, before it is placed. */
export interface BoundFinding {
  readonly bound: BoundRule;
  readonly finding: Finding;
}

export function* lintSources(sources: readonly Source[], run: LintRun): Steps<ReadonlyMap<Uri, readonly Diagnostic[]>> {
  const found = new Map<Uri, BoundFinding[]>();
  for (const { document } of sources) found.set(document.uri, yield* lintDocument(document, run));
  if (run.crossFile && sources.length > 1) yield* lintAcross(sources, run, found);
  const placers = new Map<Uri, Placer>(sources.map((source) => [source.document.uri, new Placer(source)]));
  const placerOf = (uri: Uri): Placer => {
    let placer = placers.get(uri);
    if (!placer) placers.set(uri, (placer = outlinePlacer(uri, sources)));
    return placer;
  };
  const result = new Map<Uri, readonly Diagnostic[]>();
  for (const { document } of sources) {
    const kept = applySuppressions(document, found.get(document.uri)!, run);
    kept.sort((a, b) => a.finding.range.start - b.finding.range.start || compareIds(a.bound.rule.id, b.bound.rule.id));
    const fingerprints = new Fingerprints();
    result.set(
      document.uri,
      kept.map(({ bound, finding }) => placeFinding(document.uri, bound, finding, { language: run.language, fingerprints, placerOf })),
    );
    yield;
  }
  return result;
}

/** Related places may also stand in the file of a project's outline. */
function outlinePlacer(uri: Uri, sources: readonly Source[]): Placer {
  for (const { document } of sources)
    for (const { source } of document.settings.outlines)
      if (source?.uri === uri) {
        const normalised = normaliseLineBreaks(source.text);
        return new Placer({ document: normalised, normalised });
      }
  throw new Error(`a finding points into ${uri}, which is no document of this run`);
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function* lintDocument(document: Document, run: LintRun): Steps<BoundFinding[]> {
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
  if (sectionRules.length > 0) yield* lintSections(document, sectionRules, run, attempt, found);
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

function* lintSections(
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

function* lintAcross(sources: readonly Source[], run: LintRun, found: ReadonlyMap<Uri, BoundFinding[]>): Steps<void> {
  const byRule = new Map<DocumentRule, Map<Uri, { bound: BoundRule; facts: unknown }>>();
  for (const { document } of sources)
    for (const bound of run.rulesFor(document.uri)) {
      const { rule } = bound;
      if (rule.scope !== "document" || !rule.workspace) continue;
      let facts = byRule.get(rule);
      if (!facts) byRule.set(rule, (facts = new Map()));
      try {
        facts.set(document.uri, { bound, facts: rule.workspace.collect(document, bound.options) });
      } catch (error) {
        if (run.onRuleError === "throw") throw error;
        found.get(document.uri)!.push(ruleFailed(rule, error));
      }
      yield;
    }
  for (const [rule, collected] of byRule) {
    const first = collected.values().next().value;
    if (!first) continue;
    const facts = new Map([...collected].map(([uri, entry]) => [uri, entry.facts]));
    try {
      for (const [uri, finding] of rule.workspace!.check(facts, contextFor(first.bound)))
        found.get(uri)?.push({ bound: collected.get(uri)?.bound ?? first.bound, finding });
    } catch (error) {
      if (run.onRuleError === "throw") throw error;
      found.get(sources[0]!.document.uri)!.push(ruleFailed(rule, error));
    }
    yield;
  }
}

const ruleFailed = (rule: Rule, error: unknown): BoundFinding => {
  const bound: BoundRule = { rule: internalError, level: null, options: {} };
  const finding = toFinding<typeof internalError.messages>({
    message: "thrown",
    data: { rule: rule.id, error: error instanceof Error ? error.message : String(error) },
    range: { start: 0, end: 0 },
  });
  return { bound, finding };
};

// biome-ignore lint/suspicious/noExplicitAny: the registry has lost the rule's own message and option types
const contextFor = (bound: BoundRule): RuleContext<any, any> => ({ options: bound.options, finding: (input) => toFinding(input) });

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
