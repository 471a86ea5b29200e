import type { Range } from "../text/range.ts";
import { timeExpressionsOf } from "../time/time-expressions.ts";
import { recogniseMasks } from "./mask-recognisers.ts";
import { factsOf } from "./text-unit.ts";
import type { InlineSpan, Unit } from "./unit.ts";
import { unitTraits } from "./unit-traits.ts";

/**
 * What a masked stretch of text is:
 * `code` inline code · `link-text` the words of a link · `url` address or e-mail · `path` file name or path ·
 * `title` 《…》〈…〉 with its marks · `quotation` “…” 「…」 "…" with its marks · `document-number` 〔2024〕8号 ·
 * `standard` GB/T 9704—2012, RFC 2119 · `law-version` （2018年修订）, 自2021年1月1日起施行 · `citation` (Smith, 2019), [12], a reference entry ·
 * `version` v1.2.3, 3.0版 · `product` Windows Server 2008, ES2015, 2024款 · `cohort` 2019级, Class of 2020 · `identifier` #282, CVE-2021-44228 ·
 * `event` 2022年北京冬奥会, Agenda 2030, 2035年远景目标 · `clock` 15:30 ·
 * `year` 2025年 · `period` 2025年上半年, Q3 2025, 1—6月 · `date` 2025年3月, 3月2日, 2025-03-02 · `range` 2021—2025年.
 */
export type MaskKind =
  | "code"
  | "link-text"
  | "url"
  | "path"
  | "title"
  | "quotation"
  | "document-number"
  | "standard"
  | "law-version"
  | "citation"
  | "version"
  | "product"
  | "cohort"
  | "identifier"
  | "event"
  | "clock"
  | "year"
  | "period"
  | "date"
  | "range";

/** A stretch of a unit's plain text that is no ordinary prose; offsets count in `unit.text`. */
export interface Mask extends Range {
  readonly kind: MaskKind;
}

/** Stands for every masked code unit in `maskedText`: a private-use character that no pattern for words, digits or marks matches. */
export const MASK_CHARACTER = "\uE000";

/** The kinds in which a year is no statement about time: never compared with an anchor. */
export const YEAR_HIDING_MASKS: ReadonlySet<MaskKind> = new Set([
  "code",
  "link-text",
  "url",
  "path",
  "title",
  "quotation",
  "document-number",
  "standard",
  "law-version",
  "citation",
  "version",
  "product",
  "cohort",
  "identifier",
  "event",
]);

const NO_MASKS: readonly Mask[] = [];

/** The masks of a unit, ascending by start; masks may nest or overlap ("《2025年计划》" is a `title` around a `year`). */
export function masksOf(unit: Unit): readonly Mask[] {
  const facts = factsOf(unit);
  facts.masks ??= computeMasks(unit);
  return facts.masks;
}

/** The stretches of a unit under masks of some kinds, joined and ascending. */
export interface MaskCover {
  readonly kinds: ReadonlySet<MaskKind>;
  readonly ranges: readonly Range[];
}

/** Computed once for a unit and a set of kinds. */
function coverOf(unit: Unit, kinds: ReadonlySet<MaskKind>): readonly Range[] {
  const facts = factsOf(unit);
  for (const cover of facts.covers) if (cover.kinds === kinds) return cover.ranges;
  const ranges: { start: number; end: number }[] = [];
  for (const { kind, start, end } of masksOf(unit)) {
    if (!kinds.has(kind)) continue;
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  facts.covers = [...facts.covers, { kinds, ranges }];
  return ranges;
}

/** True when a mask of one of the kinds covers the plain offset. Ask with the same set object each time: its identity is a cache key. */
export function isMasked(unit: Unit, at: number, kinds: ReadonlySet<MaskKind>): boolean {
  if (masksOf(unit).length === 0) return false;
  const cover = coverOf(unit, kinds);
  let low = 0;
  let high = cover.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cover[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  const found = cover[low];
  return found !== undefined && found.start <= at;
}

/** The unit's plain text with every code unit under a mask of one of the kinds replaced by `MASK_CHARACTER`: same length, same offsets. */
export function maskedText(unit: Unit, kinds: ReadonlySet<MaskKind>): string {
  let result = "";
  let from = 0;
  for (const { start, end } of coverOf(unit, kinds)) {
    result += unit.text.slice(from, start) + MASK_CHARACTER.repeat(end - start);
    from = end;
  }
  return from === 0 ? unit.text : result + unit.text.slice(from);
}

const KIND_OF_SPAN: Readonly<Partial<Record<InlineSpan["kind"], MaskKind>>> = { code: "code", link: "link-text" };

function computeMasks(unit: Unit): readonly Mask[] {
  const masks: Mask[] = [];
  for (const { kind, start, end } of unit.spans) {
    const mask = KIND_OF_SPAN[kind];
    if (mask !== undefined && end > start) masks.push({ kind: mask, start, end });
  }
  recogniseMasks(unit.text, unitTraits(unit), masks);
  for (const expression of timeExpressionsOf(unit)) {
    if (expression.kind === "point") {
      if (expression.year !== null || expression.month !== null || expression.relativeYear !== null)
        masks.push({ kind: expression.month === null ? "year" : "date", start: expression.start, end: expression.end });
    } else if (expression.kind === "period" || expression.kind === "range")
      masks.push({ kind: expression.kind, start: expression.start, end: expression.end });
  }
  return masks.length === 0 ? NO_MASKS : masks.sort((a, b) => a.start - b.start || b.end - a.end);
}
