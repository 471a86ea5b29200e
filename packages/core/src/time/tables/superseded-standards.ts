// Standards with a newer edition: openstd.samr.gov.cn (GB), iso.org (ISO, IEC) and rfc-editor.org ("Obsoleted by").

export interface SupersededStandard {
  /** The superseded edition as a citation writes it. */
  readonly pattern: RegExp;
  readonly old: string;
  readonly current: string;
  /** The day from which the newer edition holds, ISO 8601. */
  readonly since: string;
}

/** Matches any of GB/T 9704—1999, GB/T9704-1999, GB 9704–1999. */
const gb = (number: string, year: string): RegExp => new RegExp(`GB(?:/T)?\\s?${number}\\s?[-—–―]{1,2}\\s?${year}(?!\\d)`, "g");
const iso = (number: string, year: string): RegExp => new RegExp(`ISO(?:/IEC)?\\s?${number}\\s?[:：-]\\s?${year}(?!\\d)`, "g");
const rfc = (number: string): RegExp => new RegExp(`RFC[ -]?${number}(?!\\d)`, "g");

export const SUPERSEDED_STANDARDS: readonly SupersededStandard[] = [
  { pattern: gb("9704", "(?:1988|1999)"), old: "GB/T 9704—1999", current: "GB/T 9704—2012", since: "2012-07-01" },
  { pattern: gb("15834", "1995"), old: "GB/T 15834—1995", current: "GB/T 15834—2011", since: "2012-06-01" },
  { pattern: gb("15835", "1995"), old: "GB/T 15835—1995", current: "GB/T 15835—2011", since: "2011-11-01" },
  { pattern: gb("7713", "(?:19)?87"), old: "GB 7713—1987", current: "GB/T 7713.1—2006", since: "2007-05-01" },
  { pattern: gb("7714", "(?:1987|87|2005)"), old: "GB/T 7714—2005", current: "GB/T 7714—2015", since: "2015-12-01" },
  { pattern: gb("22239", "2008"), old: "GB/T 22239—2008", current: "GB/T 22239—2019", since: "2019-12-01" },
  { pattern: gb("19001", "(?:2000|2008)"), old: "GB/T 19001—2008", current: "GB/T 19001—2016", since: "2017-07-01" },
  { pattern: gb("24001", "(?:1996|2004)"), old: "GB/T 24001—2004", current: "GB/T 24001—2016", since: "2017-05-01" },
  { pattern: gb("28001", "(?:2001|2011)"), old: "GB/T 28001—2011", current: "GB/T 45001—2020", since: "2020-03-06" },
  { pattern: gb("50016", "2006"), old: "GB 50016—2006", current: "GB 50016—2014", since: "2015-05-01" },
  { pattern: iso("9001", "(?:1994|2000|2008)"), old: "ISO 9001:2008", current: "ISO 9001:2015", since: "2015-09-15" },
  { pattern: iso("14001", "(?:1996|2004)"), old: "ISO 14001:2004", current: "ISO 14001:2015", since: "2015-09-15" },
  { pattern: iso("27001", "(?:2005|2013)"), old: "ISO/IEC 27001:2013", current: "ISO/IEC 27001:2022", since: "2022-10-25" },
  { pattern: iso("27002", "(?:2005|2013)"), old: "ISO/IEC 27002:2013", current: "ISO/IEC 27002:2022", since: "2022-02-15" },
  { pattern: iso("8601", "(?:1988|2000|2004)"), old: "ISO 8601:2004", current: "ISO 8601-1:2019", since: "2019-02-25" },
  { pattern: rfc("2616"), old: "RFC 2616", current: "RFC 9110 and RFC 9112", since: "2022-06-06" },
  { pattern: rfc("723[0-5]"), old: "RFC 7230–7235", current: "RFC 9110 and RFC 9112", since: "2022-06-06" },
  { pattern: rfc("7540"), old: "RFC 7540", current: "RFC 9113", since: "2022-06-06" },
  { pattern: rfc("(?:4627|7159)"), old: "RFC 7159", current: "RFC 8259", since: "2017-12-13" },
  { pattern: rfc("(?:2246|4346|5246)"), old: "RFC 5246", current: "RFC 8446", since: "2018-08-10" },
  { pattern: rfc("2822"), old: "RFC 2822", current: "RFC 5322", since: "2008-10-01" },
  { pattern: rfc("(?:2396|1738)"), old: "RFC 2396", current: "RFC 3986", since: "2005-01-25" },
  { pattern: rfc("3280"), old: "RFC 3280", current: "RFC 5280", since: "2008-05-01" },
];
