import { CHINESE_COUNT, countOf, ENGLISH_COUNT, INEXACT_AFTER, INEXACT_BEFORE } from "./numbers.ts";

/** A count that says how many items follow, in offsets of its text. */
export interface Announcement {
  readonly count: number;
  /** The number with its measure: 三个方面, "three steps". */
  readonly start: number;
  readonly end: number;
  /** It says that they follow (以下三点, "the following three"), or ends in a colon. */
  readonly isExplicit: boolean;
}

const NOUNS =
  "方面|层面|维度|环节|阶段|步骤|重点|关键|问题|目标|任务|原则|要求|领域|板块|机制|制度|途径|渠道|方向|角度|要素|要点|特点|优势|不足|原因|工程|行动|项目|工作|活动|举措|措施|建议|意见|事项|内容|情况|条件|因素|短板|难点|亮点|部分|转变|突破|坚持|确保|强化|提升|经验|做法|体会|启示|理由|办法|方法|方案|规定|标准|指标|变化|差距|矛盾|关系|抓手|专题|议题|课题|职责|注意点|注意事项";
/** 三个方面, 三项重点工作, 三点, 四大举措. */
const ZH_COUNT = new RegExp(
  `(${CHINESE_COUNT})(?:个|项|条|类|种|大|点|步|方面)(?:(?:(?![一二两三四五六七八九十])[\\u3400-\\u9fff]){0,6}?(?:${NOUNS}))?`,
  "g",
);
/** 三大类五项工作: one count inside another. */
const NESTED = new RegExp(`${CHINESE_COUNT}(?:大类|大项|个方面|方面|类|大块|个层面)$`);
const POINTS_DOWN = /(?:以下|下列|如下|下面|下述)(?:这|的)?(?:主要|重点)?$/;
const POINTS_DOWN_AFTER = /^[\u3400-\u9fff]{0,8}(?:如下|如次)/;
/** Nothing but the end of the announcement follows. */
const ENDS = /^(?:(?![一二两三四五六七八九十])[\u3400-\u9fff]){0,10}[:：。]?$/;

/** The announcement at the end of a Chinese sentence; `null` when it has none. */
export function chineseAnnouncement(text: string): Announcement | null {
  let last: Announcement | null = null;
  for (const match of text.matchAll(ZH_COUNT)) {
    const start = match.index;
    const number = match[1]!;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 8), start);
    const after = text.slice(end);
    if (INEXACT_BEFORE.test(before) || INEXACT_AFTER.test(text.slice(start + number.length))) continue;
    if (/(?:等|包括|之一)$/.test(before) || NESTED.test(before)) continue;
    const pointsDown = POINTS_DOWN.test(before) || POINTS_DOWN_AFTER.test(after);
    const isAtEnd = ENDS.test(after) && !/(?:之一|之[一二三四五]|以上|以内|左右|以下)/.test(after);
    if (!pointsDown && !isAtEnd) continue;
    const count = countOf(number);
    if (count !== null) last = { count, start, end, isExplicit: pointsDown || /[:：]$/.test(text) };
  }
  return last;
}

const EN_NOUNS =
  "steps?|parts?|reasons?|ways?|options?|types?|kinds?|phases?|stages?|sections?|items?|points?|goals?|principles?|rules?|tasks?|questions?|things?|categories|areas?|problems?|issues?|criteria|conditions?|components?|modes?|levels?|forms?|methods?|approaches|benefits?|features?|changes?|fields?|variants?|cases?|examples?|files?|commands?|tools?|requirements?|differences?|advantages?|disadvantages?|aspects?|factors?|measures?|actions?|priorities|objectives?|recommendations?|risks?|lessons?|topics?|scenarios?|strategies|services?|properties";
/** After "following" any plural is a noun; "these two read it" needs one that names items. */
const EN_FOLLOWING = new RegExp(
  `\\b(?:following (${ENGLISH_COUNT}) ((?:[a-z-]+ ){0,3}?(?:[a-z-]{2,}[^su\\W]s|people|${EN_NOUNS}))|(?:these|below) (${ENGLISH_COUNT}) ((?:[a-z-]+ ){0,3}(?:${EN_NOUNS})))\\b`,
  "i",
);
const EN_INTRODUCED = new RegExp(
  `\\b(?:there are|has|have|had|consists? of|includes?|comprises?|into|in|through|by|supports?|offers?|provides?|needs?|takes?|requires?|with|faces?|set|identified|found|propose|recommend|the) (${ENGLISH_COUNT}) ((?:[a-z-]+ ){0,3}(?:${EN_NOUNS}))\\b([^.,:;]{0,40}:)$`,
  "i",
);
const EN_INEXACT =
  /\b(?:more than|less than|fewer than|at least|at most|about|around|nearly|almost|up to|over|under|another|other|first|last|next|previous|one of(?: the)?|some of(?: the)?|any of(?: the)?|each of(?: the)?|all)\s*$/i;

/** The announcement in an English sentence; `null` when it has none. */
export function englishAnnouncement(text: string): Announcement | null {
  const match = EN_FOLLOWING.exec(text) ?? (text.endsWith(":") ? EN_INTRODUCED.exec(text) : null);
  if (!match) return null;
  const number = (match[1] ?? match[3])!;
  const noun = (match[1] === undefined ? match[4] : match[2])!;
  const start = match.index + match[0].indexOf(` ${number} `) + 1;
  const before = text.slice(0, start);
  if (
    EN_INEXACT.test(before) ||
    EN_INEXACT.test(text.slice(0, match.index)) ||
    /^ (?:or more|or so|to \w+)\b/.test(text.slice(start + number.length))
  )
    return null;
  const count = countOf(number);
  return count === null ? null : { count, start, end: start + number.length + 1 + noun.length, isExplicit: true };
}
