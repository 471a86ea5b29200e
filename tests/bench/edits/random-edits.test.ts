import { expect, test } from "vitest";
import { Random } from "../../planted/random.ts";
import { draftsOf } from "../inputs/input-sets.ts";
import { RandomEdits } from "./random-edits.ts";
import { freshDiagnostics, SESSION_KINDS } from "./session.ts";

test.each(["zh", "en"] as const)("edits of a text in %s stay inside it, and are of all sorts", (language) => {
  let [text] = [...draftsOf(`tiny-${language}`).values()] as [string];
  const edits = new RandomEdits(language, new Random(1));
  const sorts = new Set<string>();
  for (let i = 0; i < 300; i++) {
    const { range, text: inserted } = edits.next(text);
    expect(range.start).toBeGreaterThanOrEqual(0);
    expect(range.end).toBeGreaterThanOrEqual(range.start);
    expect(range.end).toBeLessThanOrEqual(text.length);
    sorts.add(inserted.includes("## ") ? "heading" : inserted.includes("- ") ? "list" : inserted === "" ? "deletion" : "insertion");
    text = text.slice(0, range.start) + inserted + text.slice(range.end);
  }
  expect([...sorts].sort()).toEqual(["deletion", "heading", "insertion", "list"]);
});

test.each(SESSION_KINDS)("$name: after edits the findings are those of a fresh look", ({ open }) => {
  const [text] = [...draftsOf("reports-zh").values()] as [string];
  const session = open(text);
  const edits = new RandomEdits("zh", new Random(2));
  let findings = 0;
  for (let i = 0; i < 25; i++) {
    const found = session.edit(edits.next(session.text));
    expect(found).toEqual(freshDiagnostics(session.text));
    findings += found.length;
  }
  expect(findings).toBeGreaterThan(0);
});
