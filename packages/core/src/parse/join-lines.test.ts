import { describe, expect, test } from "vitest";
import { joinLines } from "./join-lines.ts";
import { NO_SPANS, type UnitText } from "./to-unit.ts";

const plain = (text: string, spans: UnitText["spans"] = NO_SPANS): UnitText => ({ text, anchors: [0, 10], spans });

describe("joining lines", () => {
  test.each([
    ["one line", "one line"],
    ["wrapped\nEnglish", "wrapped English"],
    ["中文\n换行，\n“引用”", "中文换行，“引用”"],
    ["中文\nEnglish\n中文", "中文 English 中文"],
    ["a\n\nb", "a  b"],
  ])("%j", (text, joined) => expect(joinLines(plain(text), null).map((piece) => piece.text)).toEqual([joined]));

  test("keeps the way back to the source", () => {
    expect(joinLines(plain("ab\ncd"), null)[0]!.anchors).toEqual([0, 10]);
    expect(joinLines(plain("甲\n乙"), null)[0]!.anchors).toEqual([0, 10, 1, 12]);
    expect(joinLines({ text: "a\nb", anchors: [0, 10, 1, 13, 2, 20], spans: NO_SPANS }, null)[0]!.anchors).toEqual([0, 10, 1, 13, 2, 20]);
  });

  test("cuts where lines are to be kept, and spans with them", () => {
    const strong = { kind: "strong", start: 1, end: 5, target: "" } as const;
    const image = { kind: "image", start: 6, end: 6, target: "i" } as const;
    const pieces = joinLines(plain("甲乙\n丙\n丁戊", [strong, image]), (_, next) => next !== "丙");
    expect(pieces).toEqual([
      { text: "甲乙丙", anchors: [0, 10, 2, 13], spans: [{ ...strong, end: 3 }] },
      {
        text: "丁戊",
        anchors: [0, 15],
        spans: [
          { ...strong, start: 0, end: 0 },
          { ...image, start: 1, end: 1 },
        ],
      },
    ]);
  });
});
