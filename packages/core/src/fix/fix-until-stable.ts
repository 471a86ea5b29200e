import type { Diagnostic, Fix } from "../lint/diagnostic.ts";
import { applyFixes, safeFixes } from "./apply-fixes.ts";

export interface StableText {
  readonly text: string;
  readonly applied: number;
  /** Diagnostics of the final text. */
  readonly diagnostics: readonly Diagnostic[];
  /** False when fixes undid each other, or the rounds ran out. */
  readonly settled: boolean;
}

const MOST_ROUNDS = 10;

/** Applies safe fixes and lints again until nothing changes; `lintText` gives the diagnostics of a text. */
export function fixUntilStable(
  text: string,
  lintText: (text: string) => readonly Diagnostic[],
  choose: (diagnostics: readonly Diagnostic[]) => readonly Fix[] = safeFixes,
): StableText {
  const seen = new Set<string>([text]);
  let current = text;
  let diagnostics = lintText(current);
  let applied = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const fixes = choose(diagnostics);
    if (fixes.length === 0) return { text: current, applied, diagnostics, settled: true };
    const fixed = applyFixes(current, fixes);
    if (fixed.text === current) return { text: current, applied, diagnostics, settled: true };
    applied += fixed.applied.length;
    current = fixed.text;
    diagnostics = lintText(current);
    if (seen.has(current)) return { text: current, applied, diagnostics, settled: false };
    seen.add(current);
  }
  return { text: current, applied, diagnostics, settled: choose(diagnostics).length === 0 };
}
