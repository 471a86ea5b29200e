import type { Range } from "../text/range.ts";
import type { Difference } from "./difference.ts";
import { type FactExpression, factExpressions } from "./fact-expressions.ts";
import { areOpposites } from "./opposites.ts";

/**
 * In what two nearly equal texts differ:
 * `number`, `unit`, `date`, `negation`: in facts of that kind alone, so that one of the texts may be wrong ·
 * `series`: in a point in time and in numbers, as results of several periods do ·
 * `subject`: in a name, a number that names (第3项, Table 2, `code`), so that they speak of different things ·
 * `data`: in the thing they speak of and in its figures ·
 * `opposite`: in words of opposite meaning or in ordinals ·
 * `words`: in other words.
 */
export type Contrast = "number" | "unit" | "date" | "negation" | "series" | "subject" | "data" | "opposite" | "words";

/** In what two texts differ, with the differences widened to whole numbers, dates and units. */
export function contrastOf(
  earlier: string,
  later: string,
  differences: readonly Difference[],
): { readonly contrast: Contrast; readonly differences: readonly Difference[] } {
  const kinds: Contrast[] = [];
  const widened = differences.map((difference) => {
    const replaced = difference.earlier.start < difference.earlier.end && difference.later.start < difference.later.end;
    const a = replaced ? widen(difference.earlier, earlier) : { range: difference.earlier, facts: null };
    const b = replaced ? widen(difference.later, later) : { range: difference.later, facts: null };
    kinds.push(kindOf(earlier, later, difference, a, b));
    return { earlier: a.range, later: b.range };
  });
  return { contrast: summarise(kinds, widened[0]?.later.start ?? 0), differences: withoutRepeats(widened) };
}

/** The words before this offset are what a sentence speaks of. */
const SUBJECT_END = 8;

function summarise(kinds: readonly Contrast[], firstOffset: number): Contrast {
  const all = new Set(kinds);
  if (all.has("words")) {
    const numbers = kinds.filter((kind) => kind === "number" || kind === "unit").length;
    return numbers >= 2 && numbers * 2 >= kinds.length && kinds[0] === "words" && firstOffset <= SUBJECT_END ? "data" : "words";
  }
  if (all.has("subject")) return "subject";
  if (all.has("opposite")) return "opposite";
  if (all.has("date") && all.size > 1) return "series";
  if (all.has("negation") && kinds.length > 1) return "words";
  if (all.has("number")) return "number";
  return kinds[0] ?? "words";
}

interface Widened {
  readonly range: Range;
  /** The facts that the range consists of; `null` when other words stand in it too. */
  readonly facts: readonly FactExpression[] | null;
}

/** Numbers and dates are no longer than this. */
const LONGEST_FACT = 20;

/** A range made to hold whole the facts that it cuts. */
function widen(range: Range, text: string): Widened {
  const from = Math.max(0, range.start - LONGEST_FACT);
  const facts = factExpressions(text.slice(from, range.end + LONGEST_FACT));
  const touched = facts.filter((fact) => from + fact.start < range.end && range.start < from + fact.end);
  const first = touched[0];
  if (!first) return { range, facts: null };
  const start = Math.min(range.start, from + first.start);
  const end = Math.max(range.end, from + touched.at(-1)!.end);
  const joined = touched.every((fact, i) => i === 0 || fact.start - touched[i - 1]!.end <= 1);
  const covered = joined && from + first.start <= range.start && from + touched.at(-1)!.end >= range.end;
  return { range: { start, end }, facts: covered ? touched : null };
}

function kindOf(earlier: string, later: string, raw: Difference, a: Widened, b: Widened): Contrast {
  const wordsA = earlier.slice(raw.earlier.start, raw.earlier.end);
  const wordsB = later.slice(raw.later.start, raw.later.end);
  if (isNegationOf(wordsA, wordsB) || isNegationOf(wordsB, wordsA)) return "negation";
  if (
    a.facts?.length &&
    b.facts?.length &&
    a.facts.every((fact) => fact.kind !== "negation") &&
    b.facts.every((fact) => fact.kind !== "negation")
  ) {
    if (a.facts.some((fact) => fact.kind === "date") || b.facts.some((fact) => fact.kind === "date")) return "date";
    if (names(earlier, a.range) || names(later, b.range)) return "subject";
    return sameValues(a.facts, b.facts) ? "unit" : "number";
  }
  if (wordsA !== "" && wordsB !== "") {
    if (NUMERAL.test(wordsA) && NUMERAL.test(wordsB) && (names(earlier, raw.earlier) || names(later, raw.later))) return "subject";
    if (areNames(earlier, raw.earlier, later, raw.later)) return "subject";
    if (areOppositesAt(earlier, raw.earlier, later, raw.later)) return "opposite";
    if (isUnitSwap(earlier, later, raw)) return "unit";
  }
  return "words";
}

/** Also where only one character of a word differs: 挂载 and 卸载, 之前 and 之后. */
function areOppositesAt(earlier: string, a: Range, later: string, b: Range): boolean {
  for (const [before, after] of [
    [0, 0],
    [0, 1],
    [1, 0],
  ] as const) {
    const left = earlier.slice(Math.max(0, a.start - before), a.end + after);
    const right = later.slice(Math.max(0, b.start - before), b.end + after);
    if (areOpposites(left, right)) return true;
  }
  return false;
}

const NUMERAL = /^(?:\d+|[〇零一二两三四五六七八九十百千]+)$/;

const sameValues = (a: readonly FactExpression[], b: readonly FactExpression[]): boolean =>
  a.length === b.length && a.every((fact, i) => fact.value === b[i]!.value && fact.unit !== b[i]!.unit);

