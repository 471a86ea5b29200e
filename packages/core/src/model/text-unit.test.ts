import { describe, expect, test } from "vitest";
import { parseDraft } from "../pipeline.ts";
import type { Uri } from "./document.ts";
import { masksOf } from "./masks.ts";
import { sentencesOf } from "./sentences.ts";
import { shiftUnit } from "./text-unit.ts";
import { sourceRange, type Unit } from "./unit.ts";

const unitsOf = (text: string): readonly Unit[] =>
  parseDraft({ uri: "a.md" as Uri, text, fileName: "a.md", now: { year: 2026, month: 1, day: 1 } }).document.units;

const TEXT = "第一段。\n\n**2025年**的《工作总结》。It ended. 下一句 `code` 结束。\n";

describe("a shifted unit", () => {
  test("equals the unit of a text that stands further back", () => {
    const moved = unitsOf(`一二三\n\n${TEXT}`).slice(1);
    const shifted = unitsOf(TEXT).map((unit) => shiftUnit(unit, 5));
    expect(shifted.map(({ map }) => map)).toEqual(moved.map(({ map }) => map));
    for (const [index, unit] of shifted.entries()) {
      expect(sourceRange(unit, 0, unit.text.length)).toEqual(sourceRange(moved[index]!, 0, unit.text.length));
      const plain = (of: Unit) => sentencesOf(of).map(({ text, at, start, end }) => ({ text, at, start, end }));
      expect(plain(unit)).toEqual(plain(moved[index]!));
      expect(sentencesOf(unit).every((sentence) => sentence.unit === unit)).toBe(true);
      expect(masksOf(unit)).toEqual(masksOf(moved[index]!));
    }
  });

  test("shares what is known of its text with the unit", () => {
    const unit = unitsOf(TEXT)[1]!;
    for (const there of [shiftUnit(unit, 7), shiftUnit(shiftUnit(unit, 7), -3), shiftUnit({ ...unit }, 7)]) {
      expect(masksOf(there)).toEqual(masksOf(unit));
      expect(masksOf(unit).length).toBeGreaterThan(1);
    }
    expect(masksOf(shiftUnit(unit, 7))).toBe(masksOf(unit));
    expect(shiftUnit(unit, 0)).toBe(unit);
  });
});
