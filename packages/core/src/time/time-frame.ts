import type { DateAnchor, PeriodAnchor } from "../model/anchors.ts";
import type { Document } from "../model/document.ts";
import { type Kind, kindById } from "../model/kinds.ts";
import type { Part } from "../model/section.ts";
import { type CalendarDate, daysInMonth } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";
import { type Bilingual, sayDate, sayPeriod } from "./say-time.ts";
import { parsePeriodName } from "./stated-period.ts";
import { findTimeExpressions } from "./time-expressions.ts";

/** What a part does with its time: tell a period, plan one, be kept true to today, or stay as it was on its day. */
export type TimeRole = "recap" | "plan" | "living" | "frozen" | "unknown";

/** The time in which a part is set, as far as its anchors are reliable enough to judge by. */
export interface TimeFrame {
  readonly role: TimeRole;
  readonly written: DateAnchor | null;
  readonly period: PeriodAnchor | null;
  /** First and last day that the part may call its present: its period, else its day of writing, and today for a living text. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** The latest day on which it may have been written; `null` when only a period is known and no kind says when such a text is written. */
  readonly latest: CalendarDate | null;
  /** True when what says so is explicit (0.8 or more): only then may a finding be an error. */
  readonly explicit: boolean;
  /** For messages: "a text on 2025", "a text of 10 January 2026", "a text kept up to date (today is 10 January 2026)". */
  readonly name: Bilingual;
  /** Where the text says so; `null` where the setting, the file name or the clock does. */
  readonly range: Range | null;
}

/** Below this an anchor is a guess, and rules are silent. */
const RELIABLE = 0.7;
export const EXPLICIT = 0.8;

/** Kinds that cover no fixed period but plan what comes. */
const PLAN_KINDS: ReadonlySet<string> = new Set(["implementation-plan", "project-plan"]);
/** How long after its period a report may still be written, in months, where its kind says nothing. */
const USUAL_DELAY = 4;

const frames = new WeakMap<Part, Map<string, TimeFrame | null>>();

/**
 * The time frame of a part; `null` when nothing reliable says when it is set.
 * `period` ("2025", "2025H1", "2025Q3", "2025-07"; "" for none) overrides the period of the part.
 */
export function timeFrameOf(part: Part, document: Pick<Document, "now">, period = ""): TimeFrame | null {
  let known = frames.get(part);
  if (!known) frames.set(part, (known = new Map()));
  let frame = known.get(period);
  if (frame === undefined) {
    frame = computeFrame(part, document.now, period);
    known.set(period, frame);
  }
  return frame;
}

const NAMES_RECAP = /总结|回顾|汇报|\breview|\bsummary/i;
const NAMES_PLAN = /计划|打算|安排|思路|要点|谋划|\bplan/i;

/** What a part of a kind does with its time. */
export function timeRoleOf(part: Pick<Part, "kind" | "title" | "anchors">): TimeRole {
  const kind = reliableKind(part);
  // An untitled text that opens with its period reports on it.
  if (!kind) return part.anchors.period?.source === "text" && !part.title ? "recap" : "unknown";
  if (kind.time === "living") return "living";
  const title = part.title?.text ?? "";
  // 2025年工作总结和2026年工作计划 covers 2025; 2025年工作总结与计划 may be either's.
  if (NAMES_RECAP.test(title) && NAMES_PLAN.test(title)) return namesTwoYears(title) ? "recap" : "unknown";
  if (kind.period) return kind.period.edge === "end" ? "recap" : "plan";
  return PLAN_KINDS.has(kind.id) ? "plan" : "frozen";
}

const namesTwoYears = (title: string): boolean =>
  new Set(findTimeExpressions(title).flatMap((expression) => ("year" in expression ? [expression.year] : []))).size > 1;

const reliableKind = ({ kind }: Pick<Part, "kind">): Kind | null => (kind && kind.confidence >= RELIABLE ? kindById(kind.kind) : null);

