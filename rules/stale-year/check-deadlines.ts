import {
  anchorNote,
  type Block,
  dayNumber,
  daysInMonth,
  EXPLICIT,
  type Finding,
  isHidden,
  type Part,
  type PointExpression,
  sayDate,
  sayWriting,
  sentenceAt,
  sourceRange,
  type TimeFrame,
  timedUnits,
  timeExpressionsOf,
  timeFrameOf,
  type Unit,
  walkBlocks,
} from "@draftlint/core";
import { type Context, explicitPeriod } from "./context.ts";

const LABEL =
  /(?:(?:完成|办结|整改|落实|实施)(?:时限|时间|期限|日期)|时限|截止(?:日期|时间)|\bdeadline|\bdue(?: date| by| on)?|\btarget date)\s?(?:[：:]|为|is)?\s?$/i;
const HEADER = /^(?:(?:完成|办结|整改|落实)?(?:时限|时间|期限|日期)|截止(?:日期|时间)?|deadline|due(?: date| by)?|target date|by when)$/i;
const DONE = /已(?:完成|办结|销号|落实)|^完成$|☑|✅|\b(?:done|completed|closed|finished|resolved)\b/i;
const MOST_YEARS = 5;

/** D16 and D17: deadlines of a plan that were past when it was written, or lie too far ahead. */
export function* checkDeadlines(part: Part, context: Context): Generator<Finding> {
  const { document } = context;
  const frame = timeFrameOf(part, document, context.period);
  const isMinutes = part.kind?.kind === "minutes" || part.kind?.kind === "meeting-minutes";
  if (!frame || (frame.role !== "plan" && !isMinutes) || !frame.explicit) return;
  const inTables = deadlineCells(document.blocks, part);
  for (const { unit, part: own, expressions } of timedUnits(document)) {
    if (own !== part) continue;
    for (const [index, point] of expressions.entries()) {
      if (point.kind !== "point" || isHidden(unit, point)) continue;
      const sentence = sentenceAt(unit, point.start).text;
      if (context.ignore.some((word) => sentence.includes(word))) continue;
      const isLabelled =
        index === 0 && inTables.has(unit)
          ? !inTables.get(unit)
          : LABEL.test(unit.text.slice(Math.max(0, point.start - 16), point.start)) && !DONE.test(sentence);
      const finding =
        isLabelled && point.year !== null
          ? judge(unit, point, frame, context)
          : frame.role === "plan"
            ? judgeOpen(unit, point, frame, context)
            : null;
      if (finding) yield finding;
    }
  }
}

/** The cells of columns for deadlines, with true where the row says that its task is done. */
function deadlineCells(blocks: readonly Block[], part: Part): ReadonlyMap<Unit, boolean> {
  const cells = new Map<Unit, boolean>();
  for (const block of walkBlocks(blocks)) {
    if (block.type !== "table" || block.start < part.start || block.start >= part.end) continue;
    const [header, ...rows] = block.rows;
    const columns = (header ?? []).flatMap((cell, column) => (HEADER.test(cell.text.trim()) ? [column] : []));
    for (const row of columns.length > 0 ? rows : []) {
      const isDone = row.some((cell) => DONE.test(cell.text.trim()));
      for (const column of columns) {
        const cell = row[column];
        if (cell && timeExpressionsOf(cell).length > 0) cells.set(cell, isDone);
      }
    }
  }
  return cells;
}

function judge(unit: Unit, point: PointExpression, frame: TimeFrame, { say }: Context): Finding | null {
  const { year, month } = point;
  if (year === null || (month !== null && (month < 1 || month > 12))) return null;
  const range = sourceRange(unit, point.start, point.end);
  const date = unit.text.slice(point.start, point.end);
  const inMonth = month ?? 12;
  const days = daysInMonth(year, inMonth);
  const last = dayNumber({ year, month: inMonth, day: Math.min(point.day ?? days, days) });
  const data = { date, frame: sayWriting(frame) };
  const related = anchorNote(frame.written?.range ?? frame.range, range);
  const written = frame.written && frame.written.confidence >= EXPLICIT ? frame.written.date : null;
  const present = written ? dayNumber({ year: written.year, month: written.month ?? 1, day: written.day ?? 1 }) : dayNumber(frame.start);
  if (last < present) return say({ message: "past-deadline", data, range, related });
  return year > frame.end.year + MOST_YEARS ? say({ message: "far-deadline", data, range, related }) : null;
}

/** 6月底前 in a plan for 2026 that was written in August 2026. */
function judgeOpen(unit: Unit, point: PointExpression, frame: TimeFrame, { say }: Context): Finding | null {
  const period = explicitPeriod(frame);
  const written = frame.written;
  if (!period || !written || written.confidence < EXPLICIT || written.date.month === null || written.date.year !== period.year) return null;
  if (point.year !== null || point.relativeYear !== null || point.month === null || point.month >= written.date.month || point.month < 1)
    return null;
  if (
    !/^前/.test(unit.text.slice(point.end)) &&
    !/\bby(?: the end of)? $/i.test(unit.text.slice(Math.max(0, point.start - 16), point.start))
  )
    return null;
  const range = sourceRange(unit, point.start, point.end);
  return say({
    message: "open-deadline",
    data: { written: sayDate(written.date), date: unit.text.slice(point.start, point.end) },
    range,
    related: anchorNote(written.range, range),
  });
}
