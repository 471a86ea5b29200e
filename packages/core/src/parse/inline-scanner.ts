import type { InlineSpan } from "../model/unit.ts";
import { type AutolinkLiteral, readMail, readUrl, readWww } from "./autolink-literals.ts";
import { endOfAutolink } from "./autolinks.ts";
import { decodeAddress, readReference } from "./character-references.ts";
import { isAsciiPunctuation, skipBlanks, trimBlanks } from "./characters.ts";
import { type CodeSpan, readCodeSpan } from "./code-spans.ts";
import { type Delimiter, flanking, type Pair, pairDelimiters } from "./delimiters.ts";
import { endOfInlineHtml } from "./inline-html.ts";
import { addressText, endOfFootnoteLabel, endOfLabel, labelKey, ResourceReader } from "./link-parts.ts";

/** Names that links and footnote references may point to. */
export interface Labels {
  /** Keys of link definitions; "unknown" where only the parser can list them. */
  readonly definitions: ReadonlySet<string> | "unknown";
  readonly footnotes: ReadonlySet<string>;
}

/** What a token adds to the plain text: a slice of the scanned one, a line break, a code span's content, a character, nothing. */
export const TEXT = 0;
export const LINE_BREAK = 1;
export const CODE = 2;
export const DECODED = 3;
export const NOTHING = 4;

/** A span between tokens: it opens after token `open` and closes before token `close`. */
export interface TokenSpan {
  readonly kind: InlineSpan["kind"];
  readonly target: string;
  readonly open: number;
  readonly close: number;
  /** Offset of its end in the scanned text; orders spans that cover the same plain text. */
  readonly closedAt: number;
}

interface Bracket {
  readonly isImage: boolean;
  readonly token: number;
  /** Offset after the bracket. */
  readonly at: number;
  /** How many of these stood before it. */
  readonly delimiters: number;
  readonly pairs: number;
  readonly spans: number;
  isActive: boolean;
}

/** Which ASCII characters need a look: those of markup, and those of addresses that GFM links. */
const tableOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = 1;
  return table;
};
const MARKUP = "\n!&*<[\\]_`~";
const ADDRESSES = ":@wW";

/**
 * Cuts running text into tokens, as CommonMark 0.31 §6 and GFM read it, left to right in linear time.
 * One scanner serves many stretches, one after the other; its results stand until the next `scan`.
 */
export class InlineScanner {
  readonly kinds: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** What a decoded token stands for, by its index. */
  readonly decoded: Map<number, string> = new Map();
  readonly spans: TokenSpan[] = [];
  count = 0;
  /** Something in the text outside links may be an address that GFM links after all. */
  mayHoldAddress = false;

  readonly #labels: Labels;
  readonly #special: Uint8Array;
  readonly #delimiters: Delimiter[] = [];
  readonly #pairs: Pair[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #resources = new ResourceReader();
  /** Searches for an end that found none in this stretch, so that they are not made again. */
  readonly #unclosed = new Set<number>();
  #text = "";
  #start = 0;
  #end = 0;
  /** Where the text began that no token holds yet. */
  #from = 0;

  /** `mayHoldAddresses` says that GFM may link addresses in the text that are not marked as links. */
  constructor(labels: Labels, mayHoldAddresses: boolean) {
    this.#labels = labels;
    this.#special = tableOf(mayHoldAddresses ? MARKUP + ADDRESSES : MARKUP);
  }

