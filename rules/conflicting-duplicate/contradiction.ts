import { type Difference, type NearSentence, sayDifferences } from "@draftlint/core";

export type ContradictionKind = "number" | "date" | "unit" | "negation";
export const CONTRADICTION_KINDS: readonly ContradictionKind[] = ["number", "date", "unit", "negation"];

/** In what fact two sentences contradict each other, and how sure that is; `null` when they do not. */
export function contradictionOf(pair: NearSentence): { readonly kind: ContradictionKind; readonly severity: "warning" | "info" } | null {
  const kind = CONTRADICTION_KINDS.find((known) => known === pair.contrast);
  if (!kind || pair.deliberate || pair.contained) return null;
  const doubtful =
    pair.apart || isHypothetical(pair.laterText) || (kind === "date" && namesItsPeriod(pair)) || (kind === "negation" && isEitherOr(pair));
  return { kind, severity: doubtful ? "info" : "warning" };
}

/** What holds under a condition, or as an example, may hold differently under another one. */
const isHypothetical = (text: string): boolean =>
  /^(?:如果|假如|假设|倘若|若|当|例如|比如|譬如|if|when|unless|suppose|for (?:example|instance)|e\.g\.)/i.test(text);
const isEitherOr = ({ laterText }: NearSentence): boolean =>
  /如果|假如|若|否则|或者|是否|\b(?:if|when|unless|whether|otherwise)\b/i.test(laterText);

/** 2024年，… and 2025年，…: the same was said of two periods. */
const namesItsPeriod = ({ laterText, differences }: NearSentence): boolean =>
  /^(?:[在自从于截至到]{0,2}|(?:in|on|during|since|by|from|as of|until)\s+)$/i.test(laterText.slice(0, differences[0]?.later.start ?? 0));

/** What a message needs to say of the two sentences. */
export const dataOf = (pair: NearSentence, place: "document" | "file") => ({
  where: place === "document" ? { en: "an earlier sentence", "zh-CN": "前文" } : { en: "a sentence of another file", "zh-CN": "另一文件" },
  differences: sayDifferences(
    pair.earlierText,
    pair.laterText,
    pair.differences.map((difference) => withNextWord(pair, difference)),
  ),
});

/** A word that was added or left out is shown with the one after it: 支持 and 不支持. */
function withNextWord({ earlierText, laterText }: NearSentence, { earlier, later }: Difference): Difference {
  if (earlier.end > earlier.start && later.end > later.start) return { earlier, later };
  const rest = laterText.slice(later.end);
  const next = /^(?:\s*[A-Za-z0-9'’-]+|[\u3400-\u9fff]{1,2})/.exec(rest)?.[0] ?? "";
  const at = earlierText.indexOf(next.trim(), earlier.end);
  if (next === "" || at < 0 || at - earlier.end > 1) return { earlier, later };
  return {
    earlier: { start: earlier.end > earlier.start ? earlier.start : at, end: at + next.trim().length },
    later: {
      start: later.end > later.start ? later.start : later.end + next.length - next.trimStart().length,
      end: later.end + next.length,
    },
  };
}
