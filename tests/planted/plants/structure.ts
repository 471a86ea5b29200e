import type { Language } from "@draftlint/core";
import type { CleanDraft, DraftHeading } from "../draft-builder.ts";
import { type Plant, type PlantedDraft, replaceRange } from "../plant.ts";
import type { Random } from "../random.ts";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const bothLanguages = (rule: string, name: string, plant: Plant["plant"]): readonly Plant[] =>
  LANGUAGES.map((language) => ({ rule, name, language, plant }));

/** Siblings in text order, the heading among them. */
const siblingsOf = (draft: CleanDraft, heading: DraftHeading): readonly DraftHeading[] => {
  const parent = draft.headings.findLast((other) => other.level < heading.level && other.start < heading.start);
  const end = parent?.bodyEnd ?? draft.text.length;
  return draft.headings.filter((other) => other.level === heading.level && other.start >= (parent?.start ?? 0) && other.start < end);
};

/** The mark of the heading with another number, in its own form. */
function markWith(mark: string, number: number): string {
  const numeral = "零一二三四五六七八九十"[number]!;
  return mark.replace(/[一二三四五六七八九十]/, numeral).replace(/\d+(?=\.?$)/, String(number));
}

/** Gives marks new numbers, from the end of the text on, so that offsets before stay right. */
function renumber(draft: CleanDraft, changes: readonly (readonly [DraftHeading, number])[]): string {
  let { text } = draft;
  for (const [heading, number] of [...changes].sort((a, b) => b[0].start - a[0].start)) {
    const at = text.indexOf(heading.mark, heading.start);
    text = text.slice(0, at) + markWith(heading.mark, number) + text.slice(at + heading.mark.length);
  }
  return text;
}

/** A numbered heading of at least three siblings that is not the first. */
function laterHeading(draft: CleanDraft, random: Random): DraftHeading | null {
  const fitting = draft.headings.filter((heading) => heading.mark !== "" && heading.number > 1 && siblingsOf(draft, heading).length >= 3);
  return fitting.length === 0 ? null : random.pick(fitting);
}

/** `gap`: all numbers from a heading on are one too high. `repeat`: all are one too low. */
const shiftNumbers =
  (by: 1 | -1): Plant["plant"] =>
  (draft, random) => {
    const heading = laterHeading(draft, random);
    if (!heading) return null;
    const later = siblingsOf(draft, heading).filter(({ number }) => number >= heading.number);
    const changed =
      draft.language === "zh"
        ? later
        : later.flatMap((own) => [
            own,
            ...draft.headings.filter((inner) => inner.level > own.level && inner.start > own.start && inner.start < own.bodyEnd),
          ]);
    if (changed.length > later.length) return null;
    return {
      text: renumber(
        draft,
        later.map((own) => [own, own.number + by]),
      ),
      start: heading.start,
      end: heading.end,
    };
  };

function swapNumbers(draft: CleanDraft, random: Random): PlantedDraft | null {
  const heading = laterHeading(draft, random);
  const next = heading && siblingsOf(draft, heading)[heading.number];
  if (
    !next ||
    (draft.language === "en" &&
      draft.headings.some(({ level, start }) => level > heading.level && start > heading.start && start < next.bodyEnd))
  )
    return null;
  return {
    text: renumber(draft, [
      [heading, next.number],
      [next, heading.number],
    ]),
    start: heading.start,
    end: next.end,
  };
}

/** Takes a required section out, and closes the gap in the numbers. */
function dropSection(draft: CleanDraft, random: Random): PlantedDraft | null {
  const required = draft.headings.filter(({ isRequired }) => isRequired);
  if (required.length === 0) return null;
  const heading = random.pick(required);
  const later = draft.headings.filter((other) => other.level === heading.level && other.number > heading.number);
  if (draft.language === "en" && heading.mark !== "" && draft.headings.some(({ level, start }) => level > 1 && start > heading.bodyEnd))
    return null;
  const text =
    heading.mark === ""
      ? draft.text
      : renumber(
          draft,
          later.map((own) => [own, own.number - 1]),
        );
  const left = text.slice(0, heading.start) + text.slice(heading.bodyEnd);
  return { text: left, start: 0, end: left.length };
}

function emptySection(draft: CleanDraft, random: Random): PlantedDraft | null {
  const leaves = draft.headings.filter(
    (heading) =>
      heading.bodyEnd < draft.text.length &&
      !draft.headings.some((other) => other.level > heading.level && other.start > heading.start && other.start < heading.bodyEnd),
  );
  if (leaves.length === 0) return null;
  const heading = random.pick(leaves);
  const gap = /\n+$/.exec(draft.text.slice(0, heading.bodyEnd))?.[0] ?? "\n";
  return { ...replaceRange(draft.text, { start: heading.bodyStart, end: heading.bodyEnd }, gap), start: heading.start, end: heading.end };
}

/** Half of a shorter sentence may be a whole one, and a draft of few paragraphs does not show that each ends with a full stop. */
const SHORTEST_CUT = { zh: 24, en: 60 };
const FEWEST_PARAGRAPHS = 5;

/** Cuts the last sentence in its middle, where a word ends, and all that follows. */
function cutEnd(draft: CleanDraft): PlantedDraft | null {
  const last = draft.sentences.at(-1);
  if (
    !last ||
    draft.paragraphs.length < FEWEST_PARAGRAPHS ||
    last.end < draft.text.trimEnd().length ||
    last.text.length < SHORTEST_CUT[draft.language]
  )
    return null;
  let middle = last.start + Math.floor(last.text.length / 2);
  if (draft.language === "en") middle = draft.text.lastIndexOf(" ", middle);
  while (/[，、；：,;:\s]/.test(draft.text[middle - 1]!)) middle--;
  return { text: `${draft.text.slice(0, middle)}\n`, start: last.start, end: middle };
}

const count = (draft: CleanDraft, random: Random): PlantedDraft | null => {
  if (draft.counts.length === 0) return null;
  const place = random.pick(draft.counts);
  const numerals = draft.language === "zh" ? ["二", "三", "四", "五", "六", "七"] : ["two", "three", "four", "five", "six", "seven"];
  const index = numerals.indexOf(draft.text.slice(place.start, place.end));
  return replaceRange(draft.text, place, numerals[index + random.pick([-1, 1])] ?? numerals[index - 1]!);
};

const weekday = (draft: CleanDraft, random: Random): PlantedDraft | null => {
  const place = draft.weekdays[0];
  if (!place) return null;
  const names =
    draft.language === "zh"
      ? [..."日一二三四五六"].map((day) => `星期${day}`)
      : ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
  const right = draft.text.slice(place.start, place.end);
  return replaceRange(draft.text, place, random.pick(names.filter((name) => name !== right)));
};

export const PLANTS: readonly Plant[] = [
  ...bothLanguages("section-numbering", "a gap", shiftNumbers(1)),
  ...bothLanguages("section-numbering", "a repeat", shiftNumbers(-1)),
  ...bothLanguages("section-numbering", "two swapped", swapNumbers),
  ...bothLanguages("outline-completeness", "a missing section", dropSection),
  ...bothLanguages("empty-section", "no text under a heading", emptySection),
  ...bothLanguages("truncated-text", "the end cut off", cutEnd),
  ...bothLanguages("count-mismatch", "a wrong count", count),
  ...bothLanguages("date-consistency", "a wrong day of the week", weekday),
];
