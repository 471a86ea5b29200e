import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const files = (...texts: readonly string[]): ReadonlyMap<string, string> => new Map(texts.map((text, i) => [`outlines/${i}.yaml`, text]));
const GOOD =
  "# Source: a handbook\nkind: adr\nclosing: { mustContain: [Yes] }\nsections: [{ anyOf: [A, B] }, { heading: [C], sections: [D] }]\n";

test("an outline becomes data, without places in its file", () => {
  const text = compile(files(GOOD));
  expect(text).toContain("export const BUILT_IN_OUTLINES: readonly Outline[] = [\n");
  expect(text).toContain('"kind":"adr"');
  expect(text).toContain('"heading":["D"]');
  expect(text).not.toContain('"line"');
  expect(text).not.toContain('"source"');
});

test.each([
  ["no source", "kind: adr\nsections: [A]\n", /0\.yaml: the first line must be "# Source/],
  ["an unknown kind", "# Source: a handbook\nkind: diary\nsections: [A]\n", /0\.yaml: "kind" must be a kind/],
  ["a fault", "# Source: a handbook\nkind: adr\nsections: [A]\nordr: free\n", /0\.yaml:4: unknown key "ordr"/],
])("an outline with %s is refused", (_, text, message) => {
  expect(() => compile(files(text))).toThrow(message);
});

test("a kind has one outline", () => {
  expect(() => compile(files(GOOD, GOOD))).toThrow('two outlines are of the kind "adr"');
});
