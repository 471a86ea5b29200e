/** What a code unit is to the comparison of texts. */
export const CHARACTER = {
  /** Punctuation, spaces, controls: left out. */
  none: 0,
  /** Han, kana, hangul, other scripts without spaces and symbols that count (¥): a token by itself. */
  single: 1,
  /** A letter of a script that writes words apart. */
  letter: 2,
  /** A decimal digit. */
  digit: 3,
} as const;
export type CharacterClass = (typeof CHARACTER)[keyof typeof CHARACTER];

/** Class of each code unit plus one; 0 where it was not asked for yet. */
const classes = new Uint8Array(0x10000);
const folded = new Uint16Array(0x10000);

/** The class of a UTF-16 code unit, after NFKC. */
export const classOf = (code: number): CharacterClass => ((classes[code] || learn(code)) - 1) as CharacterClass;

/** The code unit in lower case after NFKC: "Ａ" and "A" give "a", "５" gives "5". Only for code units whose class is not `none`. */
export const foldOf = (code: number): number => {
  if (classes[code] === 0) learn(code);
  return folded[code]!;
};

const SINGLE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Sc}\p{Cs}%‰℃℉°≤≥]$/u;
/** Circled and other enclosed numbers are outline marks. */
const MARK = /^[\u2460-\u24ff\u2776-\u2793\u3220-\u3229\u3280-\u3289]$/;

function learn(code: number): number {
  const kind = quickClass(code);
  if (kind !== null) {
    folded[code] = code >= 65 && code <= 90 ? code + 32 : code;
    classes[code] = kind + 1;
    return kind + 1;
  }
  return learnByProperties(code);
}

/** Class of the code units of which most drafts consist, `null` for others. */
function quickClass(code: number): CharacterClass | null {
  if (code >= 0x4e00 && code <= 0x9fff) return CHARACTER.single;
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return CHARACTER.letter;
    if (code >= 48 && code <= 57) return CHARACTER.digit;
    return code === 36 || code === 37 ? CHARACTER.single : CHARACTER.none;
  }
  const isPunctuation = (code >= 0x2010 && code <= 0x2027) || (code >= 0x3000 && code <= 0x3004) || (code >= 0x3008 && code <= 0x3020);
  return isPunctuation || code === 0xff0c || code === 0xff1b || code === 0xff1a || code === 0xff08 || code === 0xff09
    ? CHARACTER.none
    : null;
}

function learnByProperties(code: number): number {
  const character = String.fromCharCode(code);
  const plain = character.normalize("NFKC").toLowerCase();
  const first = plain.charCodeAt(0);
  folded[code] = plain.length === 1 ? first : code;
  const kind = MARK.test(character)
    ? CHARACTER.none
    : SINGLE.test(character) || SINGLE.test(plain)
      ? CHARACTER.single
      : /^\p{Nd}/u.test(plain)
        ? CHARACTER.digit
        : /^[\p{L}\p{M}\p{N}]/u.test(plain)
          ? CHARACTER.letter
          : CHARACTER.none;
  classes[code] = kind + 1;
  return kind + 1;
}
