import {
  anchorNote,
  dayNumber,
  type Finding,
  isMasked,
  isReported,
  type MaskKind,
  parseDate,
  sayDate,
  sectionOf,
  sentenceAt,
  sourceRange,
  tellsThePast,
  timeFrameOf,
  type Unit,
} from "@draftlint/core";
import { type Context, isAfter } from "./context.ts";

/** A term of the configuration. */
export interface OwnTerm {
  readonly term: string;
  /** ISO 8601 date, month or year. */
  readonly until: string;
  readonly note: string;
}

const HIDING: ReadonlySet<MaskKind> = new Set(["title", "code", "url", "path", "link-text"]);
const OLD = /原|曾|旧|已|不再|former|previous|until|was|were|no longer|renamed/i;

/** Terms that the configuration gives a last day; a text without any time of its own is judged by today. */
export function* checkOwnTerms(unit: Unit, terms: readonly OwnTerm[], { document, say }: Context): Generator<Finding> {
  for (const { term, until, note } of terms) {
    const end = parseDate(until);
    if (!end) continue;
    for (let at = unit.text.indexOf(term); at >= 0; at = unit.text.indexOf(term, at + term.length)) {
      const frame = timeFrameOf(document.partAt(unit.start), document);
      const isPast = frame
        ? isAfter(frame, end)
        : dayNumber(document.now) > dayNumber({ year: end.year, month: end.month ?? 12, day: end.day ?? 28 });
      if (!isPast || OLD.test(sentenceAt(unit, at).text.replace(term, "")) || isReported(unit.text.slice(Math.max(0, at - 20), at)))
        continue;
      if (isMasked(unit, at, HIDING) || tellsThePast(sectionOf(document, unit, at))) continue;
      const range = sourceRange(unit, at, at + term.length);
      yield say({
        message: "custom",
        data: { term, until: sayDate(end), note: note === "" ? "" : { en: `: ${note}`, "zh-CN": `：${note}` } },
        range,
        related: frame ? anchorNote(frame.range, range) : [],
      });
    }
  }
}
