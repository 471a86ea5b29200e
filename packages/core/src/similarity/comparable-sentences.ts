import type { Document } from "../model/document.ts";
import { walkSections } from "../model/section.ts";
import { type Sentence, sentenceRange } from "../model/sentences.ts";
import { plainOffset, type Unit } from "../model/unit.ts";
import type { Range } from "../text/range.ts";
import { containersOf } from "./containers.ts";
import { isFormula, isMostlyQuoted, REFERENCES_TITLE } from "./standing-phrases.ts";
import { TokenTable } from "./tokens.ts";

/** The sentences of a document that may be copies of one another, with what a comparison must know of each; parallel arrays. */
export interface ComparableSentences {
  readonly sentences: readonly Sentence[];
  /** Offset in the sentence's text after its outline mark. */
  readonly from: readonly number[];
  readonly table: TokenTable;
  /** How far a copy may stand away: `0` not compared by itself, `1` two paragraphs, `2` anywhere. */
  readonly reach: readonly number[];
  /** True where the sentence ends with a mark that ends sentences. */
  readonly closed: readonly boolean[];
  /** True in list items that start with a word of code, as the entries of a reference do. */
  readonly entry: readonly boolean[];
  /** Ordinal of the sentence's unit in the document. */
  readonly unit: readonly number[];
  /** Changes at every heading. */
  readonly stretch: readonly number[];
  /** Number of the outermost list or the series in which it stands, 0 for none. */
  readonly list: readonly number[];
  /** Number of the HTML element in which it stands, such as a tab, 0 for none. */
  readonly variant: readonly number[];
  /** True when two elements stand side by side. */
  areVariants(a: number, b: number): boolean;
}

/** Source range of a sentence without its outline mark. */
export function bodyRange({ sentences, from }: ComparableSentences, index: number): Range {
  const sentence = sentences[index]!;
  const start = from[index]! === 0 ? sentence.start : sentenceRange(sentence, from[index]!, sentence.text.length).start;
  return { start, end: sentence.end };
}

/** False for items of one list and for texts of different tabs: they resemble each other on purpose. */
export const mayResemble = (comparable: ComparableSentences, later: number, earlier: number): boolean =>
  (comparable.list[later] === 0 || comparable.list[later] !== comparable.list[earlier]) &&
  !comparable.areVariants(comparable.variant[later]!, comparable.variant[earlier]!);

/** Shorter sentences are repeated by chance (characters of Chinese, words of English). */
const SHORTEST = { wide: 12, latin: 8 } as const;
/** Shorter ones that are repeated within two paragraphs are slips all the same. */
const SHORTEST_NEARBY = { wide: 8, latin: 5 } as const;
/** A numbered or plain line without a final mark that is no longer than this is a title. */
const LONGEST_TITLE = 40;

let lastDocument: Document | null = null;
let lastFound: ComparableSentences | null = null;

/**
 * The sentences that are compared: running text and list items, without headings, titles, tables of contents, tables, quotations,
 * references, labelled fields, closing formulae and lines that are only a link. Outline marks at their start do not count.
 * Those of the last document are kept: they are large, and asked for again at once or never.
 */
export function comparableSentences(document: Document): ComparableSentences {
  if (lastDocument !== document || lastFound === null) {
    lastFound = collect(document);
    lastDocument = document;
  }
  return lastFound;
}

