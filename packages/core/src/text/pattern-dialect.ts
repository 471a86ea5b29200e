/** What `\s` matches in JavaScript, and what it does not; the engine knows the ASCII ones only, and 摘　要 has an ideographic space. */
const SPACES = "\\t-\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}";
const NO_SPACES =
  "\\x00-\\x08\\x0e-\\x1f!-\\x{9f}\\x{a1}-\\x{167f}\\x{1681}-\\x{1fff}\\x{200b}-\\x{2027}\\x{202a}-\\x{202e}\\x{2030}-\\x{205e}\\x{2060}-\\x{2fff}\\x{3001}-\\x{fefe}\\x{ff00}-\\x{10ffff}";

/** General categories, and scripts that drafts are written in: what is called alike in JavaScript and in the engine. */
const CATEGORY = /^(?:L[ulmto]?|M[nce]?|N[dlo]?|P[cdseifo]?|S[mcko]?|Z[slp]?|C[cfo]?)$/;
const SCRIPT =
  /^(?:Script|sc)=(Arabic|Bopomofo|Common|Cyrillic|Devanagari|Greek|Han|Hangul|Hebrew|Hiragana|Katakana|Latin|Mongolian|Thai|Tibetan)$/;

/** Whether the engine knows `\p{…}` or `\P{…}`. */
export const knowsProperty = (escaped: string): boolean => {
  const name = escaped.slice(3, -1);
  return CATEGORY.test(name) || SCRIPT.test(name);
};

/** A regular expression of JavaScript with flag `u`, of those that `patternProblem` lets through, in the dialect of the engine. */
export function toEngineDialect(source: string): string {
  let inClass = false;
  return source.replace(/\\(?:[pP]\{[^}]*\}|[\s\S])|\[\^?\]?|\]|\(\?<[^>]*>/g, (sign) => {
    if (sign === "]") inClass = false;
    else if (sign.startsWith("[") && !inClass) inClass = !sign.endsWith("]");
    else if (sign.startsWith("(") && !inClass) return "(?:";
    else if (sign === "\\s" || sign === "\\S") {
      const ranges = sign === "\\s" ? SPACES : NO_SPACES;
      return inClass ? ranges : `[${ranges}]`;
    } else if (/^\\[pP]\{/.test(sign)) return sign.replace(/\{(?:Script|sc)=/, "{");
    return sign;
  });
}
