import type { MaskKind } from "./masks.ts";

/** Characters without which a pattern cannot match, as bits: one look at each character tells which patterns to try. */
export const SIGN = {
  pair: 1,
  digit: 2,
  capital: 4,
  bracket: 8,
  dot: 16,
  slash: 32,
  colon: 64,
  backtick: 128,
  quote: 256,
  address: 512,
  hashOrHyphen: 1024,
  edition: 2048,
  cohort: 4096,
  event: 8192,
  law: 16384,
  version: 32768,
} as const;

/** The signs of a code unit. */
export const SIGN_OF = new Uint16Array(0x10000);
const mark = (characters: string, sign: number): void => {
  for (const character of characters) SIGN_OF[character.charCodeAt(0)]! |= sign;
};
mark("《〈“「『", SIGN.pair);
mark("0123456789", SIGN.digit);
mark("ABCDEFGHIJKLMNOPQRSTUVWXYZ", SIGN.capital);
mark("[(（〔［号", SIGN.bracket);
mark(".", SIGN.dot | SIGN.version);
mark("vV", SIGN.version);
mark("/\\", SIGN.slash);
mark(":：", SIGN.colon);
mark("`", SIGN.backtick);
mark('"', SIGN.quote);
mark(".:@", SIGN.address);
mark("#-", SIGN.hashOrHyphen);
mark("款版型+SRWOEPADCFUe", SIGN.edition);
mark("级届cC", SIGN.cohort);
mark("会杯坛赛碳议景一续程nx", SIGN.event);
mark("CGWE", SIGN.event);
mark("修本版施实生执dv", SIGN.law);

/** A pattern for one kind of mask; bounded, so that its time grows with the length of the text. */
export interface MaskPattern {
  readonly kind: MaskKind;
  /** Signs that a text must have, all of them. */
  readonly needs: number;
  /** The text must also have four digits that may be a year. */
  readonly needsYear: boolean;
  readonly pattern: RegExp;
}

/** Standards bodies whose numbers end in a year or look like one. */
const BODIES =
  "GB|GB/[TZ]|CY/T|YY(?:/T)?|DB\\d{2}(?:/T)?|DL/T|GA(?:/T)?|HJ|JGJ|JG/T|JTG|JR/T|LY/T|SJ/T|SN/T|T/[A-Z]{2,8}|WH/T|WS(?:/T)?|XF|YD/T|" +
  "ISO(?:/IEC|/TS|/TR)?|IEC|IEEE(?: Std)?|ASTM|ANSI(?:/[A-Z]+)?|(?:BS |DIN )?EN|BS|DIN|ECMA|ETSI|FIPS|ITU-T|JIS|NIST SP|PEP|RFC|SP|UL";

