import {
  type AnniversaryExpression,
  anchorNote,
  type Document,
  EPOCHS,
  type Epoch,
  expressionsIn,
  type Finding,
  formatChineseNumeral,
  isMasked,
  isReported,
  type MaskKind,
  presentYears,
  sectionOf,
  sentenceAt,
  sourceRange,
  type TimedUnit,
  type TimeFrame,
  tellsThePast,
  timeFrameOf,
  writingYears,
} from "@draftlint/core";
import type { Say } from "./messages.ts";
import { ordinal } from "./ordinal.ts";

/** 庆祝…周年 stands in quotation marks as often as not. */
const HIDING: ReadonlySet<MaskKind> = new Set(["title", "code", "url", "path", "link-text"]);
const UPCOMING = /迎接|迎来|即将|筹备|筹办|准备|将|明年|喜迎|\b(?:upcoming|prepar\w+|next year|will|ahead of)\b/i;
/** Years of difference from which 40多年来 is surely an old phrase. */
const OLD_PHRASE = 5;

/** A number of years that is farther off counts something else. */
const MOST_YEARS_OFF = 5;
const MOST_YEARS_OFF_SHARED = 10;

/** 建国 is said of every country. */
const OTHER_COUNTRY =
  /(?<!新中|我|祖|全)国(?!庆)[^，。；]{0,12}(?:建国|国庆|共和国)|朝鲜|韩国|越南|印度|印尼|以色列|缅甸|老挝|加拿大|俄罗斯|新加坡|马来西亚|古巴|蒙古/;

interface Start {
  readonly year: number;
  readonly name: { readonly en: string; readonly "zh-CN": string };
}

/** D22 and D23: the number of an anniversary, and of the years since an epoch. */
export function* checkAnniversaries(timed: TimedUnit, document: Document, say: Say): Generator<Finding> {
  const { unit, part, expressions } = timed;
  for (const expression of expressions) {
    if (expression.kind !== "anniversary" || isMasked(unit, expression.start, HIDING)) continue;
    const known = knownEpoch(unit.text, expression);
    const start = known ?? ownEpoch(sentenceAt(unit, expression.start).text);
    const epoch = start && {
      ...start,
      mostOff: known ? (known.isShared ? MOST_YEARS_OFF_SHARED : Number.POSITIVE_INFINITY) : MOST_YEARS_OFF,
    };
    if (known?.isShared && OTHER_COUNTRY.test(unit.text.slice(Math.max(0, expression.start - 24), expression.start))) continue;
    if (!epoch) continue;
    const frame = timeFrameOf(part, document);
    const finding =
      expression.form === "since"
        ? checkSince(timed, expression, epoch, frame, say)
        : check(timed, expression, epoch, { document, frame: known ? frame : null, say });
    if (finding) yield finding;
  }
}