function computeFrame(part: Part, now: CalendarDate, override: string): TimeFrame | null {
  const stated = override === "" ? null : parsePeriodName(override);
  const period: PeriodAnchor | null = stated
    ? { ...stated, source: "settings", confidence: 1, range: null }
    : reliable(part.anchors.period);
  const written = reliable(part.anchors.written);
  const role = timeRoleOf(part);
  if (role === "living") {
    const name = {
      en: `a text kept up to date (today is ${sayDate(now).en})`,
      "zh-CN": `持续更新的文稿（今天是${sayDate(now)["zh-CN"]}）`,
    };
    return { role, written, period, start: now, end: now, latest: now, explicit: part.kind!.confidence >= EXPLICIT, name, range: null };
  }
  if (period) {
    const start = { year: period.year, month: period.startMonth, day: 1 };
    const end = { year: period.year, month: period.endMonth, day: daysInMonth(period.year, period.endMonth) };
    const said = sayPeriod(period);
    return {
      role,
      written,
      period,
      start,
      end,
      latest: written ? lastDay(written) : latestWriting(role, period),
      explicit: period.confidence >= EXPLICIT,
      name: { en: `a text on ${said.en}`, "zh-CN": `${said["zh-CN"]}的文稿` },
      range: period.range,
    };
  }
  if (!written) return null;
  const said = sayDate(written.date);
  return {
    role,
    written,
    period,
    start: firstDay(written),
    end: lastDay(written),
    latest: lastDay(written),
    explicit: written.confidence >= EXPLICIT,
    name: { en: `a text of ${said.en}`, "zh-CN": `${said["zh-CN"]}的文稿` },
    range: written.range,
  };
}

const reliable = <T extends { readonly confidence: number }>(anchor: T | null): T | null =>
  anchor && anchor.confidence >= RELIABLE ? anchor : null;

const firstDay = ({ date }: DateAnchor): CalendarDate => ({ year: date.year, month: date.month ?? 1, day: date.day ?? 1 });
const lastDay = ({ date }: DateAnchor): CalendarDate => {
  const month = date.month ?? 12;
  return { year: date.year, month, day: date.day ?? daysInMonth(date.year, month) };
};

function latestWriting(role: TimeRole, period: PeriodAnchor): CalendarDate | null {
  if (role !== "recap" && role !== "plan") return null;
  const month = role === "recap" ? period.endMonth + USUAL_DELAY : period.endMonth;
  const year = period.year + (month > 12 ? 1 : 0);
  const inYear = month > 12 ? month - 12 : month;
  return { year, month: inYear, day: daysInMonth(year, inYear) };
}

/** The years that a part may mean by its present, ascending: those of its period and of its writing. */
export function presentYears(frame: TimeFrame): readonly number[] {
  const { period, written, role } = frame;
  const years = new Set<number>([frame.start.year, frame.end.year]);
  if (role === "living") return [...years];
  if (written) years.add(written.date.year);
  else if (period && role === "plan") years.add(period.year - 1);
  else if (period && period.endMonth > 8) years.add(period.year + 1);
  return [...years].sort((a, b) => a - b);
}

/** The years in which a part may have been written, ascending; empty when nothing says so. */
export function writingYears(frame: TimeFrame): readonly number[] {
  const { period, written, role, start } = frame;
  if (role === "living") return [start.year];
  if (written) return [written.date.year];
  if (!period) return [];
  if (role === "recap") return period.endMonth > 8 ? [period.year, period.year + 1] : [period.year];
  if (role === "plan") return period.startMonth < 4 ? [period.year - 1, period.year] : [period.year];
  return [];
}

/** For messages about words that hang on the day of writing: "a text of 10 January 2026"; the name of the frame when only a period is known. */
export function sayWriting({ role, written, name }: TimeFrame): Bilingual {
  if (!written || role === "living") return name;
  const said = sayDate(written.date);
  return { en: `a text of ${said.en}`, "zh-CN": `${said["zh-CN"]}的文稿` };
}
