import { type PartialDate, parseDate } from "../text/calendar.ts";
import type { Range } from "../text/range.ts";
import { namesSeveralYears, parsePeriodName, periodOfText, type StatedPeriod } from "../time/stated-period.ts";
import type { PointExpression } from "../time/time-expression.ts";
import { findTimeExpressions, timeExpressionsOf } from "../time/time-expressions.ts";
import type { Anchors, DateAnchor, PeriodAnchor } from "./anchors.ts";
import type { FrontMatter } from "./document.ts";
import type { KindGuess } from "./kind.ts";
import { kindById, periodYearOf } from "./kinds.ts";
import type { Title } from "./section.ts";
import { sentencesOf } from "./sentences.ts";
import type { DocumentSettings } from "./settings.ts";
import { sourceRange, type Unit } from "./unit.ts";

/** What is known of a part before its anchors: its own units and title, and what stands around the text. */
export interface AnchorFacts {
  /** The units of this part, in text order. */
  readonly units: readonly Unit[];
  readonly title: Title | null;
  readonly kind: KindGuess | null;
  readonly frontMatter: Pick<FrontMatter, "data" | "rangeOf"> | null;
  /** Last part of the file's name; "" for untitled texts. */
  readonly fileName: string;
  readonly settings: Pick<DocumentSettings, "date" | "period">;
  /** True when the file holds several parts: then the title of a part says more about it than the file does. */
  readonly inCompilation: boolean;
}

/**
 * When a part was written and which period it covers, each from the most reliable source that says so (STANDARDS §3.1).
 * W: settings 1.0, front matter 0.95, date line of the signature 0.95, label such as "Last updated:" 0.9, date in the file name 0.85.
 * P: settings 1.0, front matter 0.98, title 0.95, file name 0.8, opening sentence 0.75, kind and date of writing 0.6, most frequent year of the headings 0.5.
 * The file's time stamps say nothing. `null` where no source speaks.
 */
export function findAnchors(facts: AnchorFacts): Anchors {
  const written = writtenDate(facts);
  return { written, period: coveredPeriod(facts, written) };
}

