import type { Document } from "../model/document.ts";
import type { Section } from "../model/section.ts";
import type { Range } from "../text/range.ts";
import { bodyRange, type ComparableSentences, comparableSentences } from "./comparable-sentences.ts";
import { describePair, type NearSentence } from "./near-sentences.ts";
import { isCodeName, titlePath } from "./parallel.ts";
import { type RepeatedRun, repeatedRuns } from "./repeated-runs.ts";
import { repeatedRows, wordsOf } from "./repeated-texts.ts";
import { matchSentences, type SentenceMatches } from "./sentence-matches.ts";

/** A sentence, or several in a row, that repeats earlier text. All ranges are source ranges. */
export interface RepeatedText {
  /** The first copy. */
  readonly first: Range;
  /** The later copies in text order, at least one. */
  readonly places: readonly Range[];
  /** The source ranges of the single sentences of each place, with outline marks. */
  readonly sentences: readonly (readonly Range[])[];
  /** A later copy has an outline mark. */
  readonly marked: boolean;
  /** Sentences of the row that are changed a little; 0 for word-for-word copies. */
  readonly changed: number;
  /** Han characters and words. */
  readonly words: number;
  /** The first sentence, plain. */
  readonly text: string;
  /** All stand in entries of a reference that repeat what holds for each of them. */
  readonly deliberate: boolean;
}

/** A sentence of which many near copies follow, as when a form of words is filled in again and again. */
export interface RepeatedTemplate {
  readonly first: Range;
  readonly places: readonly Range[];
  /** The first of them, plain. */
  readonly text: string;
}

export interface DocumentCopies {
  readonly repeated: readonly RepeatedText[];
  /** Pairs, but for those of `templates`. */
  readonly near: readonly NearSentence[];
  readonly templates: readonly RepeatedTemplate[];
  readonly runs: readonly RepeatedRun[];
}

const cache = new WeakMap<Document, DocumentCopies>();

/** The copies inside one document: each pair once, at its later place. */
export function copiesIn(document: Document): DocumentCopies {
  let copies = cache.get(document);
  if (!copies) {
    copies = findCopies(document);
    cache.set(document, copies);
  }
  return copies;
}

function findCopies(document: Document): DocumentCopies {
  const comparable = comparableSentences(document);
  const matches = matchSentences(comparable);
  const near = nearSentences(document, comparable, matches);
  const { equal } = matches;
  const inPassages = new Map<number, number>();
  for (const [later, { earlier, sentence }] of near) if (mayStandInPassage(sentence)) inPassages.set(later, earlier);
  const rows = repeatedRows({ ...comparable, equal, near: inPassages, counts: (sentence) => comparable.reach[sentence]! > 0 });
  const repeated = rows.map(({ first, count, changed, laters }): RepeatedText => {
    for (let i = 0; i < count; i++) for (const later of laters) if (equal[later + i]! < 0) near.delete(later + i);
    const sentences = laters.map((later) => comparable.sentences.slice(later, later + count).map(({ start, end }) => ({ start, end })));
    return {
      first: rangeOf(comparable, first, count),
      places: laters.map((later) => rangeOf(comparable, later, count)),
      sentences,
      marked: laters.some((later) => comparable.from.slice(later, later + count).some((from) => from > 0)),
      changed,
      words: wordsOf(comparable.table, first, first + count),
      text: comparable.sentences[first]!.text,
      deliberate: laters.every((later) => areReferenceEntries(document, comparable, first, later)) || isOneList(comparable, first, laters),
    };
  });
  const taken = new Uint8Array(comparable.table.count);
  for (let i = 0; i < taken.length; i++) if (equal[i]! >= 0 || matches.manyVersions.has(i) || matches.renumbered.has(i)) taken[i] = 1;
  for (const { later } of matches.near) taken[later] = 1;
  const templates = takeTemplates(comparable, near);
  return {
    repeated,
    near: [...near.values()].map(({ sentence }) => sentence),
    templates,
    runs: repeatedRuns(document, comparable, matches, (sentence) => taken[sentence] === 1),
  };
}

