import { isAscii, isUtf8 } from "node:buffer";
import type { DecodedBytes, Encoding, UnreadableReason } from "./encoding.ts";
import { looksLikeGb18030, looksLikeText } from "./text-likeness.ts";

/**
 * Decodes a file. A byte order mark decides; else UTF-16 is known by its NUL bytes, UTF-8 by being valid, and GB18030 by being valid and
 * consisting mostly of common Chinese characters. Nothing is ever replaced by U+FFFD: bytes that fit none are refused with the reason.
 */
export function decodeBytes(bytes: Buffer): DecodedBytes {
  if (bytes.length === 0) return { text: "", encoding: "utf8", bom: false };
  const format = FORMATS.find(({ signature }) => startsWith(bytes, signature));
  if (format) return { text: null, reason: { type: "format", format: format.name } };
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return decodeUtf8(bytes.subarray(3), 3, "utf8-bom");
  if (startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xff, 0xfe, 0, 0]))
    return decodeUtf16(bytes.subarray(2), "utf16le", true) ?? UNKNOWN;
  if (startsWith(bytes, [0xfe, 0xff])) return decodeUtf16(bytes.subarray(2), "utf16be", true) ?? UNKNOWN;
  const nul = bytes.indexOf(0);
  if (nul >= 0) return decodeUtf16(bytes, nul % 2 === 1 ? "utf16le" : "utf16be", false) ?? binaryAt(nul);
  return decodeUtf8(bytes, 0, "utf8");
}

const UNKNOWN: DecodedBytes = { text: null, reason: { type: "unknown" } };
const binaryAt = (offset: number): DecodedBytes => ({ text: null, reason: { type: "binary", offset } });

/** First bytes of files that people take for text, or give a text's name. */
const FORMATS: readonly { readonly name: string; readonly signature: readonly number[] }[] = [
  { name: "Word/WPS (.docx) or zip", signature: [0x50, 0x4b, 0x03, 0x04] },
  { name: "Word/WPS (.doc, .wps)", signature: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: "PDF", signature: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: "RTF", signature: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: "PNG", signature: [0x89, 0x50, 0x4e, 0x47] },
  { name: "JPEG", signature: [0xff, 0xd8, 0xff] },
  { name: "gzip", signature: [0x1f, 0x8b] },
];

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

function decodeUtf8(bytes: Buffer, base: number, encoding: "utf8" | "utf8-bom"): DecodedBytes {
  const control = tooManyControls(bytes);
  if (control !== null) return binaryAt(base + control);
  const bom = encoding === "utf8-bom";
  if (isAscii(bytes)) return { text: bytes.toString("latin1"), encoding, bom };
  if (isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding, bom };
  const text = bom || !looksLikeGb18030(bytes) ? null : decode(bytes, "gb18030");
  return text === null ? { text, reason: utf8Fault(bytes, base) } : { text, encoding: "gb18030", bom: false };
}

function decodeUtf16(bytes: Buffer, encoding: Encoding & `utf16${string}`, bom: boolean): DecodedBytes | null {
  const text = decode(bytes, encoding === "utf16le" ? "utf-16le" : "utf-16be");
  return text !== null && (bom ? !text.includes("\0") : looksLikeText(text)) ? { text, encoding, bom } : null;
}

/** The text; `null` when a single byte does not fit. */
function decode(bytes: Buffer, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** The offset of the first control character where there are more than a text has: a stray one may be left over from pasting. */
function tooManyControls(bytes: Buffer): number | null {
  const end = Math.min(bytes.length, 65_536);
  let first = -1;
  let count = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x20 ? byte !== 0x7f : byte === 0x09 || byte === 0x0a || byte === 0x0d || byte === 0x0c || byte === 0x0b) continue;
    if (count++ === 0) first = at;
  }
  return count > 4 && count * 100 > end ? first : null;
}

/** Whether bytes that are no UTF-8 were meant to be: when most of what is not ASCII is well formed. */
function utf8Fault(bytes: Buffer, base: number): UnreadableReason {
  let good = 0;
  let bad = 0;
  let first = -1;
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    const length =
      lead < 0x80 ? 1 : lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    if (length === 1) {
      at++;
    } else if (length > 1 && isUtf8(bytes.subarray(at, at + length))) {
      good++;
      at += length;
    } else {
      if (bad++ === 0) first = at;
      at++;
    }
  }
  return good > bad * 2 ? { type: "broken-utf8", offset: base + first } : { type: "unknown" };
}
