/**
 * The characters with which a match of a regular expression may begin, in both cases: 下 and 今 for `下(一)?步|今后`.
 * `null` when it may begin with anything, match no text, or holds what is not known here.
 */
export function firstCharacters(source: string): ReadonlySet<number> | null {
  const reader = new FirstReader(source);
  const mayBeEmpty = reader.alternatives();
  return mayBeEmpty || reader.isUnknown || reader.at < source.length ? null : reader.found;
}

/** Reads a pattern as far as its matches may begin, and skips the rest. What it does not know stops it. */
class FirstReader {
  readonly found = new Set<number>();
  isUnknown = false;
  at = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** Reads up to the end or a closing bracket; true when one of the alternatives may match no text. */
  alternatives(): boolean {
    let mayBeEmpty = this.#sequence();
    while (this.#source[this.at] === "|") {
      this.at++;
      mayBeEmpty = this.#sequence() || mayBeEmpty;
    }
    return mayBeEmpty;
  }

  #sequence(): boolean {
    while (this.at < this.#source.length && !this.isUnknown) {
      const sign = this.#source[this.at]!;
      if (sign === "|" || sign === ")") return true;
      const isEmpty = this.#piece(sign);
      if (this.#isOptional() || isEmpty) continue;
      this.#skip();
      return false;
    }
    return true;
  }

  /** Reads a piece without its repetition; true when it may match no text. */
  #piece(sign: string): boolean {
    this.at++;
    switch (sign) {
      case "^":
      case "$":
        return true;
      case "(":
        return this.#group();
      case "[":
        return this.#class();
      case "\\":
        return this.#escape(this.#source[this.at++] ?? "");
      case ".":
        return this.#stop();
      default:
        return this.#add(sign);
    }
  }

  #group(): boolean {
    if (this.#source[this.at] === "?") {
      if (this.#source[this.at + 1] !== ":") return this.#stop();
      this.at += 2;
    }
    const mayBeEmpty = this.alternatives();
    if (this.#source[this.at++] !== ")") this.#stop();
    return mayBeEmpty;
  }

  #class(): boolean {
    const inside = /^[^\]\\-]*(?:\\d[^\]\\-]*)*(?=\])/.exec(this.#source.slice(this.at));
    if (!inside || inside[0].startsWith("^")) return this.#stop();
    this.at += inside[0].length + 1;
    for (const character of inside[0].replace("\\d", DIGITS)) this.#add(character);
    return false;
  }

  #escape(sign: string): boolean {
    if (sign === "b") return true;
    if (sign === "d") for (const digit of DIGITS) this.#add(digit);
    else if (/^[^\w\s]$/.test(sign)) this.#add(sign);
    else this.#stop();
    return false;
  }

  #stop(): boolean {
    this.isUnknown = true;
    return false;
  }

  #add(character: string): boolean {
    const code = character.charCodeAt(0);
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) {
      this.found.add(lower).add(lower - 0x20);
      const other = OTHER_CASES[String.fromCharCode(lower)];
      if (other !== undefined) this.found.add(other);
    } else if (hasNoCase(code)) this.found.add(code);
    else this.#stop();
    return false;
  }

  /** Reads a repetition; true when the piece before may be left out. */
  #isOptional(): boolean {
    const sign = this.#source[this.at];
    if (sign !== "?" && sign !== "*" && sign !== "+" && sign !== "{") return false;
    const repetition = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.at, this.at + 20))?.[0];
    if (repetition === undefined) {
      this.#stop();
      return false;
    }
    this.at += repetition.length;
    return sign === "?" || sign === "*" || repetition.startsWith("{0");
  }

  /** Goes on to the end of the sequence, past groups, classes and escapes. */
  #skip(): void {
    for (let depth = 0; this.at < this.#source.length; this.at++) {
      const sign = this.#source[this.at]!;
      if (depth === 0 && (sign === "|" || sign === ")")) return;
      if (sign === "(") depth++;
      else if (sign === ")") depth--;
      else if (sign === "\\") this.at++;
      else if (sign === "[")
        while (this.at < this.#source.length && this.#source[this.at] !== "]") this.at += this.#source[this.at] === "\\" ? 2 : 1;
    }
  }
}

const DIGITS = "0123456789";
/** Long s and the sign for Kelvin are other cases of "s" and "k". */
const OTHER_CASES: Readonly<Record<string, number>> = { s: 0x17f, k: 0x212a };

/** True for ASCII signs and for Chinese characters and signs; others may be written otherwise. */
const hasNoCase = (code: number): boolean =>
  (code > 0 && code < 0x80) ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x3000 && code <= 0x9fff) ||
  (code >= 0xff01 && code <= 0xff1f);

/** What a set of texts begins with: says for most texts at the cost of one look that they begin otherwise. */
export class BeginningTable {
  /** For each code unit, by its lower bits, whether a text begins with one like it. */
  readonly #begins = new Uint8Array(LOW_BITS + 1);
  #isAnything = false;

  add(characters: ReadonlySet<number> | null): void {
    if (characters === null) this.#isAnything = true;
    else for (const character of characters) this.#begins[character & LOW_BITS] = 1;
  }

  mayBegin(text: string): boolean {
    return this.mayBe(text.charCodeAt(0));
  }

  mayBe(code: number): boolean {
    return this.#isAnything || this.#begins[code & LOW_BITS] === 1;
  }
}
const LOW_BITS = 0x7ff;
