import type { Encoding } from "./encoding.ts";

/**
 * Encodes a text as its file was: `null` when a character cannot be written in that encoding and read back the same
 * (half a surrogate pair, or a private character that tables of GB18030 differ on).
 */
export async function encodeText(text: string, encoding: Encoding, bom: boolean): Promise<Buffer | null> {
  if (encoding === "gb18030") {
    const { default: iconv } = await import("iconv-lite");
    const bytes = iconv.encode(text, "gb18030");
    return new TextDecoder("gb18030").decode(bytes) === text ? bytes : null;
  }
  if (/\p{Surrogate}/u.test(text)) return null;
  const marked = bom ? `\uFEFF${text}` : text;
  if (encoding === "utf16le") return Buffer.from(marked, "utf16le");
  return encoding === "utf16be" ? Buffer.from(marked, "utf16le").swap16() : Buffer.from(marked, "utf8");
}
