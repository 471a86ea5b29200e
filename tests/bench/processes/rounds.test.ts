import { expect, test } from "vitest";
import { type Measurement, medianOf, ratio, runInTurn } from "./rounds.ts";
import type { Run } from "./run-command.ts";

const ran = (cpu: number, wall = cpu): Run => ({ cpu, wall, status: 0, peakMiB: null });

const measurement = (...cpu: readonly number[]): Measurement => ({
  samples: cpu.map((seconds, round) => ({ ...ran(seconds), round })),
  peakMiB: null,
  isStopped: false,
});

test("tools run in turn, after a first turn that is watched", async () => {
  const turns: string[] = [];
  const run = async (name: string, isWatched: boolean) => {
    turns.push(name + (isWatched ? "*" : ""));
    return { ...ran(1), peakMiB: isWatched ? 50 : null };
  };
  const measured = await runInTurn(["a", "b"], run, { rounds: 2, budgetSeconds: 60 });
  expect(turns).toEqual(["a*", "b*", "a", "b", "a", "b"]);
  expect(measured.get("a")).toMatchObject({ peakMiB: 50, isStopped: false });
  expect(measured.get("b")!.samples.map(({ round }) => round)).toEqual([0, 1]);
});

test("a slow tool takes part until its budget is spent, a very slow one in the first turn only", async () => {
  const seconds = { quick: 1, slow: 6, slower: 20, stopped: 9 };
  const run = async (name: keyof typeof seconds) => ({ ...ran(seconds[name]), status: name === "stopped" ? null : 0 });
  const measured = await runInTurn(["quick", "slow", "slower", "stopped"], run, { rounds: 5, budgetSeconds: 10 });
  expect([...measured.values()].map(({ samples }) => samples.length)).toEqual([5, 2, 1, 1]);
  expect([...measured.values()].map(({ isStopped }) => isStopped)).toEqual([false, false, false, true]);
});

test("a tool that fails takes no part", async () => {
  const run = async (name: string) => (name === "broken" ? null : ran(1));
  const measured = await runInTurn(["broken", "sound"], run, { rounds: 2, budgetSeconds: 10 });
  expect([...measured.keys()]).toEqual(["sound"]);
});

test("a run that fails is no sample", async () => {
  let runs = 0;
  const measured = await runInTurn(["a"], async () => (++runs === 2 ? null : ran(1)), { rounds: 3, budgetSeconds: 10 });
  expect(measured.get("a")!.samples.map(({ round }) => round)).toEqual([1, 2]);
});

test("ratios are taken round by round, so that drift cancels", () => {
  const one = measurement(1, 2, 8);
  const other = measurement(2, 4, 4);
  expect(medianOf(one, "cpu")).toBe(2);
  expect(ratio(one, other)).toBe(0.5);
  expect(ratio(other, measurement(1))).toBe(2);
  expect(ratio(one, measurement())).toBeNaN();
});
