import type { Range } from "../text/range.ts";
import { isHanCode } from "../text/scripts.ts";
import { isSpaceCode } from "../text/spaces.ts";
import { nextWith, TRAIT, traitTable } from "../text/traits.ts";
import { endsAtFullStop } from "./full-stop.ts";
import { factsOf, TextUnit } from "./text-unit.ts";
import { type InlineSpan, sourceRange, type Unit } from "./unit.ts";
import { unitTraits } from "./unit-traits.ts";

/** A sentence of a unit. `text` is plain; `start` and `end` are its source range. */
export interface Sentence extends Range {
  readonly text: string;
  readonly unit: Unit;
  /** Offset of `text` in `unit.text`. */
  readonly at: number;
}

/** The source range of a range of a sentence's plain text. */
export const sentenceRange = (sentence: Sentence, start: number, end: number): Range =>
  sourceRange(sentence.unit, sentence.at + start, sentence.at + end);

/** Brackets and quotation marks inside which no sentence ends, and what closes each. */
const OPENERS = "“‘《〈（(「『【〔";
const CLOSERS_OF_OPENERS = "”’》〉）)」』】〕";
/** More marks belong to the sentence that one ends, and after them what closes around it. */
const MARKS = TRAIT.stop | TRAIT.dot;
/** Where a sentence may end … */
const ENDS = MARKS | TRAIT.lineBreak;
/** … or a bracket opens. */
const CANDIDATES = ENDS | TRAIT.quotationMark | TRAIT.titleMark | TRAIT.roundBracket | TRAIT.squareBracket;
const CLOSERS = `${CLOSERS_OF_OPENERS}"'`;
/** A bracket that is not closed within this many code units is a slip, and does not hold sentences together. */
const LONGEST_ENCLOSURE = 400;

/**
 * The sentences of a unit, with the spaces around them left out.
 * Chinese: at 。！？； and ……, not inside quotation marks, 《》 or brackets. English: at . ! ?, not after abbreviations or in numbers.
 */
export function sentencesOf(unit: Unit): readonly Sentence[] {
  const facts = factsOf(unit);
  facts.sentences ??= splitSentences(unit);
  const { sentences } = facts;
  if (sentences.length === 0 || sentences[0]!.unit === unit || !TextUnit.is(unit)) return sentences;
  return TextUnit.shiftedSentencesOf(unit, () => shiftSentences(sentences, unit));
}

/** The sentences of several units, in their order. */
export function sentencesIn(units: readonly Unit[]): readonly Sentence[] {
  const all: Sentence[] = [];
  for (const unit of units) for (const sentence of sentencesOf(unit)) all.push(sentence);
  return all;
}

function shiftSentences(sentences: readonly Sentence[], unit: Unit): readonly Sentence[] {
  const by = unit.start - sentences[0]!.unit.start;
  return sentences.map(({ text, at, start, end }) => ({ text, unit, at, start: start + by, end: end + by }));
}

const NONE: readonly Sentence[] = [];
const NO_SPANS: readonly InlineSpan[] = [];

function splitSentences(unit: Unit): readonly Sentence[] {
  const { text } = unit;
  if ((unitTraits(unit) & CANDIDATES) === 0) {
    const whole = sentenceIn(unit, 0, text.length);
    return whole === null ? NONE : [whole];
  }
  const sentences: Sentence[] = [];
  const table = traitTable();
  const codes = unit.spans.length === 0 ? NO_SPANS : unit.spans.filter(({ kind }) => kind === "code");
  let nextCode = 0;
  let hasEnclosures = false;
  let from = 0;
  for (let at = nextWith(text, CANDIDATES, 0); at < text.length; at = nextWith(text, CANDIDATES, at + 1)) {
    const code = text.charCodeAt(at);
    while (nextCode < codes.length && codes[nextCode]!.end <= at) nextCode++;
    if (nextCode < codes.length && codes[nextCode]!.start <= at) {
      at = codes[nextCode]!.end - 1;
      continue;
    }
    if ((table[code]! & ENDS) !== 0) {
      if (!endsSentence(text, at, code)) continue;
      let end = at + 1;
      while (end < text.length && (table[text.charCodeAt(end)]! & MARKS) !== 0) end++;
      while (end < text.length && indexOfCode(CLOSERS, text.charCodeAt(end)) >= 0) end++;
      put(unit, from, end, sentences);
      from = end;
      at = end - 1;
      continue;
    }
    const opener = indexOfCode(OPENERS, code);
    if (opener < 0) continue;
    if (!hasEnclosures) NEXT_CLOSERS.fill(-1);
    hasEnclosures = true;
    if (NEXT_CLOSERS[opener]! <= at) NEXT_CLOSERS[opener] = nextCloser(text, opener, at + 1);
    const close = NEXT_CLOSERS[opener]!;
    if (close - at > LONGEST_ENCLOSURE) continue;
    if (endsQuotedSentence(text, code, close)) {
      put(unit, from, close + 1, sentences);
      from = close + 1;
    }
    at = close;
  }
  put(unit, from, text.length, sentences);
  return sentences;
}

