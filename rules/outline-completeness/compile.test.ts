import { expect, test } from "vitest";
import { compile } from "./compile.ts";

const files = (...texts: readonly string[]): ReadonlyMap<string, string> => new Map(texts.map((text, i) => [`outlines/${i}.yaml`, text]));
const GOOD =
  "# Source: a handbook\nkind: adr\nclosing: { mustContain: [Yes] }\nsections: [{ anyOf: [One, B] }, { heading: [C, 'It''s \\d', '\"D\"'], sections: [D] }]\n";

/** The value whose JSON a string in the text holds. */
const valueIn = (text: string, pattern: RegExp): unknown => JSON.parse(pattern.exec(text)![1]!.replace(/\\(.)/g, "$1"));

test("an outline becomes JSON in a string, without places in its file", () => {
  const text = compile(files(GOOD));
  expect(valueIn(text, /"adr": '(.*)',$/m)).toEqual({
    kind: "adr",
    closing: { mustContain: [["Yes"]] },
    id: "0",
    sections: [
      {
        group: "anyOf",
        sections: [
          { id: "One", heading: ["One"] },
          { id: "B", heading: ["B"] },
        ],
      },
      { id: "C", heading: ["C", "It's \\d", '"D"'], sections: [{ id: "D", heading: ["D"] }] },
    ],
  });
});

test("required sections are found by their plain aliases", () => {
  const other = "# Source: a handbook\nkind: rfc\nsections: [B, { heading: [E], optional: true }, { heading: [The C] }]\n";
  const text = compile(files(GOOD, other));
  expect(valueIn(text, /USUAL_SECTIONS_TEXT = '(.*)';$/m)).toEqual({
    one: [["adr", 0]],
    b: [
      ["adr", 1],
      ["rfc", 0],
    ],
    c: [
      ["adr", 2],
      ["rfc", 2],
    ],
    d: [["adr", 2]],
  });
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
