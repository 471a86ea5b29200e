import { describe, expect, test } from "vitest";
import { keySimilarity, readHeading } from "./heading-text.ts";

test.each([
  ["二、存在的主要问题", "存在主要问题"],
  ["（一）工作开展情况", "工作开展"],
  ["2025年工作情况", "工作"],
  ["工作", "工作"],
  ["1. The Next Steps", "next step"],
  ["Notes (optional)", "note"],
  ["Policies & processes", "policy process"],
  ["问题（初稿）", "问题"],
])("the key of %s is %s", (title, key) => {
  expect(readHeading(title).key).toBe(key);
});

test("parts of a joined heading", () => {
  expect(readHeading("工作开展情况及成效").parts).toEqual(["工作开展", "成效"]);
  expect(readHeading("Risks and mitigations").parts).toEqual(["risk", "mitigation"]);
  expect(readHeading("存在问题").parts).toEqual([]);
});

describe("similarity", () => {
  test.each([
    ["存在问题", "存再问题"],
    ["next step", "nxet step"],
    ["rollback plan", "rollback"],
  ])("%s is near %s", (a, b) => {
    expect(keySimilarity(a, b)).toBeGreaterThanOrEqual(0.6);
  });
  test.each([
    ["主要任务", "主要成效"],
    ["保障措施", "保障机制"],
    ["工作目标", "工作任务"],
    ["goal", "risk"],
    ["", "goal"],
  ])("%s is far from %s", (a, b) => {
    expect(keySimilarity(a, b)).toBeLessThan(0.6);
  });
});

test("a long heading is cut, not a burden", () => {
  const start = performance.now();
  readHeading(`${"和、".repeat(50_000)}x`);
  expect(performance.now() - start).toBeLessThan(1000);
});
