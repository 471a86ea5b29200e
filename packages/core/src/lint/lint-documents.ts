import type { Uri } from "../model/document.ts";
import { checkAcross, collectFacts, type RuleFacts } from "./check-across.ts";
import { checkDocument } from "./check-document.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { Placer, type Source } from "./place.ts";
import { settleFindings } from "./settle-findings.ts";
import type { Steps } from "./steps.ts";

export function* lintSources(sources: readonly Source[], run: LintRun): Steps<ReadonlyMap<Uri, readonly Diagnostic[]>> {
  const found = new Map<Uri, BoundFinding[]>();
  for (const { document } of sources) found.set(document.uri, yield* checkDocument(document, run));
  if (run.crossFile && sources.length > 1) {
    const facts = new Map<Uri, readonly RuleFacts[]>();
    for (const { document } of sources) {
      const collected = yield* collectFacts(document, run);
      facts.set(document.uri, collected.facts);
      found.get(document.uri)!.push(...collected.failed);
    }
    for (const [uri, across] of yield* checkAcross(facts, run)) found.get(uri)!.push(...across);
  }
  const placers = new Map<Uri, Placer>(sources.map((source) => [source.document.uri, new Placer(source)]));
  const result = new Map<Uri, readonly Diagnostic[]>();
  for (const { document } of sources) {
    const { uri, settings } = document;
    const foundIn = { uri, placer: placers.get(uri)!, found: found.get(uri)!, outlines: settings.outlines, document: () => document };
    result.set(
      uri,
      settleFindings(foundIn, run, (other) => placers.get(other) ?? null),
    );
    yield;
  }
  return result;
}
