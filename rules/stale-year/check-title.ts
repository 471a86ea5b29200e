import {
  anchorNote,
  type DateAnchor,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  type Finding,
  nameForReading,
  namesSeveralYears,
  type Part,
  PERIOD_KEYS,
  parsePeriodName,
  periodInLead,
  periodOfText,
  type StatedPeriod,
  sayDate,
  sayPeriod,
  timeFrameOf,
  titleRange,
} from "@draftlint/core";
import type { Context } from "./context.ts";

/** D1: the title against the front matter and the file name, and the period against the day of writing. */
export function* checkTitle(part: Part, context: Context): Generator<Finding> {
  if (context.period === "" && context.document.parts.length === 1) yield* checkSources(part, context);
  yield* checkLead(part, context);
  yield* checkDated(part, context);
}

function* checkSources(part: Part, { document, say }: Context): Generator<Finding> {
  const { title } = part;
  const inTitle = title && periodOfText(title.text);
  if (!title || !inTitle || namesSeveralYears(title.text)) return;
  const range = titleRange(title, inTitle);
  const { frontMatter, fileName } = document;
  for (const key of frontMatter ? PERIOD_KEYS : []) {
    const value = frontMatter!.data[key];
    const stated = typeof value === "string" || typeof value === "number" ? parsePeriodName(String(value)) : null;
    if (!stated || !differ(stated, inTitle)) continue;
    const place = frontMatter!.rangeOf(key);
    yield say({
      message: "title-front-matter",
      data: { title: sayPeriod(inTitle), other: sayPeriod(stated) },
      range,
      related: place ? [{ message: "other-year", range: place }] : [],
    });
    return;
  }
  const inName = periodOfText(nameForReading(fileName));
  if (!inName || !differ(inName, inTitle)) return;
  // "report-2026.md" may be the year in which a report on 2025 was written.
  const mayBeYearOfWriting = inName.year === inTitle.year + 1 && !fileName.includes("年");
  yield say({
    message: "title-file-name",
    data: { title: sayPeriod(inTitle), other: sayPeriod(inName) },
    range,
    severity: mayBeYearOfWriting ? "warning" : "error",
  });
}

const isYear = ({ startMonth, endMonth }: StatedPeriod): boolean => startMonth === 1 && endMonth === 12;

/** Different years, or different parts of one year; a year and a part of it agree. */
const differ = (a: StatedPeriod, b: StatedPeriod): boolean =>
  a.year !== b.year || (!isYear(a) && !isYear(b) && (a.startMonth > b.endMonth || b.startMonth > a.endMonth));

/** Reports whose title names the year that they report on, not the year in which they are given. */
const OWN_YEAR: ReadonlySet<string> = new Set(["work-summary", "duty-report", "periodic-report"]);

function* checkLead(part: Part, { document, say }: Context): Generator<Finding> {
  const { title } = part;
  const inTitle = title && periodOfText(title.text);
  if (!title || !inTitle || namesSeveralYears(title.text) || !OWN_YEAR.has(part.kind?.kind ?? "")) return;
  const lead = periodInLead({ units: document.units.filter((unit) => unit.start >= part.start && unit.start < part.end), title });
  if (!lead?.reports || !differ(lead.period, inTitle)) return;
  yield say({
    message: "lead-year",
    data: { title: sayPeriod(inTitle), lead: sayPeriod(lead.period) },
    range: lead.range,
    related: [{ message: "anchor", range: titleRange(title, inTitle) }],
  });
}

const LATEST_DELAY_DAYS = 366;

function* checkDated(part: Part, { document, say, period: override }: Context): Generator<Finding> {
  const frame = timeFrameOf(part, document, override);
  if (!frame?.period || !frame.written || frame.written.confidence < EXPLICIT) return;
  const { period, written, role } = frame;
  if (period.source === "kind" || period.source === "text" || (role !== "recap" && role !== "plan")) return;
  const range = written.range ?? period.range ?? { start: part.start, end: part.start };
  const names = { period: sayPeriod(period), written: sayDate(written.date) };
  const related = anchorNote(period.range, range);
  if (role === "recap" && lastDay(written) < dayNumber(frame.start)) yield say({ message: "dated-before", data: names, range, related });
  else if (firstDay(written) - dayNumber(frame.end) > (role === "recap" ? LATEST_DELAY_DAYS : 0))
    yield say({ message: "dated-late", data: names, range, related });
}

const firstDay = ({ date }: DateAnchor): number => dayNumber({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
const lastDay = ({ date }: DateAnchor): number => {
  const month = date.month ?? 12;
  return dayNumber({ year: date.year, month, day: date.day ?? daysInMonth(date.year, month) });
};
