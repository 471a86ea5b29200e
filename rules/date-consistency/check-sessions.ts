import {
  type Finding,
  isHidden,
  PARTY_CONGRESSES,
  PLENUMS,
  type PointExpression,
  type SessionExpression,
  sourceRange,
  type TimedUnit,
  yearOfYearlySession,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

const HELD_AFTER =
  /^(?:在[^，。]{0,6})?(?:胜利|隆重|顺利)?(?:召开|举行|开幕|闭幕|审议|通过|期间|上[，,])|^[^,.]{0,40}\b(?:was held|were held|opened|closed|convened|adopted|took place)\b/;
const LONGEST_GAP = 16;

/** D27: the year said with a session of a congress. */
export function* checkSessions({ unit, expressions }: TimedUnit, say: Say): Generator<Finding> {
  for (const [index, session] of expressions.entries()) {
    if (session.kind !== "session" || isHidden(unit, session)) continue;
    const right = yearOf(session);
    const point = right === null ? null : saidYear(unit.text, expressions[index - 1], session, expressions[index + 1]);
    if (right === null || !point || point.year === right) continue;
    const start = Math.min(point.start, session.start);
    const end = Math.max(point.end, session.end);
    yield say({
      message: "session-year",
      data: { session: unit.text.slice(session.start, session.end), right, year: point.year! },
      range: sourceRange(unit, start, end),
      fixes: [
        {
          message: "write",
          data: { expected: String(right) },
          applies: "on-request",
          edits: [{ ...sourceRange(unit, point.yearRange!.start, point.yearRange!.end), text: String(right) }],
        },
      ],
    });
  }
}

/** The year in which a session was held; `null` for those outside the tables. */
function yearOf({ body, term, session }: SessionExpression): number | null {
  if (body === "npc" || body === "cppcc") return yearOfYearlySession(term, session ?? 0);
  const table = body === "plenum" ? PLENUMS : PARTY_CONGRESSES;
  const held = table.find((meeting) => meeting.term === term && meeting.session === (session ?? 0));
  return held ? Number(held.start.slice(0, 4)) : null;
}

/** 2025年3月，十四届全国人大三次会议召开, or the year in brackets after the session. */
function saidYear(
  text: string,
  before: TimedUnit["expressions"][number] | undefined,
  session: SessionExpression,
  after: TimedUnit["expressions"][number] | undefined,
): PointExpression | null {
  if (isYear(after) && /^\s?[（(]$/.test(text.slice(session.end, after.start)) && /^\s?[）)]/.test(text.slice(after.end))) return after;
  if (!isYear(before) || session.start - before.end > LONGEST_GAP || !HELD_AFTER.test(text.slice(session.end, session.end + 60)))
    return null;
  return /^[^。；;]*$/.test(text.slice(before.end, session.start)) ? before : null;
}

const isYear = (expression: TimedUnit["expressions"][number] | undefined): expression is PointExpression =>
  expression?.kind === "point" && expression.year !== null && expression.yearRange !== null;
