import { expect, test } from "vitest";
import { compileTriggers } from "./trigger-scan.ts";

const bitsOf = compileTriggers([
  { bit: 1, first: "xX", next: "xX" },
  { bit: 2, first: "x某", nextClass: "han" },
  { bit: 4, first: "\u200b", nextClass: "any" },
  { bit: 8, first: "{", next: "{", nextClass: "letter" },
]);

test.each<[text: string, bits: number]>([
  ["", 0],
  ["the tax office", 0],
  ["the xX office", 1],
  ["x市", 2],
  ["某市xx", 3],
  ["end\u200b", 4],
  ["{{ name }}", 8],
  ["{name}", 8],
  ["{ name }", 0],
  ["x", 0],
])("%j", (text, bits) => {
  expect(bitsOf(text)).toBe(bits);
});
