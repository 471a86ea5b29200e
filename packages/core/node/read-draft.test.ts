import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeText } from "./encode-text.ts";
import type { Encoding } from "./encoding.ts";
import { decodeDraft, hasChanged, readDraft } from "./read-draft.ts";
import { readProblem } from "./read-problem.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "draftlint-read-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ZH = "# 图书馆2025年工作总结\r\n\r\n一、主要工作\r\n全年接待读者12万人次，举办讲座36场。😀\r\n";
const EN = "# Library plan\n\nWe open at nine. Café “Nord” – naïve.\n";

const put = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const bytesOf = (text: string, label: string): Buffer => iconv.encode(text, label);
const problemOf = (bytes: Uint8Array | string) => {
  const { problem } = decodeDraft(typeof bytes === "string" ? Buffer.from(bytes) : bytes, "a.md");
  return problem && `${problem.line ?? "-"} ${problem.code}: ${problem.message.en}`;
};

describe("encodings", () => {
  test.each<[string, Encoding, boolean, Buffer, string]>([
    ["UTF-8", "utf8", false, Buffer.from(ZH), ZH],
    ["UTF-8 with a byte order mark", "utf8-bom", true, Buffer.from(`\uFEFF${ZH}`), ZH],
    ["ASCII", "utf8", false, Buffer.from("a\nb\n"), "a\nb\n"],
    ["English UTF-8", "utf8", false, Buffer.from(EN), EN],
    ["GB18030", "gb18030", false, bytesOf(ZH, "gb18030"), ZH],
    [
      "traditional Chinese in GBK",
      "gb18030",
      false,
      bytesOf("各單位應依規定辦理資訊系統的維護，並於期限內回覆。\n", "gbk"),
      "各單位應依規定辦理資訊系統的維護，並於期限內回覆。\n",
    ],
    ["UTF-16 LE", "utf16le", true, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(ZH, "utf16le")]), ZH],
    ["UTF-16 BE", "utf16be", true, Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(ZH, "utf16le").swap16()]), ZH],
    ["UTF-16 LE without a mark", "utf16le", false, Buffer.from(ZH.replace("😀", ""), "utf16le"), ZH.replace("😀", "")],
    ["UTF-16 BE without a mark", "utf16be", false, Buffer.from(EN, "utf16le").swap16(), EN],
    ["nothing", "utf8", false, Buffer.alloc(0), ""],
  ])("%s is read, and written back byte by byte", async (name, encoding, bom, bytes, text) => {
    const path = put(`${name}.md`, bytes);
    const { draft, problem } = readDraft(path);
    expect(problem).toBeNull();
    expect(draft).toMatchObject({ path, text, encoding, bom, size: bytes.length });
    expect(await encodeText(text, encoding, bom)).toEqual(bytes);
  });

  test("the time of the last change is the file's", () => {
    const { draft } = readDraft(put("time.md", "x"));
    expect(Math.abs((draft?.modifiedMs ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  test("what an encoding cannot hold is not written", async () => {
    expect(await encodeText("half \ud83d", "utf8", false)).toBeNull();
    expect(await encodeText("half \ud83d", "gb18030", false)).toBeNull();
    expect(await encodeText("𠮷野家", "gb18030", false)).not.toBeNull();
  });
});

describe("files that are no drafts", () => {
  test.each([
    ["PDF", "%PDF-1.7\nx", "- binary: the file's format is PDF, not text"],
    ["Word", Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), "- binary: the file's format is Word/WPS (.docx) or zip, not text"],
    ["old Word", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "- binary: the file's format is Word/WPS (.doc, .wps), not text"],
    ["RTF", "{\\rtf1\\ansi x}", "- binary: the file's format is RTF, not text"],
    ["NUL", "abc\0def", "- binary: this is no text: control characters from byte 4 on"],
    ["control characters", `ab${"\u0001\u0002".repeat(20)}`, "- binary: this is no text: control characters from byte 3 on"],
    ["UTF-16 nonsense", Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]), "- invalid-bytes: the encoding is not UTF-8, GB18030 or UTF-16"],
    [
      "Big5",
      bytesOf("資訊系統的建設與維護工作已經完成，圖書館將於明年開放。", "big5"),
      "- invalid-bytes: the encoding is not UTF-8, GB18030 or UTF-16",
    ],
    [
      "Shift_JIS",
      bytesOf("図書館の情報システムについて、来年度の計画を説明します。", "shift_jis"),
      "- invalid-bytes: the encoding is not UTF-8, GB18030 or UTF-16",
    ],
    [
      "EUC-JP",
      bytesOf("図書館の情報システムについて、来年度の計画を説明します。", "euc-jp"),
      "- invalid-bytes: the encoding is not UTF-8, GB18030 or UTF-16",
    ],
    [
      "Windows-1252",
      bytesOf("Le café était fermé à Noël, où était-il?", "win1252"),
      "- invalid-bytes: the encoding is not UTF-8, GB18030 or UTF-16",
    ],
  ])("%s", (_, bytes, expected) => expect(problemOf(bytes)).toBe(expected));

  test("broken UTF-8 is told with its line", () => {
    const text = Buffer.from("# 图书馆工作总结\n\n全年接待读者。\n");
    const broken = Buffer.concat([text, Buffer.from([0xe4, 0xbd]), Buffer.from("\n后面还有文字。\n")]);
    expect(problemOf(broken)).toBe(`4 invalid-bytes: byte ${text.length + 1} is not valid UTF-8; the file is damaged or cut off`);
    expect(problemOf(Buffer.from("全年接待读者").subarray(0, 16))).toMatch(/^1 invalid-bytes: byte 16 /);
  });

  test("a stray control character is no reason", () => expect(problemOf("第一段\u000b第二段\u0008\n")).toBeNull());
});

