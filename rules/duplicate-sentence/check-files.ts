import { type CopyFacts, copiesAcross, type Finding, type RuleContext, sayDifferences, type Uri } from "@draftlint/core";
import { isIgnored, isParallel, isReported, percentOf, type SentenceOptions, severityOf } from "./check-sentences.ts";
import { clip } from "./clip.ts";
import type { MESSAGES } from "./messages.ts";

type Say = RuleContext<typeof MESSAGES, SentenceOptions>["finding"];

const ELSEWHERE = { en: "a sentence of another file", "zh-CN": "另一文件" } as const;

/** Copies between files, each at the file that comes later; boilerplate once, at the first file that has it. */
export function* checkFiles(facts: ReadonlyMap<Uri, CopyFacts>, options: SentenceOptions, finding: Say): Iterable<readonly [Uri, Finding]> {
  const uris = [...facts.keys()];
  const { repeated, near, boilerplate } = copiesAcross([...facts.values()]);
  for (const { later, earlier, sentences, words, text } of repeated) {
    if (isIgnored(text, options)) continue;
    const place = { range: later, related: [{ message: "first", uri: uris[earlier.file]!, range: earlier }] } as const;
    yield [
      uris[later.file]!,
      sentences > 1
        ? finding({ message: "passage-other-file", data: { sentences, words, text: clip(text) }, ...place })
        : finding({ message: "other-file", data: { text: clip(text) }, ...place }),
    ];
  }
  for (const pair of near) {
    if (!isReported(pair, options) || isIgnored(pair.laterText, options)) continue;
    const differences = sayDifferences(pair.earlierText, pair.laterText, pair.differences);
    const place = { range: pair.later, related: [{ message: "first", uri: uris[pair.earlierFile]!, range: pair.earlier }] } as const;
    yield [
      uris[pair.laterFile]!,
      isParallel(pair)
        ? finding({ message: "parallel", data: { where: ELSEWHERE, differences }, ...place })
        : finding({ message: "near-other-file", data: { percent: percentOf(pair), differences }, severity: severityOf(pair), ...place }),
    ];
  }
  for (const { first, others, files, text } of boilerplate) {
    if (isIgnored(text, options)) continue;
    const related = others.map((place) => ({ message: "also", uri: uris[place.file]!, range: place }) as const);
    yield [uris[first.file]!, finding({ message: "boilerplate", data: { files, text: clip(text) }, range: first, related })];
  }
}
