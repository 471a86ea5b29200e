import { isAlpha, isAlphanumeric, isControl } from "./characters.ts";

/** The offset after `<scheme:…>` or `<name@host>` whose `<` stands at `at` (CommonMark 0.31 §6.5); -1 when there is none. */
export function endOfAutolink(text: string, at: number, to: number): number {
  const end = endOfUri(text, at, to);
  return end >= 0 ? end : endOfMail(text, at, to);
}

function endOfUri(text: string, at: number, to: number): number {
  let i = at + 1;
  if (i >= to || !isAlpha(text.charCodeAt(i))) return -1;
  i++;
  while (i < to && continuesScheme(text.charCodeAt(i))) i++;
  const length = i - at - 1;
  if (length < 2 || length > 32 || i >= to || text.charCodeAt(i) !== 58) return -1;
  for (i++; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i + 1;
    if (code === 32 || code === 60 || isControl(code)) return -1;
  }
  return -1;
}

const continuesScheme = (code: number): boolean => isAlphanumeric(code) || code === 43 || code === 45 || code === 46;

const MAIL = /<[#-'*+\--9=?A-Z^-~]+@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*>/y;

function endOfMail(text: string, at: number, to: number): number {
  MAIL.lastIndex = at;
  return MAIL.test(text) && MAIL.lastIndex <= to ? MAIL.lastIndex : -1;
}
