import { classOf, isAlpha, isAlphanumeric, isControl } from "./characters.ts";

/** An address that GFM links without marks around it. */
export interface AutolinkLiteral {
  readonly start: number;
  readonly end: number;
  /** What is written before the text to make it an address. */
  readonly scheme: "" | "http://" | "mailto:";
}

const codeAt = (text: string, at: number, to: number): number => (at < to ? text.charCodeAt(at) : -1);

/** `http://…` or `https://…` around the `:` at `colon`, from no earlier than `from`; `null` when there is none. */
export function readUrl(text: string, colon: number, from: number, to: number): AutolinkLiteral | null {
  if (text.charCodeAt(colon + 1) !== 47 || text.charCodeAt(colon + 2) !== 47 || colon + 3 >= to) return null;
  const isSecure = (text.charCodeAt(colon - 1) | 32) === 115;
  const start = colon - (isSecure ? 5 : 4);
  if (start < from || !isHttp(text, start) || (start > 0 && isAlpha(text.charCodeAt(start - 1)))) return null;
  const first = colon + 3;
  const code = text.charCodeAt(first);
  if (isControl(code) || classOf(code) !== 0) return null;
  const domain = endOfDomain(text, first, to);
  return domain < 0 ? null : { start, end: endOfPath(text, domain, to), scheme: "" };
}

const isHttp = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === 104 &&
  (text.charCodeAt(at + 1) | 32) === 116 &&
  (text.charCodeAt(at + 2) | 32) === 116 &&
  (text.charCodeAt(at + 3) | 32) === 112;

/** `www.…` at `at`, where a `w` stands; "unknown" for what may be the start of a mail address. */
export function readWww(text: string, at: number, from: number, to: number): AutolinkLiteral | "unknown" | null {
  if ((text.charCodeAt(at + 1) | 32) !== 119 || (text.charCodeAt(at + 2) | 32) !== 119 || text.charCodeAt(at + 3) !== 46) return null;
  if (at + 4 >= to || !mayPrecedeWww(at > from ? text.charCodeAt(at - 1) : -1)) return null;
  let end = at + 4;
  while (end < to && isMailCharacter(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === 64) return "unknown";
  const domain = endOfDomain(text, at, to);
  return domain < 0 ? null : { start: at, end: endOfPath(text, domain, to), scheme: "http://" };
}

const mayPrecedeWww = (code: number): boolean =>
  code < 0 || code === 32 || code === 9 || code === 10 || "(*_[]~".includes(String.fromCharCode(code));

/** The mail address around the `@` at `at`, from no earlier than `from`; "unknown" where another mark may have cut it. */
export function readMail(text: string, at: number, from: number, to: number): AutolinkLiteral | "unknown" | null {
  let start = at;
  while (start > from && isMailCharacter(text.charCodeAt(start - 1))) start--;
  const before = start > 0 ? text.charCodeAt(start - 1) : -1;
  if (before === 95 && start === from) return "unknown";
  if (start === at || before === 47 || (start > 0 && isMailCharacter(before))) return null;
  let hasDot = false;
  let end = at + 1;
  for (; end < to; end++) {
    const code = text.charCodeAt(end);
    if (code === 46) {
      if (!isAlphanumeric(codeAt(text, end + 1, to))) break;
      hasDot = true;
    } else if (!(isAlphanumeric(code) || code === 45 || code === 95)) break;
  }
  return hasDot && isAlpha(text.charCodeAt(end - 1)) ? { start, end, scheme: "mailto:" } : null;
}

const isMailCharacter = (code: number): boolean => isAlphanumeric(code) || code === 43 || code === 45 || code === 46 || code === 95;

/** The offset after a domain; -1 when its last two parts hold an underscore, or it is empty. */
function endOfDomain(text: string, from: number, to: number): number {
  let hasUnderscore = false;
  let hadUnderscore = false;
  let at = from;
  let isEmpty = true;
  // Up to here it is known that no trail ends the address.
  let known = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 || code === 95) {
      if (at >= known) {
        const end = endOfTrail(text, at, to);
        if (end >= 0) break;
        known = -end;
      }
      if (code === 95) hasUnderscore = true;
      else {
        hadUnderscore = hasUnderscore;
        hasUnderscore = false;
      }
    } else {
      if (code !== 45 && classOf(code) !== 0) break;
      isEmpty = false;
    }
  }
  return hasUnderscore || hadUnderscore || isEmpty ? -1 : at;
}

function endOfPath(text: string, from: number, to: number): number {
  let open = 0;
  let closed = 0;
  let known = from;
  let at = from;
  for (; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 40) {
      open++;
      continue;
    }
    if (!(code === 41 && closed < open) && mayTrail(code) && at >= known) {
      const end = endOfTrail(text, at, to);
      if (end >= 0) break;
      known = -end;
    } else if (classOf(code) === 1) break;
    if (code === 41) closed++;
  }
  return at;
}

const TRAILING = "!\"'),.:;<?_~*]&";
const mayTrail = (code: number): boolean => code < 128 && TRAILING.includes(String.fromCharCode(code));

/**
 * The end of the punctuation at `from` when blanks, the end or a `<` follow it, which leaves it out of an address.
 * Else a negative number: minus the offset up to which no trail can start either.
 */
function endOfTrail(text: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    const code = codeAt(text, at, to);
    if (code === 60 || classOf(code) === 1) return at;
    if (code === 38) {
      let end = at + 1;
      while (isAlpha(codeAt(text, end, to))) end++;
      if (end === at + 1 || codeAt(text, end, to) !== 59) return -Math.max(at, 1);
      at = end;
    } else if (code === 93) {
      const next = codeAt(text, at + 1, to);
      if (next === 40 || next === 91 || classOf(next) === 1) return at + 1;
    } else if (!mayTrail(code)) return -Math.max(at, 1);
    at++;
  }
}
