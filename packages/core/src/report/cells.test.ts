import { expect, test } from "vitest";
import { cellsOf } from "./cells.ts";

/** Each cell as it is printed, with its columns and its offset. */
function cells(text: string): readonly (readonly [string, number, number])[] {
  const { shape, widths, starts, printed } = cellsOf(text);
  return printed.map((shown, index) => [shown, widths[shape.charCodeAt(index)]!, starts[index]!]);
}

test("cells are what stands in one place, with offsets of the text", () => {
  expect(cells("a中e\u0301👍🏽")).toEqual([
    ["a", 1, 0],
    ["中", 2, 1],
    ["e\u0301", 1, 2],
    ["👍🏽", 2, 4],
  ]);
  expect(cellsOf("a中e\u0301👍🏽").starts.at(-1)).toBe(8);
});

test("a tab reaches to the next multiple of four", () => {
  expect(cells("中\tx")).toEqual([
    ["中", 2, 0],
    ["  ", 2, 1],
    ["x", 1, 2],
  ]);
  expect(["\t", "a\t", "ab\t", "abc\t"].map((text) => cells(text).at(-1)![1])).toEqual([4, 3, 2, 1]);
});

test("what is invisible or steers a terminal is a sign of one column", () => {
  expect(cells("\u001b\u009b\u200b")).toEqual([
    ["␛", 1, 0],
    ["·", 1, 1],
    ["·", 1, 2],
  ]);
});

test("where a line may break is told by the shape as by the text", () => {
  expect(cellsOf("甲，\u0301（乙 \u200b").shape).toBe("甲，（乙 ·");
});
