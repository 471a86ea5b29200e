/**
 * The candidate that a writer most likely meant by `word`: the one with the fewest edits, at most a third of the length;
 * of equally near ones the first that begins with the same letter.
 * `null` when none is near: for "secions" among "sections" and "order" this is "sections".
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  const wanted = word.toLowerCase();
  const begins = (candidate: string): boolean => candidate.slice(0, 1).toLowerCase() === wanted.slice(0, 1);
  for (const candidate of candidates) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance + 1);
    const isBetter = distance < bestDistance || (distance === bestDistance && best !== null && begins(candidate) && !begins(best));
    if (!isBetter) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}

/** Edits (insert, delete, replace, swap of neighbours) that turn one text into the other; `limit` or more is given as `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least >= limit) return limit;
    beforeLast = last;
    last = row;
  }
  return Math.min(last[b.length]!, limit);
}
