import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { draftsBelow, draftsOf, writeInputSet } from "./input-sets.ts";

const folder = mkdtempSync(join(tmpdir(), "draftlint-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sizes = (name: string): readonly number[] => [...draftsOf(name).values()].map((text) => Buffer.byteLength(text));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Share of sentences that stand somewhere before. */
function repeatedShare(name: string, fullStop: string): number {
  const seen = new Set<string>();
  const sentences = [...draftsOf(name).values()].flatMap((text) => text.split(fullStop)).map((sentence) => sentence.trim());
  const repeated = sentences.filter((sentence) => seen.has(sentence) || !seen.add(sentence));
  return repeated.length / sentences.length;
}

test("an input is the same every time", () => {
  for (const name of ["reports-zh", "rich-en"]) expect(draftsOf(name)).toEqual(draftsOf(name));
});

test("sizes are what the names say", () => {
  for (const language of ["zh", "en"]) {
    const reports = sizes(`reports-${language}`);
    expect(reports.length).toBe(200);
    expect(Math.min(...reports)).toBeGreaterThan(4500);
    expect(Math.max(...reports)).toBeLessThan(17_000);
    expect(sum(sizes(`1mb-${language}`)) / 1e6).toBeCloseTo(1, 1);
    expect(sum(sizes(`tiny-${language}`))).toBeLessThan(1200);
  }
});

test("few sentences come twice", () => {
  expect(repeatedShare("1mb-zh", "。")).toBeLessThan(0.02);
  expect(repeatedShare("1mb-en", ". ")).toBeLessThan(0.02);
  expect(repeatedShare("archive-zh", "。")).toBeGreaterThan(0.02);
});

test("rich pages have all sorts of markup", () => {
  const text = [...draftsOf("rich-en").values()].join("\n");
  for (const markup of [
    /^```rust$/m,
    /^\| --- \|/m,
    /\]\(\w+\.md#\w+\)/,
    /\]\[ref-\d\]/,
    /^ {2}- /m,
    /^> /m,
    /^<!-- /m,
    /^!\[/m,
    /\*\*\w+\*\*/,
  ]) {
    expect(text).toMatch(markup);
  }
});

test("a folder of the user's is copied flat, drafts only", () => {
  const checkout = join(folder, "checkout");
  writeInputSet(join(checkout, "src"), () => new Map([["a.md", "# A\n"]]));
  writeInputSet(join(checkout, "node_modules"), () => new Map([["b.md", "# B\n"]]));
  writeFileSync(join(checkout, ".markdownlint.json"), "{}");
  expect(draftsBelow(checkout)).toEqual(new Map([["src__a.md", "# A\n"]]));
  expect(writeInputSet(join(folder, "copy"), () => draftsBelow(checkout))).toMatchObject({ files: ["src__a.md"], bytes: 4 });
});

test("names without a recipe are refused", () => {
  expect(() => draftsOf("1mb-fr")).toThrow('no recipe for the input "1mb-fr"');
});
