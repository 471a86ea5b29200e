import { TRAIT } from "../text/traits.ts";
import type { MaskKind } from "./masks.ts";

/** Set beside the traits of a text that holds four digits which may be a year. */
export const HAS_YEAR = 1 << 30;

/** A pattern for one kind of mask; bounded, so that its time grows with the length of the text. */
export interface MaskPattern {
  readonly kind: MaskKind;
  /** A cheap look before the pattern: traits that a match has, all of them. */
  readonly needs: number;
  /** A closer look, where traits say little. */
  mayMatch?(text: string, traits: number): boolean;
  readonly pattern: RegExp;
}

const LETTERS = TRAIT.lower | TRAIT.capital;
const BRACKETS = TRAIT.roundBracket | TRAIT.squareBracket;

/** Standards bodies whose numbers end in a year or look like one. */
const BODIES =
  "GB|GB/[TZ]|CY/T|YY(?:/T)?|DB\\d{2}(?:/T)?|DL/T|GA(?:/T)?|HJ|JGJ|JG/T|JTG|JR/T|LY/T|SJ/T|SN/T|T/[A-Z]{2,8}|WH/T|WS(?:/T)?|XF|YD/T|" +
  "ISO(?:/IEC|/TS|/TR)?|IEC|IEEE(?: Std)?|ASTM|ANSI(?:/[A-Z]+)?|(?:BS |DIN )?EN|BS|DIN|ECMA|ETSI|FIPS|ITU-T|JIS|NIST SP|PEP|RFC|SP|UL";

// Letters and Han are written as ranges of the scripts in use: a class such as \p{L} takes milliseconds to compile.

/** Without these a citation is a number or Chinese. */
const LATIN_CITATION = HAS_YEAR | TRAIT.digit | TRAIT.roundBracket | TRAIT.capital;

const EVENT =
  /奥会|奥运会|[亚全大]运会|世界杯|[世园进]博会|博览会|服贸会|广交会|锦标赛|公开赛|峰会|论坛|一号文件|远景目标|议程|碳[达中]|Agenda|Vision|Expo|lympic|World Cup/;

