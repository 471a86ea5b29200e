import { type Document, parseDraft, type Uri } from "@draftlint/core";
import { expect, test } from "vitest";
import { deletionOf } from "./deletion.ts";

const parse = (text: string): Document =>
  parseDraft({ uri: "a.md" as Uri, fileName: "a.md", text, now: { year: 2026, month: 1, day: 1 } }).document;

/** The text without the sentences that start with "X", `null` when they cannot be taken out. */
function without(text: string): string | null {
  const document = parse(text);
  const edits = deletionOf(
    document,
    document.sentences.filter((sentence) => sentence.text.startsWith("X")),
  );
  return (
    edits?.reduceRight((result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end), text) ?? null
  );
}

test.each([
  ["a sentence after another one", "One stays. X goes. Two stays.\n", "One stays. Two stays.\n"],
  ["the first sentence of a paragraph", "X goes. One stays.\n", "One stays.\n"],
  ["sentences that touch", "One stays. X goes. X goes too. Two stays.\n", "One stays. Two stays.\n"],
  ["a paragraph between others", "One stays.\n\nX goes.\n\nTwo stays.\n", "One stays.\n\nTwo stays.\n"],
  ["the last paragraph", "One stays.\n\nX goes.\n", "One stays.\n"],
  ["the first paragraph", "X goes.\n\nOne stays.\n", "One stays.\n"],
  ["a paragraph in bold", "One stays.\n\n**X goes.**\n\nTwo stays.\n", "One stays.\n\nTwo stays.\n"],
  ["a paragraph of two lines", "One stays.\n\nX goes\naway.\n\nTwo stays.\n", "One stays.\n\nTwo stays.\n"],
  ["a list item", "- one stays\n- X goes\n- two stays\n", "- one stays\n- two stays\n"],
  ["a task", "1. [ ] one stays\n2. [ ] X goes\n", "1. [ ] one stays\n"],
])("takes out %s", (_, text, expected) => {
  expect(without(text)).toBe(expected);
});

test("leaves a list item alone on which something hangs", () => {
  expect(without("- one stays\n- X goes\n  - a part of it\n")).toBeNull();
});
