import { applyPatch } from "diff";
import { describe, expect, test } from "vitest";
import { createColors } from "./colors.ts";
import { writeDiff } from "./diff.ts";

const plain = createColors(false);

describe("writeDiff", () => {
  test("is a unified diff with the file's name", () => {
    expect(writeDiff("drafts/a.md", "a\nb\nc\n", "a\nx\nc\n", plain)).toBe(
      "--- a/drafts/a.md\n+++ b/drafts/a.md\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n",
    );
  });

  test("is empty where nothing changes", () => {
    expect(writeDiff("a.md", "a\r\n", "a\r\n", plain)).toBe("");
  });

  test("keeps line breaks and a missing last one", () => {
    const before = "a\r\nb\r\nc";
    const after = "a\r\nx\r\nc!";
    expect(applyPatch(before, writeDiff("a.md", before, after, plain), { autoConvertLineEndings: false })).toBe(after);
  });

  test("is coloured on a terminal, without control characters of the text", () => {
    const shown = writeDiff("a.md", "b\u001b[2J\r\n", "x\r\n", createColors(true));
    expect(shown).toContain("\u001b[31m-b␛[2J\u001b[39m");
    expect(shown).toContain("\u001b[32m+x\u001b[39m");
  });

  test("a text changed in every line takes no long search", () => {
    const before = Array.from({ length: 12_000 }, (_, i) => `第 ${i} 行,`).join("\n");
    const after = before.replaceAll(",", "，");
    const start = performance.now();
    const patch = writeDiff("a.md", before, after, plain);
    expect(performance.now() - start).toBeLessThan(3000);
    expect(applyPatch(before, patch)).toBe(after);
  });
});
