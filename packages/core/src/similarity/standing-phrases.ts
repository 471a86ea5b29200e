// Closing formulae of official documents as GB/T 9704—2012 users write them (请示, 报告, 函, 通知), and their English counterparts.

/** Titles of sections that hold references: what stands there is cited from elsewhere. */
export const REFERENCES_TITLE =
  /^(?:参考文献|参考资料|引用文献|延伸阅读|相关链接|规范性引用文件|references|bibliography|works cited|citations|see also|further reading|related (?:links|reading|documents)|licen[cs]e|copyright|许可证|版权声明)$/i;

const FORMULAE = [
  /^(?:特此|专此)[一-龥]{2,8}[。！]?$/,
  /^(?:以上|上述|前述)?[一-龥]{0,12}[，,]?(?:妥否|当否|可否|是否妥当|如无不妥|如有不妥|若无不妥)[，,]?请[一-龥，,]{2,24}[。！]?$/,
  /^(?:以上|上述)[一-龥]{2,14}[，,]请[一-龥，,]{2,20}[。！]?$/,
  /^现?将[^，,。；]{2,60}(?:如下|于后)[：:。]?$/,
  /^请(?:予以?)?(?:审议|审阅|批准|批复|函复|审示|指正|审核|支持|认真贯彻执行|遵照执行)[一-龥，,]{0,12}[。！]?$/,
  /^(?:请)?结合(?:各自|本[一-龥]{1,4}|你[一-龥]{1,4}|我[一-龥]{1,4})?实际[，,]?认真(?:贯彻落实|贯彻执行|抓好落实|组织实施)[。！]?$/,
  /^(?:本|该)[一-龥]{2,6}自(?:发布|印发|公布|颁布|签署|签订)之日起(?:施行|实施|执行|生效)[。！]?$/,
  /^(?:For (?:more|further|additional|detailed?) (?:information|details?|guidance|help)|To learn more|If you have (?:any )?(?:questions|feedback|concerns))\b/i,
  /^(?:See(?: also)?|Refer to|Please (?:see|refer to|contact))\b/i,
  /^(?:Licensed under|Permission is hereby granted|The above copyright notice|Copyright\b|All rights reserved|THE SOFTWARE IS PROVIDED|SPDX-License)/i,
  /^(?:更多|详细|相关)(?:信息|内容|细节|说明|资料|用法)?[^，,。；]{0,12}(?:请|可)?(?:参见|参阅|参考|参照|查看|查阅|阅读|详见)/,
  /^(?:请)?(?:参见|参阅|详见|另见|另请参阅|参考(?=以下|下列|下文|附|《|“|官方|文档|资料|链接|第))/,
  /^(?:您|你|读者)?(?:也?可以?|请)?(?:查看|前往|移步|访问|点击|阅读|到)[^，,。；]{1,40}(?:了解|获取|查看|查阅|看到)(?:更多|详细|相关|具体|完整)?[一-龥]{0,6}[。！]?$/,
  /(?:看|见|参见|点击|访问|查看)(?:这里|此处|下文|上文|下方|附件|官网)[。！]?$/,
];
const LONGEST_FORMULA = 160;
const POINTER_END = /(?:这里|此处|[上下]文|下方|附件|官网)[。！]?$/;
const FORMULA_START =
  /^(?:特此|专此|以上|上述|前述|妥否|当否|可否|现|将|请|结合|本|该|更多|详|相关|参|另|您|你|读者|也?可|查看|前往|移步|访问|点击|阅读|到|For |To learn|If you have|See|Refer|Please|Licen|Permission|The above|Copyright|All rights|THE SOFTWARE|SPDX)/i;

/** True for sentences that every document of a kind may end with or point away with: 妥否，请批示。 "For more information, see …" */
export const isFormula = (text: string): boolean =>
  text.length <= LONGEST_FORMULA &&
  (FORMULA_START.test(text) || POINTER_END.test(text.slice(-4))) &&
  FORMULAE.some((formula) => formula.test(text));

const OPENERS = '“「『《"';
const CLOSER_OF: Readonly<Record<string, string>> = { "“": "”", "「": "」", "『": "』", "《": "》", '"': '"' };
const QUOTED_SHARE = 0.6;
const ANY_OPENER = /[“「『《"]/;

/** True when most of a sentence stands in quotation marks or 《》: whoever quotes twice repeats on purpose. */
export const isMostlyQuoted = (text: string): boolean => quotedShare(text) >= QUOTED_SHARE;

/** The part of a text, from 0 to 1, that stands in quotation marks or 《》, counted in code units. */
export function quotedShare(text: string): number {
  if (!ANY_OPENER.test(text)) return 0;
  let quoted = 0;
  let missing = "";
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (!OPENERS.includes(character) || missing.includes(character)) continue;
    const close = text.indexOf(CLOSER_OF[character]!, i + 1);
    if (close < 0) {
      missing += character;
      continue;
    }
    quoted += close - i + 1;
    i = close;
  }
  return quoted / text.length;
}
