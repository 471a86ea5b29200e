import { expect, test } from "vitest";
import { extendOutline } from "./extend-outline.ts";
import { isGroup, type Outline } from "./outline.ts";
import { parseYamlOutline } from "./outline-yaml.ts";

const parse = (yaml: string, id: string): Outline => parseYamlOutline(yaml, id).outline!;
const BASE = parse(
  "kind: report\norder: strict\nsections: [Progress, { id: problems, heading: [Problems, 问题], minCharacters: 50 }, Plan]",
  "base",
);

function extend(yaml: string, others: readonly Outline[] = [BASE]) {
  return extendOutline(parse(yaml, "own"), (id) => others.find((outline) => outline.id === id) ?? null);
}
const ids = ({ outline }: { readonly outline: Outline }) => outline.sections.map((item) => (isGroup(item) ? item.group : item.id));

test("without extends nothing changes", () => {
  const own = parse("sections: [A]", "own");
  expect(extendOutline(own, () => null)).toEqual({ outline: own, unknown: null });
});

test("fields of the own outline win", () => {
  const { outline } = extend("extends: base\norder: free\nsections: []");
  expect(outline).toMatchObject({ id: "own", kind: "report", order: "free" });
  expect(ids({ outline })).toEqual(["Progress", "problems", "Plan"]);
});

test("sections are replaced in place, by id or heading", () => {
  const byId = extend("extends: base\nsections: [{ id: problems, items: { min: 2 } }]");
  expect(byId.outline.sections[1]).toMatchObject({ id: "problems", heading: ["Problems", "问题"], minCharacters: 50, items: { min: 2 } });
  const byHeading = extend("extends: base\nsections: [{ heading: problem, optional: true }]");
  expect(byHeading.outline.sections[1]).toMatchObject({ id: "problems", heading: ["problem"], optional: true });
  expect(ids(byHeading)).toHaveLength(3);
});

test("new sections stand where they are listed", () => {
  expect(ids(extend("extends: base\nsections: [Annex]"))).toEqual(["Progress", "problems", "Plan", "Annex"]);
  expect(ids(extend("extends: base\nsections: [{ id: problems }, Causes]"))).toEqual(["Progress", "problems", "Causes", "Plan"]);
  expect(ids(extend("extends: base\nsections: [Overview, Progress]"))).toEqual(["Overview", "Progress", "problems", "Plan"]);
  expect(ids(extend("extends: base\nsections: [Plan, { oneOf: [X1, X2] }]"))).toEqual(["Progress", "problems", "Plan", "oneOf"]);
});

test("a section is taken out", () => {
  expect(ids(extend("extends: base\nsections: [{ id: problems, remove: true }, { id: nothing, remove: true }]"))).toEqual([
    "Progress",
    "Plan",
  ]);
});

test("chains, circles and unknown bases", () => {
  const middle = parse("extends: base\nsections: [Annex]", "middle");
  expect(ids(extend("extends: middle\nsections: []", [BASE, middle]))).toEqual(["Progress", "problems", "Plan", "Annex"]);
  expect(extend("extends: nowhere\nsections: [A]").unknown).toBe("nowhere");
  const circle = parse("extends: own\nsections: [B]", "circle");
  const own = parse("extends: circle\nsections: [A]", "own");
  expect(extendOutline(own, (id) => (id === "circle" ? circle : own)).unknown).toBe("own");
});
