import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type DraftFile, readDraft } from "./read-draft.ts";
import { writeDraft, writeProblem } from "./write-draft.ts";

let root = "";
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "draftlint-write-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (name: string, bytes: Uint8Array | string): DraftFile => {
  const path = join(root, name);
  writeFileSync(path, bytes);
  const { draft } = readDraft(path);
  if (!draft) throw new Error(`${name} cannot be read`);
  return draft;
};

describe("writeDraft", () => {
  test("keeps encoding, byte order mark, line breaks and mode, and leaves nothing behind", async () => {
    const text = "第一行\r\n第二行\r\n";
    const fixed = "第一行。\r\n第二行。\r\n";
    for (const [name, encode] of [
      ["utf8.md", (words: string) => Buffer.from(words)],
      ["bom.md", (words: string) => Buffer.from(`\uFEFF${words}`)],
      ["gb.md", (words: string) => iconv.encode(words, "gb18030")],
      ["le.md", (words: string) => Buffer.from(`\uFEFF${words}`, "utf16le")],
      ["be.md", (words: string) => Buffer.from(`\uFEFF${words}`, "utf16le").swap16()],
    ] as const) {
      const draft = put(name, encode(text));
      chmodSync(draft.path, 0o640);
      expect(await writeDraft(draft, fixed, root)).toBeNull();
      expect(readFileSync(draft.path)).toEqual(encode(fixed));
      expect(statSync(draft.path).mode & 0o777).toBe(0o640);
    }
    expect(readdirSync(root)).toHaveLength(5);
  });

  test("never writes over a file that changed since it was read", async () => {
    const draft = put("a.md", "old");
    const { atime, mtime } = statSync(draft.path);
    writeFileSync(draft.path, "new");
    utimesSync(draft.path, atime, mtime);
    expect(await writeDraft(draft, "fixed", root)).toMatchObject({ code: "changed", file: draft.path });
    expect(readFileSync(draft.path, "utf8")).toBe("new");
    writeFileSync(draft.path, "\uFEFFold");
    expect(await writeDraft(draft, "fixed", root)).toMatchObject({ code: "changed" });
    expect(readdirSync(root)).toEqual(["a.md"]);
  });

  test("a file that was only touched has not changed", async () => {
    const draft = put("a.md", "old");
    utimesSync(draft.path, 1, 1);
    expect(await writeDraft(draft, "fixed", root)).toBeNull();
  });

  test("follows a symbolic link inside the folder, and keeps it", async () => {
    put("a.md", "old");
    symlinkSync("a.md", join(root, "link.md"));
    const { draft } = readDraft(join(root, "link.md"));
    expect(await writeDraft(draft!, "fixed", root)).toBeNull();
    expect(readFileSync(join(root, "a.md"), "utf8")).toBe("fixed");
    expect(lstatSync(join(root, "link.md")).isSymbolicLink()).toBe(true);
  });

  test("refuses links that lead out of the folder, of the file or of a folder above it", async () => {
    const inside = join(root, "inside");
    const outside = join(root, "outside");
    mkdirSync(inside);
    mkdirSync(outside);
    writeFileSync(join(outside, "a.md"), "old");
    symlinkSync("../outside/a.md", join(inside, "link.md"));
    symlinkSync("../outside", join(inside, "folder"));
    for (const path of [join(inside, "link.md"), join(inside, "folder", "a.md")]) {
      const { draft } = readDraft(path);
      expect(await writeDraft(draft!, "fixed", inside)).toMatchObject({ code: "outside", file: path });
    }
    expect(readFileSync(join(outside, "a.md"), "utf8")).toBe("old");
  });

  test("says when the file is gone, and when its encoding cannot hold the text", async () => {
    const draft = put("a.md", "old");
    expect(await writeDraft(draft, "\ud83d", root)).toMatchObject({ code: "not-encodable" });
    rmSync(draft.path);
    expect(await writeDraft(draft, "fixed", root)).toMatchObject({ code: "missing" });
  });

  test.skipIf(process.getuid?.() === 0)("says when a file may not be written", async () => {
    const draft = put("a.md", "old");
    chmodSync(draft.path, 0o444);
    expect(await writeDraft(draft, "fixed", root)).toMatchObject({ code: "no-permission" });
  });

  test("errors of the system have words", () => {
    const error = (code: string) => Object.assign(new Error(code), { code });
    expect(["EACCES", "EPERM", "EROFS", "ENOENT", "ENOSPC"].map((code) => writeProblem("a.md", error(code)).code)).toEqual([
      "no-permission",
      "no-permission",
      "no-permission",
      "missing",
      "unwritable",
    ]);
    expect(writeProblem("a.md", error("ENOSPC")).message).toEqual({
      en: "the file cannot be written (ENOSPC)",
      "zh-CN": "无法写入文件（ENOSPC）",
    });
  });
});
