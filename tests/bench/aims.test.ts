import { expect, test } from "vitest";
import { atMost, atMostPerFile, bytesPerByte, faster, growth, memoryAtMost } from "./aims.ts";
import type { Measurement } from "./processes/rounds.ts";
import { DRAFTLINT, FLOOR, Results } from "./results.ts";

const took = (cpu: number, peakMiB: number | null = null): Measurement => ({
  samples: [{ cpu, wall: cpu, status: 0, peakMiB: null, round: 0 }],
  peakMiB,
  isStopped: false,
});

const results = new Results();
results.add("small", {
  files: 1,
  bytes: 1e6,
  tools: new Map([
    [DRAFTLINT, took(0.3)],
    [FLOOR, took(0.1)],
    ["peer", took(0.2)],
  ]),
});
results.add("large", {
  files: 100,
  bytes: 5 * 1024 * 1024,
  tools: new Map([
    [DRAFTLINT, took(1.3, 140)],
    [FLOOR, took(0.1, 40)],
    ["peer", took(13)],
  ]),
});

test.each([
  ["not fast enough", atMost(1.4, "peer", "small", "x"), { measured: "1.50 ×", isMet: false }],
  ["fast enough", atMost(1.6, "peer", "small", "x"), { measured: "1.50 ×", isMet: true }],
  ["faster than a peer", faster(8, "peer", "large", "x"), { measured: "10.0 × faster", isMet: true }],
  ["not so much faster", faster(11, "peer", "large", "x"), { measured: "10.0 × faster", isMet: false }],
  ["growth is counted above the floor", growth(5, "small", "large", "x"), { measured: "6.00 ×", isMet: false }],
  ["time a file", atMostPerFile(1.5, 10, "large", DRAFTLINT, "x"), { measured: "1.300 s of 1.150 s", isMet: false }],
  ["memory a byte", bytesPerByte(25, "large", "x"), { measured: "floor + 20.0 bytes a byte", isMet: true }],
  ["memory", memoryAtMost(100, "large", "x"), { measured: "140 MiB", isMet: false }],
])("%s", (_, aim, expected) => {
  expect(aim.judge(results)).toEqual(expected);
});

test("what was not measured is not judged", () => {
  const aims = [
    atMost(1, "other", "small", "x"),
    growth(5, "small", "no-row", "x"),
    bytesPerByte(25, "small", "x"),
    memoryAtMost(1, "small", "x"),
  ];
  expect(aims.map(({ judge }) => judge(results))).toEqual([null, null, null, null]);
});
