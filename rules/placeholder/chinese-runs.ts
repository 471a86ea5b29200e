import type { PlaceholderKind, Reading } from "./found.ts";
import { BEFORE_MEASURE, BEFORE_SURE_MEASURE } from "./measure-words.ts";
import type { Run } from "./x-runs.ts";

/** Places and bodies that a name stands before: X市, ××县, XX局. Each is no part of a longer common word. */
const PLACE =
  /^(?:省(?![略份电去力])|市(?![场值面占价])|县|自治[区州县]|区(?![间别块域分隔])|镇(?!定)|乡(?!村)|村(?!民)|局(?![部限面域])|厅|街道|社区|公司|集团|大学|学院|医院|中学|小学|党委|党组|党支部|同志|书记|主任|局长|部长|处长|科长|县长|市长|镇长|乡长|校长|院长|主席|副|经理|董事长)/;

/** Suffixes after which the next run goes on with the same name: XX省XX市XX区, XX公司XX部. */
const NAME_LINK =
  /^(?:省|市|县|区|镇|乡|村|州|盟|旗|街道|社区|路|街|巷|局|厅|处|科|室|部|公司|集团|大学|学院|党委|党组|支部|小区|号|号楼|栋|单元|组)(?:办公室|委员会|党组|党委)?$/;

export const joinsNames = (between: string): boolean => between.length <= 8 && NAME_LINK.test(between);

/** The unit reckons with letters: a single one is a variable. */
const RECKONS =
  /[=＝≠≤≥＜＞<>]|[xXyY]\s?[-+*/^−]|[-+*/^−]\s?[xXyY]|[设令当若]\s?[xXyYnN]\b|函数|方程|坐标|变量|未知数|自变|矩阵|向量|概率|参数|[XxYyNn]\s?轴|\b[nNyYkK]\s?[个次项条]/;

/** Words after which a run is spoken of, or is a sign of its own. */
const NOT_EMPTY_AFTER = /^[”"’」』》]?\s?(?:表示|代表|指代|替换|代替|染色体|世纪|字样)|^\s?机(?![关场构制电械器组遇动要])/;

const SURNAME =
  /(?:^|[^\u3400-\u9fff]|[和与及由对将把向为被是请叫让给同名告人者员])[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费廉薛雷贺倪汤罗郝安于傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪包左石崔吉龚程邢裴陆翁段侯武刘龙叶黎白赖卓蒙池乔胥温庄柴阎连艾易廖欧涂申]$/;

/** Names are left out here on purpose: of the parties to a case … */
const CASE = /原告|被告|上诉人|申请人|犯罪嫌疑人|嫌疑人|当事人|判决|裁定|起诉|受贿|贪污|违纪|处分|案[件情由]|[本涉此一]案/;
/** … or of a person who is to be protected. */
const ANONYMISED = new RegExp(`${CASE.source}|受害人|证人|患者|病例|举报人|投诉人|来信|化名`);

/** The kind of a run in Chinese text, `null` when it is none of a placeholder. */
export function chineseRunKind(run: Run, { unit, format }: Reading): PlaceholderKind | null {
  const { text, before, after, nearby } = run;
  if (NOT_EMPTY_AFTER.test(after)) return null;
  if (/^某/.test(text)) return SURNAME.test(before) || CASE.test(nearby) ? null : mouMouKind(run);
  if (/^[○〇◯]/.test(text))
    return /[零一二三四五六七八九十\d]$/.test(before) || /^[零一二三四五六七八九十]/.test(after) ? null : kindBySuffix(after);
  if (/[〕\]］]$/.test(before) && /^号/.test(after)) return "number";
  if (text.startsWith("*")) return starKind(run, unit.text, format);
  if (text.length === 1) return singleKind(run);
  if (isMixed(text)) return "composite";
  // A row of crosses or a mark in a cell is a result, not a gap.
  if (unit.kind === "cell" && /^[×✕]+$/.test(text) && run.isAlone) return null;
  if (/[-–—－~～/／]/.test(text) && !/[xXｘＸ×✕]{2}/.test(text)) return null;
  if (/[:：]/.test(text)) return "composite";
  if (/(?:大小|尺码|尺寸|码数|型号)[:：]?\s?$/.test(before)) return null;
  if (SURNAME.test(before) && ANONYMISED.test(nearby)) return null;
  if (ANONYMISED.test(nearby) && /[张李王赵刘陈杨黄周吴]$/.test(before)) return null;
  return kindBySuffix(after);
}

const kindBySuffix = (after: string): PlaceholderKind => (BEFORE_MEASURE.test(after) ? "number" : "name");

/** x×xx and the like: a sign between letters, where an expression such as 7×24 stood. */
const isMixed = (text: string): boolean => /[xXｘＸ]/.test(text) && /[×✕]/.test(text) && text.length > 2;

function singleKind({ text, before, after, nearby }: Run): PlaceholderKind | null {
  const isLetter = /[xXｘＸ]/.test(text);
  if (isLetter ? RECKONS.test(nearby) : /[=÷＋＝]/.test(nearby)) return null;
  if (/[\d％%）)\]a-zA-Z]\s?$/.test(before)) return null;
  // With spaces around it a small letter is a variable of technical prose.
  if (text !== "X" && (/\S\s$/.test(before) || /^\s/.test(after))) return null;
  if (/第$/.test(before) && /^[次届章条款节号批期季轮页个项部卷篇名]/.test(after)) return "number";
  if (BEFORE_SURE_MEASURE.test(after)) return isLetter || !/^.数/.test(after) ? "number" : null;
  // ×政发〔2025〕: the body that issues a document.
  return PLACE.test(after) || /^[\u3400-\u9fff]{0,3}[发函办字][〔[［]/.test(after) ? "name" : null;
}

/** 某某 is a pronoun in ordinary prose; before a body or a post, or alone in quotation marks, a name was left out. */
function mouMouKind({ before, after }: Run): PlaceholderKind | null {
  if (/[“「《〈]$/.test(before)) return /^[”」》〉]|^[\u3400-\u9fff]{1,20}[》〉]/.test(after) ? "name" : null;
  return /^(?:单位|部门|省|市|县|区(?!别)|镇|乡|村|街道|社区|局|厅|公司|集团|学校|大学|中学|小学|学院|医院|银行|企业|协会|科室|处室|馆|站|中心|支部|小组|班组|车间|同志|书记|主任|领导|项目|工程|街|路)/.test(
    after,
  )
    ? "name"
    : null;
}

/** Asterisks that are no emphasis: an odd one, or one that fills a pair of marks. */
function starKind({ start, text, before, after }: Run, whole: string, format: Reading["format"]): PlaceholderKind | null {
  if (/[“「《〈]$/.test(before) && /^(?:[”」》〉]|[\u3400-\u9fff]{1,20}[”」》〉])/.test(after)) return "name";
  // In Markdown they are emphasis that did not take.
  if (format === "markdown" || !/^[\u3400-\u9fff]/.test(after) || isEmphasis(whole, start)) return null;
  return text.length <= 6 ? kindBySuffix(after) : null;
}

const LONGEST_EMPHASIS = 40;

/** Runs of asterisks pair up as emphasis marks when there is an even number of them and every pair is close together. */
function isEmphasis(whole: string, start: number): boolean {
  const runs = [...whole.matchAll(/\*{2,}/g)].map((match) => match.index);
  const index = runs.indexOf(start);
  if (runs.length % 2 === 1) return false;
  const open = runs[index - (index % 2)]!;
  const close = runs[index - (index % 2) + 1]!;
  return close - open <= LONGEST_EMPHASIS && !/[。；]/.test(whole.slice(open, close));
}
