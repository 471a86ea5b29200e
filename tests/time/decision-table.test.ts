import { describe, expect, test } from "vitest";
import { ROWS } from "./decision-rows.ts";
import { saidOf } from "./lint-time.ts";

describe("the decision table", () => {
  test("covers both languages", () => {
    const names = Object.keys(ROWS);
    expect(names.filter((name) => name.endsWith(" zh")).length).toBeGreaterThan(40);
    expect(names.filter((name) => name.endsWith(" en")).length).toBeGreaterThan(20);
  });
  for (const [name, { hit, finds, miss }] of Object.entries(ROWS)) {
    test(`${name} is found, once`, () => expect(saidOf(hit)).toEqual([finds]));
    test(`${name} leaves its neighbour alone`, () => expect(saidOf(miss)).toEqual([]));
  }
});
