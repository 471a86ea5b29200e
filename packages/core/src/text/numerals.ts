const DIGITS = "零一二三四五六七八九";
const VALUE_OF: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNIT_OF: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };

/**
 * The value of a Chinese numeral: "十二" is 12, "二百零三" is 203, "二〇二六" (digit by digit) is 2026.
 * `null` when the text is no numeral.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === "") return null;
  if (!/[十百千万]/.test(text)) {
    let value = 0;
    for (const character of text) {
      const digit = VALUE_OF[character];
      if (digit === undefined) return null;
      value = value * 10 + digit;
    }
    return value;
  }
  let total = 0;
  let digit = -1;
  for (const character of text) {
    const unit = UNIT_OF[character];
    if (unit !== undefined) {
      if (unit === 10000) {
        total = (total + Math.max(digit, 0)) * unit;
      } else total += (digit < 0 ? 1 : digit) * unit;
      digit = -1;
      continue;
    }
    const value = VALUE_OF[character];
    if (value === undefined) return null;
    digit = value;
  }
  return total + Math.max(digit, 0);
}

/** The Chinese numeral of an integer from 0 to 9999: 12 is "十二", 203 is "二百零三". */
export function formatChineseNumeral(value: number): string {
  if (value < 10) return DIGITS[value]!;
  if (value < 20) return `十${value === 10 ? "" : DIGITS[value - 10]}`;
  const [unit, name] = value >= 1000 ? [1000, "千"] : value >= 100 ? [100, "百"] : [10, "十"];
  const rest = value % unit;
  const head = `${DIGITS[Math.floor(value / unit)]}${name}`;
  if (rest === 0) return head;
  const tail = rest >= 10 && rest < 20 && unit > 10 ? `一${formatChineseNumeral(rest)}` : formatChineseNumeral(rest);
  return rest < unit / 10 ? `${head}零${tail}` : head + tail;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** The Roman numeral of an integer from 1 to 3999: 14 is "XIV". */
export function formatRomanNumeral(value: number): string {
  let rest = value;
  let text = "";
  for (const [unit, name] of ROMAN) for (; rest >= unit; rest -= unit) text += name;
  return text;
}

/** The value of a well-formed Roman numeral in either case; `null` otherwise ("IIII", "Mix" with other letters). */
export function parseRomanNumeral(text: string): number | null {
  let rest = text.toUpperCase();
  let value = 0;
  for (const [unit, name] of ROMAN)
    while (rest.startsWith(name)) {
      value += unit;
      rest = rest.slice(name.length);
    }
  return rest === "" && value > 0 && formatRomanNumeral(value) === text.toUpperCase() ? value : null;
}
