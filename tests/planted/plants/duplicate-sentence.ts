import type { Language } from "@draftlint/core";
import type { CleanDraft, DraftSentence } from "../draft-builder.ts";
import { insertAt, type Plant } from "../plant.ts";
import type { Random } from "../random.ts";

type Edit = (sentence: string, random: Random) => string | null;

/** Puts an edited copy of a sentence at the end of another paragraph. */
const copy = (name: string, language: Language, floor: number, edit: Edit): Plant => ({
  rule: "duplicate-sentence",
  name,
  language,
  floor,
  plant(draft, random) {
    const candidates = draft.sentences.filter(({ text }) => isLongEnough(text, language));
    if (candidates.length === 0) return null;
    const sentence = random.pick(candidates);
    const edited = edit(sentence.text, random);
    const elsewhere = paragraphsAwayFrom(draft, sentence);
    if (edited === null || elsewhere.length === 0) return null;
    const at = random.pick(elsewhere).end;
    const planted = insertAt(draft.text, at, (language === "zh" ? "" : " ") + edited);
    return { ...planted, start: planted.end - edited.length };
  },
});

/** About the lengths for which the floors were measured: a mean of 35 Han characters, or of 20 words. */
const isLongEnough = (text: string, language: Language): boolean => (language === "zh" ? text.length >= 24 : text.split(" ").length >= 14);

/** Paragraphs that do not hold the sentence; licences are no prose of the writer's. */
const paragraphsAwayFrom = (draft: CleanDraft, sentence: DraftSentence) =>
  draft.paragraphs.filter(
    ({ start, end }) =>
      (sentence.end <= start || end <= sentence.start) &&
      !draft.headings.some((heading) => /^(?:许可证|License)$/.test(heading.title) && heading.start < start && start < heading.bodyEnd),
  );

/** Words and characters that say nothing about numbers, units or negation, so that a copy does not contradict its original. */
const CHARACTERS = [..."春秋山河明和安乐清风光庭园林木石金玉松竹梅兰"];
const CHINESE_WORDS = "阳光 窗台 山谷 清晨 走廊 竹林 石桥 灯塔 湖畔 花园 草坪 钢琴 画册 枫叶 小溪".split(" ");
const ENGLISH_WORDS = "garden window harbour meadow candle ribbon lantern orchard pebble saddle timber velvet willow kettle".split(" ");

/** Places of a Chinese sentence where `length` Han characters stand that are no numeral and no negation. */
function hanPlaces(text: string, length: number): number[] {
  const places: number[] = [];
  for (let at = 1; at + length < text.length; at++)
    if (
      /^[\u4e00-\u9fff]+$/.test(text.slice(at, at + length)) &&
      !/[不未无没非一二两三四五六七八九十百千万半年月日次]/.test(text.slice(at, at + length))
    )
      places.push(at);
  return places;
}

/** Replaces `count` pieces of `length` characters, which do not touch. */
const replaceHan =
  (count: number, length: number, words: readonly string[]): Edit =>
  (text, random) => {
    const chosen: number[] = [];
    for (const place of random.shuffle(hanPlaces(text, length)))
      if (chosen.length < count && chosen.every((other) => Math.abs(other - place) > length + 1)) chosen.push(place);
    if (chosen.length < count) return null;
    const fillers = random.sample(words, count);
    let result = text;
    for (const [index, at] of chosen.entries()) result = result.slice(0, at) + fillers[index] + result.slice(at + length);
    return result;
  };

const insertHan: Edit = (text, random) => {
  const at = random.pick(hanPlaces(text, 1));
  return `${text.slice(0, at)}在清晨的阳光之下${text.slice(at)}`;
};

/** Clauses of a sentence and its final mark. */
function clausesOf(text: string, comma: string): { readonly clauses: readonly string[]; readonly end: string } | null {
  const clauses = text.slice(0, -1).split(comma);
  return clauses.length >= 2 && clauses.every((clause) => clause.length >= 4) ? { clauses, end: text.slice(-1) } : null;
}

