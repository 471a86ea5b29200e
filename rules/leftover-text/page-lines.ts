import type { Unit } from "@draftlint/core";
import type { Leftover } from "./found.ts";

const PAGE =
  /^(?:[-–—－]{1,2}\s?\d{1,4}\s?[-–—－]{1,2}|[·•]\s?\d{1,4}\s?[·•]|第\s?\d{1,4}\s?页(?:[\s,，/]{0,3}共\s?\d{1,4}\s?页)?|page \d{1,4}(?: of \d{1,4})?|\d{1,4}\s?\/\s?\d{1,4}\s?页?)$/i;
/** `- 3 -` is a list item to Markdown. */
const PAGE_AS_ITEM = /^\d{1,4}\s?[-–—－]$/;
const LONE_NUMBER = /^\d{1,3}$/;

const FILE_NAME =
  /^[^\s:：，。；、<>|?*"/\\][^:：，。；<>|?*"/\\\n]{0,80}\.(?:docx?|pdf|pptx?|xlsx?|wps|et|dps|odt|rtf|caj|jpe?g|png|gif|bmp|tiff?|zip|rar|7z)$/i;
const INTRODUCES_FILES = /附件|附图|附表|文件|材料|资料|下载|图片?|如下|[:：]\s*$|attach|file|download|image|figure|screenshot/i;

const LONGEST_LINE = 96;
/** 第 1234 页 / 共 1234 页 */
const LONGEST_NUMBER = 24;
const NONE: readonly Leftover[] = [];

/** Page numbers and file names that stand as lines of their own; `before` and `after` are the neighbours. */
export function findPageLines(unit: Unit, before: Unit | undefined, after: Unit | undefined): readonly Leftover[] {
  if (unit.kind !== "paragraph" && unit.kind !== "item") return NONE;
  const text = unit.text.trim();
  if (text.length > LONGEST_LINE) return NONE;
  const whole = (message: Leftover["message"]): readonly Leftover[] => {
    const start = unit.text.indexOf(text);
    return [{ message, start, end: start + text.length, text, word: "" }];
  };
  if (unit.kind === "item") return PAGE_AS_ITEM.test(text) ? whole("page-number") : NONE;
  if (text.length <= LONGEST_NUMBER && PAGE.test(text)) return whole("page-number");
  if (LONE_NUMBER.test(text)) return isPageBreak(before, after) ? whole("page-number") : NONE;
  if (!/\.\w{2,4}$/.test(text.slice(-5)) || !FILE_NAME.test(text) || /\s[\u3400-\u9fff]{0,2}[a-z]+\s/.test(text)) return NONE;
  return before && INTRODUCES_FILES.test(before.text) ? NONE : whole("file-name");
}

/** A number between a text that breaks off in the middle of a sentence and the text that goes on. */
const isPageBreak = (before: Unit | undefined, after: Unit | undefined): boolean =>
  before?.kind === "paragraph" &&
  after?.kind === "paragraph" &&
  before.text.length >= 30 &&
  /[\u3400-\u9fffa-z，,、]$/.test(before.text) &&
  after.text.length >= 10 &&
  /^[\u3400-\u9fffa-z]/.test(after.text) &&
  !/^[一二三四五六七八九十]+、/.test(after.text);