function collect(document: Document): ComparableSentences {
  const excluded = excludedRanges(document);
  const { lists, variants } = containersOf(document);
  const sentences: Sentence[] = [];
  const from: number[] = [];
  const closed: boolean[] = [];
  const unit: number[] = [];
  const entry: boolean[] = [];
  const stretch: number[] = [];
  const list: number[] = [];
  const variant: number[] = [];
  let next = 0;
  let inside = -1;
  let current: Unit | null = null;
  let ordinal = -1;
  let usable = false;
  let isEntry = false;
  for (const sentence of document.sentences) {
    if (sentence.unit !== current) {
      current = sentence.unit;
      ordinal++;
      usable = isRunningText(current);
      isEntry = usable && startsWithCode(current);
    }
    if (!usable) continue;
    while (next < excluded.length && excluded[next]!.start <= sentence.start) inside = Math.max(inside, excluded[next++]!.end);
    // A run-in heading may end where its sentence goes on: "（一）强化组织：健全制度……"
    if (inside >= sentence.end - 1) continue;
    const { text } = sentence;
    const ended = isClosed(text);
    const mark = MARK_START.test(text) ? MARK.exec(text) : null;
    if (!ended && isLabel(sentence, mark !== null)) continue;
    if (isMostlyQuoted(text) || isFormula(text)) continue;
    sentences.push(sentence);
    from.push(Math.max(mark?.[0].length ?? 0, inside > sentence.start ? offsetOf(sentence, inside) : 0));
    closed.push(ended);
    unit.push(ordinal);
    entry.push(isEntry);
    stretch.push(next);
    list.push(lists.outermost(lists.innermost(sentence.start)));
    variant.push(variants.innermost(sentence.start));
  }
  const texts = sentences.map(({ text }) => text);
  const table = new TokenTable(texts, (index) => from[index]!);
  const reach = sentences.map((_, index) => {
    const script = table.wide[index] ? "wide" : "latin";
    const words = table.words[index]!;
    return words >= SHORTEST[script] ? 2 : words >= SHORTEST_NEARBY[script] ? 1 : 0;
  });
  return { sentences, from, table, reach, closed, entry, unit, stretch, list, variant, areVariants: (a, b) => variants.areApart(a, b) };
}

const isRunningText = (unit: Unit): boolean =>
  (unit.kind === "paragraph" || unit.kind === "item") && !unit.quoted && unit.text.length >= SHORTEST_NEARBY.wide && !isOnlyLink(unit);

const startsWithCode = (unit: Unit): boolean => unit.kind === "item" && unit.spans.some(({ kind, start }) => kind === "code" && start <= 1);

/** Entries of "See also" lists. */
const isOnlyLink = (unit: Unit): boolean =>
  unit.spans.some((span) => span.kind === "link" && span.start <= 2 && span.end >= unit.text.length - 2);

const MARK_START = /^[\s\d一二三四五六七八九十（(第其首再最①-⑳•·◦▪–—FSTL-]/;
/** Marks that number a sentence; two sentences that differ in them alone are equal. */
const MARK =
  /^\s*(?:[一二三四五六七八九十]+是|[（(](?:[一二三四五六七八九十]+|\d{1,2}|[a-z])[）)]|[一二三四五六七八九十]+、|第[一二三四五六七八九十]+[，,、]|其[一二三四五六七八九十]+[，,、是]|首先[，,]|其次[，,]|再次[，,]|最后[，,]|\d{1,2}(?:[.．、]\d{1,2})*(?:[.．、)）]\s*|\s+)(?=\D)|[①-⑳•·◦▪–—-]\s*|(?:First|Second|Third|Fourth|Fifth|Finally|Lastly)(?:ly)?,\s|Step \d{1,2}[:.]\s)/;

const isClosed = (text: string): boolean => {
  for (let i = text.length - 1; i >= 0; i--) {
    const character = text[i]!;
    if ("。！？；….!?;".includes(character)) return true;
    if (!"”’》〉）)」』】\"' ".includes(character)) return false;
  }
  return false;
};

/** A line without a final mark that names something: a title, a caption, a filled-in field. */
function isLabel(sentence: Sentence, marked: boolean): boolean {
  const { unit, text } = sentence;
  if (sentence.at > 4 || text.length < unit.text.length - sentence.at - 1) return false;
  if (/^[^：:，,。]{1,16}[：:]/.test(text)) return true;
  return unit.kind === "paragraph" && (marked || /[\u3400-\u9fff]/.test(text)) && text.length <= LONGEST_TITLE;
}

function excludedRanges(document: Document): readonly Range[] {
  const ranges: Range[] = [];
  for (const part of document.parts) {
    if (part.title) ranges.push(part.title);
    for (const section of walkSections(part.sections)) ranges.push(REFERENCES_TITLE.test(section.title) ? section : section.heading);
  }
  ranges.push(...document.listings);
  return ranges.sort((a, b) => a.start - b.start);
}

/** Offset in the sentence's text of an offset in the source. */
function offsetOf(sentence: Sentence, source: number): number {
  const { unit, at, text } = sentence;
  return Math.min(Math.max(plainOffset(unit, source) - at, 0), text.length);
}
