const INVISIBLE_SIGN = "·";
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;

/**
 * A text of one line that cannot steer a terminal: control and direction characters give way to visible signs.
 * Words of a draft pass through it before they are printed.
 */
export const printable = (text: string): string => (UNSAFE.test(text) ? text.replace(UNSAFE_ALL, signFor) : text);
const UNSAFE_ALL = new RegExp(UNSAFE, "g");

/** What is shown in place of a character that has no sign of its own. */
export function signFor(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0x09) return " ";
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : INVISIBLE_SIGN;
}
