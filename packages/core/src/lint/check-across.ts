import type { Document, Uri } from "../model/document.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { contextFor, ruleFailed } from "./rule-context.ts";
import type { Steps } from "./steps.ts";

/** What a document gives to the cross-file checks of one rule, and how the rule is bound there. The facts survive `structuredClone`. */
export interface RuleFacts {
  readonly bound: BoundRule;
  readonly facts: unknown;
}

/** The facts of one document, and the failures of rules that could not collect theirs. */
export interface DocumentFacts {
  readonly facts: readonly RuleFacts[];
  readonly failed: readonly BoundFinding[];
}

/** Collects what the cross-file checks need of a document, which may then be forgotten. */
export function* collectFacts(document: Document, run: LintRun): Steps<DocumentFacts> {
  const facts: RuleFacts[] = [];
  const failed: BoundFinding[] = [];
  for (const bound of run.rulesFor(document.uri)) {
    const { rule } = bound;
    if (rule.scope !== "document" || !rule.workspace) continue;
    const start = run.timing?.now() ?? 0;
    try {
      facts.push({ bound, facts: rule.workspace.collect(document, bound.options) });
    } catch (error) {
      if (run.onRuleError === "throw") throw error;
      failed.push(ruleFailed(rule, error));
    }
    run.timing?.add(rule.id, run.timing.now() - start);
    yield;
  }
  return { facts, failed };
}

/** What cross-file checks find in the documents whose facts are given, by document. */
export function* checkAcross(
  collected: ReadonlyMap<Uri, readonly RuleFacts[]>,
  run: Pick<LintRun, "timing" | "onRuleError">,
): Steps<ReadonlyMap<Uri, readonly BoundFinding[]>> {
  const found = new Map<Uri, BoundFinding[]>();
  const add = (uri: Uri, finding: BoundFinding): void => {
    if (collected.has(uri)) appendTo(found, uri, finding);
  };
  for (const entries of byRule(collected)) {
    const [firstUri, { bound }] = entries.entries().next().value!;
    const { rule } = bound;
    if (rule.scope !== "document" || !rule.workspace) continue;
    const start = run.timing?.now() ?? 0;
    const facts = new Map([...entries].map(([uri, entry]) => [uri, entry.facts]));
    try {
      for (const [uri, finding] of rule.workspace.check(facts, contextFor(bound)))
        add(uri, { bound: entries.get(uri)?.bound ?? bound, finding });
    } catch (error) {
      if (run.onRuleError === "throw") throw error;
      add(firstUri, ruleFailed(rule, error));
    }
    run.timing?.add(rule.id, run.timing.now() - start);
    yield;
  }
  return found;
}

/** The facts of each rule by document, in the order in which rules are met. */
function byRule(collected: ReadonlyMap<Uri, readonly RuleFacts[]>): Iterable<ReadonlyMap<Uri, RuleFacts>> {
  const rules = new Map<string, Map<Uri, RuleFacts>>();
  for (const [uri, all] of collected)
    for (const entry of all) {
      const { id } = entry.bound.rule;
      const known = rules.get(id);
      if (known) known.set(uri, entry);
      else rules.set(id, new Map([[uri, entry]]));
    }
  return rules.values();
}

function appendTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
