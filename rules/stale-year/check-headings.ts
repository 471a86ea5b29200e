import {
  anchorNote,
  EXPLICIT,
  type Finding,
  type Part,
  periodOfText,
  type Section,
  sayPeriod,
  sourceRange,
  timeFrameOf,
  walkSections,
} from "@draftlint/core";
import { type Context, isWholeYear } from "./context.ts";

type Slot = "recap" | "plan" | "goals";

const RECAP_ZH =
  /^度?(?:以来)?的?(?:主要|重点|全年|各项)?(?:工作|任务|目标任务)?(?:的)?(?:回顾|总结|完成情况|开展情况|落实情况|进展情况|主要成效|工作成效|取得的?成[效绩]|(?:主要|重点)?工作(?:及|和|与)?(?:情况|成效|亮点|特点|做法))/;
/** 计划 is of the year to come; 目标 and 任务 of a year may be told again when it is over. */
const PLAN_ZH =
  /^度?的?(?:主要|重点|总体|全年|下一步)?(?:工作|任务)?的?(?:总体|主要|初步)?(?:计划|打算|安排|思路|设想|展望)(?!的?(?:完成|落实|执行|实施))/;
const GOAL_ZH =
  /^度?的?(?:主要|重点|总体|全年|下一步)?(?:工作)?的?(?:总体|主要)?(?:目标|任务|要点|重点|举措|主要工作)(?:任务|工作)?(?:$|[和与及、])/;
/** The words of an English heading that stand with its year: "Review of 2025", "2025 in review", "Highlights 2025". */
const english = (words: string): { readonly after: RegExp; readonly before: RegExp } => ({
  after: new RegExp(`^,? ?(?:${words})\\b`, "i"),
  before: new RegExp(`(?:^|\\b(?:our|the|key|main|major|work) )(?:${words})(?: (?:for|of|in|from|to|on|at))?(?: the year)? $`, "i"),
});
const RECAP_EN = english(
  "(?:in )?review|at a glance|in figures|recap|results|highlights|accomplishments|achievements|progress|looking back|what we did|work done",
);
const PLAN_EN = english("plans?|planned work|outlook|next steps|looking ahead|what comes next");
const GOAL_EN = english("goals|priorities|roadmap|objectives|targets|tasks|milestones|deliverables|initiatives|focus areas|key results");

/** Reports on the work of last year that plan this one: their recap may be of the year before the one in the title. */
const REPORTS_AHEAD: ReadonlySet<string> = new Set(["work-report", "statutory-report"]);

interface YearHeading {
  readonly slot: Slot;
  readonly year: number;
  readonly section: Section;
  /** Of the period in the section's title. */
  readonly start: number;
  readonly end: number;
}

/** D2: headings such as 2024年工作回顾 and 2025年工作计划 against the year of the text. */
export function* checkHeadings(part: Part, { document, say, period: override }: Context): Generator<Finding> {
  const frame = timeFrameOf(part, document, override);
  const period = frame?.period ?? null;
  if (!frame || !period || (frame.role !== "recap" && frame.role !== "plan")) return;
  const headings = [...walkSections(part.sections)].flatMap((section) => yearHeading(section, part) ?? []);
  for (const heading of headings) {
    const allowed = allowedYears(heading.slot, part, period.year, isWholeYear(period), frame.role);
    if (allowed.includes(heading.year)) continue;
    // Years told one after another are a history: 2023年工作回顾, 2024年工作回顾, 2025年工作回顾.
    if (headings.some((other) => other.slot === heading.slot && allowed.includes(other.year))) continue;
    const range = placeOf(heading);
    const [only] = allowed;
    yield say({
      message: "heading-year",
      data: { year: heading.year, period: sayPeriod(period), expected: { en: allowed.join(" or "), "zh-CN": allowed.join("年或") } },
      range,
      severity: period.confidence >= EXPLICIT ? "error" : "warning",
      related: anchorNote(period.range, range),
      fixes:
        allowed.length > 1 || range === heading.section.titleRange
          ? []
          : [
              {
                message: "write",
                data: { expected: String(only) },
                applies: "on-request",
                edits: [{ start: range.start, end: range.start + 4, text: String(only) }],
              },
            ],
    });
  }
}

function yearHeading(section: Section, part: Part): YearHeading | null {
  if (part.title && section.titleRange.start <= part.title.start && part.title.end <= section.titleRange.end) return null;
  const period = periodOfText(section.title);
  if (!period) return null;
  const before = section.title.slice(0, period.start);
  const after = section.title.slice(period.end);
  const slot = slotOf(before, after);
  return slot && { slot, year: period.year, section, start: period.start, end: period.end };
}

function slotOf(before: string, after: string): Slot | null {
  const opens = before === "";
  if (opens && RECAP_ZH.test(after)) return "recap";
  if (opens && PLAN_ZH.test(after)) return "plan";
  if (opens && GOAL_ZH.test(after)) return "goals";
  const says = ({ after: following, before: leading }: typeof RECAP_EN): boolean =>
    opens ? following.test(after) : leading.test(before) && after.trim() === "";
  if (says(RECAP_EN)) return "recap";
  if (says(PLAN_EN)) return "plan";
  return says(GOAL_EN) ? "goals" : null;
}

function allowedYears(slot: Slot, part: Part, year: number, wholeYear: boolean, role: "recap" | "plan"): readonly number[] {
  if (role === "plan") return slot === "recap" ? [year - 1, year] : [year];
  const ahead = REPORTS_AHEAD.has(part.kind?.kind ?? "");
  if (slot === "recap") return ahead ? [year, year - 1] : [year];
  return ahead || !wholeYear || slot === "goals" ? [year, year + 1] : [year + 1];
}

/** Where the year stands in the source; the whole title where its text cannot be placed. */
function placeOf({ section, start, end }: YearHeading): { readonly start: number; readonly end: number } {
  const at = section.unit.text.indexOf(section.title);
  return at < 0 ? section.titleRange : sourceRange(section.unit, at + start, at + end);
}
