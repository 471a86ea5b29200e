import {
  anchorNote,
  expressionsIn,
  type Finding,
  isMasked,
  isReported,
  type MaskKind,
  type PlanExpression,
  type PlanPeriod,
  planPeriod,
  presentYears,
  sectionOf,
  sentenceAt,
  sourceRange,
  surroundingsOf,
  type TimedUnit,
  type TimeFrame,
  tellsThePast,
  timeFrameOf,
  timeRoleOf,
  writingYears,
} from "@draftlint/core";
import { type Context, daysSince } from "./context.ts";

/** 《“十四五”…规划》 is a title; “十四五” itself stands in quotation marks. */
const HIDING: ReadonlySet<MaskKind> = new Set(["title", "code", "url", "path", "link-text"]);

interface Stage {
  readonly pattern: RegExp;
  /** The years of a plan that the words fit, counted from its first; `null` for all of them. */
  readonly years: readonly number[] | null;
  /** The words say which year it is (…之年), not only that the stage belongs to the work. */
  readonly namesYear: boolean;
}

/** What follows the name of a plan: its first year, its mid-term review in the third, its last year. */
const STAGES: readonly Stage[] = [
  { pattern: /^(?:规划)?(?:实施)?的?(开局之年|开局年|开局起步之年|起步之年|第一年|首年|元年)/, years: [0], namesYear: true },
  { pattern: /^(?:规划)?(?:实施)?的?(收官之年|收官年|最后一年|末年|决战决胜之年)/, years: [4], namesYear: true },
  { pattern: /^(?:规划)?(?:实施)?的?(第二年)/, years: [1], namesYear: true },
  { pattern: /^(?:规划)?(?:实施)?的?(第三年|中期之年|承上启下之年|中间之年)/, years: [2], namesYear: true },
  { pattern: /^(?:规划)?(?:实施)?的?(第四年)/, years: [3], namesYear: true },
  { pattern: /^(?:规划)?(?:实施)?的?([^，。；]{0,10}(?:关键之年|攻坚之年|重要一年|关键一年))/, years: null, namesYear: true },
  { pattern: /^(?:规划)?(?:的)?(?:实施)?(?:情况)?(?:的)?(中期(?:评估|检查))/, years: [2, 3], namesYear: false },
  { pattern: /^(?:规划)?(?:时期)?(?:的)?(良好开局|精彩开局|开好局|开门红|开局起步)/, years: [-1, 0], namesYear: false },
  { pattern: /^,? (?:(?:is|was|being) )?(?:in )?(?:its )?((?:first|opening) year)/i, years: [0], namesYear: true },
  { pattern: /^,? (?:(?:is|was|being) )?(?:in )?(?:its )?((?:last|final|closing) year)/i, years: [4], namesYear: true },
  { pattern: /^(?:'s)? (mid-?term (?:review|evaluation|assessment))/i, years: [2, 3], namesYear: false },
];
const FIRST_YEAR_OF = /\b(?:first|opening) year of the $/i;
const LAST_YEAR_OF = /\b(?:last|final|closing) year of the $/i;

const CURRENT_BEFORE = /(?:当前|目前|现阶段|正处于|正处在|处于|处在|正值|\bcurrent|\bongoing)[，,]?[^，。；]{0,4}$/i;
const DRAFTING =
  /(?:谋划|编制|研究制定|起草|启动[^，。；]{0,4}编制|科学编制|前期研究|\b(?:drafting|preparing|prepare|draft)(?: the)?)[^，。；]{0,8}$|^(?:规划)?的?(?:编制|谋划|前期研究|起草)/i;
const DONE = /完成|印发|发布|通过|批准|已|评估|总结|adopted|published|approved/i;
const GOAL = /^(?:规划)?(?:确定|提出|明确)?的?(?:各项)?(?:主要)?(?:目标|任务|指标)|^(?:'s)? (?:goals|targets|objectives)/i;
const HALF_A_YEAR_DAYS = 183;

/** D18 to D20: five-year plans in a stage, or as a present or a future, that does not fit the year. */
export function* checkPlans(timed: TimedUnit, context: Context): Generator<Finding> {
  const { unit, part, expressions } = timed;
  for (const plan of expressions) {
    const period = plan.kind === "plan" ? planPeriod(plan.ordinal) : null;
    if (plan.kind !== "plan" || !period || isMasked(unit, plan.start, HIDING)) continue;
    const { document } = context;
    if (tellsThePast(sectionOf(document, unit, plan.start))) continue;
    const frame = timeFrameOf(part, document);
    const finding = checkStage(timed, plan, period, frame, context) ?? (frame && checkUse(timed, plan, period, frame, context));
    if (finding) yield finding;
  }
}

function checkStage(timed: TimedUnit, plan: PlanExpression, period: PlanPeriod, frame: TimeFrame | null, { say }: Context): Finding | null {
  const { unit } = timed;
  const { before, after } = surroundingsOf(unit.text, plan);
  const named = FIRST_YEAR_OF.test(before) ? 0 : LAST_YEAR_OF.test(before) ? 4 : null;
  const stage = named === null ? STAGES.find(({ pattern }) => pattern.test(after)) : { pattern: null, years: [named], namesYear: true };
  if (!stage) return null;
  const said = sayYear(timed, plan, frame);
  if (said === null && (!frame || isReported(before) || /曾|已|当年|那(?:一)?年|时/.test(before))) return null;
  const years = said === null ? presentYears(frame!) : [said.year];
  const fits = (stage.years ?? [0, 1, 2, 3, 4]).map((offset) => period.start + offset);
  if (years.some((year) => fits.includes(year))) return null;
  const words = stage.pattern?.exec(after) ?? null;
  const opening = named === null ? null : (FIRST_YEAR_OF.exec(before) ?? LAST_YEAR_OF.exec(before))![0];
  const start = plan.start - (opening?.length ?? 0);
  const end = plan.end + (words?.[0].length ?? 0);
  const range = sourceRange(unit, start, end);
  const shown = fits.filter((year) => year >= period.start);
  const list = shown.length > 2 ? `${shown[0]}–${shown.at(-1)}` : shown.join(", ");
  return say({
    message: "plan-stage",
    data: {
      plan: period.name,
      ordinal: period.ordinal,
      start: period.start,
      end: period.end,
      stage: (words?.[1] ?? opening ?? "").replace(/ of the $/, ""),
      fits: { en: list, "zh-CN": list.replace("–", "—").replace(", ", "、") },
      year: (said?.year ?? frame!.period?.year ?? years[0])!,
    },
    range,
    severity: said?.isExplicit === true && stage.namesYear ? "error" : "warning",
    related: said === null ? anchorNote(frame!.range, range) : [],
  });
}

/** "2026年是“十四五”收官之年" and 今年是…: the year that the clause itself says. */
function sayYear(
  { unit, expressions }: TimedUnit,
  plan: PlanExpression,
  frame: TimeFrame | null,
): { readonly year: number; readonly isExplicit: boolean } | null {
  let found: { readonly year: number; readonly isExplicit: boolean } | null = null;
  for (const expression of expressionsIn(expressions, sentenceAt(unit, plan.start))) {
    if (expression.end > plan.start || (expression.kind !== "point" && expression.kind !== "period")) continue;
    const between = unit.text.slice(expression.end, plan.start);
    if (!/^[，,]?\s?(?:既)?(?:是|为|作为|系|正值|迎来|is|was|being|marks|,)?[^，。；,]{0,28}$/.test(between)) continue;
    if (expression.year !== null) found = { year: expression.year, isExplicit: true };
    else if (expression.relativeYear !== null && frame) {
      const years = writingYears(frame);
      if (years.length === 1) found = { year: years[0]! + expression.relativeYear, isExplicit: false };
    }
  }
  return found;
}

function checkUse({ unit, part }: TimedUnit, plan: PlanExpression, period: PlanPeriod, frame: TimeFrame, { say }: Context): Finding | null {
  const { before, after } = surroundingsOf(unit.text, plan);
  const range = sourceRange(unit, plan.start, plan.end);
  const names = { plan: period.name, ordinal: period.ordinal, frame: frame.name };
  const related = anchorNote(frame.range, range);
  const isOver = frame.start.year > period.end;
  if (isOver && CURRENT_BEFORE.test(unit.text.slice(Math.max(0, plan.start - 12), plan.start)))
    return say({ message: "plan-over", data: { ...names, start: period.start, end: period.end }, range, related, severity: "warning" });
  if (DRAFTING.test(before) || DRAFTING.test(after)) {
    // Plans of departments and towns follow the national outline during its first year.
    if (frame.start.year <= period.start || DONE.test(sentenceAt(unit, plan.start).text) || isReported(before)) return null;
    return say({ message: "plan-drafted", data: { ...names, start: period.start }, range, related, severity: "warning" });
  }
  const isLongOver = daysSince(frame, { year: period.end, month: 12, day: 31 }) >= HALF_A_YEAR_DAYS;
  if (timeRoleOf(part) !== "plan" || !isLongOver || !GOAL.test(after) || DONE.test(after) || DONE.test(before)) return null;
  return say({ message: "plan-goal", data: { ...names, end: period.end }, range, related });
}
