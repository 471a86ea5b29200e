import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";

function plainDistance(a: readonly number[], b: readonly number[]): number {
  let row = b.map((_, j) => j + 1);
  for (const [i, left] of a.entries()) {
    let corner = i;
    let before = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, before + 1, corner + (left === b[j] ? 0 : 1));
      corner = above;
      before = cost;
      return cost;
    });
  }
  return row.at(-1) ?? a.length;
}

const tokens = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 24 });

test("is Levenshtein's distance up to the limit, and one more beyond it", () => {
  let within = 0;
  fc.assert(
    fc.property(tokens, tokens, fc.integer({ min: 0, max: 12 }), (a, b, limit) => {
      const joined = Int32Array.from([...a, ...b]);
      const distance = plainDistance(a, b);
      if (distance <= limit) within++;
      expect(editDistance(joined, 0, a.length, a.length, joined.length, limit)).toBe(Math.min(distance, limit + 1));
    }),
    { numRuns: 1000, seed: 7 },
  );
  expect(within).toBeGreaterThan(100);
});
