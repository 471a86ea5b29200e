import { expect, test } from "vitest";
import { firstEquals } from "./exact-copies.ts";
import { TokenTable } from "./tokens.ts";

const TEXTS = ["共有12项任务", "共有 12 项任务。", "共有15项任务", "没有任务", "共有12项任务"];
const table = new TokenTable(TEXTS, () => 0);

test("gives the first text with the same words", () => {
  expect([...firstEquals(table, [0, 1, 2, 3, 4], false)]).toEqual([0, 0, 2, 3, 0]);
  expect([...firstEquals(table, [1, 2, 4], false)]).toEqual([-1, 1, 2, -1, 1]);
});

test("takes numbers for equal when they are masked", () => {
  expect([...firstEquals(table, [0, 1, 2, 3, 4], true)]).toEqual([0, 0, 0, 3, 0]);
});
