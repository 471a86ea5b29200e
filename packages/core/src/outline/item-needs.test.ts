import { describe, expect, test } from "vitest";
import { itemTest } from "./item-needs.ts";

const values = { title: null, frontMatter: {} };

describe.each([
  [
    "owner",
    [
      "李明负责修复",
      "责任单位：设备科",
      "由信息科牵头",
      "Maria: renew the key",
      "- Maria to renew the key",
      "Renew the key (Maria, 12 June)",
      "renew the key @li",
      "Owner: Li",
    ],
    ["补购条码纸", "renew the key by June", "Because of this, the key broke"],
  ],
  [
    "deadline",
    ["4 月底前完成", "三季度试行", "长期坚持", "by Friday", "due 2026-04-30", "Maria, 12 June", "Q3", "weekly"],
    ["补购条码纸", "Maria renews the key", "尽量多做"],
  ],
  ["number", ["新增 30 台", "两次检查"], ["尽量多做", "do more"]],
  ["date", ["2026-04-30", "4月30日", "12 June"], ["下周", "soon"]],
  ["link", ["see https://example.org/1", "fixed in #12", "OPS-77"], ["no link"]],
  ["预算", ["含预算 3 万元"], ["不含"]],
  ["\\d+ ?元", ["需 300 元"], ["需要资金"]],
] as const)("%s", (need, good, bad) => {
  const has = itemTest(need, values);
  test.each(good)("has it: %s", (text) => {
    expect(has(text)).toBe(true);
  });
  test.each(bad)("lacks it: %s", (text) => {
    expect(has(text)).toBe(false);
  });
});