/** Takes one of at least `fewest` clauses out, and leaves more than half of the sentence. */
const deleteClause =
  (comma: string, fewest: number): Edit =>
  (text, random) => {
    const parts = clausesOf(text, comma);
    if (!parts || parts.clauses.length < fewest) return null;
    const short = parts.clauses.flatMap((clause, index) => (clause.length * 2 < text.length ? index : []));
    if (short.length === 0) return null;
    const gone = random.pick(short);
    return capital(parts.clauses.filter((_, index) => index !== gone).join(comma)) + parts.end;
  };

const reorderClauses =
  (comma: string): Edit =>
  (text, random) => {
    const parts = clausesOf(text, comma);
    if (!parts) return null;
    const shuffled = random.shuffle(parts.clauses);
    const order = shuffled.join() === parts.clauses.join() ? [...parts.clauses.slice(1), parts.clauses[0]!] : shuffled;
    return capital(order.map((clause) => clause.trim()).join(comma)) + parts.end;
  };

const capital = (text: string): string => text.trim().replace(/^[a-z]/, (letter) => letter.toUpperCase());

/** Words of an English sentence that may be replaced, by index: not the first, not the last, no number and no negation. */
function wordPlaces(words: readonly string[]): number[] {
  return words.flatMap((word, index) =>
    index > 0 &&
    index < words.length - 1 &&
    /^[a-z]{3,}$/.test(word) &&
    !/^(?:not|nor|never|none|one|two|three|hour|year|day|week|month)s?$/.test(word)
      ? index
      : [],
  );
}

const replaceWords =
  (count: number, replace: (word: string, index: number, fillers: readonly string[]) => string): Edit =>
  (text, random) => {
    const words = text.split(" ");
    const chosen: number[] = [];
    for (const place of random.shuffle(wordPlaces(words)))
      if (chosen.length < count && chosen.every((other) => Math.abs(other - place) > 1)) chosen.push(place);
    if (chosen.length < count) return null;
    const fillers = random.sample(ENGLISH_WORDS, count);
    for (const [index, place] of chosen.entries()) words[place] = replace(words[place]!, index, fillers);
    return words.join(" ");
  };

const otherWord = (_: string, index: number, fillers: readonly string[]): string => fillers[index]!;
const otherLetter = (word: string): string => (word.startsWith("k") ? "v" : "k") + word.slice(1);

const insertWords: Edit = (text, random) => {
  const words = text.split(" ");
  words.splice(random.pick(wordPlaces(words)), 0, "under", "bright", "lanterns");
  return words.join(" ");
};

/** Floors: the union rule's figures for 3,000 Chinese sentences (measured with the union rule), and the nearest measured ones for English. */
export const PLANTS: readonly Plant[] = [
  copy("1 character", "zh", 1, replaceHan(1, 1, CHARACTERS)),
  copy("2 characters apart", "zh", 1, replaceHan(2, 1, CHARACTERS)),
  copy("1 word", "zh", 1, replaceHan(1, 2, CHINESE_WORDS)),
  copy("2 words", "zh", 0.77, replaceHan(2, 2, CHINESE_WORDS)),
  copy("3 words", "zh", 0.37, replaceHan(3, 2, CHINESE_WORDS)),
  copy("8 characters inserted", "zh", 1, insertHan),
  copy("a clause deleted", "zh", 0.83, deleteClause("，", 3)),
  copy("clauses reordered", "zh", 0.99, reorderClauses("，")),
  copy("1 letter", "en", 1, replaceWords(1, otherLetter)),
  copy("2 letters apart", "en", 1, replaceWords(2, otherLetter)),
  copy("1 word", "en", 1, replaceWords(1, otherWord)),
  copy("2 words", "en", 1, replaceWords(2, otherWord)),
  copy("3 words", "en", 0.76, replaceWords(3, otherWord)),
  copy("3 words inserted", "en", 1, insertWords),
  copy("a clause deleted", "en", 0.83, deleteClause(",", 2)),
  copy("clauses reordered", "en", 0.99, reorderClauses(", ")),
];
