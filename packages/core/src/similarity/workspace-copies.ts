import { type Boilerplate, Classes } from "./boilerplate.ts";
import type { CopyFacts } from "./copy-facts.ts";
import { Corpus, type FilePlace } from "./corpus.ts";
import { firstEquals } from "./exact-copies.ts";
import { indexGrams, nearCopies } from "./near-copies.ts";
import { describePair, type NearSentence } from "./near-sentences.ts";
import { repeatedRows, wordsOf } from "./repeated-texts.ts";

/** Text of one file that stands again in another one. */
export interface RepeatedAcross {
  readonly later: FilePlace;
  readonly earlier: FilePlace;
  readonly sentences: number;
  readonly words: number;
  readonly text: string;
}

export interface NearAcross extends NearSentence {
  readonly laterFile: number;
  readonly earlierFile: number;
}

export interface WorkspaceCopies {
  readonly repeated: readonly RepeatedAcross[];
  readonly near: readonly NearAcross[];
  readonly boilerplate: readonly Boilerplate[];
}

let lastFiles: readonly CopyFacts[] = [];
let lastCopies: WorkspaceCopies = { repeated: [], near: [], boilerplate: [] };

/** The copies between files; `files` in the order in which a copy is the later one. */
export function copiesAcross(files: readonly CopyFacts[]): WorkspaceCopies {
  // Two rules ask for the same facts one after the other.
  if (files.length !== lastFiles.length || files.some((facts, i) => facts !== lastFiles[i])) {
    lastCopies = findCopies(files);
    lastFiles = files;
  }
  return lastCopies;
}

function findCopies(files: readonly CopyFacts[]): WorkspaceCopies {
  const corpus = new Corpus(files);
  const { table, file } = corpus;
  const members: number[] = [];
  for (let i = 0; i < table.count; i++) if (corpus.isLong(i)) members.push(i);
  const first = firstEquals(table, members, false);
  const distinct = members.filter((i) => first[i] === i);
  const search = {
    table,
    members: distinct,
    comparable: (later: number, earlier: number) => file[later] !== file[earlier],
    mayContain: (later: number, earlier: number) => corpus.closed(later) && corpus.closed(earlier),
  };
  const near = nearCopies(search, indexGrams(table, distinct));
  const classes = new Classes(corpus, first, near);
  const equal = new Int32Array(table.count).fill(-1);
  for (let i = 0; i < table.count; i++) {
    const before = i > 0 && file[i] === file[i - 1] ? equal[i - 1]! : -1;
    const origin = first[i]!;
    if (origin >= 0 && classes.isBoilerplate(i)) continue;
    if (before >= 0 && file[before + 1] === file[before] && table.equal(i, before + 1)) equal[i] = before + 1;
    else if (origin >= 0 && file[origin] !== file[i]) equal[i] = origin;
  }
  const rows = repeatedRows({ table, stretch: corpus.stretch, equal, near: new Map(), counts: (sentence) => first[sentence]! >= 0 });
  const repeated = rows.flatMap(({ first: start, count, laters }) =>
    // Of copies in one file the first; the others are found inside that file.
    laters
      .filter((later, index) => laters.findIndex((other) => file[other] === file[later]) === index)
      .map(
        (later): RepeatedAcross => ({
          later: corpus.place(later, count),
          earlier: corpus.place(start, count),
          sentences: count,
          words: wordsOf(table, start, start + count),
          text: corpus.texts[start]!,
        }),
      ),
  );
  return { repeated, near: nearAcross(corpus, near, classes), boilerplate: classes.boilerplate() };
}

function nearAcross(
  corpus: Corpus,
  near: readonly { readonly later: number; readonly earlier: number; readonly similarity: number; readonly contained: boolean }[],
  classes: Classes,
): readonly NearAcross[] {
  return near
    .filter(({ later }) => !classes.isBoilerplate(later))
    .map(({ later, earlier, similarity, contained }) => {
      const laterPlace = corpus.place(later);
      const earlierPlace = corpus.place(earlier);
      const earlierText = corpus.texts[earlier]!;
      const laterText = corpus.texts[later]!;
      return {
        later: { start: laterPlace.start, end: laterPlace.end },
        earlier: { start: earlierPlace.start, end: earlierPlace.end },
        laterFile: laterPlace.file,
        earlierFile: earlierPlace.file,
        marked: false,
        earlierText,
        laterText,
        similarity,
        contained,
        apart: true,
        ...describePair({ earlierText, laterText, earlierPath: corpus.path(earlier), laterPath: corpus.path(later) }),
      };
    });
}
