import { type SectionText, sourceWithoutCode } from "@draftlint/core";
import type { Leftover } from "./found.ts";

/** Zero-width characters that no Chinese or English text needs; joiners belong to emoji and other scripts. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]{1,400}/g;
/** Bullets of Word's symbol fonts, which no other font has, and what a wrong encoding leaves. */
const LOST = /[\uf020-\uf0ff]|\ufffd{1,400}/g;
/** Writers of Markdown break emphasis with a zero-width space, and long addresses and tables with one. */
const NEEDED_BESIDE = /[*_`~|/\\]/;

const ANY = /[\u200b\u2060\ufeff\u00ad\uf020-\uf0ff\ufffd]/;
const NONE: readonly Leftover[] = [];

/** Characters that cannot be seen, or that stand for lost ones: offsets of the section's source. */
export function findInvisible(section: SectionText): readonly Leftover[] {
  const { text } = section;
  if (!ANY.test(text)) return NONE;
  const found: Leftover[] = [];
  for (const match of text.matchAll(INVISIBLE)) {
    const start = match.index;
    const end = start + match[0].length;
    const isSoftHyphen = /^\u00ad+$/.test(match[0]);
    if (isSoftHyphen && !/[\u3400-\u9fff]/.test((text[start - 1] ?? "") + (text[end] ?? ""))) continue;
    if (match[0] === "\u200b" && (NEEDED_BESIDE.test(text[start - 1] ?? "") || NEEDED_BESIDE.test(text[end] ?? ""))) continue;
    found.push({ message: "invisible", start, end, text: codePoints(match[0]), word: "" });
  }
  // A sign between spaces or quotation marks is spoken of.
  for (const match of sourceWithoutCode(section).matchAll(LOST)) {
    if (/^\ufffd$/.test(match[0]) && !standsInWord(`${text[match.index - 1] ?? ""}${text[match.index + 1] ?? ""}`)) continue;
    found.push({ message: "lost", start: match.index, end: match.index + match[0].length, text: codePoints(match[0]), word: "" });
  }
  return found;
}

const standsInWord = (around: string): boolean => /[\p{L}\p{N}\ufffd]/u.test(around);

const codePoints = (text: string): string =>
  [...new Set(text)].map((character) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`).join(" ");
