import type { Document } from "../model/document.ts";
import { sourceRange } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import { type ComparableSentences, mayResemble } from "./comparable-sentences.ts";
import { FEWEST_MATCHED, type LocalCopy, localCopies, sentenceAt } from "./local-copies.ts";
import { areParallelPaths, titlePath } from "./parallel.ts";
import type { SentenceMatches } from "./sentence-matches.ts";
import { quotedShare } from "./standing-phrases.ts";
import { tokenPlaces } from "./tokens.ts";

/** A stretch inside a sentence that repeats a stretch of another one. `later` and `earlier` are source ranges. */
export interface RepeatedRun {
  readonly later: Range;
  readonly earlier: Range;
  /** The later stretch, plain. */
  readonly text: string;
  /** Equal tokens outside quotation marks: Han characters, words and numbers. */
  readonly matched: number;
  readonly verbatim: boolean;
  /** In a script without spaces, where `matched` counts characters. */
  readonly wide: boolean;
}

/** A phrase that stands more often than `SET_PHRASE_COPIES` times after its first copy is a set phrase, unless it is as long as this. */
const LONGEST_SET_PHRASE = { wide: 40, latin: 25 } as const;
const SET_PHRASE_COPIES = 2;

/** Runs inside sentences that are no copies as a whole (those for which `taken` is false). */
export function repeatedRuns(
  document: Document,
  comparable: ComparableSentences,
  { distinct, index }: SentenceMatches,
  taken: (sentence: number) => boolean,
): readonly RepeatedRun[] {
  const copies = localCopies(comparable, distinct, index, taken);
  if (copies.length === 0) return [];
  const hits = new Uint16Array(comparable.table.tokens.length);
  for (const { earlierStart, earlierEnd } of copies) for (let at = earlierStart; at < earlierEnd; at++) hits[at]!++;
  const placer = new TokenPlacer(comparable);
  const runs: RepeatedRun[] = [];
  for (const copy of copies) {
    const first = sentenceAt(comparable, copy.earlierStart);
    const second = sentenceAt(comparable, copy.laterStart);
    const script = comparable.table.wide[second] ? "wide" : "latin";
    if (!mayResemble(comparable, second, first)) continue;
    if (copy.matched < LONGEST_SET_PHRASE[script] && isSetPhrase(copy, hits)) continue;
    const verbatim = copy.matched === copy.laterEnd - copy.laterStart && copy.matched === copy.earlierEnd - copy.earlierStart;
    const later = placer.place(copy.laterStart, copy.laterEnd);
    const earlier = placer.place(copy.earlierStart, copy.earlierEnd);
    // A quotation and the name of a document may stand twice.
    const matched = Math.round(copy.matched * (1 - quotedShare(later.text)));
    if (matched < FEWEST_MATCHED[script]) continue;
    if (!verbatim && areParallelPaths(titlePath(document, earlier.range.start), titlePath(document, later.range.start))) continue;
    const { start, end } = wholeClauses(later.unit.text, later.at, later.at + later.text.length);
    const text = later.unit.text.slice(start, end);
    runs.push({ later: sourceRange(later.unit, start, end), earlier: earlier.range, text, matched, verbatim, wide: script === "wide" });
  }
  return runs;
}

function isSetPhrase({ earlierStart, earlierEnd }: LocalCopy, hits: Uint16Array): boolean {
  let often = 0;
  for (let at = earlierStart; at < earlierEnd; at++) if (hits[at]! > SET_PHRASE_COPIES) often++;
  return often * 2 > earlierEnd - earlierStart;
}

/** A cut-off word or two before a run's first comma and after its last one are left out, or made whole. */
function wholeClauses(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const before = /[^，,。；;：:、！？!?]{1,4}$/.exec(text.slice(Math.max(0, from - 5), from));
  const head = /^[^，,。；;：:、]{0,4}[，,。；;：:、]\s*/.exec(text.slice(from, to));
  const after = /^[^，,。；;：:、！？!?]{1,4}(?=[，,。；;：:、！？!?]|$)/.exec(text.slice(to, to + 5));
  const tail = /[，,。；;：:、][^，,。；;：:、]{0,4}$/.exec(text.slice(from, to));
  const startsClause = before !== null && before[0].length < 5 && /[，,。；;：:、！？!?]/.test(text[from - before[0].length - 1] ?? "，");
  const start = startsClause && /[\u3400-\u9fff]/.test(before[0]) ? from - before[0].length : from + (head?.[0].length ?? 0);
  const end = after && /[\u3400-\u9fff]/.test(after[0]) ? to + after[0].length : to - (tail?.[0].length ?? 0);
  return end > start ? { start, end } : { start: from, end: to };
}

/** Finds the source range and plain text of tokens of one unit. */
class TokenPlacer {
  readonly #comparable: ComparableSentences;
  readonly #places = new Map<number, Uint32Array>();

  constructor(comparable: ComparableSentences) {
    this.#comparable = comparable;
  }

  place(start: number, end: number) {
    const { unit } = this.#comparable.sentences[sentenceAt(this.#comparable, start)]!;
    const at = this.#offset(start, 0);
    const to = this.#offset(end - 1, 1);
    return { range: sourceRange(unit, at, to), text: unit.text.slice(at, to), unit, at };
  }

  /** Offset in its unit of the start (edge 0) or the end (edge 1) of a token. */
  #offset(token: number, edge: 0 | 1): number {
    const index = sentenceAt(this.#comparable, token);
    const sentence = this.#comparable.sentences[index]!;
    let places = this.#places.get(index);
    if (!places) this.#places.set(index, (places = tokenPlaces(sentence.text, this.#comparable.from[index]!)));
    return sentence.at + places[2 * (token - this.#comparable.table.starts[index]!) + edge]!;
  }
}
