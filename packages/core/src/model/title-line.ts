import type { Unit } from "./unit.ts";

/** A short line that could be a title: no mark, no sentence, no signature date, no label. */
export function isTitleLike(unit: Unit): boolean {
  const text = unit.text.trim();
  if (unit.kind !== "paragraph" || unit.quoted || unit.listDepth > 0) return false;
  if (text.length < 2 || text.length > 60 || /[。；;，,：:！!？?、|]$/.test(text)) return false;
  if (/[。；;]/.test(text) || /^[\d\s年月日./:-]+$/.test(text) || /^[（(].*[）)]$/.test(text)) return false;
  if (!/[\u4e00-\u9fffA-Za-z]{2}/.test(text) || /^(?:[-=_*#·.—]{2,}|附件|附：|<)/.test(text)) return false;
  return !/[，,]/.test(text) || text.length <= 30;
}
