import {
  copiesIn,
  type Document,
  type Finding,
  type FindingEdit,
  type FindingInput,
  type NearSentence,
  type RepeatedRun,
  type RepeatedText,
  type RuleContext,
  sayDifferences,
} from "@draftlint/core";
import { clip } from "./clip.ts";
import { deletionOf } from "./deletion.ts";
import type { MESSAGES } from "./messages.ts";

export interface SentenceOptions {
  readonly minSimilarity: number;
  readonly ignore: readonly string[];
  readonly clauses: boolean;
}
type Say = RuleContext<typeof MESSAGES, SentenceOptions>["finding"];

/** Near copies below this similarity are worth a look and no more. */
const SURE = 0.75;
/** A run of so many equal tokens is a copied passage. */
const LONG_RUN = { wide: 40, latin: 25 } as const;
/** Contrasts that say the two sentences speak of different things, or contradict each other, which is another rule's business. */
const OTHER_BUSINESS: ReadonlySet<NearSentence["contrast"]> = new Set(["number", "unit", "date", "negation", "series", "subject", "data"]);

const EARLIER = { en: "an earlier sentence", "zh-CN": "前文" } as const;

export function* checkSentences(document: Document, options: SentenceOptions, finding: Say): Iterable<Finding> {
  const { repeated, near, templates, runs } = copiesIn(document);
  for (const copy of repeated) if (!isIgnored(copy.text, options)) yield repetition(document, copy, finding);
  for (const pair of near) {
    const reported = isReported(pair, options) && !isIgnored(pair.laterText, options);
    if (reported) yield nearCopy(document, pair, finding);
  }
  for (const { first, places, text } of options.minSimilarity < 1 ? templates : [])
    if (!isIgnored(text, options))
      yield finding({
        message: "template",
        data: { count: places.length, text: clip(text) },
        range: places[0]!,
        ranges: places,
        related: [{ message: "first", range: first }],
      });
  if (options.clauses) for (const run of runs) if (!isIgnored(run.text, options)) yield sharedRun(run, finding);
}

export const isIgnored = (text: string, { ignore }: SentenceOptions): boolean =>
  ignore.some((phrase) => phrase !== "" && text.includes(phrase));

export const isReported = ({ contrast, similarity }: NearSentence, { minSimilarity }: SentenceOptions): boolean =>
  !OTHER_BUSINESS.has(contrast) && similarity >= minSimilarity;

export const isParallel = ({ contrast, deliberate }: NearSentence): boolean => deliberate || contrast === "opposite";

export const severityOf = ({ similarity }: NearSentence): "warning" | "info" => (similarity >= SURE ? "warning" : "info");

/** Equal but for one word is still not "100 %"; contained as a whole is. */
export const percentOf = ({ similarity, contained }: NearSentence): number =>
  Math.min(contained ? 100 : 99, Math.floor(similarity * 100 + 1e-6));

function repetition(document: Document, copy: RepeatedText, finding: Say): Finding {
  const { first, places, sentences, changed, words, deliberate } = copy;
  const count = sentences[0]!.length;
  const text = clip(copy.text);
  if (deliberate) {
    const ranges = places.length > 1 ? { ranges: places } : {};
    return finding({ message: "entry", data: { text }, range: places[0]!, ...ranges, related: [{ message: "first", range: first }] });
  }
  const place = {
    range: places[0]!,
    ...(places.length > 1 ? { ranges: places } : {}),
    related: [{ message: "first", range: first } as const],
    fixes: deletions(copy.marked || changed > 0 ? null : deletionOf(document, sentences.flat()), places.length),
  };
  if (changed > 0) return finding({ message: "changed-passage", data: { sentences: count, text, changed }, ...place });
  if (count > 1) return finding({ message: "passage", data: { sentences: count, words, text }, ...place });
  if (places.length > 1) return finding({ message: "many", data: { count: places.length + 1, text }, ...place });
  return finding({ message: "exact", data: { text }, ...place });
}

function deletions(edits: readonly FindingEdit[] | null, count: number): NonNullable<FindingInput<typeof MESSAGES>["fixes"]> {
  if (!edits) return [];
  if (count > 1) return [{ message: "delete-all", data: { count }, applies: "on-request", edits }];
  return [{ message: "delete", applies: "on-request", edits }];
}

function nearCopy(document: Document, pair: NearSentence, finding: Say): Finding {
  const differences = sayDifferences(pair.earlierText, pair.laterText, pair.differences);
  const related = [{ message: "first", range: pair.earlier }] as const;
  if (isParallel(pair)) return finding({ message: "parallel", data: { where: EARLIER, differences }, range: pair.later, related });
  return finding({
    message: pair.contained ? "overlap" : "near",
    data: { percent: percentOf(pair), differences },
    range: pair.later,
    severity: severityOf(pair),
    related,
    fixes: deletions(pair.marked ? null : deletionOf(document, [pair.later]), 1),
  });
}

function sharedRun({ later, earlier, text, matched, verbatim, wide }: RepeatedRun, finding: Say): Finding {
  const related = [{ message: "first", range: earlier }] as const;
  const data = { count: matched, text: clip(text) };
  if (!verbatim) return finding({ message: "near-run", data, range: later, related });
  return finding({
    message: "run",
    data,
    range: later,
    related,
    severity: matched >= (wide ? LONG_RUN.wide : LONG_RUN.latin) ? "warning" : "info",
  });
}
