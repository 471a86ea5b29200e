import { checkAcross, collectFacts, type RuleFacts } from "./lint/check-across.ts";
import { checkDocument } from "./lint/check-document.ts";
import type { Diagnostic } from "./lint/diagnostic.ts";
import { lintSources } from "./lint/lint-documents.ts";
import type { BoundFinding, LintRun } from "./lint/lint-run.ts";
import type { Source } from "./lint/place.ts";
import { finish, type Steps } from "./lint/steps.ts";
import type { Uri } from "./model/document.ts";
import { type DocumentSettings, NO_SETTINGS } from "./model/settings.ts";
import { parseDocument } from "./parse/parse-document.ts";
import type { CalendarDate } from "./text/calendar.ts";
import { normaliseLineBreaks } from "./text/line-breaks.ts";

/** A text to lint, as its host read it. */
export interface DraftInput {
  readonly uri: Uri;
  /** Decoded, without byte order mark, with any line breaks. */
  readonly text: string;
  /** Last part of the file's name, or "". */
  readonly fileName: string;
  readonly settings?: DocumentSettings;
  readonly now: CalendarDate;
}

/** Text to document: the first half of the pipeline. Never fails. */
export function parseDraft(input: DraftInput): Source {
  const normalised = normaliseLineBreaks(input.text);
  const document = parseDocument({
    uri: input.uri,
    text: normalised.text,
    fileName: input.fileName,
    settings: input.settings ?? NO_SETTINGS,
    now: input.now,
  });
  return { document, normalised };
}

/**
 * The only way to lint: documents through their rules to diagnostics, placed, suppressed, sorted by place.
 * The result has an entry, maybe empty, for every source.
 */
export function lintSteps(sources: readonly Source[], run: LintRun): Steps<ReadonlyMap<Uri, readonly Diagnostic[]>> {
  return lintSources(sources, run);
}

export const lint = (sources: readonly Source[], run: LintRun): ReadonlyMap<Uri, readonly Diagnostic[]> => finish(lintSteps(sources, run));

/*
 * The same road in steps, for hosts that lint more documents than they can hold: each is checked and gives its facts, and may be forgotten; the
 * facts of all are compared; then each text gets its findings settled.
 */

/** What the rules find in one document, and the facts that it gives to cross-file checks. */
export function checkSource({ document }: Source, run: LintRun): CheckedSource {
  const found = finish(checkDocument(document, run));
  if (!run.crossFile) return { found, facts: [] };
  const { facts, failed } = finish(collectFacts(document, run));
  return { found: [...found, ...failed], facts };
}

export interface CheckedSource {
  readonly found: readonly BoundFinding[];
  readonly facts: readonly RuleFacts[];
}

/** What is found between documents, by document; to be added to what is found in each. */
export const compareSources = (
  facts: ReadonlyMap<Uri, readonly RuleFacts[]>,
  run: Pick<LintRun, "timing" | "onRuleError">,
): ReadonlyMap<Uri, readonly BoundFinding[]> => finish(checkAcross(facts, run));

export { settleFindings } from "./lint/settle-findings.ts";
