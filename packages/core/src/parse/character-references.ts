import { isAlphanumeric, isAsciiPunctuation, isDigit } from "./characters.ts";

/** A character reference such as `&amp;` or `&#x4e2d;`: what it stands for, and the offset after it. */
export interface CharacterReference {
  readonly value: string;
  readonly end: number;
}

/** The names that drafts use. Of the two thousand others the Markdown parser has the list. */
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  ensp: "\u2002",
  emsp: "\u2003",
  thinsp: "\u2009",
  copy: "©",
  reg: "®",
  trade: "™",
  hellip: "…",
  mdash: "—",
  ndash: "–",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  laquo: "«",
  raquo: "»",
  middot: "·",
  bull: "•",
  times: "×",
  deg: "°",
  para: "¶",
  sect: "§",
  larr: "←",
  rarr: "→",
  lbrace: "{",
  rbrace: "}",
  lbrack: "[",
  rbrack: "]",
  lpar: "(",
  rpar: ")",
  num: "#",
  ast: "*",
  vert: "|",
};

/** The reference that starts at an `&`; `null` when there is none, "unknown" when only the parser can say. */
export function readReference(text: string, at: number, to: number): CharacterReference | "unknown" | null {
  return text.charCodeAt(at + 1) === 35 ? readNumeric(text, at + 2, to) : readNamed(text, at + 1, to);
}

function readNamed(text: string, from: number, to: number): CharacterReference | "unknown" | null {
  let at = from;
  while (at < to && at - from < 31 && isAlphanumeric(text.charCodeAt(at))) at++;
  if (at === from || at >= to || text.charCodeAt(at) !== 59) return null;
  const name = text.slice(from, at);
  const value = Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return value === undefined ? "unknown" : { value, end: at + 1 };
}

function readNumeric(text: string, from: number, to: number): CharacterReference | null {
  const isHex = text.charCodeAt(from) === 120 || text.charCodeAt(from) === 88;
  const start = isHex ? from + 1 : from;
  const most = isHex ? 6 : 7;
  let at = start;
  while (at < to && at - start < most && (isDigit(text.charCodeAt(at)) || (isHex && isHexLetter(text.charCodeAt(at))))) at++;
  if (at === start || at >= to || text.charCodeAt(at) !== 59) return null;
  const code = Number.parseInt(text.slice(start, at), isHex ? 16 : 10);
  return { value: isForbidden(code) ? "\ufffd" : String.fromCodePoint(code), end: at + 1 };
}

const isHexLetter = (code: number): boolean => (code >= 97 && code <= 102) || (code >= 65 && code <= 70);

/** NUL, controls, surrogates and noncharacters, which stand for U+FFFD. */
const isForbidden = (code: number): boolean =>
  code < 9 ||
  code === 11 ||
  (code > 13 && code < 32) ||
  (code > 126 && code < 160) ||
  (code > 0xd7ff && code < 0xe000) ||
  (code > 0xfdcf && code < 0xfdf0) ||
  (code & 0xffff) === 0xffff ||
  (code & 0xffff) === 0xfffe ||
  code > 0x10ffff;

/** An address without its escapes and references; `null` when it holds a reference that only the parser knows. */
export function decodeAddress(address: string): string | null {
  if (!address.includes("\\") && !address.includes("&")) return address;
  let decoded = "";
  for (let at = 0; at < address.length; ) {
    const code = address.charCodeAt(at);
    if (code === 92 && at + 1 < address.length && isAsciiPunctuation(address.charCodeAt(at + 1))) {
      decoded += address[at + 1];
      at += 2;
      continue;
    }
    const reference = code === 38 ? readReference(address, at, address.length) : null;
    if (reference === "unknown") return null;
    decoded += reference ? reference.value : address[at];
    at = reference ? reference.end : at + 1;
  }
  return decoded;
}
