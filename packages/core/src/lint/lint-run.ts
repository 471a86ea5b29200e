import type { Uri } from "../model/document.ts";
import type { BoundRule } from "../rule/bind.ts";
import type { Finding, MessageLanguage } from "../rule/rule.ts";
import type { Memo } from "./memo.ts";

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
