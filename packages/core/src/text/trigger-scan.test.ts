import { expect, test } from "vitest";
import { TRAIT } from "./traits.ts";
import { countTriggers, registerTriggers, scanText, type TextScan } from "./trigger-scan.ts";

const bitsOf = registerTriggers([
  { bit: 1, first: "xX", next: "xX" },
  { bit: 2, first: "x某", nextClass: "han" },
  { bit: 4, first: "{", next: "{", nextClass: "letter" },
  { bit: 8, first: "市", next: "x" },
]);

function scan(text: string): TextScan {
  const found = { traits: -1, triggers: 0, moreTriggers: 0, triggersKnown: 0 };
  scanText(text, found);
  return found;
}

test.each<[text: string, bits: number]>([
  ["", 0],
  ["the tax office", 0],
  ["the xX office", 1],
  ["x市", 2],
  ["某市xx", 11],
  ["{{ name }}", 4],
  ["{name}", 4],
  ["{ name }", 0],
  ["x", 0],
])("%j", (text, bits) => {
  expect(bitsOf(scan(text))).toBe(bits);
});

test("one pass finds the traits too", () => {
  expect(scan("x 市").traits).toBe(TRAIT.lower | TRAIT.filler | TRAIT.space | TRAIT.han);
});

test("triggers beyond the number of places share one, and none is passed over", () => {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(0x61 + index));
  const askers = ["!", "?", ":"].map((next) => registerTriggers(letters.map((first, index) => ({ bit: 1 << index, first, next }))));
  expect(countTriggers()).toBeGreaterThan(64);
  for (const [index, letter] of letters.entries())
    for (const [asker, next] of ["!", "?", ":"].entries()) {
      const bits = askers[asker]!(scan(letter + next));
      expect(bits & (1 << index), letter + next).not.toBe(0);
      expect(askers[asker]!(scan(letter)), letter).toBe(0);
    }
  expect(bitsOf(scan("某市xx"))).toBe(11);
});
