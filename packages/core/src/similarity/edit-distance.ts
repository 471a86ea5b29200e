let previous = new Int32Array(256);
let current = new Int32Array(256);

/**
 * Number of tokens to insert, delete or replace to turn one sequence into the other (Levenshtein), or `limit + 1` when it takes more
 * than `limit`: only the diagonal band within the limit is computed (Ukkonen 1985), so it costs length × limit.
 */
export function editDistance(tokens: Int32Array, aStart: number, aEnd: number, bStart: number, bEnd: number, limit: number): number {
  let a = aStart;
  let b = bStart;
  let endA = aEnd;
  let endB = bEnd;
  while (a < endA && b < endB && tokens[a] === tokens[b]) {
    a++;
    b++;
  }
  while (a < endA && b < endB && tokens[endA - 1] === tokens[endB - 1]) {
    endA--;
    endB--;
  }
  const n = endA - a;
  const m = endB - b;
  if (Math.abs(n - m) > limit) return limit + 1;
  if (n === 0 || m === 0) return n + m;
  if (previous.length < m + 2) {
    previous = new Int32Array(2 * m + 2);
    current = new Int32Array(2 * m + 2);
  }
  const far = limit + 1;
  for (let j = 0; j <= m; j++) previous[j] = j <= limit ? j : far;
  for (let i = 1; i <= n; i++) {
    const from = Math.max(1, i - limit);
    const to = Math.min(m, i + limit);
    current[from - 1] = from === 1 && i <= limit ? i : far;
    let least = far;
    const token = tokens[a + i - 1];
    for (let j = from; j <= to; j++) {
      let cost = previous[j - 1]! + (token === tokens[b + j - 1] ? 0 : 1);
      if (j < i + limit && previous[j]! + 1 < cost) cost = previous[j]! + 1;
      if (current[j - 1]! + 1 < cost) cost = current[j - 1]! + 1;
      if (cost > far) cost = far;
      current[j] = cost;
      if (cost < least) least = cost;
    }
    if (least >= far) return far;
    if (to < m) current[to + 1] = far;
    const swap = previous;
    previous = current;
    current = swap;
  }
  return Math.min(previous[m]!, far);
}
