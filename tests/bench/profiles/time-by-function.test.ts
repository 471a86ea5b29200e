import { expect, test } from "vitest";
import { type ProfileNode, timeByFunction } from "./time-by-function.ts";

const node = (id: number, functionName: string, children: readonly number[] = []): ProfileNode => ({
  id,
  callFrame: { functionName, url: functionName.startsWith("(") ? "" : "file:///dist/draftlint.js", lineNumber: id },
  children,
});

test("own time and time with callees, from samples", () => {
  const nodes = [node(1, "(root)", [2, 5]), node(2, "main", [3]), node(3, "parse", [4]), node(4, ""), node(5, "(idle)")];
  const times = timeByFunction({ nodes, samples: [3, 4, 4, 5], timeDeltas: [1000, 2000, 3000, 500] });
  expect(times).toEqual([
    { name: "(anonymous) draftlint.js:5", selfMs: 5, totalMs: 5 },
    { name: "parse draftlint.js:4", selfMs: 1, totalMs: 6 },
    { name: "(idle)", selfMs: 0.5, totalMs: 0.5 },
    { name: "main draftlint.js:3", selfMs: 0, totalMs: 6 },
    { name: "(root)", selfMs: 0, totalMs: 6.5 },
  ]);
});

test("a function that calls itself counts once", () => {
  const inner: ProfileNode = { ...node(2, "walk"), id: 3 };
  const nodes = [node(1, "(root)", [2]), node(2, "walk", [3]), inner];
  const times = timeByFunction({ nodes, samples: [2, 3], timeDeltas: [1000, 1000] });
  expect(times[0]).toEqual({ name: "walk draftlint.js:3", selfMs: 2, totalMs: 2 });
});
