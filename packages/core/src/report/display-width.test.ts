import { describe, expect, test } from "vitest";
import { cellsOf, displayWidth, padToWidth, printable } from "./display-width.ts";
import { writeTable } from "./table.ts";

describe("displayWidth", () => {
  const widths: readonly (readonly [string, number])[] = [
    ["", 0],
    ["plain", 5],
    ["中文", 4],
    ["全角，标点。", 12],
    ["“引号”", 6],
    ["é", 1],
    ["e\u0301", 1],
    ["a\u0300\u0301\u0302b", 2],
    ["👍🏽", 2],
    ["👨‍👩‍👧", 2],
    ["🇨🇳", 2],
    ["❤️", 2],
    ["한국", 4],
    ["ｶﾅ", 2],
    ["𠀀", 2],
    ["a\u200bb", 2],
  ];
  test.each(widths)("%j takes %i columns", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

test("cells are what stands in one place, with offsets of the text", () => {
  expect(cellsOf("a中e\u0301👍🏽").map(({ text, width, start }) => [text, width, start])).toEqual([
    ["a", 1, 0],
    ["中", 2, 1],
    ["e\u0301", 1, 2],
    ["👍🏽", 2, 4],
  ]);
});

test("a tab reaches to the next multiple of four", () => {
  expect(cellsOf("中\tx").map(({ text }) => text)).toEqual(["中", "  ", "x"]);
  expect(cellsOf("\t")[0]?.width).toBe(4);
});

test("nothing that steers a terminal is printed", () => {
  expect(printable("red \u001b[31m, bell \u0007, line\nbreak")).toBe("red ␛[31m, bell ␇, line␊break");
  expect(printable("right\u202eto left, zero\u200bwidth")).toBe("right·to left, zero·width");
  const shown = cellsOf("\u001b\u009b\u200b").map(({ text }) => text);
  expect(shown).toEqual(["␛", "·", "·"]);
});

test("padding and tables count columns", () => {
  expect(padToWidth("中文", 6)).toBe("中文  ");
  expect(padToWidth("too long", 3)).toBe("too long");
  const table = writeTable(
    [
      ["规则", "n"],
      ["placeholder", "12"],
    ],
    new Set([1]),
  );
  expect(table).toBe("规则          n\nplaceholder  12");
});
