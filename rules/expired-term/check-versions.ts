import {
  anchorNote,
  type Finding,
  isMasked,
  isReported,
  type MaskKind,
  PRODUCTS,
  REPEALED_STATUTES,
  SUPERSEDED_STANDARDS,
  sayWhen,
  sectionOf,
  sentenceAt,
  sourceRange,
  tellsThePast,
  timeFrameOf,
  type Unit,
} from "@draftlint/core";
import { type Context, dateOf, isAfter, placesOf } from "./context.ts";

const HIDING: ReadonlySet<MaskKind> = new Set(["code", "url", "path", "link-text", "citation"]);

/** Words right before a product that put it to use; what is supported or required as a minimum may be old on purpose. */
const IN_USE =
  /(?:采用|使用|运行[在于]?|部署[在于]|安装|基于|升级[到至为]|迁移[到至]|选用|系统[为是]|环境[为是]|版本[为是]|数据库[为是]|服务器[为是]|\b(?:uses|using|use|runs?|runs? on|running|running on|installed|install|based on|built (?:on|with)|deployed (?:on|to|with)|deploy (?:on|to)|upgraded? to|migrated? to|moved? to|standardi[sz]ed? on))(?: the| a)?(?:[了的]|是)?[“"「]?\s?(?:[\u4e00-\u9fff]{1,4})?$/i;
/** "If you use Windows 10": the writer does not choose the product. */
const CONDITION =
  /如果|若|假如|假设|对于|无论|例如|比如|\b(?:if|when|whether|for example|e\.g\.|such as|either|users?|anyone|those|may|might|can)\b/i;
/** Words that say it is known to be old, or that later versions are meant as well. */
const KNOWN_OLD =
  /不再|停止|终止|停用|停服|退役|下线|淘汰|替换|替代|更换|取代|废弃|弃用|老旧|旧版|过时|不支持|从[^，。]{0,30}(?:升级|迁移|切换)|历史|曾|原(?:先|来|有)|\b(?:drop(?:s|ped|ping)?|deprecat\w+|end[- ]of[- ]life|EOL|unsupported|no longer|legacy|obsolete|retir\w+|replac\w+|remov\w+|was|were|used to|until|from .{0,40}\bto\b|(?:migrat|upgrad|mov)\w+ (?:away )?from|instead of|not supported|don't|do not|doesn't|older|old)\b/i;
const OR_LATER =
  /^[”"」]?(?:\.\d+)*\s?(?:\+|及以上|或以上|以上|及更高|或更高|或更新|及后续|起|(?:版本)?(?:及以上|以上|或更高)|\s?(?:or|and) (?:later|newer|above|higher|greater|up)|\s?[–-]|\s?(?:~|to|through|至|到))/i;
const AT_LEAST_BEFORE = /(?:>=?|≥|at least|最低|至少|不低于|minimum|from|since|自) ?$/i;

/** Products whose vendor's support had ended, told as in use. */
export function* checkProducts(unit: Unit, { document, say }: Context): Generator<Finding> {
  if (unit.kind === "heading") return;
  const frame = timeFrameOf(document.partAt(unit.start), document);
  if (!frame) return;
  const reported: { start: number; end: number }[] = [];
  for (const { name, pattern, until } of PRODUCTS) {
    const end = dateOf(until);
    if (!isAfter(frame, end)) continue;
    for (const place of placesOf(pattern, unit.text)) {
      if (reported.some((other) => other.start < place.end && place.start < other.end)) continue;
      const sentence = sentenceAt(unit, place.start).text;
      if (
        !IN_USE.test(unit.text.slice(Math.max(0, place.start - 30), place.start)) ||
        /^\s?的/.test(unit.text.slice(place.end, place.end + 2))
      )
        continue;
      if (KNOWN_OLD.test(sentence) || CONDITION.test(sentence) || isReported(sentence) || namesOthers(sentence, name)) continue;
      if (
        OR_LATER.test(unit.text.slice(place.end, place.end + 20)) ||
        AT_LEAST_BEFORE.test(unit.text.slice(Math.max(0, place.start - 12), place.start))
      )
        continue;
      if (isMasked(unit, place.start, HIDING) || tellsThePast(sectionOf(document, unit, place.start))) continue;
      reported.push(place);
      const range = sourceRange(unit, place.start, place.end);
      yield say({
        message: "product",
        data: { product: name, until: sayWhen(end), frame: frame.name },
        range,
        related: anchorNote(frame.range, range),
      });
    }
  }
}

/** Versions beside each other are compared or listed: "Windows 10 or Windows 11", "Windows 10/11". */
function namesOthers(sentence: string, name: string): boolean {
  const product = name.replace(/\s?[\d.]+$/, "");
  const first = sentence.indexOf(product);
  return (
    sentence.indexOf(product, first + 1) >= 0 || /\d\s?[/／、或与和]\s?\d|\d,? (?:or|and) v?\d/.test(sentence.slice(Math.max(first, 0)))
  );
}

/** A cheap test that fails for texts that name none of the standards. */
export const STANDARD_HINT = /GB|ISO|RFC/;
const REPLACED = /代替|替代|废止|取代|历史|旧|原|曾|作废|修订|supersed|replac|obsolet|former|historic|withdrawn|earlier|previous|deprecat/i;

/** D43: superseded editions of standards. */
export function* checkStandards(unit: Unit, { document, say }: Context): Generator<Finding> {
  const frame = timeFrameOf(document.partAt(unit.start), document);
  if (!frame) return;
  for (const { pattern, current, since } of SUPERSEDED_STANDARDS) {
    const from = dateOf(since);
    if (!isAfter(frame, from)) continue;
    for (const { start, end } of placesOf(pattern, unit.text)) {
      if (REPLACED.test(sentenceAt(unit, start).text) || isMasked(unit, start, HIDING)) continue;
      if (tellsThePast(sectionOf(document, unit, start))) continue;
      const range = sourceRange(unit, start, end);
      yield say({
        message: "standard",
        data: { old: unit.text.slice(start, end), current, since: sayWhen(from) },
        range,
        severity: "warning",
        related: anchorNote(frame.range, range),
      });
    }
  }
}

const STATUTE = new RegExp(`《(?:中华人民共和国)?(${REPEALED_STATUTES.map(({ name }) => name).join("|")})》`, "g");

/** D44: repealed statutes, which still hold for facts before their repeal. */
export function* checkStatutes(unit: Unit, { document, say }: Context): Generator<Finding> {
  const frame = timeFrameOf(document.partAt(unit.start), document);
  if (!frame) return;
  for (const match of unit.text.matchAll(STATUTE)) {
    const statute = REPEALED_STATUTES.find(({ name }) => name === match[1])!;
    if (!isAfter(frame, dateOf(statute.since)) || /废止|失效|原|旧|曾|当时|之前|以前|民法典/.test(sentenceAt(unit, match.index).text))
      continue;
    if (tellsThePast(sectionOf(document, unit, match.index))) continue;
    const range = sourceRange(unit, match.index, match.index + match[0].length);
    yield say({
      message: "statute",
      data: { name: statute.name, by: statute.repealedBy, since: sayWhen(dateOf(statute.since)) },
      range,
      related: anchorNote(frame.range, range),
    });
  }
}
