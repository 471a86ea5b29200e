import type { InlineSpan } from "../model/unit.ts";
import type { InlineText } from "./inline-text.ts";

/** Characters that may start something other than text, and literal addresses that GFM links. */
const SPECIAL = /[*_`~[\]<&\\\u0000\r]|https?:\/\/|ftp:\/\/|www\.|@|mailto:|xmpp:/i;
const SPACE_AT_EDGE = /^[ \t]|[ \t]$/;
const COMMENT_OR_TAG = /<!--(?!-?>)[^->\n]*(?:-[^->\n]+)*-->|<\/?[A-Za-z][A-Za-z0-9-]*[ ]*\/?>/y;

const ASCII_PUNCTUATION = /[!-/:-@[-`{-~]/;
const PUNCTUATION = /[\p{P}\p{S}]/u;
const WHITESPACE = /[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
const REFERENCE = /^&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{1,31});/i;
/** `(address)` after a link's text, without title, spaces, brackets or escapes. */
const DESTINATION = /\(([^\s()<>\\&`*_~[\]]*(?:_[^\s()<>\\&`*~[\]]*)*)\)/y;

interface Run {
  readonly character: "*" | "_";
  /** Offset in the plain text where the run stands, though it adds no text. */
  readonly at: number;
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Labels of the document's link definitions, as they are compared; "unknown" where only the parser can list them. */
export type Definitions = ReadonlySet<string> | "unknown";

/** A label as Markdown compares labels: spaces folded, case ignored. */
export const labelKey = (label: string): string =>
  label
    .replace(/[\t\n\r ]+/g, " ")
    .replace(/^ | $/g, "")
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();

export interface InlineStretch {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** What stands before each line but the first, such as the indent of a list item. */
  readonly prefix: string;
  readonly definitions: Definitions;
}

/**
 * The plain text of a paragraph or heading whose markup is simple: code spans, emphasis, links, images, single tags.
 * `null` when it holds something that only the Markdown parser can read.
 */
export function readInlineFast(stretch: InlineStretch): InlineText | null {
  const { source, start, end, prefix } = stretch;
  const slice = source.slice(start, end);
  if (SPACE_AT_EDGE.test(slice)) return null;
  for (let at = slice.indexOf("\n"); at >= 0; at = slice.indexOf("\n", at + 1)) {
    const next = slice[at + 1 + prefix.length] ?? " ";
    if (/[ \t]/.test(slice[at - 1]!) || !slice.startsWith(prefix, at + 1) || /[ \t]/.test(next)) return null;
  }
  if (prefix === "" && !SPECIAL.test(slice))
    return { text: slice, map: Array.from({ length: slice.length }, (_, i) => start + i), spans: [] };
  return new InlineReader(stretch).read();
}

/** True when a stretch of source is its own plain text: no markup, no line break, nothing that GFM links. */
export function isPlainLine(line: string): boolean {
  return !SPECIAL.test(line) && !line.includes("\n") && !/^[ \t]|[ \t]$/.test(line);
}

/** Left to right once; what stays of emphasis runs is put back at the end. */
class InlineReader {
  readonly #source: string;
  readonly #start: number;
  readonly #end: number;
  readonly #prefix: string;
  readonly #definitions: Definitions;
  #text = "";
  readonly #map: number[] = [];
  readonly #spans: InlineSpan[] = [];

  constructor({ source, start, end, prefix, definitions }: InlineStretch) {
    this.#source = source;
    this.#start = start;
    this.#end = end;
    this.#prefix = prefix;
    this.#definitions = definitions;
  }

