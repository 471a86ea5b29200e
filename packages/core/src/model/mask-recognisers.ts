import type { Mask, MaskKind } from "./masks.ts";

/** Adds to `masks` what the characters of a text say by themselves, in any order. Every pattern is bounded: the time grows with the length. */
export function recogniseMasks(text: string, masks: Mask[]): void {
  const seen = signsIn(text);
  if (seen === 0) return;
  if (seen & SIGN.pair) for (const pair of PAIRS) addPairs(text, pair, masks);
  const hasYear = (seen & SIGN.digit) !== 0 && YEAR.test(text);
  for (const { needs, needsYear, pattern, kind } of PATTERNS) {
    if ((seen & needs) !== needs || (needsYear && !hasYear)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text))
      masks.push({ kind, start: match.index, end: match.index + match[0].length });
  }
  if (seen & SIGN.dot) addFileNames(text, masks);
}

const YEAR = /(?:19|20)\d\d/;

/** Characters without which a pattern cannot match, as bits: one look at each character tells which patterns to try. */
const SIGN = {
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

const SIGN_OF = new Uint16Array(0x10000);
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

function signsIn(text: string): number {
  let seen = 0;
  for (let i = 0; i < text.length; i++) seen |= SIGN_OF[text.charCodeAt(i)]!;
  return seen;
}

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly kind: MaskKind;
  /** A mark that is not closed within so many code units is a slip and masks nothing. */
  readonly longest: number;
}

const PAIRS: readonly Pair[] = [
  { open: "《", close: "》", kind: "title", longest: 120 },
  { open: "〈", close: "〉", kind: "title", longest: 120 },
  { open: "“", close: "”", kind: "quotation", longest: 300 },
  { open: "「", close: "」", kind: "quotation", longest: 300 },
  { open: "『", close: "』", kind: "quotation", longest: 300 },
];

/** Nested marks of one kind (《…《…》…》) are one mask. */
function addPairs(text: string, { open, close, kind, longest }: Pair, masks: Mask[]): void {
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
    let end = text.indexOf(close, at);
    if (end < 0) return;
    let inner = text.indexOf(open, at + 1);
    while (inner >= 0 && inner < end) {
      const next = text.indexOf(close, end + 1);
      if (next < 0 || next - at > longest) break;
      end = next;
      inner = text.indexOf(open, inner + 1);
    }
    if (end - at > longest) continue;
    masks.push({ kind, start: at, end: end + 1 });
    at = end;
  }
}

interface MaskPattern {
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

const PATTERNS: readonly MaskPattern[] = [
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

const EXTENSION =
  /\.(?:bat|bmp|c|cfg|conf|cpp|css|csv|docx?|gif|go|gz|html?|ini|ipynb|java|jpe?g|js|json|jsonl|jsx|lock|log|md|markdown|mdx|mjs|mp[34]|odt|pdf|php|png|pptx?|py|rb|rs|rtf|sh|sql|svg|tar|tex|toml|tsx?|txt|vue|wps|xlsx?|xml|ya?ml|zip)(?![\w.-])/gi;
const OF_FILE_NAME = /[\w\u3400-\u9fff（）()-]/;
const LONGEST_FILE_NAME = 60;

/** File names are read backwards from their extension. */
function addFileNames(text: string, masks: Mask[]): void {
  if (!text.includes(".")) return;
  EXTENSION.lastIndex = 0;
  let last = 0;
  for (let match = EXTENSION.exec(text); match; match = EXTENSION.exec(text)) {
    let start = match.index;
    while (start > last && match.index - start < LONGEST_FILE_NAME && (OF_FILE_NAME.test(text[start - 1]!) || text[start - 1] === "."))
      start--;
    last = match.index + match[0].length;
    const name = text.slice(start, match.index);
    // "Node.js" and "Vue.js" are products.
    if (name !== "" && !(match[0] === ".js" && /^[A-Z][A-Za-z]+$/.test(name)))
      masks.push({ kind: "path", start, end: match.index + match[0].length });
  }
}