/** Where each closing mark stands next in the text at hand, looked up once for all opening marks before it. */
const NEXT_CLOSERS = OPENERS.split("").map(() => -1);

function put(unit: Unit, from: number, to: number, sentences: Sentence[]): void {
  const sentence = sentenceIn(unit, from, to);
  if (sentence !== null) sentences.push(sentence);
}

/** The sentence between two plain offsets of a unit, `null` when only spaces stand there. */
function sentenceIn(unit: Unit, from: number, to: number): Sentence | null {
  const { text } = unit;
  let start = from;
  let end = to;
  while (start < end && isEdgeSpace(text.charCodeAt(start))) start++;
  while (end > start && isEdgeSpace(text.charCodeAt(end - 1))) end--;
  if (start >= end) return null;
  if (unit.map === null) return { text: text.slice(start, end), unit, at: start, start: unit.start + start, end: unit.start + end };
  const range = sourceRange(unit, start, end);
  return { text: text.slice(start, end), unit, at: start, start: range.start, end: range.end };
}

const isEdgeSpace = (code: number): boolean => code === 32 || code === 0x3000 || code === 10 || code === 9 || code === 0xa0;

/** `indexOf` without a string for the character. */
function indexOfCode(characters: string, code: number): number {
  for (let i = 0; i < characters.length; i++) if (characters.charCodeAt(i) === code) return i;
  return -1;
}

function nextCloser(text: string, opener: number, from: number): number {
  const at = text.indexOf(CLOSERS_OF_OPENERS[opener]!, from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** A whole quoted sentence ends with its quotation mark when a new one starts right after it. */
function endsQuotedSentence(text: string, opener: number, close: number): boolean {
  if (opener !== LEFT_QUOTE && opener !== LEFT_CORNER) return false;
  return (
    indexOfCode("。！？", text.charCodeAt(close - 1)) >= 0 &&
    close + 1 < text.length &&
    indexOfCode("，、；：,;的等", text.charCodeAt(close + 1)) < 0
  );
}
const LEFT_QUOTE = 0x201c;
const LEFT_CORNER = 0x300c;

function endsSentence(text: string, at: number, code: number): boolean {
  switch (code) {
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 10:
      return true;
    case 0x2026: // …
      return at > 0 && text.charCodeAt(at - 1) === 0x2026 && at + 1 < text.length && isHanCode(text.charCodeAt(at + 1));
    case 59: // ;
      return isHanCode(text.charCodeAt(at - 1)) || isHanCode(text.charCodeAt(at + 1)) || "”》）".includes(text[at - 1] ?? " ");
    case 33: // !
    case 63: // ?
      return at + 1 >= text.length || mayFollowMark(text.charCodeAt(at + 1));
    case 46: // .
      return endsAtFullStop(text, at);
    default:
      return false;
  }
}

/** A space, a closing mark or Han: not the "=" of "!=" and nothing of an address. */
const mayFollowMark = (code: number): boolean =>
  isSpaceCode(code) ||
  code === 34 ||
  code === 39 ||
  code === 41 ||
  code === 0x2019 ||
  code === 0x201d ||
  (code >= 0x3400 && code <= 0x9fff);