export const MASK_PATTERNS: readonly MaskPattern[] = [
  { kind: "code", needs: TRAIT.backtick, pattern: /`[^`\n]{1,200}`/g },
  {
    kind: "url",
    needs: 0,
    mayMatch: (text, traits) =>
      ((traits & TRAIT.address) !== 0 && text.includes("@")) ||
      ((traits & TRAIT.slash) !== 0 && text.includes("://")) ||
      ((traits & TRAIT.dot) !== 0 && text.includes("www.")),
    pattern:
      /(?:https?|ftp|file):\/\/[^\s<>"'“”‘’（）《》，。；、]{1,2000}|\bwww\.[^\s<>"'“”‘’（）《》，。；、]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  },
  {
    kind: "path",
    needs: TRAIT.slash,
    pattern:
      /(?<![\w.~/\\])(?:[A-Za-z]:\\|\.{1,2}\/|~\/|\/)[\w.-]{1,80}(?:[\\/][\w.-]{1,80}){0,20}|(?<![\w.~/\\])(?!\d+\/)[\w.-]{1,80}(?:\/[\w.-]{1,80}){2,20}/g,
  },
  {
    kind: "document-number",
    needs: TRAIT.digit,
    mayMatch: (text, traits) => ((traits & HAS_YEAR) !== 0 && (traits & BRACKETS) !== 0) || text.includes("号"),
    pattern: /[〔[［(（]\s?(?:19|20)\d{2}\s?[〕\]］)）]\s?(?:第\s?)?(?:No\.?\s?)?\d{1,5}(?:\s?号)?|第?\s?\d{1,5}\s?号[令文](?!件)/g,
  },
  {
    kind: "standard",
    needs: TRAIT.digit | TRAIT.capital,
    pattern: new RegExp(`(?<![A-Za-z/])(?:${BODIES})[ -]?[A-Z]?\\d{1,6}(?:[.:/—–―-]{1,2}\\d{1,6}){0,4}`, "g"),
  },
  {
    kind: "law-version",
    needs: HAS_YEAR,
    mayMatch: (text, traits) =>
      ((traits & TRAIT.roundBracket) !== 0 && /[修版本]|amended|revis|edition|version/.test(text)) || text.includes("日起"),
    pattern:
      /[（(](?:19|20)\d{2}\s?年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第[一二三四五六七八九十]次)?(?:修[订正改]|[版本])[^（）()]{0,8}[）)]|自(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日起(?:正式)?(?:施行|实施|生效|执行)|\((?:as )?(?:last )?(?:amended|revised)(?: in)? (?:[A-Z][a-z]+ )?(?:19|20)\d\d\)|\((?:19|20)\d\d (?:revision|edition|version)\)/g,
  },
  {
    kind: "citation",
    needs: TRAIT.digit,
    mayMatch: (_, traits) => (traits & LATIN_CITATION) !== LATIN_CITATION && (traits & BRACKETS) !== 0,
    pattern:
      /\[\d{1,3}(?:\s?[,，\-–—]\s?\d{1,3}){0,10}\]|[（(][\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{2,10}(?:等)?[，,]\s?(?:19|20)\d\d(?:[：:]\s?\d{1,5}(?:[-–—]\d{1,5})?)?[）)]/g,
  },
  {
    kind: "citation",
    needs: LATIN_CITATION,
    pattern:
      /\[\d{1,3}(?:\s?[,，\-–—]\s?\d{1,3}){0,10}\]|[（(](?:see |e\.g\.,? |cf\. )?[A-Z][A-Za-z\u00c0-\u1fff\u3005-\u3007\u3040-\ud7ff\uf900-\ufaff\uff21-\uff5a'’-]{1,30}(?:,? (?:&|and|et al\.?|de|van|von|[A-Z][A-Za-z\u00c0-\u1fff\u3005-\u3007\u3040-\ud7ff\uf900-\ufaff\uff21-\uff5a.'’-]{0,30})){0,8},? (?:19|20)\d\d[a-z]?(?:[;；,:，：][^()（）]{0,120})?[）)]|[A-Z][A-Za-z\u00c0-\u1fff\u3005-\u3007\u3040-\ud7ff\uf900-\ufaff\uff21-\uff5a'’-]{1,30}(?: (?:&|and) [A-Z][A-Za-z\u00c0-\u1fff\u3005-\u3007\u3040-\ud7ff\uf900-\ufaff\uff21-\uff5a'’-]{1,30}| et al\.?)?,? [（(](?:19|20)\d\d[a-z]?(?:, (?:pp?|ch)\. ?[\d–-]{1,9})?[）)]|[（(][\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{2,10}(?:等)?[，,]\s?(?:19|20)\d\d(?:[：:]\s?\d{1,5}(?:[-–—]\d{1,5})?)?[）)]/g,
  },
  {
    kind: "citation",
    needs: 0,
    mayMatch: (text, traits) =>
      ((traits & TRAIT.squareBracket) !== 0 && text.includes("[")) || ((traits & TRAIT.colon) !== 0 && /doi:/i.test(text)),
    pattern: /^.{0,400}\[(?:[CDGJMNPRSZ]|DB|EB)(?:\/OL)?\].{0,400}$|\bdoi:\s?10\.\d{4,9}\/\S{1,120}/gi,
  },
  {
    kind: "version",
    needs: TRAIT.digit,
    mayMatch: (text, traits) => (traits & TRAIT.dot) !== 0 || ((traits & LETTERS) !== 0 && /v\d/i.test(text)),
    pattern:
      /(?<![\w.])[vV]\d{1,4}(?:\.\d{1,6}){0,3}(?:[-+][\w.]{1,30})?|(?<![\w.])\d{1,5}\.\d{1,5}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][A-Za-z][\w.]{0,30})?(?![\w.]*\/)|\d{1,3}(?:\.\d{1,3}){1,2}\s?版/g,
  },
  {
    kind: "product",
    needs: TRAIT.digit,
    mayMatch: (text, traits) =>
      (traits & TRAIT.capital) !== 0 || ((traits & HAS_YEAR) !== 0 && /\d\s?[款版型]|edition|model year/.test(text)),
    pattern:
      /\b(?:Windows(?: Server)?|Office|Excel|Word|Outlook|PowerPoint|Access|Project|Visio|SharePoint(?: Server)?|Exchange(?: Server)?|SQL Server|Visual Studio|Dynamics|AutoCAD|SolidWorks|Photoshop|ECMAScript|ES|C\+\+|Fortran|COBOL|Ada|POSIX(?:\.1)?|SQL:|Rust|Unity|Delphi) ?(?:19|20)\d\d\b(?: ?R2)?|\bC\+\+ ?\d\d\b|\bES\d{1,2}\b|\b(?:19|20)\d\d (?:edition|model year)\b|(?:19|20)\d{2}\s?(?:款|版|型)(?!本)/g,
  },
  {
    kind: "cohort",
    needs: HAS_YEAR,
    mayMatch: (text, traits) => (traits & LETTERS) !== 0 || /\d\s?[级届]/.test(text),
    pattern: /(?<!\d)(?:19|20)\d{2}\s?[级届](?!会议|全国|代表)|\b[Cc]lass of (?:19|20)\d\d\b|\b(?:19|20)\d\d cohort\b/g,
  },
  {
    kind: "identifier",
    needs: TRAIT.digit,
    mayMatch: (text, traits) => (traits & (TRAIT.address | TRAIT.dash)) !== 0 && /[#-]/.test(text),
    pattern:
      /(?<!\w)#\d{1,7}\b|\b(?:CVE|CNVD|CNNVD|CWE|GHSA|RUSTSEC|PMID|ISBN|ISSN)[- ]?[\dA-Z]{1,10}(?:-[\dA-Z]{1,10}){0,5}|\b[A-Z]{1,8}-?\d{4}-\d{1,8}(?:-\d{1,8})?\b/g,
  },
  {
    kind: "event",
    needs: TRAIT.digit,
    mayMatch: (text, traits) => ((traits & HAS_YEAR) !== 0 && EVENT.test(text)) || ((traits & TRAIT.capital) !== 0 && text.includes("COP")),
    pattern:
      /(?<!\d)(?:19|20)\d{2}\s?年?(?:第?[\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]{0,8}?)(?:奥运会|残奥会|冬奥会|冬残奥会|亚运会|全运会|大运会|世界杯|世博会|园博会|进博会|服贸会|广交会|博览会|锦标赛|公开赛|峰会|论坛|一号文件)|(?<!\d)20\d{2}\s?年(?:远景目标|可持续发展议程|议程)|(?<!\d)20[36]\d\s?年前(?:实现)?碳(?:达峰|中和)|\b(?:Agenda|Vision|Expo|World Expo) (?:19|20)\d\d\b|\bCOP ?\d\d\b|\b(?:19|20)\d\d (?:Agenda|Olympics?|Olympic Games|Paralympics?|Winter Olympics|Summer Olympics|World Cup|Expo)\b/g,
  },
  {
    kind: "clock",
    needs: TRAIT.digit | TRAIT.colon,
    pattern: /(?<![\d:：])(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：])/g,
  },
];
