import { describe, expect, test } from "vitest";
import { parseDate } from "../../text/calendar.ts";
import { CAMPAIGNS } from "./campaigns.ts";
import { PARTY_CONGRESSES, PLENUMS, yearOfYearlySession } from "./congresses.ts";
import { EPOCHS } from "./epochs.ts";
import { PLAN_PERIODS, planPeriod } from "./plan-periods.ts";
import { PRODUCT_HINT, PRODUCTS } from "./products.ts";
import { REPEALED_STATUTES } from "./repealed-statutes.ts";
import { SUPERSEDED_STANDARDS } from "./superseded-standards.ts";

describe("tables about time", () => {
  test("plan periods follow each other", () => {
    expect(planPeriod(14)).toMatchObject({ name: "十四五", start: 2021, end: 2025 });
    expect(planPeriod(17)).toBeNull();
    for (const [index, { ordinal, start, end }] of PLAN_PERIODS.entries()) {
      expect(ordinal).toBe(index + 1);
      expect(end - start).toBe(4);
      expect(start).toBeGreaterThan(PLAN_PERIODS[index - 1]?.end ?? 0);
    }
  });

  test("meetings are in order and end after they start", () => {
    for (const table of [PARTY_CONGRESSES, PLENUMS])
      for (const [index, { start, end }] of table.entries()) {
        expect(parseDate(start)?.day).toBeGreaterThan(0);
        expect(end >= start).toBe(true);
        expect(start > (table[index - 1]?.end ?? "")).toBe(true);
      }
  });

  test("yearly sessions", () => {
    expect(yearOfYearlySession(14, 4)).toBe(2026);
    expect(yearOfYearlySession(13, 3)).toBe(2020);
    expect(yearOfYearlySession(14, 6)).toBeNull();
  });

  test("campaigns have dates and find their own names", () => {
    for (const { pattern, start, end, name } of CAMPAIGNS) {
      expect(pattern.global).toBe(true);
      expect(parseDate(start)).not.toBeNull();
      expect(end > start).toBe(true);
      expect(`${name.en} ${name["zh-CN"]}`.match(pattern), name.en).not.toBeNull();
    }
    expect(CAMPAIGNS.length).toBeGreaterThan(15);
  });

  test("products find their own names, and not those of other versions", () => {
    for (const { name, pattern, until } of PRODUCTS) {
      expect(parseDate(until), name).not.toBeNull();
      expect(PRODUCT_HINT.test(name), name).toBe(true);
      expect(name.match(pattern)?.[0], name).toBe(name);
      expect(`${name}0`.match(pattern), `${name}0`).toBeNull();
    }
    const found = (text: string): readonly string[] => PRODUCTS.filter(({ pattern }) => text.match(pattern)).map(({ name }) => name);
    expect(found("Windows 8.1")).toEqual(["Windows 8.1"]);
    expect(found("Python 3.7.4")).toEqual(["Python 3.7"]);
    expect(found("Node v18.17.0")).toEqual(["Node.js 18"]);
    expect(found("Windows 10 IoT Enterprise LTSC")).toEqual([]);
    expect(found("Ubuntu 20.10, PHP 7.45, my-python 3.7")).toEqual([]);
  });

  test("standards find their old editions and not the current ones", () => {
    for (const { pattern, old, current, since } of SUPERSEDED_STANDARDS) {
      expect(parseDate(since), old).not.toBeNull();
      expect(old.match(pattern), old).not.toBeNull();
      expect(current.match(pattern), current).toBeNull();
    }
    const [first] = SUPERSEDED_STANDARDS;
    for (const written of ["GB/T 9704—1999", "GB/T9704-1999", "GB 9704–1999"])
      expect(written.match(first!.pattern), written).not.toBeNull();
  });

  test("statutes and epochs", () => {
    expect(REPEALED_STATUTES).toHaveLength(12);
    for (const { since } of REPEALED_STATUTES) expect(parseDate(since)).not.toBeNull();
    for (const { zh, en } of EPOCHS) expect(zh !== null || en !== null).toBe(true);
    expect(EPOCHS.find(({ zh }) => zh?.test("庆祝中国共产党成立"))?.year).toBe(1921);
    expect(EPOCHS.find(({ zh }) => zh?.test("新建军"))).toBeUndefined();
  });
});
