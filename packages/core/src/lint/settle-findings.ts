import type { Document, Uri } from "../model/document.ts";
import type { Outline } from "../outline/outline.ts";
import { normaliseLineBreaks } from "../text/line-breaks.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { Fingerprints } from "./fingerprint.ts";
import type { BoundFinding, LintRun } from "./lint-run.ts";
import { Placer, placeFinding } from "./place.ts";
import { applySuppressions, mayHaveComments } from "./suppressions.ts";

/** A text whose findings are all known. */
export interface FoundIn {
  readonly uri: Uri;
  readonly placer: Placer;
  readonly found: readonly BoundFinding[];
  /** The project's outlines, which related places may stand in. */
  readonly outlines: readonly Outline[];
  /** Asked for only where the text may have comments that silence findings. */
  document(): Document;
}

/**
 * What is reported in the end: the findings that no comment silences, in text order, worded and placed. `placerOf` places what stands in other
 * documents of the run, and gives `null` for what is none.
 */
export function settleFindings(
  { uri, placer, found, outlines, document }: FoundIn,
  run: LintRun,
  placerOf: (uri: Uri) => Placer | null,
): readonly Diagnostic[] {
  const kept = mayHaveComments(placer.text) ? applySuppressions(document(), found, run) : [...found];
  kept.sort((a, b) => a.finding.range.start - b.finding.range.start || compareIds(a.bound.rule.id, b.bound.rule.id));
  const placers = new Map([[uri, placer]]);
  const options = {
    language: run.language,
    fingerprints: new Fingerprints(),
    placerOf(other: Uri): Placer {
      let found = placers.get(other);
      if (!found) placers.set(other, (found = placerOf(other) ?? outlinePlacer(other, outlines)));
      return found;
    },
  };
  return kept.map(({ bound, finding }) => placeFinding(uri, bound, finding, options));
}

function outlinePlacer(uri: Uri, outlines: readonly Outline[]): Placer {
  const source = outlines.find((outline) => outline.source?.uri === uri)?.source;
  if (!source) throw new Error(`a finding points into ${uri}, which is no document of this run`);
  const normalised = normaliseLineBreaks(source.text);
  return new Placer({ document: normalised, normalised });
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
