import { type SectionText, sourceRange, type Unit, unitScan } from "@draftlint/core";
import { findChat, findCitationTokens } from "./chat-phrases.ts";
import { ANSWER, BAR, COUNT, edgesOf, FILE, openingOf, PAGE, TAIL, WEB_LINE } from "./edges.ts";
import { findMaskedTerms } from "./find-masked-terms.ts";
import type { Leftover } from "./found.ts";
import { findInvisible } from "./invisible.ts";
import { findMarkup, findRevisionMarks, findWordTags } from "./markup.ts";
import { findPageLines } from "./page-lines.ts";
import { CHAT_EN, CHAT_ZH, CUT_WORDS, HEADS, HIDDEN, leftoverBits, MARKUP, MASKS, NAMES, REGISTERED, TAGS, TAILS } from "./triggers.ts";
import { findHidden, findSeparator, findTrailing, findWebLine } from "./web-lines.ts";

/** All that does not belong to the text of a section, in offsets of its source. */
export function findLeftovers(section: SectionText): readonly Leftover[] {
  const found: Leftover[] = [];
  for (const find of IN_SOURCE) for (const leftover of find(section)) found.push(leftover);
  const { units } = section;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    if (unit.text === "") continue;
    const bits = leftoverBits(unitScan(unit));
    const edges = edgesOf(unit.text);
    if (bits === 0 && edges === 0) continue;
    findWebText(unit, bits, edges, found);
    if (edges & (PAGE | FILE)) place(findPageLines(unit, units[index - 1], units[index + 1]), unit, found);
    if (edges & ANSWER || bits & CHAT) place(findChat(unit, bits, openingOf(unit.text, edges & ANSWER) !== 0), unit, found);
    if (bits & TERMS) place(findMaskedTerms(unit, bits), unit, found);
    if (bits & MARKUP || (bits & TAGS && section.format === "text")) place(findMarkup(unit, section.format), unit, found);
  }
  return found;
}

const IN_SOURCE = [findCitationTokens, findRevisionMarks, findInvisible, findWordTags];
const CHAT = CHAT_ZH | CHAT_EN;
const TERMS = MASKS | CUT_WORDS | NAMES | HEADS;

/** Marks of download sites, else a line of the web page, else what stands at the edges of a text. */
function findWebText(unit: Unit, bits: number, edges: number, found: Leftover[]): void {
  const before = found.length;
  if (bits & HIDDEN) place(findHidden(unit), unit, found);
  if (found.length === before && (bits & REGISTERED || edges & (WEB_LINE | COUNT))) place(findWebLine(unit, bits, edges), unit, found);
  if (found.length > before || unit.kind === "cell") return;
  if (bits & TAILS || edges & TAIL) place(findTrailing(unit), unit, found);
  if (edges & BAR) place(findSeparator(unit), unit, found);
}

function place(leftovers: readonly Leftover[], unit: Unit, found: Leftover[]): void {
  for (const leftover of leftovers) found.push({ ...leftover, ...sourceRange(unit, leftover.start, leftover.end) });
}
