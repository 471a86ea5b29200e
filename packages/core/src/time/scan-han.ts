import { parseChineseNumeral } from "../text/numerals.ts";
import { nextWith, TRAIT } from "../text/traits.ts";
import { NO_YEAR, periodOf, pointOf, readAfterYear, readMonths, type YearPart } from "./scan-digits.ts";
import { RELATIVE_YEARS_ZH } from "./tables/relative-words.ts";
import type { TimeExpression } from "./time-expression.ts";

const WORDS = new RegExp(
  [
    "(?<year>[一二][〇零○九八][〇零○一二三四五六七八九]{2}) ?年",
    "(?<![以之目过至迄日当])(?<relative>[今去明前后本上下]年)(?!龄|纪|级|轻|代|前|限|检|产量)(?:度)?",
    "(?<![近这前后]|\\d年|\\d 年)(?:(?<half>[上下])半年|第?(?<quarter>[一二三四])季度|前(?<quarters>[二三])季度|[第一]?(?:一至|一到|1至|1-|1—)(?<through>[二三23])季度)",
    "(?<![几数多])前(?<months>十[一二]?|[二三四五六七八九]|\\d{1,2}) ?个月",
    '[“"「](?<quoted>十[一二三四五六七八九]?|[一二三四五六七八九])五[”"」]',
    "(?<![〇零○一二三四五六七八九十百])(?<plan>十[一二三四五六七八九])五(?=规划|计划|时期|期间|末|初|以来|开局|收官|规[划模]|目标|[，。、：；！（）]|$)",
    "第(?<ordinal>十[一二三四五六七八九]?|[一二三四五六七八九])个五年(?:规划|计划)",
    "(?<count>[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]百?(?:[零〇]?[一二三四五六七八九]?十?[一二三四五六七八九]?))(?<more>多|余)?周年",
    "(?<![年个百千万十第每满这前后几两])(?<month>十[一二]?|[一二三四五六七八九])月(?=份|底|初|末|上旬|中旬|下旬|[一二三四五六七八九十]{1,3}[日号]|[，。、；])",
  ].join("|"),
  "gu",
);
const BEFORE_CORE = 10;
const AFTER_CORE = 8;

/** Finds expressions that start with a Han character, in text order. */
export function scanHan(text: string, found: TimeExpression[]): void {
  let from = 0;
  for (let core = nextWith(text, TRAIT.calendar, 0); core < text.length; core = nextWith(text, TRAIT.calendar, core + 1)) {
    if (!mayBelong(text, core)) continue;
    const start = Math.max(from, core - BEFORE_CORE);
    // The character before the window takes part in the look-behinds.
    const context = Math.max(0, start - 2);
    WORDS.lastIndex = start - context;
    const match = WORDS.exec(text.slice(context, core + AFTER_CORE));
    if (!match || context + match.index > core) continue;
    const expression = build(text, context + match.index, match[0], match.groups!);
    if (!expression) continue;
    found.push(expression);
    from = expression.end;
    core = Math.max(from - 1, core);
  }
}

const NUMERALS = "〇零○一二三四五六七八九十";
/** What stands before 年 in an expression, and after 五 that ends the name of a plan. */
const BEFORE_YEAR = "今去明前后本上下半周五";
const AFTER_PLAN = '”"」规计时期末初以开收目，。、：；！（）';

/** A look at the neighbours of 年, 季, 月 or 五: nearly all of them belong to no expression, and the whole pattern is dear. */
function mayBelong(text: string, core: number): boolean {
  const before = text[text[core - 1] === " " ? core - 2 : core - 1] ?? "";
  const after = text[core + 1] ?? "";
  switch (text[core]) {
    case "年":
      return before !== "" && (BEFORE_YEAR.includes(before) || NUMERALS.includes(before));
    case "季":
      return after === "度";
    case "月":
      return before === "个" || (before !== "" && NUMERALS.includes(before));
    default:
      return before === "个" || AFTER_PLAN.includes(after);
  }
}

function build(text: string, start: number, whole: string, groups: Readonly<Record<string, string | undefined>>): TimeExpression | null {
  const end = start + whole.length;
  if (groups.year !== undefined) {
    const year = parseChineseNumeral(groups.year.replaceAll("○", "〇"));
    if (year === null || year < 1800 || year >= 2200) return null;
    return readAfterYear(text, end, { year, relativeYear: null, start, yearRange: { start, end: start + 4 } });
  }
  if (groups.relative !== undefined) {
    const part: YearPart = { year: null, relativeYear: RELATIVE_YEARS_ZH[groups.relative]!, start, yearRange: { start, end: start + 2 } };
    return readAfterYear(text, end, part);
  }
  const part = { ...NO_YEAR, start };
  if (groups.half !== undefined) return groups.half === "上" ? periodOf(part, end, 1, 6, "half") : periodOf(part, end, 7, 12, "half");
  if (groups.quarter !== undefined) {
    const quarter = parseChineseNumeral(groups.quarter)!;
    return periodOf(part, end, quarter * 3 - 2, quarter * 3, "quarter");
  }
  const through = groups.quarters ?? groups.through;
  if (through !== undefined) return periodOf(part, end, 1, (parseChineseNumeral(through) ?? Number(through)) * 3, "quarter");
  if (groups.months !== undefined) return periodOf(part, end, 1, parseChineseNumeral(groups.months) ?? Number(groups.months), "months");
  const plan = groups.quoted ?? groups.plan ?? groups.ordinal;
  if (plan !== undefined) return { kind: "plan", ordinal: parseChineseNumeral(plan)!, start, end };
  if (groups.count !== undefined) {
    const count = parseChineseNumeral(groups.count);
    if (count === null || count === 0) return null;
    const countRange = { start, end: start + groups.count.length };
    return { kind: "anniversary", count, form: "anniversary", approximate: groups.more !== undefined, countRange, start, end };
  }
  return readMonths(text, start, part) ?? pointOf(part, end, parseChineseNumeral(groups.month!));
}
