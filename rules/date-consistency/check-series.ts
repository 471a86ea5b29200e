import {
  type Document,
  expressionsIn,
  type Finding,
  isHidden,
  parseChineseNumeral,
  sentenceAt,
  sourceRange,
  type TimeExpression,
  timedUnits,
} from "@draftlint/core";
import type { Say } from "./messages.ts";

const ZH = /第([\d一二三四五六七八九十]{1,3})届([\p{Script=Han}“”·]{2,14}?)(?=[，。、；：（）》]|的|在|于|举|成|上|期|以|开|闭|圆|顺|$)/gu;
const EN =
  /\b(\d{1,2})(?:st|nd|rd|th) (?:annual )?((?:[A-Z][\w'’-]+ ){0,4}(?:Conference|Congress|Day|Days|Fair|Festival|Forum|Games|Meeting|Summit|Symposium|Week|Workshop))\b/g;
/** Terms of office are counted by 届 too, and last several years. */
const TERM = /全国|中央|委员会|理事会|代表|人大|政协|董事会|领导班子|毕业|学生会|党委|总支|支部|职代会|教代会/;

/** An event is prepared in another year than its own. */
const PREPARING = /筹备|迎接|申办|谋划|准备|启动|征集|报名|\b(?:prepar|plan|upcoming|call for|register)/i;
const LONGEST_GAP = 12;
const NEAR = 40;

interface Numbered {
  readonly number: number;
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/** D24: the numbers of one yearly event that run against its years: a later one with a lower number, or more numbers than years. */
export function* checkSeries(document: Document, say: Say): Generator<Finding> {
  const seen = new Map<string, Numbered>();
  for (const { unit, expressions } of timedUnits(document)) {
    const pattern = unit.text.includes("届") ? ZH : /\d(?:st|nd|rd|th) /.test(unit.text) ? EN : null;
    if (!pattern) continue;
    for (const match of unit.text.matchAll(pattern)) {
      const name = match[2]!.replace(/[“”]/g, "");
      if (TERM.test(name) || isHidden(unit, { start: match.index, end: match.index })) continue;
      if (PREPARING.test(sentenceAt(unit, match.index).text)) continue;
      const year = adjacentYear(unit.text, expressions, match.index, match.index + match[0].length);
      const number = parseChineseNumeral(match[1]!) ?? Number(match[1]);
      if (year === null) continue;
      const here: Numbered = { number, year, ...sourceRange(unit, match.index, match.index + match[0].length) };
      const first = seen.get(name);
      if (!first) seen.set(name, here);
      else if (isImpossible(first, here))
        yield say({
          message: "series-number",
          data: { name, number, year, firstNumber: first.number, firstYear: first.year },
          range: { start: here.start, end: here.end },
          related: [{ message: "first", range: { start: first.start, end: first.end } }],
        });
    }
  }
}

/** The year said right before the number, or in brackets or after "in" behind it. */
function adjacentYear(text: string, expressions: readonly TimeExpression[], start: number, end: number): number | null {
  const at = Math.max(0, start - NEAR);
  for (const expression of expressionsIn(expressions, { at, text: text.slice(at, end + NEAR) })) {
    if ((expression.kind !== "point" && expression.kind !== "period") || expression.year === null) continue;
    const before = start - expression.end;
    const gap = text.slice(end, expression.start);
    if (before >= 0 && before <= LONGEST_GAP && !/[。；;]/.test(text.slice(expression.end, start))) return expression.year;
    if (expression.start >= end && /^(?:\s?[（(]|,? in )$/.test(gap)) return expression.year;
  }
  return null;
}

function isImpossible(a: Numbered, b: Numbered): boolean {
  const years = b.year - a.year;
  const numbers = b.number - a.number;
  if (years === 0 || numbers === 0) return years !== numbers;
  return Math.sign(years) !== Math.sign(numbers) || Math.abs(numbers) > Math.abs(years);
}
