import { type SectionText, sourceRange, type Unit } from "@draftlint/core";
import { findChat, findCitationTokens } from "./chat-phrases.ts";
import { findMaskedTerms } from "./find-masked-terms.ts";
import type { Leftover } from "./found.ts";
import { findInvisible } from "./invisible.ts";
import { findMarkup, findRevisionMarks, findWordTags } from "./markup.ts";
import { findPageLines } from "./page-lines.ts";
import {
  CITATIONS,
  CUT_WORDS,
  HEADS,
  HIDDEN,
  INVISIBLE,
  leftoverBits,
  MARKUP,
  MASKS,
  NAMES,
  REVISIONS,
  TAILS,
  WORD_TAGS,
} from "./triggers.ts";
import { findHidden, findWebLines } from "./web-lines.ts";

/** All that does not belong to the text of a section, in offsets of its source. */
export function* findLeftovers(section: SectionText): Iterable<Leftover> {
  const bits = leftoverBits(section.text);
  if (bits & CITATIONS) yield* findCitationTokens(section);
  if (bits & REVISIONS) yield* findRevisionMarks(section);
  if (bits & INVISIBLE) yield* findInvisible(section);
  if (bits & WORD_TAGS) yield* findWordTags(section);
  const { units, sentences } = section;
  let next = 0;
  for (let index = 0; index < units.length; index++) {
    const unit = units[index]!;
    const from = next;
    while (next < sentences.length && sentences[next]!.unit === unit) next++;
    if (unit.text === "") continue;
    const own = bits & OF_UNITS ? leftoverBits(unit.text) : 0;
    const hidden = own & HIDDEN ? findHidden(unit) : NONE;
    if (hidden.length > 0) yield* placed(hidden, unit);
    else yield* placed(findWebLines(unit, (own & TAILS) !== 0), unit);
    yield* placed(findPageLines(unit, units[index - 1], units[index + 1]), unit);
    yield* placed(findChat(unit, sentences, from, next), unit);
    if (own & TERMS) yield* placed(findMaskedTerms(unit, own), unit);
    if (own & MARKUP) yield* placed(findMarkup(unit, section.format), unit);
  }
}

const TERMS = MASKS | CUT_WORDS | NAMES | HEADS;
const OF_UNITS = TERMS | MARKUP | HIDDEN | TAILS;
const NONE: readonly Leftover[] = [];

function placed(found: readonly Leftover[], unit: Unit): readonly Leftover[] {
  return found.length === 0 ? found : found.map((leftover) => ({ ...leftover, ...sourceRange(unit, leftover.start, leftover.end) }));
}
