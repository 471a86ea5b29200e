import {
  type Block,
  type Document,
  type ListItem,
  type Range,
  type Section,
  type Sentence,
  type Series,
  walkBlocks,
} from "@draftlint/core";

/** The items after an announcement, when it is clear which they are. */
export interface Followers {
  readonly kind: "list" | "series" | "sections";
  readonly count: number;
  /** Their numbers say how many there are; headings without numbers may go on with another matter. */
  readonly isNumbered: boolean;
  readonly first: Range;
  readonly last: Range;
}

/** Finds what follows a sentence: a list, a series of marked items, or sections. */
export class FollowerIndex {
  readonly #document: Document;
  #lists: ReadonlyMap<number, Followers | null> | null = null;

  constructor(document: Document) {
    this.#document = document;
  }

  /** What follows a sentence that has come to its end. */
  after(sentence: Sentence): Followers | null {
    return this.seriesAfter(sentence.end) ?? this.#list(sentence) ?? this.#sections(sentence);
  }

  /** The series of marked items that starts just after an offset: a sentence, or its colon. */
  seriesAfter(offset: number): Followers | null {
    const { series, text } = this.#document;
    const own = firstFrom(series, offset);
    if (!own || !isBlank(text, offset, own.start)) return null;
    const items = own.items;
    const last = items.at(-1)!;
    // A number that is left out or stands twice is another rule's finding.
    if (last.mark.number > 0 && last.mark.number !== items.length) return null;
    return { kind: "series", count: items.length, isNumbered: true, first: placeOf(items[0]!), last: placeOf(last) };
  }

  /** Lists by the end of the paragraph before them. */
  #list({ unit, end }: Sentence): Followers | null {
    if (end < unit.end) return null;
    this.#lists ??= listsAfterParagraphs(this.#document.blocks);
    return this.#lists.get(unit.end) ?? null;
  }

  #sections(sentence: Sentence): Followers | null {
    const { text } = this.#document;
    const parent = this.#document.sectionAt(sentence.start);
    const sections = parent ? parent.sections : this.#document.partAt(sentence.start).sections;
    const first = sections[0];
    if (!first || first.start < sentence.end || !isBlank(text, sentence.end, first.start)) return null;
    const own = sections.filter((section) => sameKind(section, first));
    if (own.length !== sections.length || own.length < 2) return null;
    const last = own.at(-1)!;
    if (first.mark && (first.mark.number !== 1 || last.mark!.number !== own.length)) return null;
    return { kind: "sections", count: own.length, isNumbered: first.mark !== null, first: first.heading, last: last.heading };
  }
}

const sameKind = (section: Section, first: Section): boolean =>
  (section.mark?.family ?? null) === (first.mark?.family ?? null) && (section.mark?.path.length ?? 0) === (first.mark?.path.length ?? 0);

const placeOf = ({ mark }: Series["items"][number]): Range => ({ start: mark.start, end: mark.end });

const isBlank = (text: string, from: number, to: number): boolean => to - from < 200 && /^[\s*_#>-]*$/.test(text.slice(from, to));

/** The first of the ascending ranges that starts at or after an offset. */
function firstFrom<T extends Range>(ranges: readonly T[], offset: number): T | undefined {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return ranges[low];
}

function listsAfterParagraphs(blocks: readonly Block[]): ReadonlyMap<number, Followers | null> {
  const lists = new Map<number, Followers | null>();
  const visit = (siblings: readonly Block[]): void => {
    for (let index = 1; index < siblings.length; index++) {
      const list = siblings[index]!;
      const before = siblings[index - 1]!;
      if (list.type !== "list" || before.type !== "paragraph") continue;
      const unit = before.units.at(-1);
      if (unit) lists.set(unit.end, isContinued(siblings, index) ? null : followersOf(list));
    }
  };
  visit(blocks);
  for (const block of walkBlocks(blocks)) if (block.type === "list") for (const item of block.items) visit(item.blocks);
  return lists;
}

function followersOf(list: Extract<Block, { type: "list" }>): Followers | null {
  const { items } = list;
  if (items.length < 2 || (list.ordered && items[0]!.number !== 1)) return null;
  // Where only some items open with a bold word, the others are remarks.
  const bold = items.filter(opensBold).length;
  if (bold > 0 && bold < items.length) return null;
  const range = ({ marker }: (typeof items)[number]): Range => ({ start: marker.start, end: marker.end });
  return { kind: "list", count: items.length, isNumbered: true, first: range(items[0]!), last: range(items.at(-1)!) };
}

function opensBold({ blocks }: ListItem): boolean {
  const [first] = blocks;
  return first?.type === "paragraph" && (first.units[0]?.spans.some(({ kind, start }) => kind === "strong" && start === 0) ?? false);
}

/** A second list before the next heading may go on with the first: code, a table or a paragraph broke it. */
function isContinued(siblings: readonly Block[], index: number): boolean {
  for (let next = index + 1; next < siblings.length; next++) {
    const block = siblings[next]!;
    if (block.type === "heading") return false;
    if (block.type === "list") return true;
  }
  return false;
}
