import type { PartialDate } from "../text/calendar.ts";
import { MONTHS_EN } from "./calendar-words.ts";
import type { StatedPeriod } from "./stated-period.ts";

/** A piece of a message in both languages. */
export interface Bilingual {
  readonly en: string;
  readonly "zh-CN": string;
}

/** "2 March 2026" and 2026年3月2日; only what is known of the date. */
export function sayDate({ year, month, day }: PartialDate): Bilingual {
  if (month === null) return { en: `${year}`, "zh-CN": `${year}年` };
  const name = MONTHS_EN[month - 1]!;
  return day === null
    ? { en: `${name} ${year}`, "zh-CN": `${year}年${month}月` }
    : { en: `${day} ${name} ${year}`, "zh-CN": `${year}年${month}月${day}日` };
}

/** The same after a verb: "on 2 March 2026", "in March 2026", "in 2026"; the Chinese needs no preposition. */
export function sayWhen(date: PartialDate): Bilingual {
  const said = sayDate(date);
  return { en: `${date.day === null ? "in" : "on"} ${said.en}`, "zh-CN": said["zh-CN"] };
}

/** "2025", "the first half of 2025", "Q3 2025", "July 2025", "July to October 2025", and the same in Chinese. */
export function sayPeriod({ year, startMonth, endMonth }: StatedPeriod): Bilingual {
  if (startMonth === 1 && endMonth === 12) return sayDate({ year, month: null, day: null });
  if (startMonth === endMonth) return sayDate({ year, month: startMonth, day: null });
  if (endMonth - startMonth === 5 && startMonth % 6 === 1)
    return startMonth === 1
      ? { en: `the first half of ${year}`, "zh-CN": `${year}年上半年` }
      : { en: `the second half of ${year}`, "zh-CN": `${year}年下半年` };
  if (endMonth - startMonth === 2 && startMonth % 3 === 1) {
    const quarter = (startMonth + 2) / 3;
    return { en: `Q${quarter} ${year}`, "zh-CN": `${year}年第${"一二三四"[quarter - 1]}季度` };
  }
  return { en: `${MONTHS_EN[startMonth - 1]} to ${MONTHS_EN[endMonth - 1]} ${year}`, "zh-CN": `${year}年${startMonth}—${endMonth}月` };
}
