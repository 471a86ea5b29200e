import { CHINESE_COUNT, countOf, INEXACT_AFTER, INEXACT_BEFORE } from "./numbers.ts";

/** A count beside the items that it counts: 强思想、固阵地、防风险三项工作. Offsets of the text. */
export interface Enumeration {
  readonly count: number;
  readonly found: number;
  readonly start: number;
  readonly end: number;
  /** The whole enumeration with its count. */
  readonly from: number;
  readonly to: number;
}

/** Nouns of things that are named one by one; people and goods are counted without being named. */
const NOUN =
  "方面|层面|维度|环节|阶段|步骤|重点|关键|问题|目标|任务|原则|要求|领域|板块|体系|机制|制度|平台|抓手|渠道|途径|方向|要素|工程|行动|工作|活动|举措|措施|职责|建设|改革|清单|指标|主题|专题|支柱|能力|意识|关系";
const COUNT = new RegExp(
  `(${CHINESE_COUNT})(?:(个|项|条|大)([\\u3400-\\u9fff]{0,4}?)(${NOUN})|(级)(?!别|以上|以下|台阶|[A-Za-z甲乙丙丁]))`,
  "g",
);

const OPENER_OF: Readonly<Record<string, string>> = { "”": "“", "》": "《", "）": "（", ")": "(", "」": "「", "’": "‘", "〉": "〈" };
const LONGEST_ITEM = 24;
const MOST_ITEMS = 20;
const CONJUNCTION = /[和与及或暨]|以及|同时/g;
const OPEN_ENDED = /(?:等|等等|诸如|例如|比如|包括|其中|特别是|尤其是|之类|…|—|主要是|方面)(?:这|的|共|共计|一共|合计|以上|上述)?$/;
const LINK = /(?:这|共|共计|一共|合计|以上|上述)$/;

/** Counts that do not agree with the enumeration just before them. */
export function enumerationsBefore(text: string): readonly Enumeration[] {
  const wrong: Enumeration[] = [];
  for (const match of text.matchAll(COUNT)) {
    const start = match.index;
    const number = match[1]!;
    const count = countOf(number)!;
    const head = text.slice(Math.max(0, start - 12), start);
    const linked = start - (LINK.exec(head)?.[0].length ?? 0);
    if (count > MOST_ITEMS / 2 || INEXACT_BEFORE.test(head) || INEXACT_AFTER.test(text.slice(start + number.length))) continue;
    if (OPEN_ENDED.test(head)) continue;
    const items = itemsBefore(text, linked);
    if (!items || items.count < 2) continue;
    const { count: found, conjunctions } = items;
    if (count >= conjunctions + 1 && count <= found + conjunctions && (conjunctions > 0 || count === found)) continue;
    // Items may be grouped under fewer heads, but hardly under 项 or 级.
    if (count < found && !/^(?:项|级)$/.test(match[2] ?? match[5] ?? "")) continue;
    if (match[5] && items.isCompound) continue;
    const end = start + match[0].length;
    wrong.push({ count, found, start, end, from: items.from, to: end });
  }
  return wrong;
}

interface Items {
  readonly count: number;
  readonly conjunctions: number;
  /** 省市、县: an item that names two levels. */
  readonly isCompound: boolean;
  readonly from: number;
}

