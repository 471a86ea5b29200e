import { CHARACTER, classOf, foldOf } from "./characters.ts";

/**
 * Texts as sequences of tokens, for comparing them by their words: a Han character, a Latin word or a number is one token, punctuation,
 * spaces and letter case are gone. `第3季度 Go 语言` has seven tokens. A token is a 32-bit integer: the character itself, or a hash with
 * the kind of token in its two highest bits. Equal tokens mean equal words but for hash collisions, which a comparison of texts survives.
 */
export class TokenTable {
  /** All tokens, text after text. */
  readonly tokens: Int32Array;
  /** Of text `i` the tokens from `starts[i]` to `starts[i + 1]`. */
  readonly starts: readonly number[];
  readonly count: number;
  /** True for texts in a script without spaces between words, Chinese first of all; a Han character weighs half an English word. */
  readonly wide: readonly boolean[];
  /** Han characters and words of a text; numbers and symbols do not count. */
  readonly words: readonly number[];
  /** True for texts with numbers. */
  readonly numbered: readonly boolean[];

  /** `from` gives the offset at which a text starts to count, after its outline mark. */
  constructor(texts: readonly string[], from: (index: number) => number) {
    let room = 0;
    for (const text of texts) room += text.length;
    const tokens = new Int32Array(room);
    const starts = [0];
    const wide: boolean[] = [];
    const words: number[] = [];
    const numbered: boolean[] = [];
    let end = 0;
    for (let index = 0; index < texts.length; index++) {
      const start = end;
      end = writeTokens(texts[index]!, from(index), tokens, start, null);
      let singles = 0;
      let latin = 0;
      let numbers = 0;
      for (let i = start; i < end; i++) {
        const token = tokens[i]!;
        if (token < 0) latin++;
        else if (token >= NUMBER) numbers++;
        else if (token >= FIRST_WIDE) singles++;
      }
      starts.push(end);
      wide.push(singles > 0 && singles * 2 >= latin);
      words.push(singles + latin);
      numbered.push(numbers > 0);
    }
    this.count = texts.length;
    this.tokens = tokens;
    this.starts = starts;
    this.wide = wide;
    this.words = words;
    this.numbered = numbered;
  }

  length(index: number): number {
    return this.starts[index + 1]! - this.starts[index]!;
  }

  /** True when two texts have the same tokens. */
  equal(a: number, b: number): boolean {
    const { tokens, starts } = this;
    const length = this.length(a);
    if (length !== this.length(b)) return false;
    for (let i = 0, from = starts[a]!, to = starts[b]!; i < length; i++) if (tokens[from + i] !== tokens[to + i]) return false;
    return true;
  }
}

/** Single tokens from here on are characters of running text; those below are symbols such as % and $. */
const FIRST_WIDE = 0x2e80;
const WORD = 0x80000000 | 0;
const NUMBER = 0x40000000;
/** The token of every number in masked form. */
export const ANY_NUMBER = NUMBER;

export const isNumberToken = (token: number): boolean => token >= NUMBER;
/** A Han character or another one that is a token by itself. */
export const isSingleToken = (token: number): boolean => token >= 0 && token < NUMBER;
/** The token, or `ANY_NUMBER` for numbers. */
export const maskNumber = (token: number): number => (token >= NUMBER ? ANY_NUMBER : token);

/** A token with its place in the text. */
export interface PlacedToken {
  readonly token: number;
  readonly start: number;
  readonly end: number;
}

/** The tokens of one text with their places. */
export function placedTokens(text: string, from = 0): readonly PlacedToken[] {
  const tokens = new Int32Array(text.length);
  const places = new Uint32Array(text.length * 2);
  const count = writeTokens(text, from, tokens, 0, places);
  return Array.from({ length: count }, (_, i) => ({ token: tokens[i]!, start: places[2 * i]!, end: places[2 * i + 1]! }));
}

/** Of each token of a text its start and, after it, its end. */
export function tokenPlaces(text: string, from: number): Uint32Array {
  const places = new Uint32Array(text.length * 2);
  writeTokens(text, from, new Int32Array(text.length), 0, places);
  return places;
}

const APOSTROPHE = 39;
const RIGHT_QUOTE = 0x2019;
const FULL_STOP = 46;
const COMMA = 44;

/** Writes the tokens of `text` from offset `from` on into `tokens` at `at`; returns where they end. */
function writeTokens(text: string, from: number, tokens: Int32Array, at: number, places: Uint32Array | null): number {
  const { length } = text;
  let next = at;
  for (let i = from; i < length; ) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === CHARACTER.none) {
      i++;
      continue;
    }
    const start = i;
    if (kind === CHARACTER.single) {
      tokens[next] = foldOf(code);
      i++;
    } else if (kind === CHARACTER.letter) {
      let hash = 0x811c9dc5;
      for (; i < length; i++) {
        const inner = text.charCodeAt(i);
        const innerKind = classOf(inner);
        if (innerKind === CHARACTER.letter || innerKind === CHARACTER.digit) hash = Math.imul(hash ^ foldOf(inner), 0x01000193);
        else if (
          !((inner === APOSTROPHE || inner === RIGHT_QUOTE) && i + 1 < length && classOf(text.charCodeAt(i + 1)) === CHARACTER.letter)
        )
          break;
      }
      tokens[next] = WORD | (hash & 0x7fffffff);
    } else {
      let hash = 0x811c9dc5;
      for (; i < length; i++) {
        const inner = text.charCodeAt(i);
        if (classOf(inner) === CHARACTER.digit) hash = Math.imul(hash ^ foldOf(inner), 0x01000193);
        else if (inner === FULL_STOP && i + 1 < length && classOf(text.charCodeAt(i + 1)) === CHARACTER.digit)
          hash = Math.imul(hash ^ FULL_STOP, 0x01000193);
        else if (!(inner === COMMA && groupsThousands(text, i))) break;
      }
      // Never `ANY_NUMBER` itself.
      tokens[next] = NUMBER | (hash & 0x3fffffff) | 1;
    }
    if (places) {
      places[2 * next] = start;
      places[2 * next + 1] = i;
    }
    next++;
  }
  return next;
}

/** True for the comma of `1,200`, not for the one of `10,20`. */
function groupsThousands(text: string, at: number): boolean {
  if (at + 3 >= text.length) return false;
  for (let i = 1; i <= 3; i++) if (classOf(text.charCodeAt(at + i)) !== CHARACTER.digit) return false;
  return at + 4 >= text.length || classOf(text.charCodeAt(at + 4)) !== CHARACTER.digit;
}
