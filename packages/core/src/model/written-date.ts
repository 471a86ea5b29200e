import { type PartialDate, parseDate } from "../text/calendar.ts";
import type { PointExpression } from "../time/time-expression.ts";
import { findTimeExpressions, timeExpressionsOf } from "../time/time-expressions.ts";
import type { AnchorFacts } from "./anchor-facts.ts";
import type { DateAnchor } from "./anchors.ts";
import { titleRange } from "./title-range.ts";
import { sourceRange, type Unit } from "./unit.ts";

/** When a part was written, by the first source that says so; `null` without one. */
export function writtenDate(facts: AnchorFacts): DateAnchor | null {
  const ofFile = fromSettings(facts) ?? datesOfFrontMatter(facts);
  const ofText = fromSignature(facts) ?? fromLabel(facts) ?? fromTitle(facts);
  if (facts.inCompilation) return ofText ?? ofFile ?? null;
  return ofFile ?? ofText ?? fromFileName(facts.fileName);
}

function fromSettings({ settings }: AnchorFacts): DateAnchor | null {
  const date = settings.date === null ? null : parseDate(settings.date);
  return date && { date, source: "settings", confidence: 1, range: null };
}

/** The day of the last change says best what the writer could know; then the day of writing. */
const WRITTEN_KEYS: readonly string[] = ["updated", "lastmod", "last_modified", "modified", "date", "日期", "更新日期", "成文日期"];

function datesOfFrontMatter({ frontMatter }: AnchorFacts): DateAnchor | null {
  if (!frontMatter) return null;
  for (const key of WRITTEN_KEYS) {
    const value = frontMatter.data[key];
    const date = typeof value === "string" ? parseDate(value) : null;
    if (date && date.month !== null) return { date, source: "front-matter", confidence: 0.95, range: frontMatter.rangeOf(key) };
  }
  return null;
}

const SIGNATURE_UNITS = 8;
/** Before the date of a signature stands at most its writer's name. */
const LONGEST_SIGNATURE = 40;
const IN_SENTENCE =
  /[，,。；;：:！!？?]|\.\s|(?:完成|时限|截止|于|自|从|到|至|前|报送|召开|开始|实施|起|\b(?:on|by|in|until|till|since|from|of|to|before|after|at))\s?$/i;

/** A line of its own at the end that holds a date, with or without the writer's name before it; or the date in brackets under the title. */
function fromSignature({ units, title }: AnchorFacts): DateAnchor | null {
  for (let i = units.length - 1; i >= Math.max(0, units.length - SIGNATURE_UNITS); i--) {
    const unit = units[i]!;
    if (unit.kind !== "paragraph" || unit.quoted) continue;
    const point = dateAtEnd(unit, unit.text);
    if (point) return { date: dateOf(point), source: "signature", confidence: 0.95, range: sourceRange(unit, point.start, point.end) };
  }
  const after = title ? units.findIndex((unit) => unit.start >= title.end) : -1;
  for (const unit of after < 0 ? [] : units.slice(after, after + 3)) {
    const bracketed = /^[（(]([^（）()]{6,24})[）)]$/.exec(unit.text.trim());
    const point = bracketed && dateAtEnd(unit, unit.text.replace(/[）)]\s*$/, ""));
    if (point) return { date: dateOf(point), source: "signature", confidence: 0.95, range: sourceRange(unit, point.start, point.end) };
  }
  return null;
}

/** The last date of a unit, when `text` ends with it and has at most a name before it. */
function dateAtEnd(unit: Unit, text: string): PointExpression | null {
  const length = text.trimEnd().length;
  if (length > LONGEST_SIGNATURE || length < 6) return null;
  const point = timeExpressionsOf(unit).at(-1);
  if (point?.kind !== "point" || point.year === null || point.month === null || point.bare) return null;
  if (Math.max(point.end, point.weekday?.end ?? 0) < length || IN_SENTENCE.test(text.slice(0, point.start))) return null;
  return isRealDate(point) ? point : null;
}

const LABEL =
  /^(?:最后更新|最近更新|更新|修订|成文|印发|发布|发文|编制|撰写|起草|填报|记录)(?:日期|时间)\s?[：:]|^(?:last[ -](?:updated|modified|reviewed|revised|changed)|updated(?: on)?|date of (?:writing|issue|decision|publication)|published(?: on)?|issued(?: on)?|decided(?: on)?)\s?[:：]/i;
/** The date of a record; in a notice it would be that of the event. */
const PLAIN_LABEL = /^(?:日期|date)\s?[：:]/i;
/** The day of a meeting dates its minutes, which are written soon after. */
const MEETING_LABEL = /^(?:(?:会议)?(?:时间|日期)|(?:meeting )?date)\s?[：:]/i;
const LABEL_UNITS_FIRST = 14;
const LABEL_UNITS_LAST = 8;

function fromLabel({ units, kind }: AnchorFacts): DateAnchor | null {
  const first = units.slice(0, LABEL_UNITS_FIRST);
  const last = units.slice(Math.max(LABEL_UNITS_FIRST, units.length - LABEL_UNITS_LAST));
  for (const unit of [...first, ...last]) {
    if (unit.text.length > LONGEST_LABEL || unit.kind === "heading") continue;
    const confidence = labelConfidence(unit.text, isMinutes(kind), kind?.kind === "notice");
    const point = confidence > 0 ? timeExpressionsOf(unit)[0] : undefined;
    if (point?.kind === "point" && point.year !== null && point.month !== null && point.start < LABEL_WIDTH && isRealDate(point))
      return { date: dateOf(point), source: "label", confidence, range: sourceRange(unit, point.start, point.end) };
  }
  return null;
}

const LONGEST_LABEL = 80;
const LABEL_WIDTH = 40;

function labelConfidence(text: string, inMinutes: boolean, inNotice: boolean): number {
  if (LABEL.test(text)) return 0.9;
  if (inMinutes) return MEETING_LABEL.test(text) ? 0.8 : 0;
  return PLAIN_LABEL.test(text) && !inNotice ? 0.9 : 0;
}

const isMinutes = (kind: AnchorFacts["kind"]): boolean => kind?.kind === "minutes" || kind?.kind === "meeting-minutes";

/** "Minutes of 3 March 2026": the day in the title of minutes. */
function fromTitle({ title, kind }: AnchorFacts): DateAnchor | null {
  if (!title || !isMinutes(kind)) return null;
  const days = findTimeExpressions(title.text).filter((point) => point.kind === "point" && point.year !== null && point.day !== null);
  const [point] = days;
  if (days.length !== 1 || point?.kind !== "point" || !isRealDate(point)) return null;
  return { date: dateOf(point), source: "title", confidence: 0.8, range: titleRange(title, point) };
}

function fromFileName(fileName: string): DateAnchor | null {
  const match = /(?:^|[^\d])((?:19|20)\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?=\D)/.exec(fileName);
  const date = match && parseDate(`${match[1]}-${match[2]}-${match[3]}`);
  return date && { date, source: "file-name", confidence: 0.85, range: null };
}

const dateOf = ({ year, month, day }: PointExpression): PartialDate => ({ year: year!, month, day });
const isRealDate = ({ year, month, day }: PointExpression): boolean =>
  parseDate(day === null ? `${year}-${month}` : `${year}-${month}-${day}`) !== null;