describe("files that cannot be read", () => {
  test("missing", () =>
    expect(readDraft(join(folder, "没有.md")).problem).toMatchObject({ code: "missing", file: join(folder, "没有.md") }));

  test("a folder", () => {
    mkdirSync(join(folder, "d.md"));
    expect(readDraft(join(folder, "d.md")).problem?.code).toBe("folder");
  });

  test("a link in a circle", () => {
    symlinkSync("loop.md", join(folder, "loop.md"));
    expect(readDraft(join(folder, "loop.md")).problem).toMatchObject({
      code: "unreadable",
      message: { en: "the symbolic link leads in a circle" },
    });
  });

  test.skipIf(process.platform === "win32")("a pipe does not hang", () => {
    execFileSync("mkfifo", [join(folder, "pipe.md")]);
    expect(readDraft(join(folder, "pipe.md")).problem?.code).toBe("not-a-file");
  });

  test("too large: the size and the limit are said", () => {
    const path = put("large.md", "x".repeat(2_000_000));
    expect(readDraft(path, { maxBytes: 1_048_576 }).problem).toMatchObject({
      code: "too-large",
      message: { en: "the file has 1.9 MB, more than the 1 MB that a draft may have", "zh-CN": "文件大小为 1.9 MB，超过文稿上限 1 MB" },
    });
    expect(decodeDraft(readFileSync(path), "-", { maxBytes: 1000 }).problem?.code).toBe("too-large");
    expect(readDraft(path).problem).toBeNull();
  });

  test("errors of the system have words in both languages", () => {
    const error = (code: string) => Object.assign(new Error(code), { code });
    expect(readProblem("a.md", error("EACCES"))).toMatchObject({ code: "no-permission", message: { "zh-CN": "没有读取此文件的权限" } });
    expect(readProblem("a.md", error("EIO"))).toMatchObject({ code: "unreadable", message: { en: "the file cannot be read (EIO)" } });
    expect(() => readProblem("a.md", new TypeError("a fault of the program"))).toThrow("a fault of the program");
  });

  test("a file that is written to while it is read", () => {
    const stats = { size: 10, mtimeMs: 1 };
    expect(hasChanged(stats, stats, 10)).toBe(false);
    expect(hasChanged(stats, stats, 9)).toBe(true);
    expect(hasChanged(stats, { size: 11, mtimeMs: 1 }, 10)).toBe(true);
    expect(hasChanged(stats, { size: 10, mtimeMs: 2 }, 10)).toBe(true);
  });
});