/** The items joined by 、 (or set in quotation marks one after another) that end at an offset. */
function itemsBefore(text: string, end: number): Items | null {
  let separators = 0;
  let at = end;
  let itemEnd = end;
  let conjunctions = 0;
  let isCompound = false;
  let inner: string | null = null;
  const closeItem = (from: number): boolean => {
    const item = text.slice(from, itemEnd);
    conjunctions += item.match(CONJUNCTION)?.length ?? 0;
    if (/^[省市州县区乡镇村]{2,}$/.test(item)) isCompound = true;
    itemEnd = from - 1;
    return item.length > 0;
  };
  while (at > 0) {
    const character = text[at - 1]!;
    const opener = OPENER_OF[character];
    if (opener !== undefined) {
      const open = text.lastIndexOf(opener, at - 2);
      if (open < 0 || at - open > 120) return null;
      if (inner === null && at === end) inner = text.slice(open + 1, at - 1);
      // Quoted items follow each other without a mark between.
      if ((opener === "“" || opener === "《") && OPENER_OF[text[open - 1] ?? ""] === opener) {
        separators++;
        itemEnd = open;
      }
      at = open;
      continue;
    }
    if (character === "、") {
      // 一、 and 1、 at the start are marks of an outline.
      if (at < 8 && /^\s*[一二三四五六七八九十\d]{1,3}$/.test(text.slice(0, at - 1))) break;
      if (!closeItem(at)) return null;
      separators++;
      at--;
      continue;
    }
    if (/[，。；：！？,;:!?\s“《（(「]/.test(character)) break;
    // Another count ends the run: 三个方面的甲、乙两项.
    if (/[个项条大级]/.test(character) && /[两二三四五六七八九十\d]/.test(text[at - 2] ?? "")) break;
    if (itemEnd - at > LONGEST_ITEM && separators > 0) break;
    at--;
  }
  closeItem(at);
  if (separators === 0 && inner?.includes("、")) {
    const parts = inner.split("、");
    return { count: parts.length, conjunctions: inner.match(CONJUNCTION)?.length ?? 0, isCompound: false, from: end - inner.length - 2 };
  }
  return separators === 0 ? null : { count: separators + 1, conjunctions, isCompound, from: at };
}

const INTRODUCED = new RegExp(
  `(${CHINESE_COUNT})(?:(?:个|项|条|大|种|类|点)[\\u3400-\\u9fff]{0,8}?[，,]?(?:即(?![可将使便刻日])|分别是|分别为)[:：]?|(?:项|条|种|类|点|(?:个|大|项|条|种|类)[\\u3400-\\u9fff]{0,4}?(?:${NOUN}))(?:[:：]|——))(?=[^\\s])`,
  "g",
);

/** Counts that do not agree with the enumeration just after them: 三个环节，即甲、乙. */
export function enumerationsAfter(text: string): readonly Enumeration[] {
  const wrong: Enumeration[] = [];
  for (const match of text.matchAll(INTRODUCED)) {
    const start = match.index;
    const number = match[1]!;
    const count = countOf(number)!;
    if (count > MOST_ITEMS / 2 || INEXACT_BEFORE.test(text.slice(Math.max(0, start - 8), start))) continue;
    if (INEXACT_AFTER.test(text.slice(start + number.length)) || /以上|以下|左右|之一/.test(match[0])) continue;
    const from = start + match[0].length;
    const stop = /[。！？\n]/.exec(text.slice(from, from + 160));
    if (!stop && text.length > from + 160) continue;
    const to = stop ? from + stop.index : text.length;
    const found = plainItems(text.slice(from, to));
    if (!found || (count >= found.least && count <= found.most)) continue;
    wrong.push({
      count,
      found: found.least,
      start,
      end: start + match[0].replace(/[，,]?(?:即|分别是|分别为)?[:：]?$|——$/, "").length,
      from: start,
      to,
    });
  }
  return wrong;
}

/** The number of items of a list that uses one separator only; `null` when it is not clear what the items are. */
function plainItems(list: string): { readonly least: number; readonly most: number } | null {
  if (/[一二三四五六七八九]是|第[一二三四五]|[①-⑳]|[（(]?\d[)）.．、]|[（(][一二三四五][）)]|其[一二三]/.test(list)) return null;
  const outside = list.replace(/“[^”]{0,80}”|《[^》]{0,80}》|（[^）]{0,80}）|\([^)]{0,80}\)/g, "〇");
  if (/等|…|[:：]/.test(outside)) return null;
  const separators = ["；", "，", "、"].filter((mark) => outside.includes(mark));
  const [separator] = separators;
  if (separators.length !== 1 || separator === "，") return null;
  const items = outside.split(separator!).filter((item) => item.trim() !== "");
  if (items.some((item) => item.length > (separator === "、" ? LONGEST_ITEM : 80))) return null;
  const conjunctions = separator === "、" ? (outside.match(CONJUNCTION)?.length ?? 0) : 0;
  return { least: items.length, most: items.length + conjunctions };
}
