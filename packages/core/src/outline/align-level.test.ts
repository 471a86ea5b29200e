import fc from "fast-check";
import { expect, test } from "vitest";
import type { Section } from "../model/section.ts";
import { type Pairing, pairLevel, type ScoredHeading, type Wanted } from "./align-level.ts";
import type { HeadingScore } from "./level-matcher.ts";

type Matrix = readonly (readonly (HeadingScore | null)[])[];

/** Headings with the columns of a matrix as their scores. */
const headingsFor = (matrix: Matrix): readonly ScoredHeading[] =>
  Array.from({ length: matrix[0]!.length }, (_, j) => {
    const range = { start: j * 10, end: j * 10 + 5 };
    const unit = { kind: "heading", text: String(j), map: null, spans: [], depth: 1, quoted: false, listDepth: 0, ...range } as const;
    const section: Section = {
      level: 1,
      mark: null,
      title: String(j),
      heading: range,
      titleRange: range,
      form: "markdown",
      parent: null,
      sections: [],
      unit,
      ...range,
    };
    return { section, scores: matrix.map((row) => row[j]!) };
  });

const wantedFor = (repeats: readonly boolean[]): readonly Wanted[] =>
  repeats.map((own) => ({ required: true, sought: true, repeats: own }));

const score = fc.option(fc.record({ score: fc.constantFrom(0.5, 0.8, 0.9, 0.95, 1), joined: fc.boolean() }), { nil: null, freq: 1 });
const problem = fc.record({ n: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 0, max: 4 }) }).chain(({ n, m }) =>
  fc.record({
    matrix: fc.array(fc.array(score, { minLength: m, maxLength: m }), { minLength: n, maxLength: n }),
    repeats: fc.array(fc.boolean(), { minLength: n, maxLength: n }),
  }),
);

const sumOf = (pairs: readonly Pairing[]): number => pairs.reduce((sum, { score: own }) => sum + own, 0);

/** The best sum by trying everything: `shared` says that heading j is taken already and may only be shared. */
function bestSum(matrix: Matrix, repeats: readonly boolean[], i = 0, j = 0, shared = false): number {
  const n = matrix.length;
  const m = matrix[0]?.length ?? 0;
  if (i >= n || j >= m) return 0;
  const cell = matrix[i]![j] ?? null;
  let best = Math.max(bestSum(matrix, repeats, i + 1, j, shared), bestSum(matrix, repeats, i, j + 1));
  if (!cell || (shared && !cell.joined)) return best;
  best = Math.max(best, cell.score + (cell.joined ? bestSum(matrix, repeats, i + 1, j, true) : bestSum(matrix, repeats, i + 1, j + 1)));
  if (repeats[i] && !shared) best = Math.max(best, cell.score + bestSum(matrix, repeats, i, j + 1));
  return best;
}

test("the pairs in order are the best there are", () => {
  fc.assert(
    fc.property(problem, ({ matrix, repeats }) => {
      const { inOrder } = pairLevel(wantedFor(repeats), headingsFor(matrix), true);
      expect(sumOf(inOrder)).toBeCloseTo(bestSum(matrix, repeats), 9);
      for (const [k, pair] of inOrder.entries()) {
        const before = inOrder[k - 1];
        if (!before) continue;
        expect(before.wanted < pair.wanted || (before.wanted === pair.wanted && repeats[pair.wanted]!)).toBe(true);
        expect(before.section.start <= pair.section.start).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test("nothing is paired twice that stands once", () => {
  fc.assert(
    fc.property(problem, fc.boolean(), ({ matrix, repeats }, ordered) => {
      const { inOrder, outOfOrder } = pairLevel(wantedFor(repeats), headingsFor(matrix), ordered);
      const pairs = [...inOrder, ...outOfOrder];
      for (const [i, repeated] of repeats.entries())
        if (!repeated) expect(pairs.filter(({ wanted }) => wanted === i).length).toBeLessThan(2);
      expect(new Set(pairs.map(({ wanted, section }) => `${wanted} ${section.title}`)).size).toBe(pairs.length);
      if (!ordered) expect(outOfOrder).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test("too many cells are paired without an order", () => {
  const size = 1500;
  const matrix = Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === size - 1 - j ? { score: 1, joined: false } : null)),
  );
  const { inOrder, outOfOrder } = pairLevel(wantedFor(matrix.map(() => false)), headingsFor(matrix), true);
  expect(inOrder).toHaveLength(size);
  expect(outOfOrder).toEqual([]);
});
