import type { Range } from "../text/range.ts";
import { namesSeveralYears, parsePeriodName, periodOfText, type StatedPeriod } from "../time/stated-period.ts";
import type { AnchorFacts } from "./anchor-facts.ts";
import type { DateAnchor, PeriodAnchor } from "./anchors.ts";
import { kindById, periodYearOf } from "./kinds.ts";
import { sentencesOf } from "./sentences.ts";
import { titleRange } from "./title-range.ts";
import { sourceRange } from "./unit.ts";

/** Which period a part covers, by the first source that says so; `null` without one. */
export function coveredPeriod(facts: AnchorFacts, written: DateAnchor | null): PeriodAnchor | null {
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
  const lead = periodInLead(facts);
  return lead ? anchored(lead.period, "text", 0.75, lead.range) : (periodOfKind(facts, written) ?? periodOfHeadings(facts));
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

const LEAD_SENTENCES = 4;
const REPORTS_ON =
  /现[就将]|情况(?:汇报|报告|总结)如下|(?:汇报|报告|总结)如下|this (?:report|review|summary) (?:covers|describes|reports)|(?:report|summary) (?:covers|for)/i;

/** The period in the opening of a text, and whether the sentence says that the text reports on it. */
export interface LeadPeriod {
  readonly period: StatedPeriod;
  readonly range: Range;
  readonly reports: boolean;
}

/** 2025年上半年，… at the very start of a text, or 现将2025年工作情况报告如下 in its first four sentences; `null` without either. */
export function periodInLead({ units, title }: Pick<AnchorFacts, "units" | "title">): LeadPeriod | null {
  let seen = 0;
  for (const unit of units) {
    if (unit.kind === "heading" || (title && unit.start < title.end)) continue;
    for (const sentence of sentencesOf(unit)) {
      if (seen++ === LEAD_SENTENCES) return null;
      const period = periodOfText(sentence.text);
      if (!period) continue;
      const reports = REPORTS_ON.test(sentence.text);
      const opens = seen <= 2 && period.start <= 3 && /^(?:以来)?[,，]/.test(sentence.text.slice(period.end));
      if (opens || reports) return { period, reports, range: sourceRange(unit, sentence.at + period.start, sentence.at + period.end) };
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
