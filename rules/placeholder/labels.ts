import type { PlaceholderKind, Reading } from "./found.ts";

const WORD = /TODO|FIXME|TBD|TBC|WIP|FIX ME|ERASE THIS/;
/** In Chinese XXX： stands for a name. */
const ENGLISH_XXX = /^XXX(?=:)/;
const LABELS = new RegExp(
  `(?<![\\w“"'‘\`/.-])(?:(?:TODO|FIXME)\\s?(?:\\([\\w@. -]{1,30}\\)|（[^（）]{1,16}）)?\\s?[:：]|(?:TBD|TBC|WIP)\\s?[:：])|[（([［【<〔]\\s?(?:${WORD.source})(?:\\s?[:：,，-][^（）()[\\]［］【】<>]{0,80})?\\s?[）)\\]］】>〕]`,
  "g",
);
const OPENING =
  /^(?:TODO|FIXME)\s?(?:[-–—]\s?|(?=[\u3400-\u9fff])|\s(?!(?:lists?|items?|apps?|applications?|comments?|markers?|tags?|files?|entries|notes?|and|or|is|are|was|were|in|labels?|标签|标记|列表|清单|注释|应用|项)\b))(?!列表|清单|注释|标签|标记|应用|事项|项|类)/;
/** A sentence that ends in TBD: "The venue is TBD." */
const PREDICATE = /(?<=\b(?:is|are|remains?|still|[Vv]enue|[Dd]ate|[Oo]wner|[Tt]ime)\s)(?:TBD|TBC)\b(?=[.,;)]|$)/g;
/** "TBD after the review": what follows says when, so that nothing else stands in its place. */
const OPENING_TBD = /^(?:TBD|TBC)(?=[.,;]|\s+(?:after|before|once|when|until|till|by|in|at|pending|with|following|later|soon)\b)/;
/** "a TODO:", "the TODO list:", "each FIXME" speak of the label. */
const SPEAKS_BEFORE =
  /\b(?:an?|the|this|that|each|every|any|all|my|your|our|called|named|word|label|tag|or|and)\s*$|(?:标记|标签|关键字|注释|前缀|写|用|加|以|含|个|条|和|或|与|、)\s?$/i;
const SPEAKS_OF_LABELS =
  /\b(?:TODO|FIXME|XXX|TBD|WIP)s?\b[^.。]{0,24}(?:\/|、|,|，|and|or|和|或|与)\s?["“”`]?(?:TODO|FIXME|XXX|HACK|TBD|WIP)\b/;

const ENGLISH_NOTE =
  /[([]\s?(?:to be (?:added|completed|confirmed|decided|determined|done|filled in|provided|updated|written|supplied|announced)|content (?:coming|to come)|coming soon|fill (?:this )?in|placeholder)(?:[^()[\]]{0,40})[)\]]/gi;

/** TODO and its kind where they mark the text, not where prose speaks of them; "(to be added)". */
export function findLabels({ text, language }: Reading, add: (start: number, end: number, kind: PlaceholderKind) => void): void {
  for (const match of text.matchAll(ENGLISH_NOTE)) add(match.index, match.index + match[0].length, "note");
  if (language === "en" && ENGLISH_XXX.test(text)) add(0, 3, "label");
  if (!WORD.test(text) || SPEAKS_OF_LABELS.test(text)) return;
  if (OPENING_TBD.test(text)) add(0, 3, "label");
  if (OPENING.test(text)) add(0, text.startsWith("TODO") ? 4 : 5, "label");
  for (const match of text.matchAll(LABELS)) {
    if (/^\(?TBD\)$/.test(match[0]) && /trunk[- ]based development/i.test(text)) continue;
    if (!SPEAKS_BEFORE.test(text.slice(Math.max(0, match.index - 24), match.index)))
      add(match.index, match.index + match[0].replace(/\s?[:：]$/, "").length, "label");
  }
  for (const match of text.matchAll(PREDICATE)) add(match.index, match.index + match[0].length, "label");
}
