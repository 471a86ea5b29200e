import type { Document } from "../model/document.ts";
import { bodyRange, comparableSentences } from "./comparable-sentences.ts";
import { titlePath } from "./parallel.ts";

/** What the comparison across files keeps of one document; parallel arrays by sentence, safe for `structuredClone`. */
export interface CopyFacts {
  /** Sentences, plain and without outline marks. */
  readonly texts: readonly string[];
  /** 1 for sentences long enough to be compared by themselves. */
  readonly long: Uint8Array;
  /** Source ranges: `places[2 * i]` to `places[2 * i + 1]`. */
  readonly places: Uint32Array;
  readonly closed: Uint8Array;
  readonly stretch: Uint32Array;
  /** Index into `paths` of the titles over each sentence. */
  readonly path: Uint32Array;
  readonly paths: readonly (readonly string[])[];
}

const factsCache = new WeakMap<Document, CopyFacts>();

/** The facts of one document; computed once. */
export function copyFacts(document: Document): CopyFacts {
  let facts = factsCache.get(document);
  if (!facts) {
    facts = collect(document);
    factsCache.set(document, facts);
  }
  return facts;
}

function collect(document: Document): CopyFacts {
  const comparable = comparableSentences(document);
  const kept: number[] = [];
  for (let i = 0; i < comparable.table.count; i++) if (comparable.table.words[i]! > 0) kept.push(i);
  const paths: (readonly string[])[] = [];
  const path = new Uint32Array(kept.length);
  let stretch = -1;
  const title = document.parts[0]?.title?.text ?? document.fileName;
  for (const [index, i] of kept.entries()) {
    if (comparable.stretch[i] !== stretch) {
      stretch = comparable.stretch[i]!;
      const [part, ...sections] = titlePath(document, comparable.sentences[i]!.start);
      paths.push([part || title, ...sections]);
    }
    path[index] = paths.length - 1;
  }
  return {
    texts: kept.map((i) => comparable.sentences[i]!.text.slice(comparable.from[i]!)),
    places: Uint32Array.from(
      kept.flatMap((i) => {
        const { start, end } = bodyRange(comparable, i);
        return [start, end];
      }),
    ),
    long: Uint8Array.from(kept, (i) => Number(comparable.reach[i] === 2)),
    closed: Uint8Array.from(kept, (i) => Number(comparable.closed[i])),
    stretch: Uint32Array.from(kept, (i) => comparable.stretch[i]!),
    path,
    paths,
  };
}
