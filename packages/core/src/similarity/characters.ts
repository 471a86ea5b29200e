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
