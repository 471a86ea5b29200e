/** Codes that begin and end a style (ECMA-48 §8.3.117). */
const STYLES = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
} as const satisfies Readonly<Record<string, readonly [begin: number, end: number]>>;
type Style = keyof typeof STYLES;

/** Puts a colour around a text, or nothing. */
export type Paint = (text: string) => string;
export interface Colors extends Readonly<Record<Style, Paint>> {
  readonly isColorSupported: boolean;
}

/** Colours for a terminal, or functions that leave texts as they are. */
export const createColors = (enabled: boolean): Colors => ({
  isColorSupported: enabled,
  bold: paint("bold", enabled),
  dim: paint("dim", enabled),
  underline: paint("underline", enabled),
  red: paint("red", enabled),
  green: paint("green", enabled),
  yellow: paint("yellow", enabled),
  cyan: paint("cyan", enabled),
});

function paint(style: Style, enabled: boolean): Paint {
  if (!enabled) return (text) => text;
  const [begin, end] = STYLES[style].map((code) => `\u001b[${code}m`) as [string, string];
  // Where a text inside ends a style of the same kind, this one goes on.
  return (text) => `${begin}${text.replaceAll(end, `${end}${begin}`)}${end}`;
}
