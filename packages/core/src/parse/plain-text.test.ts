import { expect, test } from "vitest";
import { sourceOffset } from "../model/unit.ts";
import { parsePlainText } from "./plain-text.ts";

test("a block of two hundred thousand lines is read", () => {
  expect(parsePlainText("一行文字。\n".repeat(200_000), 0).units).toHaveLength(200_000);
});

test("wrapped lines are joined, with the way back", () => {
  const line = "the release team ships the catalogue of the library to its readers";
  const [unit, ...others] = parsePlainText(`  ${line}\n  ${line}\nquickly.\n`, 5).units;
  expect(others).toEqual([]);
  expect(unit).toMatchObject({ text: `${line} ${line} quickly.`, start: 7 });
  expect(sourceOffset(unit!, line.length + 1)).toBe(7 + line.length + 3);
});
