import { expect, test } from "vitest";
import { fencedCode } from "./fenced-code.ts";

test.each<[text: string, code: readonly string[]]>([
  ["no code", []],
  ["a\n```\nb\n```\n", ["```\nb\n```"]],
  ["~~~ js\n```\n~~~", ["~~~ js\n```\n~~~"]],
  ["````\n```\n````\nx", ["````\n```\n````"]],
  ["open\n```js\nto the end", ["```js\nto the end"]],
  ["``` inline ``` code", []],
  ["- ```\n  in a list\n  ```\nout", ["- ```\n  in a list\n  ```"]],
  ["> ```\n> quoted\n> ```\nout", ["> ```\n> quoted\n> ```"]],
])("%j", (text, code) => {
  expect(fencedCode(text).map(({ start, end }) => text.slice(start, end))).toEqual(code);
});
