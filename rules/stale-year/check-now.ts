import {
  anchorNote,
  dayNumber,
  EXPLICIT,
  type Finding,
  type Part,
  type Range,
  sayPeriod,
  sectionOf,
  sectionRoleOf,
  sentenceAt,
  sourceRange,
  timeFrameOf,
  UNTIL_NOW_EN,
  UNTIL_NOW_ZH,
} from "@draftlint/core";
import { type Context, explicitPeriod } from "./context.ts";

const WORDS = new RegExp(`${UNTIL_NOW_ZH.join("|")}|\\b(?:${UNTIL_NOW_EN.join("|")})\\b`, "gi");
const AFTER_PERIOD_DAYS = 45;

/** D13: 截至目前 in a report whose period ended long before it was written: the figures should end with the period. */
export function* checkNow(part: Part, { document, say, period: override, ignore }: Context): Generator<Finding> {
  const frame = timeFrameOf(part, document, override);
  const period = explicitPeriod(frame);
  const written = frame?.written;
  if (frame?.role !== "recap" || !period || !written || written.confidence < EXPLICIT || written.date.month === null) return;
  const { year, month, day } = written.date;
  if (dayNumber({ year, month, day: day ?? 1 }) - dayNumber(frame.end) <= AFTER_PERIOD_DAYS) return;
  const ranges: Range[] = [];
  let word = "";
  for (const unit of document.units) {
    if (unit.start < part.start || unit.start >= part.end || unit.quoted) continue;
    WORDS.lastIndex = 0;
    for (let match = WORDS.exec(unit.text); match; match = WORDS.exec(unit.text)) {
      const sentence = sentenceAt(unit, match.index).text;
      if (sectionRoleOf(sectionOf(document, unit, match.index)) === "outlook" || ignore.some((excuse) => sentence.includes(excuse)))
        continue;
      word ||= match[0];
      ranges.push(sourceRange(unit, match.index, match.index + match[0].length));
    }
  }
  const [first] = ranges;
  if (!first) return;
  yield say({
    message: "as-of-now",
    data: { period: sayPeriod(period), word },
    range: first,
    ...(ranges.length > 1 ? { ranges } : {}),
    related: anchorNote(period.range, first),
  });
}