function writtenDate(facts: AnchorFacts): DateAnchor | null {
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
const IN_SENTENCE = /[，,。；;：:！!？?]|\.\s/;

/** A line of its own at the end that holds a date, with or without the writer's name before it; or the date in brackets under the title. */
function fromSignature({ units, title }: AnchorFacts): DateAnchor | null {
  for (let i = units.length - 1; i >= Math.max(0, units.length - SIGNATURE_UNITS); i--) {
    const unit = units[i]!;
    if (unit.kind === "cell" || unit.kind === "heading" || unit.quoted) continue;
    const point = dateAtEnd(unit.text);
    if (point) return { date: dateOf(point), source: "signature", confidence: 0.95, range: sourceRange(unit, point.start, point.end) };
  }
  const after = title ? units.findIndex((unit) => unit.start >= title.end) : -1;
  for (const unit of after < 0 ? [] : units.slice(after, after + 3)) {
    const bracketed = /^[（(]([^（）()]{6,24})[）)]$/.exec(unit.text.trim());
    const point = bracketed && dateAtEnd(bracketed[1]!);
    if (point) {
      const at = unit.text.indexOf(bracketed[1]!);
      return { date: dateOf(point), source: "signature", confidence: 0.95, range: sourceRange(unit, at + point.start, at + point.end) };
    }
  }
  return null;
}

function dateAtEnd(text: string): PointExpression | null {
  const trimmed = text.trimEnd();
  if (trimmed.length > LONGEST_SIGNATURE || trimmed.length < 6) return null;
  const point = findTimeExpressions(text).at(-1);
  if (point?.kind !== "point" || point.year === null || point.month === null || point.bare) return null;
  if (Math.max(point.end, point.weekday?.end ?? 0) < trimmed.length || IN_SENTENCE.test(text.slice(0, point.start))) return null;
  return isRealDate(point) ? point : null;
}

const LABEL =
  /^(?:最后更新|最近更新|更新|修订|成文|印发|发布|发文|编制|撰写|起草|填报|记录)?(?:日期|时间)\s?[：:]|^(?:last[ -](?:updated|modified|reviewed|revised|changed)|updated(?: on)?|date(?: of (?:writing|issue|decision|publication))?|published(?: on)?|issued(?: on)?|decided(?: on)?)\s?[:：]/i;
/** The day of a meeting dates its minutes, which are written soon after. */
const MEETING_LABEL = /^(?:会议)?(?:时间|日期)\s?[：:]|^(?:meeting )?date\s?:/i;
const LABEL_UNITS_FIRST = 14;
const LABEL_UNITS_LAST = 8;

function fromLabel({ units, kind }: AnchorFacts): DateAnchor | null {
  const isMinutes = kind?.kind === "minutes" || kind?.kind === "meeting-minutes";
  const label = (unit: Unit): DateAnchor | null => {
    const text = unit.text.replace(/^[*_\s>-]+/, "");
    const said = LABEL.exec(text);
    const isMeeting = isMinutes && MEETING_LABEL.test(text);
    if ((!said && !isMeeting) || (said !== null && /^(?:时间|日期)/.test(said[0]) && !isMinutes && /时间/.test(said[0]))) return null;
    const point = timeExpressionsOf(unit)[0];
    if (point?.kind !== "point" || point.year === null || point.month === null || point.start > 40 || !isRealDate(point)) return null;
    return {
      date: dateOf(point),
      source: "label",
      confidence: isMeeting ? 0.8 : 0.9,
      range: sourceRange(unit, point.start, point.end),
    };
  };
  const first = units.slice(0, LABEL_UNITS_FIRST);
  const last = units.slice(Math.max(LABEL_UNITS_FIRST, units.length - LABEL_UNITS_LAST));
  for (const unit of [...first, ...last]) {
    if (unit.text.length > 80 || unit.kind === "heading") continue;
    const found = label(unit);
    if (found) return found;
  }
  return null;
}

/** "Minutes of 3 March 2026": a day in the title dates what it tells. */
function fromTitle({ title }: AnchorFacts): DateAnchor | null {
  if (!title) return null;
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

function coveredPeriod(facts: AnchorFacts, written: DateAnchor | null): PeriodAnchor | null {
  const { title } = facts;
  const ofFile = periodOfSettings(facts) ?? periodOfFrontMatter(facts);
  const inTitle = title && periodOfText(title.text);
  const ofTitle = inTitle && anchored(inTitle, "title", 0.95, titleRange(title, inTitle));
  const said = facts.inCompilation ? (ofTitle ?? ofFile) : (ofFile ?? ofTitle);
  if (said) return said;
  if (title && namesSeveralYears(title.text)) return null;
  if (!facts.inCompilation) {
    const inName = periodOfText(nameForReading(facts.fileName));
    if (inName) return anchored(inName, "file-name", 0.8, null);
  }
  return periodOfLead(facts) ?? periodOfKind(facts, written) ?? periodOfHeadings(facts);
}

function periodOfSettings({ settings }: AnchorFacts): PeriodAnchor | null {
  const period = settings.period === null ? null : parsePeriodName(settings.period);
  return period && { ...period, source: "settings", confidence: 1, range: null };
}

export const PERIOD_KEYS: readonly string[] = ["period", "year", "fiscalYear", "fiscal_year", "年度", "年份", "期间"];

function periodOfFrontMatter({ frontMatter }: AnchorFacts): PeriodAnchor | null {
  if (!frontMatter) return null;
  for (const key of PERIOD_KEYS) {
    const value = frontMatter.data[key];
    const period = typeof value === "string" || typeof value === "number" ? parsePeriodName(String(value)) : null;
    if (period) return { ...period, source: "front-matter", confidence: 0.98, range: frontMatter.rangeOf(key) };
  }
  return null;
}

/** A date at the start of a file name says when, not about what. */
export const nameForReading = (fileName: string): string =>
  fileName
    .replace(/\.[a-z]+$/i, "")
    .replace(/(?:19|20)\d{2}[-_.]?\d{2}[-_.]?\d{2}/g, " ")
    .replace(/_/g, " ");

const anchored = (
  { year, startMonth, endMonth }: StatedPeriod,
  source: PeriodAnchor["source"],
  confidence: number,
  range: Range | null,
): PeriodAnchor => ({ year, startMonth, endMonth, source, confidence, range });

/** The source range of a range of a title's text; all of the title where its text cannot be placed. */
export function titleRange(title: Title, { start, end }: Range): Range {
  const at = title.unit?.text.indexOf(title.text) ?? -1;
  return title.unit && at >= 0 ? sourceRange(title.unit, at + start, at + end) : { start: title.start, end: title.end };
}

const LEAD_SENTENCES = 4;
const REPORTS_ON =
  /现[就将]|情况(?:汇报|报告|总结)如下|(?:汇报|报告|总结)如下|this (?:report|review|summary) (?:covers|describes|reports)|(?:report|summary) (?:covers|for)/i;

/** 2025年上半年，… at the very start of a text, or 现将2025年工作情况报告如下 in its opening. */
function periodOfLead({ units, title }: AnchorFacts): PeriodAnchor | null {
  const body = units.filter((unit) => unit.kind !== "heading" && !(title && unit.start < title.end)).slice(0, LEAD_SENTENCES);
  let seen = 0;
  for (const unit of body) {
    for (const sentence of sentencesOf(unit)) {
      if (seen++ === LEAD_SENTENCES) return null;
      const period = periodOfText(sentence.text);
      if (!period) continue;
      const opens = seen <= 2 && period.start <= 3 && /^(?:以来)?[,，]|^,/.test(sentence.text.slice(period.end));
      if (!opens && !REPORTS_ON.test(sentence.text)) continue;
      return anchored(period, "text", 0.75, sourceRange(unit, sentence.at + period.start, sentence.at + period.end));
    }
  }
  return null;
}

function periodOfKind({ kind }: AnchorFacts, written: DateAnchor | null): PeriodAnchor | null {
  const known = kind && kind.confidence >= 0.7 ? kindById(kind.kind) : null;
  const year = known && written ? periodYearOf(known, written.date) : null;
  return year === null || !written ? null : { year, startMonth: 1, endMonth: 12, source: "kind", confidence: 0.6, range: written.range };
}

function periodOfHeadings({ units }: AnchorFacts): PeriodAnchor | null {
  const counts = new Map<number, { count: number; range: Range }>();
  for (const unit of units) {
    if (unit.kind !== "heading") continue;
    const period = periodOfText(unit.text);
    if (!period) continue;
    const entry = counts.get(period.year);
    if (entry) entry.count++;
    else counts.set(period.year, { count: 1, range: sourceRange(unit, period.start, period.end) });
  }
  const [first, second] = [...counts].sort((a, b) => b[1].count - a[1].count);
  if (!first || first[1].count < 2 || (second && second[1].count === first[1].count)) return null;
  return { year: first[0], startMonth: 1, endMonth: 12, source: "headings", confidence: 0.5, range: first[1].range };
}

const dateOf = ({ year, month, day }: PointExpression): PartialDate => ({ year: year!, month, day });
const isRealDate = ({ year, month, day }: PointExpression): boolean =>
  parseDate(day === null ? `${year}-${month}` : `${year}-${month}-${day}`) !== null;