const UNIT =
  /^(?:[万亿千百]?(?:元|美元|欧元|吨|公斤|千克|克|公里|千米|米|厘米|毫米|亩|公顷|平方米|小时|分钟|秒|天|周|个月|年)|[万亿千百]|%|个百分点|[kMGT]i?B|ms|km|kg|cm|mm|seconds?|minutes?|hours?|days?|weeks?|months?|years?|dollars?|euros?|million|billion|thousand|percent)$/;

/** 3万元 and 3亿元; "5 minutes" and "5 hours". */
const isUnitSwap = (earlier: string, later: string, { earlier: a, later: b }: Difference): boolean =>
  UNIT.test(earlier.slice(a.start, a.end)) &&
  UNIT.test(later.slice(b.start, b.end)) &&
  /[0-9〇零一二两三四五六七八九十百千万亿]\s*$/.test(earlier.slice(Math.max(0, a.start - 3), a.start));

const NEGATIONS_ZH = /^(?:没有|并未|尚未|从未|不再|不得|不能|不可以?|不应当?|不必|不需要?|无需|无须|禁止|严禁|切勿|[不未没无勿非])$/;
const POSITIVES_ZH = /^(?:|已经?|均已|有|可以?|能够?|应当?|须|必须|需要?|允许|会|是|得|仍)$/;
const NEGATIONS_EN =
  /^(?:not|never|no|cannot|without|(?:do|does|did|is|are|was|were|will|would|can|could|should|must|has|have|had|may|need)(?: not|n['’]t)|can['’]t|won['’]t)$/i;
const POSITIVES_EN =
  /^(?:|do|does|did|is|are|was|were|will|would|can|could|should|must|has|have|had|may|need|needs|always|with|a|an|the|any|some)$/i;
const isNegationOf = (positive: string, negative: string): boolean =>
  (NEGATIONS_ZH.test(negative) && POSITIVES_ZH.test(positive)) || (NEGATIONS_EN.test(negative) && POSITIVES_EN.test(positive));

const NAMING_BEFORE =
  /(?:第|表|图|附件|附录|附表|公式|版本|编号|[＃#§№]|(?:^|[^A-Za-z])[A-Za-z]-?)$|\b(?:no|nr|section|table|figure|fig|step|phase|chapter|version|part|appendix|level|room|building|item|task|team|group|stage|milestone|port|issue|case|example|listing|exercise|question|option|grade|class|line|page|act|article|rule|type|tier|layer|release|sprint|iteration|unit|zone|area|site|lane|track|floor)\.?\s*$/i;
const NAMING_AFTER = /^(?:号|楼|组|班|标段|版|章|节|条(?!短视频)|款|层|区|队|厅|室|级|类|中学|小学|院)/;
/** True for a number that names its thing: 第3项, 2号楼, Table 2, Python 3. */
function names(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  if (NAMING_BEFORE.test(before) || /(?<=\S\s)[A-Z][A-Za-z.+]*\s$/.test(before)) return true;
  const number = text.slice(start, end);
  return (
    NAMING_AFTER.test(text.slice(end, end + 3)) ||
    (/[号楼组班层级类]$/.test(number) && !/[个%]/.test(number)) ||
    /^[一二三四五六七八九十]期$/.test(number)
  );
}

/** True for words that name things: Latin words in Chinese, capitalised ones in English, code, and what stands in quotation marks or 《》. */
function areNames(earlier: string, a: Range, later: string, b: Range): boolean {
  const left = enclosureOf(earlier, a);
  const right = enclosureOf(later, b);
  if (left !== null && right !== null && isMisspelling(left, right)) return false;
  return (left !== null || isName(earlier, a)) && (right !== null || isName(later, b));
}

function isName(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, end);
  if (/[_`()<>]|[a-z][A-Z]|\w\.\w/.test(text.slice(Math.max(0, start - 1), end + 1))) return true;
  return /[\u3400-\u9fff]/.test(text)
    ? /^[A-Za-z0-9_.@$:/()<>\s-]+$/.test(words)
    : /^[A-Z0-9`@$][\w.@$:/()<>-]*(?:\s[A-Z0-9]\S*)*$/.test(words) && start > 0;
}

const ENCLOSURE = /“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"|`[^`]*`|（[^）]*）|\([^)]*\)/g;

/** What stands between the marks around a range, `null` without them. */
function enclosureOf(text: string, { start, end }: Range): string | null {
  for (const { index, 0: enclosed } of text.matchAll(ENCLOSURE))
    if (index < start && end < index + enclosed.length) return enclosed.slice(1, -1);
  return null;
}

/** Two long names that share most of their characters are one name, miswritten once. */
function isMisspelling(a: string, b: string): boolean {
  let prefix = 0;
  while (prefix < a.length && a[prefix] === b[prefix]) prefix++;
  let suffix = 0;
  while (suffix < Math.min(a.length, b.length) - prefix && a[a.length - 1 - suffix] === b[b.length - 1 - suffix]) suffix++;
  return a.length >= 4 && (prefix + suffix) * 2 >= Math.max(a.length, b.length);
}

/** Two differences inside one number or date are one. */
function withoutRepeats(differences: readonly Difference[]): readonly Difference[] {
  const result: Difference[] = [];
  for (const difference of differences) {
    const last = result.at(-1);
    if (last && (last.later.end > difference.later.start || last.earlier.end > difference.earlier.start))
      result[result.length - 1] = {
        earlier: { start: last.earlier.start, end: Math.max(last.earlier.end, difference.earlier.end) },
        later: { start: last.later.start, end: Math.max(last.later.end, difference.later.end) },
      };
    else result.push(difference);
  }
  return result;
}
