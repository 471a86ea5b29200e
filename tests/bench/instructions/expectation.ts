/** What is kept of a count, for the next one to be compared with. */
export interface Expectation {
  /** Version of Node that was counted. */
  readonly node: string;
  /** Fingerprint of the drafts. */
  readonly drafts: string;
  /** Millions of instructions above those of an empty program, by case. */
  readonly aboveFloor: Readonly<Record<string, number>>;
}

/** How much counts differ between machines and by chance; on one machine it is less than a thousandth. */
const NOISE = 0.03;
/** How much slower is slow. */
const TOLERATED = 0.05;

export interface Comparison {
  /** One line for each case. */
  readonly lines: readonly string[];
  /** What to do, or null when all is well. */
  readonly failure: string | null;
}

export const UPDATE = "npm run bench:ci -- --update";

/** Compares counts with those that are expected. A case that became faster is no failure. */
export function compareCounts(counted: Expectation, expected: Expectation): Comparison {
  if (counted.drafts !== expected.drafts) {
    return {
      lines: [],
      failure: `The drafts are others than those that were counted; count them before your change and after it, then ${UPDATE}.`,
    };
  }
  const lines: string[] = [];
  const slower: string[] = [];
  for (const [name, now] of Object.entries(counted.aboveFloor)) {
    const before = expected.aboveFloor[name];
    const change = before === undefined ? null : now / before - 1;
    const isSlower = change !== null && change > NOISE + TOLERATED;
    if (isSlower || change === null) slower.push(name);
    const note = change === null ? "not counted before" : `${signed(change)}${isSlower ? ", too much" : ""}`;
    lines.push(`${name.padEnd(32)} ${now.toFixed(1).padStart(8)} million instructions  ${note}`);
  }
  return { lines, failure: slower.length === 0 ? null : adviceFor(slower) };
}

function adviceFor(slower: readonly string[]): string {
  return [
    `More work than expected: ${slower.join("; ")}.`,
    "docs/performance.md says how to find out where; compare profiles of this commit and of the one before.",
    `If the work is worth it, say why in the commit and keep the new figures: ${UPDATE}`,
  ].join("\n");
}

const signed = (change: number): string => `${change >= 0 ? "+" : "−"}${Math.abs(change * 100).toFixed(1)} %`;
