import { expect, test } from "vitest";
import type { Measurement } from "./processes/rounds.ts";
import { DRAFTLINT } from "./results.ts";
import { markdownTable, rowTable } from "./tables.ts";

const took = (seconds: readonly number[], isStopped = false): Measurement => ({
  samples: seconds.map((cpu, round) => ({ cpu, wall: cpu * 2, status: isStopped ? null : 0, peakMiB: null, round })),
  peakMiB: isStopped ? null : 41.6,
  isStopped,
});

test("columns line up", () => {
  expect(
    markdownTable(
      ["", "s"],
      [
        ["a", "1"],
        ["longer", "22.25"],
      ],
    ),
  ).toBe(["|        |     s |", "| ------ | ----: |", "| a      |     1 |", "| longer | 22.25 |"].join("\n"));
});

test("tools stand from fast to slow, stopped ones last and as bounds", () => {
  const tools = new Map([
    ["stopped", took([0.5], true)],
    ["slow", took([16.5])],
    [DRAFTLINT, took([1.24, 1.3, 1.1])],
    ["fast", took([0.25, 0.2, 0.25])],
  ]);
  expect(rowTable({ files: 1, bytes: 1000, tools }).split("\n").slice(2)).toEqual([
    "| fast          |   0.250 |  0.500 |       42 |           5.0 × |    3 |",
    "| **draftlint** |    1.24 |   2.48 |       42 |                 |    3 |",
    "| slow          |    16.5 |   33.0 |       42 |         0.075 × |    1 |",
    "| stopped       | > 0.500 | > 1.00 |        – |         < 2.5 × |    1 |",
  ]);
});
