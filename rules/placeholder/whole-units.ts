// Source: default texts that office programs and issue or decision templates put where the writer's words belong (Word and PowerPoint content controls, GitHub issue templates, MADR and Nygard decision records), told apart by their grammar: an imperative that ends in "here", or a fixed phrase.
import type { Unit } from "@draftlint/core";
import type { Placeholder, PlaceholderKind } from "./found.ts";
import { NOTES, WHOLE } from "./triggers.ts";
import { HERE_ALONE, NOT_BEFORE, UNDECIDED, UNFINISHED } from "./unfinished-words.ts";

const LONGEST = 200;
const LONGEST_CHINESE = 48;

const CHINESE_NOTE = new RegExp(
  `^([^，。；]{0,12}[:：]\\s?)?(?:[（(【]?(?:内容|数据|数字|图片?|正文|材料|资料|情况)?${NOT_BEFORE}(?:${UNFINISHED}|(${UNDECIDED}))[）)】]?|${HERE_ALONE}[^。：:]{0,30}|(?:单击|点击)(?:此处|这里)?(?:可)?(?:编辑|添加|输入)[^。，]{0,16}|(?:这里|此处)?(?:是|为)?示例(?:文字|文本|内容)|占位(?:文字|文本|内容)|我是占位文字)[。.…]*$`,
);
const LABEL = /^([^:：。]{0,24}[:：]\s?)?(?:TODO|FIXME|TBD|TBC|FIX ME|ERASE THIS)[.。!！]?$/;
const ENGLISH_NOTE =
  /^(?:to be (?:added|completed|confirmed|decided|determined|filled in|provided|written|supplied)|(?:content )?coming soon|content to come|placeholder(?: text)?)[.!…]*$/i;
const GUIDANCE =
  /^(?:(?:please )?(?:briefly |clearly )?(?:describe|explain|summari[sz]e|insert|write|provide|list|state|outline|put|type|enter|fill in|add)\b[^.?!]{0,100}\bhere[.…]?|(?:your|the) (?:[a-z]+ ){0,3}(?:text|title|name|content|description|summary|abstract|answer) (?:goes )?here[.…!]?|(?:text|content|body|title|subtitle) (?:goes|comes) here[.…!]?|click (?:or tap )?(?:here )?to (?:enter|add|edit) [^.]{1,40}\.?|(?:delete|remove|replace) this (?:section|paragraph|line|text|page|sentence)(?: (?:if|when|with|before|once|and)\b[^.]{0,80})?\.?|a clear and concise description of [^.]{1,80}\.?|if applicable, add [^.]{1,80}\.?)$/i;
const FILLER =
  /^(?:lorem ipsum\.?|asdf\w*|foo bar(?: baz)?|(?:blah[ ,]{0,2}){2,20}|qwerty|乱数假文|(?:(?:这里是|此处为)?(?:文字|内容|标题|文本|测试)){3,20})[.!…。]?$/i;

/** English texts that say what to write begin with one of these, and say "here" or … */
const MAY_GUIDE =
  /^\s*(?:to be |content|coming|placeholder|please |briefly|clearly|describe|explain|summari|insert|write|provide|list|state|outline|put\b|type|enter|fill|add|your |the |text |body |title |subtitle |click |delete |remove |replace |a clear|if app)/i;
/** … are one of these. */
const SAYS_WHERE = /here|^\s*(?:to be |content|coming|placeholder|click |delete|remove|replace|a clear|if app)/i;
const MAY_FILL = /^\s*(?:lorem|asdf|foo bar|blah|qwerty|乱数|这里是|此处为|文字|内容|标题|文本|测试)/i;
/** The Han characters that it begins with. */
const FILL_FIRSTS: ReadonlySet<number> = new Set(Array.from("乱这此文内标测", (character) => character.charCodeAt(0)));

/** A cheap test that fails for next to all units in which `findWhole` finds nothing. */
export function mayBeWhole(text: string, bits: number): boolean {
  if (text.length > LONGEST || text.length < 2) return false;
  if (bits & (NOTES | WHOLE)) return true;
  const first = text.charCodeAt(0);
  if (first >= 0x3400 && !FILL_FIRSTS.has(first)) return first === 0x3000;
  return MAY_FILL.test(text) || (MAY_GUIDE.test(text) && SAYS_WHERE.test(text));
}

/** A unit that holds nothing but a placeholder: 待补充, "To be added", "Describe the problem here.", filler text. */
export function findWhole(unit: Unit): readonly Placeholder[] {
  const { text } = unit;
  if (text.length > LONGEST || text.length < 2) return [];
  const trimmed = text.trim();
  const start = text.indexOf(trimmed);
  const whole = (kind: PlaceholderKind, from = 0): readonly Placeholder[] => {
    const said = trimmed.replace(/[。.…]+$/, "");
    return [{ start: start + from, end: start + (kind === "guidance" || kind === "filler" ? trimmed.length : said.length), kind }];
  };
  if (trimmed.length <= LONGEST_CHINESE) {
    const label = LABEL.exec(trimmed);
    if (label) return whole("label", label[1]?.length ?? 0);
    if (FILLER.test(trimmed)) return whole("filler");
    const note = unit.kind === "heading" ? null : CHINESE_NOTE.exec(trimmed);
    if (note) return whole(noteKind(unit, trimmed, note[2] !== undefined), note[1]?.length ?? 0);
  }
  if (!/^[A-Za-z]/.test(trimmed)) return [];
  if (ENGLISH_NOTE.test(trimmed)) return whole("note");
  // Linked words are an offer to the reader: "Describe your case here".
  return GUIDANCE.test(trimmed) && !unit.spans.some(({ kind }) => kind === "link") ? whole("guidance") : [];
}

/** In a table 待核实 is a state that a row may have. */
const noteKind = (unit: Unit, text: string, isUndecided: boolean): PlaceholderKind =>
  isUndecided || (unit.kind === "cell" && /待(?:核|完善|更新)/.test(text)) ? "undecided" : "note";
