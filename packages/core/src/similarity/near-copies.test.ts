import * as fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "./edit-distance.ts";
import { indexGrams, LATIN_THRESHOLDS, nearCopies, WIDE_THRESHOLDS } from "./near-copies.ts";
import { TokenTable } from "./tokens.ts";

const search = (texts: readonly string[]) => {
  const table = new TokenTable(texts, () => 0);
  const members = texts.map((_, index) => index);
  return { table, members, comparable: () => true, mayContain: () => true };
};

/** Whether two texts are near copies, by the definition and without an index. */
function areNear(table: TokenTable, a: number, b: number): boolean {
  const wide = table.wide[a]!;
  if (wide !== table.wide[b]) return false;
  const { jaccard, containment, edit } = wide ? WIDE_THRESHOLDS : LATIN_THRESHOLDS;
  const grams = (index: number): ReadonlySet<string> => {
    const size = wide ? 3 : 2;
    const own = [...table.tokens.slice(table.starts[index], table.starts[index + 1])];
    return new Set(own.slice(size - 1).map((_, i) => own.slice(i, i + size).join()));
  };
  const [left, right] = [grams(a), grams(b)];
  const shared = [...left].filter((gram) => right.has(gram)).length;
  const [short, long] = [Math.min(table.length(a), table.length(b)), Math.max(table.length(a), table.length(b))];
  const distance = editDistance(table.tokens, table.starts[a]!, table.starts[a + 1]!, table.starts[b]!, table.starts[b + 1]!, long);
  return (
    shared / (left.size + right.size - shared) >= jaccard ||
    1 - distance / long >= edit - 1e-9 ||
    (shared / Math.min(left.size, right.size) >= containment && short >= long / 2)
  );
}

/** Sentences of few characters, so that many are alike. */
const sentence = fc
  .array(fc.constantFrom(..."天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"), { minLength: 12, maxLength: 24 })
  .map((characters) => characters.join(""));
const edited = fc
  .tuple(sentence, fc.array(fc.tuple(fc.nat(30), fc.constantFrom("", "云", "腾致雨")), { maxLength: 3 }))
  .map(([text, edits]) =>
    edits.reduce((result, [at, filler]) => result.slice(0, at % result.length) + filler + result.slice((at % result.length) + 1), text),
  );

test("finds an earlier near copy for every text that has one by the definition", () => {
  let near = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, edited), { minLength: 1, maxLength: 3 }), fc.nat(2), (pairs, offset) => {
      const texts = [...new Set(pairs.flatMap(([text]) => [text, text.slice(offset), `${text.slice(0, 8)}云${text.slice(9)}`]))];
      const given = search(texts);
      const found = nearCopies(given, indexGrams(given.table, given.members));
      const wanted = given.members.filter((later) =>
        given.members.some((earlier) => earlier < later && areNear(given.table, later, earlier)),
      );
      near += wanted.length;
      expect(found.map(({ later }) => later)).toEqual(wanted);
      for (const { later, earlier } of found) expect(areNear(given.table, later, earlier)).toBe(true);
    }),
    { numRuns: 150, seed: 11 },
  );
  expect(near).toBeGreaterThan(100);
});

test("says how alike two texts are, and whether one stands in the other", () => {
  const given = search([
    "后勤部门坚持每周巡查消防设施，发现隐患当场整改，并将结果通报各楼层负责人。",
    "后勤部门坚持每周巡查消防设施，发现隐患当场整改。",
    "The committee reads every report twice before it signs the annual budget.",
    "The committee reads every report once before it signs the annual budget.",
  ]);
  const [first, second] = nearCopies(given, indexGrams(given.table, given.members));
  expect(first).toEqual({ later: 1, earlier: 0, similarity: 1, contained: true });
  expect(second).toMatchObject({ later: 3, earlier: 2, contained: false });
  expect(second!.similarity).toBeCloseTo(11 / 12);
});

test("a title that a sentence quotes is no copy of it", () => {
  const given = search([
    "馆藏古籍数字化加工流程规范",
    "今年上半年，特藏室的同事对照馆藏古籍数字化加工流程规范，逐项检查了扫描、校对和著录的质量。",
  ]);
  expect(nearCopies(given, indexGrams(given.table, given.members))).toEqual([]);
});

test("pairs that may resemble each other are left alone, and the next best is found", () => {
  const texts = ["采编部每月核对一次新书目录和入库清单", "采编部每月核对两次新书目录和入库清单", "采编部每月核对三次新书目录和入库清单"];
  const given = { ...search(texts), comparable: (later: number, earlier: number) => later - earlier !== 1 };
  expect(nearCopies(given, indexGrams(given.table, given.members)).map(({ later, earlier }) => [later, earlier])).toEqual([[2, 0]]);
});

test("how alike two texts are does not depend on the others", () => {
  const pair = [
    "把政治标准放在首位，在选拔任用中深入考察，看判断力、领悟力和执行力。",
    "在选拔任用中深入考察，把政治标准放在首位，看判断力、领悟力和执行力。",
  ];
  const others = Array.from({ length: 120 }, (_, index) =>
    Array.from({ length: 25 }, (_, at) => String.fromCharCode(0x5000 + ((index * 977 + at * 131) % 5003))).join(""),
  );
  const similarityAmong = (count: number): number => {
    const given = search([...pair, ...others.slice(0, count)]);
    return nearCopies(given, indexGrams(given.table, given.members))[0]!.similarity;
  };
  const alone = similarityAmong(0);
  expect(others.map((_, count) => similarityAmong(count + 1))).toEqual(others.map(() => alone));
});
