import { type Range, type SectionText, sourceRange, unitScan } from "@draftlint/core";
import { findBlanks, MAY_HOLD_BLANK } from "./blanks.ts";
import { findAngleFields, findFields, MAY_HOLD_FIELD, type TemplateUse } from "./fields.ts";
import { type Placeholder, type PlaceholderKind, type Reading, readUnit } from "./found.ts";
import { findNotes, MAY_HOLD_NOTE } from "./notes.ts";
import { BLANKS, FIELDS, NOTES, placeholderBits, RUNS } from "./triggers.ts";
import { findWhole, mayBeWhole } from "./whole-units.ts";
import { findRuns, MAY_HOLD_RUN } from "./x-runs.ts";

interface Finder {
  readonly bit: number;
  /** A sharper test than the bit. */
  readonly mayHold: RegExp;
  find(reading: Reading, templates: TemplateUse): readonly Placeholder[];
}

/** In order of precedence: where two overlap, the earlier one counts. */
const FINDERS: readonly Finder[] = [
  { bit: NOTES, mayHold: MAY_HOLD_NOTE, find: findNotes },
  { bit: FIELDS, mayHold: MAY_HOLD_FIELD, find: findFields },
  { bit: BLANKS, mayHold: MAY_HOLD_BLANK, find: findBlanks },
  { bit: RUNS, mayHold: MAY_HOLD_RUN, find: findRuns },
];

const NO_FINDERS: readonly Finder[] = [];

/** A placeholder in offsets of the section. */
export interface PlacedPlaceholder extends Range {
  readonly kind: PlaceholderKind;
  /** As a reader sees it, without markup. */
  readonly text: string;
  readonly isDoubtful: boolean;
}

/** All placeholders of a section. */
export function findPlaceholders(section: SectionText): readonly PlacedPlaceholder[] {
  const placed: PlacedPlaceholder[] = [];
  for (const { start, end, kind } of findAngleFields(section))
    placed.push({ start, end, kind, text: section.text.slice(start, end), isDoubtful: false });
  let templates: TemplateUse | null = null;
  for (const unit of section.units) {
    const bits = placeholderBits(unitScan(unit));
    const found: Placeholder[] = [];
    if (mayBeWhole(unit.text, bits)) found.push(...findWhole(unit));
    let reading: Reading | null = null;
    for (const { bit, mayHold, find } of bits === 0 ? NO_FINDERS : FINDERS) {
      if ((bits & bit) === 0 || !mayHold.test(unit.text)) continue;
      reading ??= readUnit(unit, section);
      templates ??= templateUse(section);
      for (const placeholder of find(reading, templates)) if (!overlapsAny(found, placeholder)) found.push(placeholder);
    }
    for (const { start, end, kind, isDoubtful = false } of found)
      placed.push({ kind, isDoubtful, text: unit.text.slice(start, end), ...sourceRange(unit, start, end) });
  }
  return placed;
}

const overlapsAny = (found: readonly Placeholder[], { start, end }: Placeholder): boolean =>
  found.some((other) => other.start < end && start < other.end);

/** Places of the words that the project lists. */
export function* findWords(section: SectionText, words: readonly string[]): Iterable<Range & { readonly text: string }> {
  for (const word of words) {
    if (!section.text.includes(word)) continue;
    for (const unit of section.units)
      for (let at = unit.text.indexOf(word); at >= 0; at = unit.text.indexOf(word, at + word.length))
        yield { text: word, ...sourceRange(unit, at, at + word.length) };
  }
}

/** Where a sign stands in code too, the text explains templates. */
function templateUse(section: SectionText): TemplateUse {
  const count = (text: string, sign: string): number => text.split(sign).length - 1;
  return {
    isDocumented: (sign) => {
      const inProse = section.units.reduce((sum, unit) => sum + count(readUnit(unit, section).text, sign), 0);
      return count(section.text, sign) > inProse;
    },
  };
}
