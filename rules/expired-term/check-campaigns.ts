import {
  anchorNote,
  CAMPAIGNS,
  type Campaign,
  type Document,
  expressionsIn,
  type Finding,
  isMasked,
  isReported,
  type MaskKind,
  sayWhen,
  sectionOf,
  sentenceAt,
  sourceRange,
  surroundingsOf,
  type TimeFrame,
  tellsThePast,
  timeExpressionsOf,
  timeFrameOf,
  type Unit,
} from "@draftlint/core";
import { type Context, dateOf, daysSince, isAfter, placesOf } from "./context.ts";

const HINT_ZH = /[教普三攻专科千](?:育|查|年行动|坚战|项斗争|学发展观|年发展)/;
const HINT_EN = /Decade of|Development Goals|Horizon 2|Europe 2/;
/** A cheap test that fails for texts that name none of the campaigns. */
export const mayNameCampaign = (text: string): boolean => HINT_ZH.test(text) || HINT_EN.test(text);

const HIDING: ReadonlySet<MaskKind> = new Set(["title", "code", "url", "path", "link-text", "citation"]);

/** Doing it now: these before the name, or 中 and 期间 after it. */
const ACTIVE_BEFORE =
  /(?:开展|推进|组织|抓好|抓实|结合|启动|部署|实施|参加|参与|围绕|按照|根据|扎实|深入|深化|紧扣|聚焦|贯穿|打好|打赢|做好|落实|融入|以|在|配合|迎接|继续|全面|认真|持续)[“"「]?[^，。；、]{0,16}$|\b(?:carr(?:y|ies|ying) out|conduct(?:s|ing)?|implement(?:s|ing)?|under|towards?|meet(?:s|ing)?|achiev(?:e|es|ing)|launch(?:es|ing)?|part of|join(?:s|ing)?|funded by|apply(?:ing)? (?:for|to))(?: the)? ?[“"]?$/i;
/** What remains of it when it is over may be spoken of at any time. */
const AFTERMATH =
  /成果|成效|经验|回头看|整改|检视|收获|启示|常态化|长效|总结|结束|以来|之后|后|期间的|回顾|有效衔接|legacy|lessons|after|since|follow-up|results of/i;
const KEEPS =
  /巩固|拓展|持续(?:深化|巩固)|总结|回顾|延续|传承|健全|衔接|完成|圆满|结束|曾|已|去年|前年|上年|此前|previous|former|past|ended|completed/i;

/** Campaigns told as the work of a time after their end. */
export function* checkCampaigns(unit: Unit, context: Context): Generator<Finding> {
  const { document, say } = context;
  const frame = timeFrameOf(document.partAt(unit.start), document);
  if (!frame) return;
  for (const campaign of CAMPAIGNS) {
    if (!isAfter(frame, dateOf(campaign.end)) || isRegular(frame, campaign)) continue;
    for (const place of placesOf(campaign.pattern, unit.text)) {
      if (!isToldAsCurrent(unit, place, campaign, document)) continue;
      yield report(unit, place, campaign, frame, say);
    }
  }
}

const isRegular = (frame: TimeFrame, { regularSince }: Campaign): boolean =>
  regularSince !== null && daysSince(frame, dateOf(regularSince)) >= 0;

function report(
  unit: Unit,
  { start, end }: { readonly start: number; readonly end: number },
  campaign: Campaign,
  frame: TimeFrame,
  say: Context["say"],
): Finding {
  const range = sourceRange(unit, start, end);
  return say({
    message: "campaign",
    data: { name: campaign.name, until: sayWhen(dateOf(campaign.end)), frame: frame.name },
    range,
    related: anchorNote(frame.range, range),
  });
}

function isToldAsCurrent(
  unit: Unit,
  place: { readonly start: number; readonly end: number },
  campaign: Campaign,
  document: Document,
): boolean {
  if (isMasked(unit, place.start, HIDING) || tellsThePast(sectionOf(document, unit, place.start))) return false;
  const { before, after } = surroundingsOf(unit.text, place);
  if (AFTERMATH.test(after.slice(0, 16)) || KEEPS.test(before) || isReported(before)) return false;
  if (!ACTIVE_BEFORE.test(before) && !/^[”"」]?(?:活动)?(?:中|期间|过程中)/.test(after)) return false;
  // "2023年开展的主题教育" says its year.
  const sentence = sentenceAt(unit, place.start);
  const end = dateOf(campaign.end).year;
  return !expressionsIn(timeExpressionsOf(unit), sentence).some(
    (expression) =>
      (expression.end <= place.start || expression.start >= place.end) &&
      ((expression.kind === "point" && expression.year !== null && expression.year <= end) ||
        ((expression.kind === "point" || expression.kind === "period") &&
          expression.relativeYear !== null &&
          expression.relativeYear < 0) ||
        (expression.kind === "range" && (expression.to.year ?? 9999) <= end)),
  );
}