export const MASK_PATTERNS: readonly MaskPattern[] = [
  { kind: "code", needs: SIGN.backtick, needsYear: false, pattern: /`[^`\n]{1,200}`/g },
  { kind: "quotation", needs: SIGN.quote, needsYear: false, pattern: /(?<![\p{L}\p{N}])"(?=\S)[^"\n]{1,300}"/gu },
  {
    kind: "url",
    needs: SIGN.address,
    needsYear: false,
    pattern:
      /(?:https?|ftp|file):\/\/[^\s<>"'“”‘’（）《》，。；、]{1,2000}|\bwww\.[^\s<>"'“”‘’（）《》，。；、]{1,500}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g,
  },
  {
    kind: "path",
    needs: SIGN.slash,
    needsYear: false,
    pattern:
      /(?<![\w.~/\\])(?:[A-Za-z]:\\|\.{1,2}\/|~\/|\/)[\w.-]{1,80}(?:[\\/][\w.-]{1,80}){0,20}|(?<![\w.~/\\])(?!\d+\/)[\w.-]{1,80}(?:\/[\w.-]{1,80}){2,20}/g,
  },
  {
    kind: "document-number",
    needs: SIGN.digit | SIGN.bracket,
    needsYear: false,
    pattern: /[〔[［(（]\s?(?:19|20)\d{2}\s?[〕\]］)）]\s?(?:第\s?)?(?:No\.?\s?)?\d{1,5}(?:\s?号)?|第?\s?\d{1,5}\s?号[令文](?!件)/g,
  },
  {
    kind: "standard",
    needs: SIGN.digit | SIGN.capital,
    needsYear: false,
    pattern: new RegExp(`(?<![A-Za-z/])(?:${BODIES})[ -]?[A-Z]?\\d{1,6}(?:[.:/—–―-]{1,2}\\d{1,6}){0,4}`, "g"),
  },
  {
    kind: "law-version",
    needs: SIGN.law,
    needsYear: true,
    pattern:
      /[（(](?:19|20)\d{2}\s?年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:第[一二三四五六七八九十]次)?(?:修[订正改]|[版本])[^（）()]{0,8}[）)]|自(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日起(?:正式)?(?:施行|实施|生效|执行)|\((?:as )?(?:last )?(?:amended|revised)(?: in)? (?:[A-Z][a-z]+ )?(?:19|20)\d\d\)|\((?:19|20)\d\d (?:revision|edition|version)\)/g,
  },
  {
    kind: "citation",
    needs: SIGN.digit | SIGN.bracket,
    needsYear: false,
    pattern:
      /\[\d{1,3}(?:\s?[,，\-–—]\s?\d{1,3}){0,10}\]|[（(](?:see |e\.g\.,? |cf\. )?[A-Z][\p{L}'’-]{1,30}(?:,? (?:&|and|et al\.?|de|van|von|[A-Z][\p{L}.'’-]{0,30})){0,8},? (?:19|20)\d\d[a-z]?(?:[;；,:，：][^()（）]{0,120})?[）)]|[A-Z][\p{L}'’-]{1,30}(?: (?:&|and) [A-Z][\p{L}'’-]{1,30}| et al\.?)?,? [（(](?:19|20)\d\d[a-z]?(?:, (?:pp?|ch)\. ?[\d–-]{1,9})?[）)]|[（(]\p{Script=Han}{2,10}(?:等)?[，,]\s?(?:19|20)\d\d(?:[：:]\s?\d{1,5}(?:[-–—]\d{1,5})?)?[）)]/gu,
  },
  {
    kind: "citation",
    needs: SIGN.bracket,
    needsYear: false,
    pattern: /^.{0,400}\[(?:[CDGJMNPRSZ]|DB|EB)(?:\/OL)?\].{0,400}$|\bdoi:\s?10\.\d{4,9}\/\S{1,120}/gi,
  },
  {
    kind: "version",
    needs: SIGN.digit | SIGN.version,
    needsYear: false,
    pattern:
      /(?<![\w.])[vV]\d{1,4}(?:\.\d{1,6}){0,3}(?:[-+][\w.]{1,30})?|(?<![\w.])\d{1,5}\.\d{1,5}\.\d{1,6}(?:\.\d{1,6})?(?:[-+][A-Za-z][\w.]{0,30})?(?![\w.]*\/)|\d{1,3}(?:\.\d{1,3}){1,2}\s?版/g,
  },
  {
    kind: "product",
    needs: SIGN.digit | SIGN.edition,
    needsYear: false,
    pattern:
      /\b(?:Windows(?: Server)?|Office|Excel|Word|Outlook|PowerPoint|Access|Project|Visio|SharePoint(?: Server)?|Exchange(?: Server)?|SQL Server|Visual Studio|Dynamics|AutoCAD|SolidWorks|Photoshop|ECMAScript|ES|C\+\+|Fortran|COBOL|Ada|POSIX(?:\.1)?|SQL:|Rust|Unity|Delphi) ?(?:19|20)\d\d\b(?: ?R2)?|\bC\+\+ ?\d\d\b|\bES\d{1,2}\b|\b(?:19|20)\d\d (?:edition|model year)\b|(?:19|20)\d{2}\s?(?:款|版|型)(?!本)/g,
  },
  {
    kind: "cohort",
    needs: SIGN.cohort,
    needsYear: true,
    pattern: /(?<!\d)(?:19|20)\d{2}\s?[级届](?!会议|全国|代表)|\b[Cc]lass of (?:19|20)\d\d\b|\b(?:19|20)\d\d cohort\b/g,
  },
  {
    kind: "identifier",
    needs: SIGN.digit | SIGN.hashOrHyphen,
    needsYear: false,
    pattern:
      /(?<!\w)#\d{1,7}\b|\b(?:CVE|CNVD|CNNVD|CWE|GHSA|RUSTSEC|PMID|ISBN|ISSN)[- ]?[\dA-Z]{1,10}(?:-[\dA-Z]{1,10}){0,5}|\b[A-Z]{1,8}-?\d{4}-\d{1,8}(?:-\d{1,8})?\b/g,
  },
  {
    kind: "event",
    needs: SIGN.digit | SIGN.event,
    needsYear: false,
    pattern:
      /(?<!\d)(?:19|20)\d{2}\s?年?(?:第?[\p{Script=Han}]{0,8}?)(?:奥运会|残奥会|冬奥会|冬残奥会|亚运会|全运会|大运会|世界杯|世博会|园博会|进博会|服贸会|广交会|博览会|锦标赛|公开赛|峰会|论坛|一号文件)|(?<!\d)20\d{2}\s?年(?:远景目标|可持续发展议程|议程)|(?<!\d)20[36]\d\s?年前(?:实现)?碳(?:达峰|中和)|\b(?:Agenda|Vision|Expo|World Expo) (?:19|20)\d\d\b|\bCOP ?\d\d\b|\b(?:19|20)\d\d (?:Agenda|Olympics?|Olympic Games|Paralympics?|Winter Olympics|Summer Olympics|World Cup|Expo)\b/gu,
  },
  {
    kind: "clock",
    needs: SIGN.digit | SIGN.colon,
    needsYear: false,
    pattern: /(?<![\d:：])(?:[01]?\d|2[0-4])[:：][0-5]\d(?:[:：][0-5]\d)?(?![\d:：])/g,
  },
];
