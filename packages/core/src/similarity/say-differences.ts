import type { Range } from "../text/range.ts";
import type { Difference } from "./difference.ts";

const MOST_SHOWN = 3;
const LONGEST_SHOWN = 18;
let segmenter: Intl.Segmenter | null = null;

/**
 * What differs between two texts, for a message in each language: “三季度”→“四季度”、增加“全面”,
 * or "third" → "fourth", added "all". At most three differences are written out, with whole words.
 */
export function sayDifferences(
  earlier: string,
  later: string,
  differences: readonly Difference[],
): { readonly en: string; readonly "zh-CN": string } {
  const shown = wholeWords(earlier, later, differences);
  const zh: string[] = [];
  const en: string[] = [];
  for (const { from, to } of shown.slice(0, MOST_SHOWN)) {
    zh.push(from === "" ? `增加“${to}”` : to === "" ? `少了“${from}”` : `“${from}”→“${to}”`);
    en.push(from === "" ? `added "${to}"` : to === "" ? `left out "${from}"` : `"${from}" → "${to}"`);
  }
  const more = shown.length - MOST_SHOWN;
  return {
    "zh-CN": more > 0 ? `${zh.join("、")}等 ${shown.length} 处` : zh.join("、"),
    en: more > 0 ? `${en.join(", ")} and ${more} more` : en.join(", "),
  };
}

function wholeWords(
  earlier: string,
  later: string,
  differences: readonly Difference[],
): readonly { readonly from: string; readonly to: string }[] {
  const shown: { from: string; to: string }[] = [];
  let doneA = 0;
  let doneB = 0;
  for (const difference of differences) {
    if (difference.earlier.start < doneA || difference.later.start < doneB) continue;
    let { earlier: a, later: b } = difference;
    if (a.end > a.start && b.end > b.start) {
      const wideA = wholeWord(a, earlier);
      const wideB = wholeWord(b, later);
      // Words are cut the same way in both texts, or shown as they differ.
      const sameBefore = earlier.slice(wideA.start, a.start) === later.slice(wideB.start, b.start);
      if (sameBefore && earlier.slice(a.end, wideA.end) === later.slice(b.end, wideB.end)) {
        a = wideA;
        b = wideB;
      }
    }
    doneA = a.end;
    doneB = b.end;
    shown.push({ from: clip(earlier.slice(a.start, a.end)), to: clip(later.slice(b.start, b.end)) });
  }
  return shown;
}

/** Characters around a difference in which its words are looked for. */
const CONTEXT = 6;
const HAN = /[\u3400-\u9fff]/;

/** The words that a range of a Chinese text cuts; words of other scripts are whole already. */
function wholeWord({ start, end }: Range, text: string): Range {
  if (!HAN.test(text[start]!) && !HAN.test(text[end - 1]!)) return { start, end };
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const base = Math.max(0, start - CONTEXT);
  let from = start;
  for (const { index, segment } of segmenter.segment(text.slice(base, end + CONTEXT))) {
    const word = base + index;
    if (word <= start) from = word;
    if (word + segment.length >= end) return { start: from, end: word + segment.length };
  }
  return { start, end };
}

const clip = (text: string): string => (text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN - 1)}…`);