/** A near copy that joins two stretches of a copied passage is at least this similar. */
const LEAST_IN_PASSAGE = 0.75;
const mayStandInPassage = ({ similarity, contrast, contained }: NearSentence): boolean =>
  similarity >= LEAST_IN_PASSAGE && contrast === "words" && !contained;

/** So many near copies of one sentence are one result. */
const FEWEST_OF_TEMPLATE = 4;

/** Takes the near copies of sentences that have many of them out of `near`. */
function takeTemplates(
  comparable: ComparableSentences,
  near: Map<number, { readonly earlier: number; readonly sentence: NearSentence }>,
): readonly RepeatedTemplate[] {
  const rootOf = new Map<number, number>();
  const classes = new Map<number, number[]>();
  for (const [later, { earlier, sentence }] of near) {
    if (sentence.contrast !== "words" && sentence.contrast !== "opposite") continue;
    const root = rootOf.get(earlier) ?? earlier;
    rootOf.set(later, root);
    const known = classes.get(root);
    if (known) known.push(later);
    else classes.set(root, [later]);
  }
  const templates: RepeatedTemplate[] = [];
  for (const [root, laters] of classes) {
    if (laters.length < FEWEST_OF_TEMPLATE) continue;
    for (const later of laters) near.delete(later);
    templates.push({
      first: bodyRange(comparable, root),
      places: laters.map((later) => bodyRange(comparable, later)),
      text: comparable.sentences[root]!.text,
    });
  }
  return templates;
}

const rangeOf = (comparable: ComparableSentences, start: number, count: number): Range => ({
  start: bodyRange(comparable, start).start,
  end: comparable.sentences[start + count - 1]!.end,
});

function nearSentences(
  document: Document,
  comparable: ComparableSentences,
  matches: SentenceMatches,
): Map<number, { readonly earlier: number; readonly sentence: NearSentence }> {
  const pairs = new Map<number, { earlier: number; similarity: number; contained: boolean }>();
  for (const copy of matches.near) pairs.set(copy.later, copy);
  for (const [later, earlier] of matches.renumbered) pairs.set(later, { earlier, similarity: 1, contained: false });
  const near = new Map<number, { readonly earlier: number; readonly sentence: NearSentence }>();
  for (const later of [...pairs.keys()].sort((a, b) => a - b)) {
    const { earlier, similarity, contained } = pairs.get(later)!;
    const a = comparable.sentences[earlier]!;
    const b = comparable.sentences[later]!;
    const earlierText = a.text.slice(comparable.from[earlier]!);
    const laterText = b.text.slice(comparable.from[later]!);
    const described = describePair({
      earlierText,
      laterText,
      earlierPath: titlePath(document, a.start),
      laterPath: titlePath(document, b.start),
    });
    const sentence: NearSentence = {
      later: bodyRange(comparable, later),
      earlier: bodyRange(comparable, earlier),
      marked: comparable.from[later]! > 0,
      earlierText,
      laterText,
      similarity,
      contained,
      apart: document.partAt(a.start) !== document.partAt(b.start),
      ...described,
    };
    near.set(later, { earlier, sentence });
  }
  return near;
}

/** True when both stand under names of code, or in items that start with one: what an entry of a reference says, it says for itself. */
function areReferenceEntries(document: Document, { sentences, entry, unit }: ComparableSentences, first: number, later: number): boolean {
  if (entry[first] && entry[later]) return unit[first] !== unit[later];
  const a = document.sectionAt(sentences[first]!.start);
  const b = document.sectionAt(sentences[later]!.start);
  return a !== null && b !== null && a !== b && namesCode(a) && namesCode(b);
}

const namesCode = ({ title, unit }: Section): boolean =>
  isCodeName(title) || unit.spans.some(({ kind, start }) => kind === "code" && start <= 1);

/** So many items of one list that say the same are a table in words. */
const FEWEST_ROWS = 3;

const isOneList = ({ list, unit }: ComparableSentences, first: number, laters: readonly number[]): boolean =>
  laters.length + 1 >= FEWEST_ROWS &&
  list[first] !== 0 &&
  laters.every((later) => list[later] === list[first] && unit[later] !== unit[first]);
