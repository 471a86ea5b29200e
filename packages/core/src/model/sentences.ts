import type { Range } from "../text/range.ts";
import { isHan } from "../text/scripts.ts";
import { ABBREVIATIONS, BEFORE_NUMBERS } from "./abbreviations.ts";
import { sourceRange, type Unit } from "./unit.ts";

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

const CLOSER_OF: Readonly<Record<string, string>> = {
  "“": "”",
  "‘": "’",
  "《": "》",
  "〈": "〉",
  "（": "）",
  "(": ")",
  "「": "」",
  "『": "』",
  "【": "】",
  "〔": "〕",
};
const CLOSERS = "”’》〉）)」』】〕\"'";
const CANDIDATE = /[。！？；…!?;.“‘《〈（(「『【〔\n]/g;
/** A bracket that is not closed within this many code units is a slip, and does not hold sentences together. */
const LONGEST_ENCLOSURE = 400;

const cache = new WeakMap<Unit, readonly Sentence[]>();

/**
 * The sentences of a unit, with the spaces around them left out.
 * Chinese: at 。！？； and ……, not inside quotation marks, 《》 or brackets. English: at . ! ?, not after abbreviations or in numbers.
 */
export function sentencesOf(unit: Unit): readonly Sentence[] {
  let sentences = cache.get(unit);
  if (!sentences) {
    sentences = splitSentences(unit);
    cache.set(unit, sentences);
  }
  return sentences;
}

function splitSentences(unit: Unit): readonly Sentence[] {
  const { text } = unit;
  const sentences: Sentence[] = [];
  const put = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) sentences.push({ text: text.slice(start, end), unit, at: start, ...sourceRange(unit, start, end) });
  };
  const codes = unit.spans.filter(({ kind }) => kind === "code");
  let from = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(text); match; match = CANDIDATE.exec(text)) {
    const at = match.index;
    const code = codes.find((span) => span.start <= at && at < span.end);
    if (code) {
      CANDIDATE.lastIndex = code.end;
      continue;
    }
    const character = match[0];
    const closer = CLOSER_OF[character];
    if (closer !== undefined) {
      const close = at + 1 + text.slice(at + 1, at + 1 + LONGEST_ENCLOSURE).indexOf(closer);
      if (close > at) {
        // A whole quoted sentence ends with its quotation mark when a new one starts right after it.
        if (
          (character === "“" || character === "「") &&
          "。！？".includes(text[close - 1]!) &&
          !"，、；：,;的等".includes(text[close + 1] ?? "")
        ) {
          put(from, close + 1);
          from = close + 1;
        }
        CANDIDATE.lastIndex = close + 1;
      }
      continue;
    }
    if (!endsSentence(text, at, character)) continue;
    let end = at + 1;
    while (end < text.length && "。！？!?….；;".includes(text[end]!)) end++;
    while (end < text.length && CLOSERS.includes(text[end]!)) end++;
    put(from, end);
    from = end;
    CANDIDATE.lastIndex = end;
  }
  put(from, text.length);
  return sentences;
}

const isSpace = (code: number): boolean => code === 32 || code === 0x3000 || code === 10 || code === 9 || code === 0xa0;

function endsSentence(text: string, at: number, character: string): boolean {
  switch (character) {
    case "。":
    case "！":
    case "？":
    case "；":
    case "\n":
      return true;
    case "…": {
      if (text[at + 1] === "…") return false;
      const next = text[at + 1] ?? "";
      return text[at - 1] === "…" && next !== "" && isHan(next);
    }
    case ";":
      return isHan(text[at - 1] ?? "") || isHan(text[at + 1] ?? "") || "”》）".includes(text[at - 1] ?? " ");
    case "!":
    case "?":
      return text[at + 1] !== "=" && (at + 1 >= text.length || /[\s"'”’)\u3400-\u9fff]/.test(text[at + 1]!));
    default:
      return endsAtFullStop(text, at);
  }
}

/** A low dot ends a sentence before a space and a capital or Han, unless it belongs to an abbreviation, an initial, a number or an ellipsis. */
function endsAtFullStop(text: string, at: number): boolean {
  const rest = /^[.]*["'”’)\]]*(\s+)?/.exec(text.slice(at + 1, at + 24))!;
  const next = text[at + 1 + rest[0].length];
  if (next === undefined) return true;
  if (rest[1] === undefined) return isHan(next) && isHan(text[at - 1] ?? "");
  if (!/[\p{Lu}\p{N}\u3400-\u9fff"'“‘([`]/u.test(next)) return false;
  const word = /[\p{L}\p{N}.&'-]*$/u.exec(text.slice(Math.max(0, at - 24), at))![0];
  if (word.length === 1 && /\p{Lu}/u.test(word)) return false;
  if (/^\p{N}+$/u.test(word) && at - word.length === 0) return false;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  const lower = word.toLowerCase();
  if (BEFORE_NUMBERS.has(lower)) return !/[\p{N}]/u.test(next);
  return !ABBREVIATIONS.has(lower);
}
