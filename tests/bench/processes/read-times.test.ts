import { expect, test } from "vitest";
import { readTimes } from "./read-times.ts";

test("user and system time are added up", () => {
  expect(readTimes("1.500 1.250 0.500\n")).toEqual({ wall: 1.5, cpu: 1.75 });
});

test("what the shell says about a stopped command is passed over", () => {
  expect(readTimes("bash: line 1:  4242 Terminated   sleep 9\n2.000 0.125 0.250\n")).toEqual({ wall: 2, cpu: 0.375 });
});

test("nothing is read where nothing was measured", () => {
  expect(readTimes("")).toBeNull();
  expect(readTimes("bash: 1.2.3: command not found\n")).toBeNull();
});
