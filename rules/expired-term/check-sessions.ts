import {
  anchorNote,
  type Document,
  type Finding,
  formatChineseNumeral,
  type HeldMeeting,
  isHidden,
  PARTY_CONGRESSES,
  type Part,
  type PartialDate,
  PLENUMS,
  type SessionExpression,
  sayWhen,
  sectionOf,
  sourceRange,
  surroundingsOf,
  type TimedUnit,
  tellsThePast,
  timedUnits,
  timeFrameOf,
  yearOfYearlySession,
} from "@draftlint/core";
import { type Context, dateOf, daysSince, isAfter } from "./context.ts";

const UPCOMING_BEFORE =
  /(?:迎接|喜迎|献礼|筹备|即将召开的?|将召开的?|备战|\bahead of|\bprepar\w+ for|\bupcoming|\bthe run-up to)[^，。；]{0,6}$/i;
const UPCOMING_AFTER =
  /^[”"]?(?:即将|将(?:于|在)?|拟于)[^，。；]{0,10}(?:召开|举行|开幕)|^ (?:will (?:be held|open|convene)|is to be held)/i;
const STUDIES = /(?:学习(?:宣传)?(?:贯彻)?(?:落实)?|贯彻(?:落实)?|落实|宣讲|领会|\bstudy(?:ing)?|\bimplement(?:ing)?)[^，。；]{0,24}$/i;
const SPIRIT = /^[^，。；]{0,6}精神|^(?:'s)? (?:spirit|guiding principles|decisions)/;
const NEW_DAYS = 60;

/** D25 and D26: meetings that were held told as still to come, and older plenums studied where a newer one has been held. */
export function* checkSessions(
  { unit, part, expressions }: TimedUnit,
  newest: ReadonlyMap<Part, number>,
  { document, say }: Context,
): Generator<Finding> {
  for (const session of expressions) {
    if (session.kind !== "session" || isHidden(unit, session)) continue;
    const frame = timeFrameOf(part, document);
    const held = heldIn(session);
    if (!frame || !held || tellsThePast(sectionOf(document, unit, session.start))) continue;
    const { before, after } = surroundingsOf(unit.text, session);
    const range = sourceRange(unit, session.start, session.end);
    const name = unit.text.slice(session.start, session.end);
    const related = anchorNote(frame.range, range);
    if (UPCOMING_BEFORE.test(before) || UPCOMING_AFTER.test(after)) {
      if (isAfter(frame, held))
        yield say({
          message: "session-over",
          data: { session: name, held: sayWhen(held), frame: frame.name },
          range,
          related,
          severity: "warning",
        });
      continue;
    }
    if ((session.body !== "plenum" && session.body !== "party-congress") || !STUDIES.test(before) || !SPIRIT.test(after)) continue;
    const newer = (session.body === "plenum" ? PLENUMS : PARTY_CONGRESSES)
      .filter((meeting) => rankOf(meeting) > rankOf(session) && daysSince(frame, dateOf(meeting.end)) > NEW_DAYS)
      .at(-1);
    if (!newer || (newest.get(part) ?? 0) >= (session.body === "plenum" ? rankOf(session) + 1 : newer.term * 10)) continue;
    yield say({
      message: "newer-session",
      data: { session: name, newer: nameOf(newer), held: sayWhen({ ...dateOf(newer.end), day: null }), frame: frame.name },
      range,
      related,
    });
  }
}

function heldIn({ body, term, session }: SessionExpression): PartialDate | null {
  if (body === "npc" || body === "cppcc") {
    const year = yearOfYearlySession(term, session ?? 0);
    return year === null ? null : { year, month: 3, day: null };
  }
  const table = body === "plenum" ? PLENUMS : PARTY_CONGRESSES;
  const meeting = table.find((held) => held.term === term && held.session === (session ?? 0));
  return meeting ? dateOf(meeting.end) : null;
}

const rankOf = ({ term, session }: { readonly term: number; readonly session: number | null }): number => term * 10 + (session ?? 0);

/** The newest congress or plenum that each part names: where it is newer than the one at hand, the text tells a line of meetings. */
export function newestPlenums(document: Document): ReadonlyMap<Part, number> {
  const newest = new Map<Part, number>();
  for (const { part, expressions } of timedUnits(document))
    for (const expression of expressions)
      if (expression.kind === "session" && (expression.body === "plenum" || expression.body === "party-congress"))
        newest.set(part, Math.max(newest.get(part) ?? 0, rankOf(expression)));
  return newest;
}

const nameOf = ({ term, session }: HeldMeeting): { readonly en: string; readonly "zh-CN": string } =>
  session === 0
    ? { en: `the ${term}th Party Congress`, "zh-CN": `${formatChineseNumeral(term)}大` }
    : {
        en: `plenary session ${session} of the ${term}th Central Committee`,
        "zh-CN": `${formatChineseNumeral(term)}届${formatChineseNumeral(session)}中全会`,
      };
