/** The middle of the numbers, or of the two in the middle their mean; NaN without any. */
export const median = (numbers: readonly number[]): number => percentile(numbers, 50);

/** The value below which so many per cent of the numbers lie, between neighbours in proportion; NaN without any. */
export function percentile(numbers: readonly number[], percent: number): number {
  if (numbers.length === 0) return Number.NaN;
  const sorted = [...numbers].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (sorted[Math.min(below + 1, sorted.length - 1)]! - low) * (place - below);
}
