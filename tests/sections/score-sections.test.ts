import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scoreSections, type TrueSections } from "./score-sections.ts";

const folder = join(import.meta.dirname, "fixtures");
const textOf = (file: string): string => readFileSync(join(folder, file), "utf8");
const truth: TrueSections = JSON.parse(textOf("sections.json"));

test("the section trees of a report, a flattened line, a compilation and a design are recovered", () => {
  const score = scoreSections(truth, textOf);
  expect(score.headings).toBeGreaterThanOrEqual(30);
  expect(score.f1).toBeGreaterThanOrEqual(0.97);
  expect(score.levels).toBe(score.found);
  expect(score.parts).toBe("5/5");
  expect(score.items).toBe("7/7");
});

test("a tree that is not there is missed, and counted", () => {
  const wrong: TrueSections = {
    "one-line.txt": { documents: [{ start: 3, headings: [{ level: 1, mark: "四、", title: "没有", start: 9 }] }] },
  };
  const score = scoreSections(wrong, textOf);
  expect([score.found, score.wrong > 0, score.f1, score.parts]).toEqual([0, true, 0, "0/1"]);
});
