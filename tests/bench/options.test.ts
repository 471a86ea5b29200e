import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readOptions } from "./options.ts";

test("without options all rows run, against all peers", () => {
  expect(readOptions([], "cache")).toMatchObject({
    peers: null,
    rows: null,
    runs: 5,
    isQuick: false,
    keepsNodeSettings: false,
    cacheFolder: resolve("cache"),
  });
});

test("lists stand between commas, folders have names", () => {
  const options = readOptions(
    ["--only", "rumdl,jscpd", "--rows=tiny-zh", "--corpus", "book=./book", "--corpus", "docs=/docs", "--quick"],
    "cache",
  );
  expect(options).toMatchObject({ peers: ["rumdl", "jscpd"], rows: ["tiny-zh"], runs: 3, isQuick: true });
  expect([...options.corpora]).toEqual([
    ["book", resolve("book")],
    ["docs", "/docs"],
  ]);
  expect(readOptions(["--only", "none"], "cache").peers).toEqual([]);
});

test.each([
  [["--runs", "0"], /--runs takes a number above 0/],
  [["--limit", "soon"], /--limit takes a number above 0, not "soon"/],
  [["--corpus", "./book"], /--corpus takes NAME=FOLDER/],
  [["--rounds", "3"], /--rounds/],
])("%j is refused", (argv, message) => {
  expect(() => readOptions(argv, "cache")).toThrow(message);
});
