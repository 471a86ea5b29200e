import { expect, test } from "vitest";
import { countInstructions, readCount } from "./count-instructions.ts";

test("reads the number of instructions that valgrind writes", () => {
  expect(readCount("==41== \n==41== I   refs:      1,595,993,717\n==41== ")).toBe(1_595_993_717);
  expect(readCount("==7== I refs:        12")).toBe(12);
});

test("reads nothing where nothing was counted", () => {
  expect(readCount("valgrind: fatal error")).toBeNull();
});

test("a program that cannot be loaded is not counted", async () => {
  const run = { argv: [process.execPath, "no-such-program.js"], cwd: import.meta.dirname };
  await expect(countInstructions(run)).rejects.toThrow("Cannot find module");
});