const MARKS = /[“”"《》「」\s]/g;

function knownEpoch(text: string, { start, end }: AnniversaryExpression): Epoch | null {
  const before = text.slice(Math.max(0, start - 32), start).replace(MARKS, "");
  const after = /^ of (.{3,80})/.exec(text.slice(end, end + 90))?.[1];
  for (const epoch of EPOCHS) if (epoch.zh?.test(before) || (after !== undefined && epoch.en?.test(after))) return epoch;
  return null;
}

const FOUNDED_ZH =
  /((?:1[89]|20)\d\d)年(?:\d{1,2}月)?[^，。；,\d]{0,8}?(成立|创办|创建|创立|建立|建校|建馆|建院|建厂|建所|建社|设立|开馆|开业|始建)/;
const FOUNDED_EN = /\b(founded|established|opened|created|started|incorporated|launched)(?: in)? ((?:1[89]|20)\d\d)\b/i;

const FOUNDINGS = new RegExp(`${FOUNDED_ZH.source}|${FOUNDED_EN.source}`, "gi");
const NOUN_OF: Readonly<Record<string, string>> = {
  founded: "founding",
  established: "establishment",
  opened: "opening",
  created: "creation",
  started: "start",
  incorporated: "incorporation",
  launched: "launch",
};

/** "Founded in 1998, the library marks its 25th anniversary in 2025." */
function ownEpoch(sentence: string): Start | null {
  // Of several foundings nobody can tell whose anniversary it is.
  if ((sentence.match(FOUNDINGS)?.length ?? 0) > 1) return null;
  const zh = FOUNDED_ZH.exec(sentence);
  if (zh) return { year: Number(zh[1]), name: { en: `"${zh[2]}"`, "zh-CN": zh[2]! } };
  const en = FOUNDED_EN.exec(sentence);
  const said = en?.[1]?.toLowerCase();
  return en && said !== undefined ? { year: Number(en[2]), name: { en: `the ${NOUN_OF[said]}`, "zh-CN": `“${said}”` } } : null;
}

function check(
  timed: TimedUnit,
  expression: AnniversaryExpression,
  epoch: Start & { readonly mostOff: number },
  { document, frame, say }: { readonly document: Document; readonly frame: TimeFrame | null; readonly say: Say },
): Finding | null {
  const { unit } = timed;
  if (expression.approximate) return null;
  const sentence = sentenceAt(unit, expression.start);
  const said = yearsSaid(timed, expression, epoch, frame);
  if (said === null) return null;
  let present = said.years;
  if (present.length === 0) {
    // Whose founding a sentence tells is sure, whose anniversary it means without a year is not.
    if (!frame?.explicit) return null;
    if (tellsThePast(sectionOf(document, unit, expression.start)) || isReported(sentence.text)) return null;
    const years = presentYears(frame);
    present = UPCOMING.test(sentence.text) ? [...years, years.at(-1)! + 1] : years;
  }
  if (present.some((year) => year - epoch.year === expression.count)) return null;
  const own = frame?.period?.year ?? present[0]!;
  const year = present.includes(own) ? own : present[0]!;
  const right = year - epoch.year;
  if (right <= 0 || Math.abs(right - expression.count) > epoch.mostOff) return null;
  const isEnglish = expression.form === "anniversary" && /[a-z]$/i.test(unit.text.slice(expression.start, expression.end));
  const place = isEnglish ? { start: expression.countRange.start, end: expression.countRange.end + 2 } : expression.countRange;
  const written = unit.text.slice(place.start, place.end);
  const expected = isEnglish ? ordinal(right) : /^\d/.test(written) ? String(right) : formatChineseNumeral(right);
  const range = sourceRange(unit, expression.start, expression.end);
  return say({
    message: "anniversary",
    data: { epoch: epoch.name, year: epoch.year, present: year, right, count: expression.count },
    range,
    severity: said.isExplicit ? "error" : "warning",
    related: !said.isExplicit && frame ? anchorNote(frame.range, range) : [],
    fixes:
      present.length > 1
        ? []
        : [
            {
              message: "write",
              data: { expected },
              applies: "on-request",
              edits: [{ ...sourceRange(unit, place.start, place.end), text: expected }],
            },
          ],
  });
}

interface SaidYears {
  readonly years: readonly number[];
  /** Said as a number, not as 今年. */
  readonly isExplicit: boolean;
}

const RIGHT_AFTER = /^(?:\s?[（(]|,? in (?:the year )?)$/;

/** The year said of an anniversary: right after it ("in 2025", （2025年）), else the nearest before it in the sentence. No years for none, `null` for one that cannot be told. */
function yearsSaid(
  { unit, expressions }: TimedUnit,
  mention: AnniversaryExpression,
  epoch: Start,
  frame: TimeFrame | null,
): SaidYears | null {
  let said: SaidYears = { years: [], isExplicit: false };
  for (const expression of expressionsIn(expressions, sentenceAt(unit, mention.start))) {
    const isAfter = expression.start >= mention.end;
    if (isMasked(unit, expression.start, HIDING) || (isAfter && !RIGHT_AFTER.test(unit.text.slice(mention.end, expression.start))))
      continue;
    if (expression.kind === "range" || expression.kind === "fiscal") return null;
    if ((expression.kind !== "point" && expression.kind !== "period") || expression.year === epoch.year) continue;
    if (expression.year !== null) said = { years: [expression.year], isExplicit: true };
    else if (expression.relativeYear !== null) {
      const { relativeYear } = expression;
      const present = frame ? (relativeYear === 0 ? [...writingYears(frame), ...presentYears(frame)] : writingYears(frame)) : [];
      if (present.length === 0) return null;
      said = { years: present.map((year) => year + relativeYear), isExplicit: false };
    }
  }
  return said;
}

function checkSince(
  { unit }: TimedUnit,
  expression: AnniversaryExpression,
  epoch: Start,
  frame: TimeFrame | null,
  say: Say,
): Finding | null {
  if (!frame?.explicit) return null;
  const present = frame.end.year;
  const right = present - epoch.year;
  const most = expression.approximate ? expression.count + 9 : expression.count;
  if (right - most <= OLD_PHRASE && expression.count - right <= OLD_PHRASE) return null;
  const range = sourceRange(unit, expression.start, expression.end);
  return say({
    message: "years-since",
    data: { epoch: epoch.name, year: epoch.year, present, right, written: unit.text.slice(expression.start, expression.end) },
    range,
    related: anchorNote(frame.range, range),
  });
}
