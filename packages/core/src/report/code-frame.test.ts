import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Place } from "../lint/diagnostic.ts";
import { normaliseLineBreaks } from "../text/line-breaks.ts";
import { LineIndex } from "../text/line-index.ts";
import { codeFrame } from "./code-frame.ts";
import { displayWidth } from "./display-width.ts";

/** The place of `[…]` in a text, and the text without the brackets. */
function marked(sample: string): { readonly text: string; readonly place: Place } {
  const { text } = normaliseLineBreaks(sample);
  return { text: sample.replace(/[[\]]/g, ""), place: placeIn(sample.replace(/[[\]]/g, ""), text.indexOf("["), text.indexOf("]") - 1) };
}

/** As the engine places it: the range counts in the text with "\n" line breaks, offsets of the place in the text as it was read. */
function placeIn(text: string, start: number, end: number): Place {
  const normalised = normaliseLineBreaks(text);
  const lines = new LineIndex(normalised.text);
  const position = (offset: number) => ({ ...lines.position(offset), offset: normalised.toRaw(offset) });
  return { start: position(start), end: position(end) };
}

function frameOf(sample: string, width = 40): string {
  const { text, place } = marked(sample);
  const { lines, lastLine } = codeFrame(text, place, { width, mark: "^" });
  const shown = lines.map(({ line, source, marks }) => `${line}|${source}\n${" ".repeat(String(line).length)}|${marks}`);
  return [...shown, ...(lastLine === null ? [] : [`to ${lastLine}`])].join("\n");
}

describe("codeFrame", () => {
  test("marks the columns of the place, two for wide characters", () => {
    expect(frameOf("做到[年年]不断")).toBe("1|做到年年不断\n |    ^^^^");
    expect(frameOf("the [the] cat")).toBe("1|the the cat\n |    ^^^");
    expect(frameOf("“引号”后[的字]")).toBe("1|“引号”后的字\n |        ^^^^");
  });

  test("accents, emoji and tabs keep the underline in place", () => {
    expect(frameOf("cafe\u0301 [x]")).toBe("1|cafe\u0301 x\n |     ^");
    expect(frameOf("👨‍👩‍👧 和 [家]")).toBe("1|👨‍👩‍👧 和 家\n |      ^^");
    expect(frameOf("[👨‍👩‍👧]x")).toBe("1|👨‍👩‍👧x\n |^^");
    expect(frameOf("甲\t[乙]")).toBe("1|甲  乙\n |    ^^");
  });

  test("a place inside an accented character marks all of it", () => {
    const text = "e\u0301\u0302x";
    const frame = codeFrame(text, placeIn(text, 1, 2), { width: 40, mark: "^" });
    expect(frame.lines[0]?.marks).toBe("^");
  });

  test("an empty place is one mark, also at the end of a line", () => {
    expect(frameOf("上文[]下文")).toBe("1|上文下文\n |    ^^");
    expect(frameOf("abc[]\ndef")).toBe("1|abc\n |   ^");
    expect(frameOf("[]")).toBe("1|\n |^");
  });

  test("an empty line is shown under the nearest text before it", () => {
    expect(frameOf("甲\n\n乙\n  \n\n[]")).toBe("3|乙\n |\n6|\n |^");
    expect(frameOf("甲\r\n乙\r\n\r\n[]")).toBe("2|乙\n |\n4|\n |^");
  });

  test("a long line is cut around the place", () => {
    expect(frameOf("一二三四五六七八九十[甲]一二三四五六七八九十", 20)).toBe("1|…七八九十甲一二三四…\n |         ^^");
    expect(frameOf("[甲]一二三四五六七八九十", 12)).toBe("1|甲一二三四…\n |^^");
    expect(frameOf("一二三四五六七八九十[甲]", 12)).toBe("1|…七八九十甲\n |         ^^");
    expect(frameOf("一二三四五六七[八九十甲乙丙丁]", 12)).toBe("1|…八九十甲乙…\n | ^^^^^^^^^^");
  });

  test("a line that fits is never cut", () => {
    expect(frameOf("一二三四[五]", 10)).toBe("1|一二三四五\n |        ^^");
  });

  test("two lines are shown whole, more by the first", () => {
    expect(frameOf("a [b\nc] d")).toBe("1|a b\n |  ^\n2|c d\n |^");
    expect(frameOf("a [b\r\nc] d")).toBe("1|a b\n |  ^\n2|c d\n |^");
    expect(frameOf("a [b\nc\nd] e")).toBe("1|a b\n |  ^\nto 3");
    expect(frameOf("a [b\n]c")).toBe("1|a b\n |  ^");
  });

  test("further places in sight are marked too", () => {
    const text = "a,b,c";
    const frame = codeFrame(text, placeIn(text, 1, 2), { width: 40, mark: "^", also: [placeIn(text, 3, 4)] });
    expect(frame.lines[0]?.marks).toBe(" ^ ^");
  });

  test("a line of five megabytes costs nothing", () => {
    const text = "甲乙丙".repeat(1_700_000);
    const start = performance.now();
    for (let i = 0; i < 100; i++) {
      const at = 50_000 * i;
      const { lines } = codeFrame(text, placeOnFirstLine(at, at + 2), { width: 60, mark: "^" });
      expect(displayWidth(lines[0]!.source)).toBeLessThanOrEqual(60);
    }
    expect(performance.now() - start).toBeLessThan(500);
  });

  test("an empty place before a wide character has that character in sight", () => {
    const { lines } = codeFrame("aa👍🏽a，aaaa", placeOnFirstLine(7, 7), { width: 8, mark: "^" });
    expect(lines[0]!.marks).toContain("^");
  });

  test("frames fit, and marks stand under something", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "中", "，", "\t", "e\u0301", "👍🏽", "\n", "\r\n", "\u200b", " "), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 8, max: 60 }), (value, a, b, width) => {
        const { length } = normaliseLineBreaks(value).text;
        const [start, end] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y);
        const { lines } = codeFrame(value, placeIn(value, start!, end!), { width, mark: "^" });
        expect(lines.some(({ marks }) => marks.includes("^"))).toBe(true);
        for (const { source, marks } of lines) {
          expect(displayWidth(source)).toBeLessThanOrEqual(width);
          expect(marks.length).toBeLessThanOrEqual(width + 1);
          expect(source).not.toMatch(/[\r\n\t]/);
        }
      }),
    );
  });
});

const placeOnFirstLine = (start: number, end: number): Place => ({
  start: { line: 1, column: start + 1, offset: start },
  end: { line: 1, column: end + 1, offset: end },
});
