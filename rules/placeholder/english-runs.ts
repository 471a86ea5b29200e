import type { PlaceholderKind } from "./found.ts";
import type { Run } from "./x-runs.ts";

/** A Roman numeral follows these words, or stands before "century". */
const BEFORE_ROMAN =
  /(?:^|[^A-Za-z])(?:chapters?|parts?|sections?|articles?|volumes?|vol\.|books?|appendix|acts?|scenes?|titles?|figures?|fig\.|tables?|canto|sonnet|psalm|pages?|pp?\.|plates?|phase|type|class|class of|legion|olympiad|super bowl|no\.|[-–—])\s?$/i;
const AFTER_ROMAN = /^(?:th)?\s?(?:century|centuries|dynasty|legion|corps|olympi|[-–—,]\s?(?:[xivlc]+|[XIVLC]+)\b)/;
/** A card or a telephone number of which the last figures are shown. */
const MASKED_NUMBER_AFTER = /^(?:[ -]?X{3,4}){0,3}[ -]?\d{4}\b/;
/** A capitalised word before XX makes it an ordinal: Louis XX, Pius XX, WrestleMania XX. */
const NAME_BEFORE = /[A-Z][A-Za-z]*\s$/;
const CHROMOSOMES = /chromosom|genotype|karyotype|\bXY\b/i;
const RATED = /\brated\s$|-rated\b|\b(?:adult|porn)/i;
const REGNAL = /^X{2,3}$/;

/** The kind of a run in English text, `null` when it is none of a placeholder. */
export function englishRunKind(run: Run): PlaceholderKind | null {
  const { text, before, after, nearby, isAlone } = run;
  if (/^[\u0300-\uffff*]/.test(text) || text.startsWith("*")) return null;
  if (/\$[X.,]*,$/.test(before) || MASKED_NUMBER_AFTER.test(after)) return null;
  if (/\$\s?$/.test(before) && text.length > 1) return "number";
  if (/\$\s?$/.test(before))
    return /^(?:\s?(?:million|billion|thousand|[kKmMbB]\b|per|in|of|for)|[.,;:)%]|\s?$)/.test(after) ? "number" : null;
  if (/^\s?%/.test(after)) return "number";
  if (/^[xX]{2,}(?:[-/.:][xX]{2,})+$/.test(text)) return /:/.test(text) ? "composite" : "number";
  if (!/^(?:X{2,}|x{2,})$/.test(text)) return null;
  if (/^X/.test(text) && /^\s?[:(]/.test(after) && text.length === 3) return null;
  if (CHROMOSOMES.test(nearby) || (text === "XXX" && RATED.test(nearby))) return null;
  if (AFTER_ROMAN.test(after) || (/^X/.test(text) ? REGNAL : /^x{2,3}$/).test(text)) {
    if (AFTER_ROMAN.test(after) || BEFORE_ROMAN.test(before) || (text[0] === "X" && NAME_BEFORE.test(before))) return null;
    if (/[(]$/.test(before) && /^[)]/.test(after)) return null;
    if (isAlone || (run.start === 0 && /^[.)]/.test(after))) return null;
  }
  return /^\s(?:[a-z]+s\b|(?:million|billion|thousand|hundred|percent|per cent|out of)\b)/.test(after) ? "number" : "name";
}
