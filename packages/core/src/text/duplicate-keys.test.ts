import { expect, test } from "vitest";
import { Pair, parseDocument, Scalar, YAMLMap } from "yaml";
import { duplicateKey } from "./duplicate-keys.ts";

const find = (text: string) => duplicateKey(parseDocument(text, { uniqueKeys: false }).contents);

test("the first second place in text order", () => {
  expect(find("a: 1\nb: { c: 1, c: 2 }\na: 3\n")).toEqual({ name: "c", range: { start: 16, end: 17 } });
  expect(find('a: 1\n"a": 2\n')).toEqual({ name: "a", range: { start: 5, end: 8 } });
  expect(find("- { a: 1 }\n- { a: 1 }\n")).toBeNull();
  expect(find("? [a, b]\n: 1\n? [a, b]\n: 2\n")).toBeNull();
  expect(find("")).toBeNull();
});

test("each of 20,000 keys is read once", () => {
  let reads = 0;
  const mapping = new YAMLMap();
  for (let i = 0; i < 20_000; i++) {
    const key = new Scalar(`key ${i}`);
    key.range = [i, i + 1, i + 1];
    Object.defineProperty(key, "value", {
      get: () => {
        reads++;
        return `key ${i}`;
      },
    });
    mapping.items.push(new Pair(key, null));
  }
  expect(duplicateKey(mapping as YAMLMap.Parsed)).toBeNull();
  expect(reads).toBe(20_000);
});
