import { expect, test } from "vitest";
import type { Measurement } from "./processes/rounds.ts";
import { DRAFTLINT } from "./results.ts";
import { markdownTable, overview, rowTable } from "./tables.ts";

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
    ["instant", took([0.01])],
  ]);
  expect(rowTable({ files: 1, bytes: 1000, tools }).split("\n").slice(2)).toEqual([
    "| instant       |   0.010 |  0.020 |       42 |           124 × |    1 |",
    "| fast          |   0.250 |  0.500 |       42 |           5.0 × |    3 |",
    "| **draftlint** |    1.24 |   2.48 |       42 |                 |    3 |",
    "| slow          |    16.5 |   33.0 |       42 |         0.075 × |    1 |",
    "| stopped       | > 0.500 | > 1.00 |        – |         < 2.5 × |    1 |",
  ]);
});

test("the overview has a column for each tool, empty where it did not run", () => {
  const rows = new Map([
    ["small", { files: 1, bytes: 1, tools: new Map([[DRAFTLINT, took([0.1])]]) }],
    [
      "large",
      {
        files: 1,
        bytes: 9,
        tools: new Map([
          [DRAFTLINT, took([1, 2, 3])],
          ["slow", took([60], true)],
        ]),
      },
    ],
  ]);
  expect(overview(rows).split("\n")).toEqual([
    "| CPU s | **draftlint** |   slow |",
    "| ----- | ------------: | -----: |",
    "| small |         0.100 |        |",
    "| large |          2.00 | > 60.0 |",
  ]);
});