  /** True for text in one line without markup. */
  isPlain(text: string, start: number, end: number): boolean {
    const special = this.#special;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code < 128 && special[code] === 1) return false;
    }
    return true;
  }

  /** Scans a stretch of running text; false where only the parser can read it. */
  scan(text: string, start: number, end: number): boolean {
    this.#reset(text, start, end);
    const special = this.#special;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code > 127 || special[code] === 0) {
        at++;
        continue;
      }
      at = this.#readAt(at, code);
      if (at < 0) return false;
    }
    this.#flush(trimBlanks(text, this.#from, end));
    if (!pairDelimiters(this.#delimiters, 0, this, this.#pairs)) return false;
    for (const { kind, open, close, closedAt } of this.#pairs) this.spans.push({ kind, target: "", open, close, closedAt });
    return true;
  }

  #reset(text: string, start: number, end: number): void {
    this.count = 0;
    this.spans.length = 0;
    this.mayHoldAddress = false;
    this.#delimiters.length = 0;
    this.#pairs.length = 0;
    this.#brackets.length = 0;
    if (this.decoded.size > 0) this.decoded.clear();
    if (this.#unclosed.size > 0) this.#unclosed.clear();
    this.#resources.reset();
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#from = start;
  }

  /** Reads what stands at a special character; gives the offset to go on from, -1 for the parser. */
  #readAt(at: number, code: number): number {
    switch (code) {
      case 10:
        return this.#readLineBreak(at);
      case 33:
        return this.#text.charCodeAt(at + 1) === 91 && at + 1 < this.#end ? this.#openImage(at) : at + 1;
      case 38:
        return this.#readReference(at);
      case 42:
      case 95:
      case 126:
        return this.#readDelimiter(at, code);
      case 58:
        return this.#text.charCodeAt(at + 1) === 47 ? this.#readLiteral(at, readUrl(this.#text, at, this.#from, this.#end)) : at + 1;
      case 60:
        return this.#readAngle(at);
      case 64:
        return this.#readLiteral(at, readMail(this.#text, at, this.#from, this.#end));
      case 87:
      case 119:
        return (this.#text.charCodeAt(at + 1) | 32) === 119 && this.#text.startsWith(".", at + 3)
          ? this.#readLiteral(at, readWww(this.#text, at, this.#start, this.#end))
          : at + 1;
      case 91:
        return this.#openLink(at);
      case 92:
        return this.#readEscape(at);
      case 93:
        return this.#closeBracket(at);
      default:
        return this.#readCode(at);
    }
  }

  #push(kind: number, start: number, end: number): number {
    const index = this.count++;
    this.kinds[index] = kind;
    this.starts[index] = start;
    this.ends[index] = end;
    return index;
  }

  /** Makes a token of the text before `to`. */
  #flush(to: number): void {
    if (to > this.#from) this.#push(TEXT, this.#from, to);
  }

  #readLineBreak(at: number): number {
    const text = this.#text;
    const trimmed = trimBlanks(text, this.#from, at);
    this.#flush(trimmed);
    const isHard = at - trimmed > 1 && !text.slice(trimmed, at).includes("\t");
    this.#push(LINE_BREAK, isHard ? trimmed : at, at + 1);
    this.#from = skipBlanks(text, at + 1, this.#end);
    return this.#from;
  }

  #readEscape(at: number): number {
    const next = at + 1 < this.#end ? this.#text.charCodeAt(at + 1) : -1;
    if (next === 10) {
      this.#flush(at);
      this.#push(LINE_BREAK, at, at + 2);
      this.#from = skipBlanks(this.#text, at + 2, this.#end);
      return this.#from;
    }
    if (!isAsciiPunctuation(next)) return at + 1;
    this.#flush(at);
    this.#push(TEXT, at + 1, at + 2);
    // A dot, slash, colon or @ that was escaped makes addresses too.
    this.mayHoldAddress ||= next === 46 || next === 47 || next === 58 || next === 64;
    this.#from = at + 2;
    return this.#from;
  }

  #readReference(at: number): number {
    const reference = readReference(this.#text, at, this.#end);
    if (reference === null) return at + 1;
    // Of characters outside the BMP, the second half stands at the reference's end; longer values are left to the parser.
    if (reference === "unknown") return -1;
    this.#flush(at);
    this.decoded.set(this.#push(DECODED, at, reference.end), reference.value);
    this.mayHoldAddress = true;
    this.#from = reference.end;
    return this.#from;
  }

  #readDelimiter(at: number, character: number): number {
    const text = this.#text;
    let end = at + 1;
    while (end < this.#end && text.charCodeAt(end) === character) end++;
    if (character === 126 && end - at > 2) return end;
    const before = at > this.#start ? text.charCodeAt(at - 1) : -1;
    const after = end < this.#end ? text.charCodeAt(end) : -1;
    const { opens, closes } = flanking(character, before, after);
    if (!opens && !closes && character !== 95) return end;
    this.#flush(at);
    this.#delimiters.push({ character, token: this.#push(TEXT, at, end), opens, closes });
    this.#from = end;
    return end;
  }

  #readAngle(at: number): number {
    const text = this.#text;
    const autolink = endOfAutolink(text, at, this.#end);
    if (autolink >= 0) {
      const address = text.slice(at + 1, autolink - 1);
      const isMail = !/^[A-Za-z][A-Za-z0-9+.-]*:/.test(address);
      return this.#putLink(at, at + 1, autolink - 1, autolink, (isMail ? "mailto:" : "") + address);
    }
    const end = endOfInlineHtml(text, at, this.#end, this.#unclosed);
    if (end < 0) return at + 1;
    this.#flush(at);
    this.#putEmpty("html", "", end);
    return end;
  }

  /** A link whose text is a slice of the source. */
  #putLink(at: number, start: number, end: number, next: number, target: string): number {
    this.#flush(at);
    const token = this.#push(TEXT, start, end);
    this.spans.push({ kind: "link", target, open: token - 1, close: token + 1, closedAt: next });
    this.#from = next;
    return next;
  }

  #putEmpty(kind: InlineSpan["kind"], target: string, end: number): void {
    this.spans.push({ kind, target, open: this.count - 1, close: this.count, closedAt: end });
    this.#from = end;
  }

  #readLiteral(at: number, literal: AutolinkLiteral | "unknown" | null): number {
    // Brackets that are not closed yet may become a link, which holds no other.
    if (literal === null || this.#brackets.length > 0) {
      this.mayHoldAddress = true;
      return at + 1;
    }
    if (literal === "unknown") return -1;
    const { start, end, scheme } = literal;
    return this.#putLink(start, start, end, end, scheme + this.#text.slice(start, end));
  }

  #readCode(at: number): number {
    const span: CodeSpan = readCodeSpan(this.#text, at, this.#end, this.#unclosed);
    if (span.start < 0) return span.end;
    this.#flush(at);
    const token = this.#push(CODE, span.start, span.stop);
    this.spans.push({ kind: "code", target: "", open: token - 1, close: token + 1, closedAt: span.end });
    this.#from = span.end;
    return span.end;
  }

  #openLink(at: number): number {
    const { footnotes } = this.#labels;
    if (footnotes.size > 0 && this.#text.charCodeAt(at + 1) === 94) {
      const end = endOfFootnoteLabel(this.#text, at, this.#end);
      const key = end < 0 ? "" : labelKey(this.#text.slice(at + 2, end - 1));
      if (end >= 0 && footnotes.has(key)) {
        this.#flush(at);
        this.#putEmpty("footnote-reference", key, end);
        return end;
      }
    }
    return this.#open(at, at + 1, false);
  }

  #openImage(at: number): number {
    // `![^1]` may be a footnote reference after an exclamation mark.
    if (this.#text.charCodeAt(at + 2) === 94 && this.#labels.footnotes.size > 0) return -1;
    return this.#open(at, at + 2, true);
  }

  #open(at: number, end: number, isImage: boolean): number {
    this.#flush(at);
    const token = this.#push(TEXT, at, end);
    this.#brackets.push({
      isImage,
      token,
      at: end,
      delimiters: this.#delimiters.length,
      pairs: this.#pairs.length,
      spans: this.spans.length,
      isActive: true,
    });
    this.#from = end;
    return end;
  }

  #closeBracket(at: number): number {
    const bracket = this.#brackets.pop();
    if (!bracket?.isActive) return at + 1;
    const link = this.#readTarget(bracket.at, at);
    if (link === "unknown") return -1;
    if (link === null) return at + 1;
    this.#flush(at);
    if (bracket.isImage) {
      this.count = bracket.token;
      this.#delimiters.length = bracket.delimiters;
      this.#pairs.length = bracket.pairs;
      this.spans.length = bracket.spans;
      this.#putEmpty("image", link.target, link.end);
      return link.end;
    }
    if (!pairDelimiters(this.#delimiters, bracket.delimiters, this, this.#pairs)) return -1;
    this.kinds[bracket.token] = NOTHING;
    this.spans.push({ kind: "link", target: link.target, open: bracket.token, close: this.count, closedAt: link.end });
    // Links hold no links.
    for (let i = this.#brackets.length - 1; i >= 0; i--) {
      const outer = this.#brackets[i]!;
      if (outer.isImage) continue;
      if (!outer.isActive) break;
      outer.isActive = false;
    }
    this.#from = link.end;
    return link.end;
  }

  /** What the bracketed text that starts at `start` and closes at `close` points to; `null` when it is no link. */
  #readTarget(start: number, close: number): { readonly target: string; readonly end: number } | "unknown" | null {
    const text = this.#text;
    const after = close + 1 < this.#end ? text.charCodeAt(close + 1) : -1;
    if (after === 40) {
      const resource = this.#resources.read(text, close + 1, this.#end);
      if (resource) {
        const target = decodeAddress(addressText(text, resource.addressStart, resource.addressEnd));
        return target === null ? "unknown" : { target, end: resource.end };
      }
    }
    const { definitions } = this.#labels;
    if (definitions === "unknown") return "unknown";
    if (definitions.size === 0) return null;
    if (after === 91) {
      const end = endOfLabel(text, close + 1, this.#end);
      const key = end < 0 ? "" : labelKey(text.slice(close + 2, end - 1));
      if (end >= 0 && definitions.has(key)) return { target: key, end };
    }
    const key = close - start > 999 ? "" : labelKey(text.slice(start, close));
    if (!definitions.has(key)) return null;
    if (after !== 91) return { target: key, end: close + 1 };
    return text.charCodeAt(close + 2) === 93 && close + 2 < this.#end ? { target: key, end: close + 3 } : null;
  }
}
