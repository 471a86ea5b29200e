import { describe, expect, test } from "vitest";
import { displayWidth, padToWidth } from "./display-width.ts";
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
