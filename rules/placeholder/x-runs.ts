import { chineseRunKind, joinsNames } from "./chinese-runs.ts";
import { findBlankDates } from "./dates.ts";
import { englishRunKind } from "./english-runs.ts";
import { isTokenCharacter, type Placeholder, type Reading, speaksOfPlaceholders } from "./found.ts";

/** Quick test: nothing below can match in a text without one of these. */
export const MAY_HOLD_RUN = /[xXｘＸ×✕]{2}|[xXｘＸ×✕][\s（(]?[\u3400-\u9fff%％月日]|某某|[○〇◯]{2}|[○〇◯][年月日]|\*\*|\$X|X%/;

/** Runs of letters or signs that stand for what was not filled in: XX, xxx, ××, 某某, ○○, **. */
const RUN = /[xXｘＸ×✕]+(?:[-–—－~～:：.．/／*][xXｘＸ×✕]+)*|某某+|[○〇◯]{2,}|\*{2,}/g;

const OPENERS = '“「『‘《〈"';
const CLOSERS = '”」』’》〉"';

/** A run with what stands around it. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Up to 16 code units on either side. */
  readonly before: string;
  readonly after: string;
  /** Text around it, up to `NEARBY` code units on either side: what the words nearby are about. */
  readonly nearby: string;
  /** True when the unit holds nothing else. */
  readonly isAlone: boolean;
}

/** A unit may be a whole document whose line breaks were lost. */
const NEARBY = 80;

export function findRuns(reading: Reading): readonly Placeholder[] {
  const { text } = reading;
  if (speaksOfPlaceholders(text)) return [];
  const found: Placeholder[] = findBlankDates(text)
    .filter(({ start }) => !SHOWS_FORM.test(text.slice(Math.max(0, start - 16), start)))
    .map((date) => ({ ...date, isDoubtful: /^[^\d].*\s/.test(text.slice(date.start, date.end)) }));
  const dates = found.length;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match; match = RUN.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.slice(0, dates).some((date) => date.start < end && start < date.end)) continue;
    const run: Run = {
      start,
      end,
      text: match[0],
      before: text.slice(Math.max(0, start - 16), start),
      after: text.slice(end, end + 16),
      nearby: text.slice(Math.max(0, start - NEARBY), end + NEARBY),
      isAlone: text.trim() === match[0],
    };
    const placeholder = recognise(run, reading);
    if (!placeholder) continue;
    const last = found.at(-1);
    if (
      last &&
      found.length > dates &&
      last.kind === "name" &&
      placeholder.kind === "name" &&
      joinsNames(text.slice(last.end, placeholder.start))
    )
      found[found.length - 1] = { ...last, end: placeholder.end };
    else found.push(placeholder);
  }
  return found;
}

function recognise(run: Run, reading: Reading): Placeholder | null {
  const { start, end, text, before, after } = run;
  if (isPartOfToken(run) || SHOWS_FORM.test(before)) return null;
  const { language } = reading;
  const isChinese = language === "zh" || /[\u3400-\u9fff]/.test(before.slice(-2) + after.slice(0, 2));
  const hint = HINT.exec(after);
  if (hint && isChinese && /^[xXｘＸ×✕○〇]+$/.test(text)) return { start, end: end + hint[0].length, kind: "composite" };
  const kind = isChinese ? chineseRunKind(run, reading) : englishRunKind(run);
  if (kind === null) return null;
  if (kind === "name" && text.length > 1 && OPENERS.includes(before.at(-1) ?? " ") && CLOSERS.includes(after[0] ?? " "))
    return { start, end, kind: "title" };
  const from = kind === "composite" ? start - /\d*$/.exec(before)![0].length : start;
  return { start: from, end, kind, isDoubtful: isChinese && isSpaced(before, after) };
}

/** Chinese prose sets Latin words apart by spaces; what is set apart is a word of the text as often as a gap. */
const isSpaced = (before: string, after: string): boolean => /[\u3400-\u9fff]\s$/.test(before) || /^\s[\u3400-\u9fff]/.test(after);

/** 格式为20XX年, "in the form XX-XX": the form of something is shown. */
const SHOWS_FORM = /(?:格式|形如|写作|写成|记作|替换为|表示为|\b(?:format|form|pattern|written as))[^，。；,.;]{0,8}$/i;

/** x（市名）: what belongs in the place stands in brackets after it. */
const HINT = /^\s?[（(]\s?[\u3400-\u9fff]{0,8}(?:名称|名字|姓名|名|单位|部门|地点|日期|时间|数字|数量|人数|金额|编号|职务)\s?[）)]/;

/** xx-config, FAXX, 5xx, v1.xx, /xx/yy, xx@host: part of a code word. */
function isPartOfToken({ text, before, after }: Run): boolean {
  const previous = before.at(-1);
  const next = after[0];
  if (isTokenCharacter(previous) && !(/^[×✕]/.test(text) && text.length > 1 && /\d$/.test(before) && /[xXｘＸ×✕]$/.test(text.slice(1))))
    return true;
  if (isTokenCharacter(next) && !(text.length > 1 && /^(?:19|20)\d\d\s?年/.test(after))) return true;
  if (/^[xX]{1,3}(?:\.[xX]{1,3}){2,}$/.test(text) || (/(?:^|[^-–—])[-–]$/.test(before) && /^[:=+]/.test(after))) return true;
  if (/=["“]$/.test(before) || /[A-Za-z0-9][-–+/.@\\:#&=]$|[\\@#/]$|\.$/.test(before)) return true;
  return /^(?:[-+/.@\\#&=][A-Za-z0-9_]|[-+/@\\]$|\(\))/.test(after) || /[+＋]\s?$/.test(before) || /^\s?[+＋]/.test(after);
}