  read(): InlineText | null {
    if (!this.#readRange(this.#start, this.#end, false)) return null;
    this.#spans.sort((a, b) => a.start - b.start || b.end - a.end);
    return { text: this.#text, map: this.#map, spans: this.#spans };
  }

  /** Reads a stretch with its own emphasis; `false` when it needs the parser. */
  #readRange(from: number, to: number, inLink: boolean): boolean {
    const source = this.#source;
    const runs: Run[] = [];
    let tildes = 0;
    let at = from;
    while (at < to) {
      const character = source[at]!;
      switch (character) {
        case "`": {
          const next = this.#readCode(at, to);
          if (next < 0) return false;
          at = next;
          continue;
        }
        case "*":
        case "_": {
          let length = 1;
          while (at + length < to && source[at + length] === character) length++;
          runs.push(this.#makeRun(character, at, length));
          for (let i = 0; i < length; i++) this.#put(character, at + i);
          at += length;
          continue;
        }
        case "\\":
          if (ASCII_PUNCTUATION.test(source[at + 1] ?? "") && at + 1 < to) {
            this.#put(source[at + 1]!, at + 1);
            at += 2;
            continue;
          }
          if (source[at + 1] === "\n") return false;
          break;
        case "&":
          if (REFERENCE.test(source.slice(at, Math.min(to, at + 36)))) return false;
          break;
        case "<": {
          COMMENT_OR_TAG.lastIndex = at;
          const tag = COMMENT_OR_TAG.exec(source);
          if (tag && COMMENT_OR_TAG.lastIndex <= to) {
            this.#spans.push({ kind: "html", start: this.#text.length, end: this.#text.length, target: "" });
            at = COMMENT_OR_TAG.lastIndex;
            continue;
          }
          if (/[A-Za-z/!?]/.test(source[at + 1] ?? "")) return false;
          break;
        }
        case "~": {
          const other = source.indexOf("~", at + 1);
          if ((other >= 0 && other < this.#end) || tildes++ > 0) return false;
          break;
        }
        case "@":
          if (/[A-Za-z0-9._+-]/.test(source[at - 1] ?? "") && /[A-Za-z0-9]/.test(source[at + 1] ?? "")) return false;
          break;
        case "\u0000":
        case "\r":
          return false;
        case "\n":
          this.#put(character, at);
          at += 1 + this.#prefix.length;
          continue;
        case "!":
        case "[": {
          if (character === "!" && source[at + 1] !== "[") break;
          if (inLink) return false;
          const next = this.#readLink(at, to);
          if (next < 0) return false;
          if (next > at) {
            at = next;
            continue;
          }
          break;
        }
        case "]":
          if (this.#definitions === "unknown") return false;
          break;
        default:
          if (
            (character === ":" && /(?:https?|ftp|mailto|xmpp)$/i.test(source.slice(Math.max(from, at - 6), at))) ||
            (/[wW]/.test(character) && /^www\./i.test(source.slice(at, at + 4)))
          )
            return false;
      }
      this.#put(character, at);
      at++;
    }
    return runs.length === 0 || this.#resolve(runs);
  }

  #put(character: string, source: number): void {
    this.#text += character;
    this.#map.push(source);
  }

  /** A code span, or a run of backticks that no other closes and that stays text. */
  #readCode(at: number, to: number): number {
    const source = this.#source;
    let length = 1;
    while (at + length < to && source[at + length] === "`") length++;
    let close = at + length;
    for (;;) {
      close = source.indexOf("`", close);
      if (close < 0 || close >= to) break;
      let closing = 1;
      while (close + closing < to && source[close + closing] === "`") closing++;
      if (closing === length) break;
      close += closing;
    }
    if (close < 0 || close >= to) {
      for (let i = 0; i < length; i++) this.#put("`", at + i);
      return at + length;
    }
    let from = at + length;
    let end = close;
    const content = source.slice(from, end);
    if (content.includes("\n")) return -1;
    if (content.length > 1 && content.startsWith(" ") && content.endsWith(" ") && content.trim() !== "") {
      from++;
      end--;
    }
    const start = this.#text.length;
    for (let i = from; i < end; i++) this.#put(source[i]!, i);
    this.#spans.push({ kind: "code", start, end: this.#text.length, target: "" });
    return close + length;
  }

  /** `[text](address)` or `![alt](address)`; returns `at` when the bracket is text, -1 when the parser must say. */
  #readLink(at: number, to: number): number {
    const source = this.#source;
    const isImage = source[at] === "!";
    const open = isImage ? at + 1 : at;
    if (source[open + 1] === "^") return -1;
    let depth = 0;
    let close = -1;
    for (let i = open; i < to; i++) {
      const character = source[i];
      if (character === "\\" || character === "<") return -1;
      if (character === "`") {
        const end = source.indexOf("`", i + 1);
        if (end < 0 || end >= to || source[i + 1] === "`" || source[end + 1] === "`") return -1;
        i = end;
      } else if (character === "[") depth++;
      else if (character === "]" && --depth === 0) {
        close = i;
        break;
      }
    }
    if (this.#definitions === "unknown" && (close < 0 || source[close + 1] !== "(")) return -1;
    if (close < 0) return at;
    const label = source.slice(open + 1, close);
    const address = this.#readAddress(label, close, to);
    if (address === null) return source[close + 1] === "(" || source[close + 1] === "[" ? -1 : at;
    if (label.includes("[")) return -1;
    const start = this.#text.length;
    if (isImage) {
      this.#spans.push({ kind: "image", start, end: start, target: address.target });
      return address.end;
    }
    if (!this.#readRange(open + 1, close, true)) return -1;
    this.#spans.push({ kind: "link", start, end: this.#text.length, target: address.target });
    return address.end;
  }

  /** What a bracket that closes at `close` points to: an address in parentheses, or a definition. */
  #readAddress(text: string, close: number, to: number): { readonly target: string; readonly end: number } | null {
    const source = this.#source;
    const definitions = this.#definitions;
    if (source[close + 1] === "(") {
      DESTINATION.lastIndex = close + 1;
      const destination = DESTINATION.exec(source);
      return destination && DESTINATION.lastIndex <= to ? { target: destination[1]!, end: DESTINATION.lastIndex } : null;
    }
    if (definitions === "unknown" || definitions.size === 0) return null;
    let label = text;
    let end = close + 1;
    if (source[close + 1] === "[") {
      const second = source.indexOf("]", close + 2);
      if (second < 0 || second >= to) return null;
      const named = source.slice(close + 2, second);
      if (/[[\\]/.test(named)) return null;
      if (named !== "") label = named;
      end = second + 1;
    }
    const key = labelKey(this.#prefix === "" ? label : label.replaceAll(`\n${this.#prefix}`, "\n"));
    return definitions.has(key) ? { target: key, end } : null;
  }

  /** CommonMark 0.31 §6.2: which runs may open and close emphasis. Neighbours are code units, as the parser takes them. */
  #makeRun(character: "*" | "_", at: number, length: number): Run {
    const before = at > this.#start ? this.#source[at - 1]! : "\n";
    const after = at + length < this.#end ? this.#source[at + length]! : "\n";
    const left = !WHITESPACE.test(after) && (!PUNCTUATION.test(after) || WHITESPACE.test(before) || PUNCTUATION.test(before));
    const right = !WHITESPACE.test(before) && (!PUNCTUATION.test(before) || WHITESPACE.test(after) || PUNCTUATION.test(after));
    const opens = character === "*" ? left : left && (!right || PUNCTUATION.test(before));
    const closes = character === "*" ? right : right && (!left || PUNCTUATION.test(after));
    return { character, at: this.#text.length, length, opens, closes };
  }

  /** Pairs the runs of a stretch and takes the paired marks out of the text; `false` where only part of a run is paired. */
  #resolve(runs: readonly Run[]): boolean {
    const removed: { at: number; length: number }[] = [];
    const stack: Run[] = [];
    const pairs: { open: Run; close: Run; kind: InlineSpan["kind"] }[] = [];
    for (const run of runs) {
      if (run.closes) {
        let top = stack.length - 1;
        while (top >= 0 && !(stack[top]!.character === run.character && !breaksRuleOfThree(stack[top]!, run))) top--;
        if (top >= 0) {
          const open = stack[top]!;
          // Runs of different or odd lengths pair in parts; those are left to the parser.
          if (open.length !== run.length || run.length > 2) return false;
          pairs.push({ open, close: run, kind: run.length === 2 ? "strong" : "emphasis" });
          stack.length = top;
          continue;
        }
      }
      if (run.opens) stack.push(run);
    }
    if (pairs.length === 0) return true;
    for (const { open, close } of pairs) {
      removed.push({ at: open.at, length: open.length });
      removed.push({ at: close.at, length: close.length });
    }
    removed.sort((a, b) => a.at - b.at);
    const shift = (offset: number): number => {
      let by = 0;
      for (const cut of removed) {
        if (cut.at + cut.length > offset) break;
        by += cut.length;
      }
      return offset - by;
    };
    const first = removed[0]!.at;
    for (const [index, span] of this.#spans.entries())
      if (span.end > first) this.#spans[index] = { ...span, start: shift(span.start), end: shift(span.end) };
    for (const { open, close, kind } of pairs)
      this.#spans.push({ kind, start: shift(open.at + open.length), end: shift(close.at), target: "" });
    let text = "";
    let from = 0;
    let write = first;
    for (const cut of removed) {
      text += this.#text.slice(from, cut.at);
      for (let i = Math.max(from, first); i < cut.at; i++) this.#map[write++] = this.#map[i]!;
      from = cut.at + cut.length;
    }
    for (let i = from; i < this.#text.length; i++) this.#map[write++] = this.#map[i]!;
    this.#text = text + this.#text.slice(from);
    this.#map.length = this.#text.length;
    return true;
  }
}

/** §6.2 rules 9 and 10: lengths that add up to a multiple of three do not pair when one of the runs could do both. */
const breaksRuleOfThree = (open: Run, close: Run): boolean =>
  (open.closes || close.opens) && (open.length + close.length) % 3 === 0 && (open.length % 3 !== 0 || close.length % 3 !== 0);
