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
/** Millions of instructions that no one notices, about a millisecond: cases that do next to nothing would else fail by chance. */
const UNNOTICED = 3;

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
    const isSlower = before === undefined || now - before > before * (NOISE + TOLERATED) + UNNOTICED;
    if (isSlower) slower.push(name);
    const note = before === undefined ? "not counted before" : `${signed(now - before, before)}${isSlower ? ", too much" : ""}`;
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

/** "+12.5 (+3.1 %)". */
function signed(difference: number, before: number): string {
  const sign = difference >= 0 ? "+" : "−";
  return `${sign}${Math.abs(difference).toFixed(1)} (${sign}${Math.abs((difference / before) * 100).toFixed(1)} %)`;
}
