import { expect, test } from "vitest";
import { writeStats } from "./stats.ts";

const stats = {
  files: 2,
  bytes: 2_000_000,
  sentences: 12_345,
  totalMs: 500,
  parseMs: 100,
  rules: new Map([
    ["placeholder", { findings: 3, ms: 30 }],
    ["stale-year", { findings: 1200, ms: 90 }],
  ]),
};

test("lists rules by their time, and what was read how fast", () => {
  expect(writeStats(stats, "en")).toBe(
    [
      "rule         findings    ms  share",
      "stale-year      1,200  90.0    75%",
      "placeholder         3  30.0    25%",
      "2 files, 2,000,000 bytes, 12,345 sentences; parsed in 100.0 ms, rules 120.0 ms, in all 500.0 ms (4.0 MB/s)",
      "",
    ].join("\n"),
  );
  expect(writeStats(stats, "zh-CN")).toContain("规则         问题数  毫秒  占比\nstale-year    1,200  90.0   75%\n");
});
